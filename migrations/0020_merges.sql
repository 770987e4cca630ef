-- Two pages of one person become one: rows move, each move is written down, and undo takes back
-- what is written down and nothing else.

-- `kept_before` and `kept_after` are the page's own fields as JSON.
-- table: house
create table merges (
  id uuid primary key,
  kept_id uuid not null,
  gone_id uuid not null,
  kept_before text not null,
  kept_after text not null,
  staff_id uuid,
  at bigint not null,
  undone_at bigint
);
create index merges_by_kept on merges (kept_id, at);
create index merges_by_gone on merges (gone_id, at);

-- Which row of which table moved: `key` is its key without the client, `before` what the move
-- changed in it.
-- table: house
create table merge_moves (
  merge_id uuid not null,
  noun text not null,
  key text not null,
  before text not null,
  primary key (merge_id, noun, key)
);

create index client_aliases_by_client on client_aliases (client_id);
create index walk_ins_by_client on walk_ins (client_id);
