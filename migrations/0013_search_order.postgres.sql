-- Where a client stands A–Z, beside the words, so that who is found is put in order unvisited.
-- SQLite numbers its rows in that order as well, which no index here does.
alter table client_search add column sort_key text collate "C" not null default '';
update client_search s set sort_key = c.sort_key from clients c where c.id = s.client_id;
-- Without the words: an entry of an index here holds 2,700 bytes at most, and words may be more.
create index client_search_by_sort_key on client_search (sort_key, client_id);
