-- What somebody came for, where none of the reasons says it.

-- table: client
alter table visits add column for_words text not null default '';
