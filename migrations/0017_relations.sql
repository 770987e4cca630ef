-- Who belongs to whom. `other` is the client's `kind`: their spouse, their parent, their friend.
-- Between two clients it stands twice under one id, once on each page; `name` is for who is none.
-- table: client
create table relations (
  client_id uuid not null,
  id uuid not null,
  kind text not null,
  other_id uuid,
  name text not null,
  staff_id uuid,
  noted_at bigint not null,
  primary key (client_id, id)
);
create index relations_by_other on relations (other_id);
