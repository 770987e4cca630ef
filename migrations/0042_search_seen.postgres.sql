-- Who sees the page stands beside its words, so that a search within one boutique reads nothing of
-- the others; and quotation marks and dashes of any script part words now. All pages are read once
-- more.
delete from search_followed;
delete from search_texts;
drop index search_texts_words;

-- "s" and the id of a store that knows the client, "k" and that of a person who keeps them; the
-- condition that counts is that of house/visible.hpp.
alter table search_texts add column seekers text not null default '';
create index search_texts_words on search_texts
  using gin (to_tsvector('simple', words), string_to_array(seekers, ' '));
