-- Imports: what was uploaded, which rows of other systems are ours, and what to restore.

-- Lists and objects are JSON text; `header` holds the file's columns.
-- table: house
create table imports (
  id uuid primary key,
  kind text not null,
  state text not null,
  file_name text not null,
  header text not null,
  mapping text not null,
  attestation text not null,
  store_id uuid,
  new_rows bigint not null,
  changed_rows bigint not null,
  same_rows bigint not null,
  duplicate_rows bigint not null,
  refused_rows bigint not null,
  faults text not null,
  sample text not null,
  said text not null,
  staff_id uuid,
  at bigint not null
);
create index imports_by_time on imports (at, id);

-- The file as UTF-8, kept only while it may still be committed.
-- table: house
create table import_files (
  import_id uuid primary key,
  content text not null
);

-- Which row of another system is which of ours, and what it said when it was last taken:
-- the JSON of clients and pieces, a fingerprint of sales.
-- table: house
create table external_keys (
  source text not null,
  kind text not null,
  external_id text not null,
  our_id uuid not null,
  client_id uuid,
  import_id uuid not null,
  is_origin boolean not null,
  content text not null,
  primary key (source, kind, external_id)
);
create index external_keys_by_import on external_keys (import_id, kind);
create index external_keys_by_thing on external_keys (our_id);

-- What an import did to things that were here before, oldest first: JSON before and after,
-- empty where there was nothing.
-- table: house
create table import_changes (
  import_id uuid not null,
  place bigint not null,
  noun text not null,
  noun_id uuid not null,
  client_id uuid,
  before text not null,
  after text not null,
  primary key (import_id, place)
);
create index import_changes_by_thing on import_changes (import_id, noun, noun_id);
