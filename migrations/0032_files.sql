-- Files of clients: documents and photographs; their bytes lie under files/ in the data folder.

-- `disk_id` is what its bytes are called on the disk, `name` is made from the name it came with,
-- `kind` is what its bytes are. `removed_at` is set while a removal can still be taken back.
-- table: client
create table files (
  client_id uuid not null,
  id uuid not null,
  disk_id uuid not null,
  name text not null,
  kind text not null,
  bytes bigint not null,
  is_private boolean not null,
  staff_id uuid,
  at bigint not null,
  removed_at bigint,
  primary key (client_id, id)
);
create index files_by_removal on files (removed_at) where removed_at is not null;
