-- Who sees the page stands beside its words, so that a search within one boutique reads nothing of
-- the others; and quotation marks and dashes of any script part words now. All pages are read once
-- more.
delete from search_followed;
delete from search_texts;
drop table search_index;

-- "s" and the id of a store that knows the client, "k" and that of a person who keeps them; the
-- condition that counts is that of house/visible.hpp.
alter table search_texts add column seekers text not null default '';
-- table: client
create virtual table search_index using fts5 (
  words, seekers, content='search_texts', content_rowid='rowid_',
  tokenize='unicode61 remove_diacritics 0', prefix='3'
);
