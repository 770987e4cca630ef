-- What search looks in: folded names, contact points and SKUs, one row a client, written by stores.
-- Trigrams find any fragment of three letters or more.
create extension if not exists pg_trgm;

-- table: client
create table client_search (
  client_id uuid primary key,
  words text not null
);
create index client_search_words on client_search using gin (words gin_trgm_ops);
