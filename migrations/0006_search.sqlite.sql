-- What search looks in: folded names, contact points and SKUs, one row a client, written by stores.
-- Trigrams find any fragment of three letters or more.

-- table: client
create table client_search (
  rowid_ integer primary key,
  client_id text not null unique,
  words text not null
);
-- table: client
create virtual table client_words using fts5 (
  words, content='client_search', content_rowid='rowid_', tokenize='trigram'
);
