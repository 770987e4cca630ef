-- What is found beside names and numbers: words of notes, wishes, pieces, days and relations, each
-- with the thing it stands in; and by which keys names of a like spelling find each other.

-- Written anew by a job that follows the changes (app/search). `author_id`: only this person may
-- find it. `other_id`: only those who see that client may.
-- table: client
create table search_texts (
  rowid_ integer primary key,
  client_id uuid not null,
  place int not null,
  noun text not null,
  noun_id uuid not null,
  author_id uuid,
  other_id uuid,
  shown text not null,
  words text not null
);
create unique index search_texts_by_client on search_texts (client_id, place);
-- table: client
create virtual table search_index using fts5 (
  words, content='search_texts', content_rowid='rowid_', tokenize='unicode61 remove_diacritics 0',
  prefix='3'
);

-- table: house
create table search_names (
  key text not null,
  name text not null,
  primary key (key, name)
);

-- How far the changes were followed; empty before all clients were read. One row.
-- table: house
create table search_followed (
  one int primary key,
  changes_cursor text not null,
  clients_after uuid
);
