-- What is found beside names and numbers: words of notes, wishes, pieces, days and relations, each
-- with the thing it stands in; and by which keys names of a like spelling find each other.

-- Written anew by a job that follows the changes (app/search). `author_id`: only this person may
-- find it. `other_id`: only those who see that client may.
-- table: client
create table search_texts (
  client_id uuid not null,
  place int not null,
  noun text not null,
  noun_id uuid not null,
  author_id uuid,
  other_id uuid,
  shown text not null,
  words text not null,
  primary key (client_id, place)
);
create index search_texts_words on search_texts using gin (to_tsvector('simple', words));

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
