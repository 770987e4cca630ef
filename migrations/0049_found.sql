-- Promises are found by their words too, and visits by the pieces that were looked at. Beside words
-- stands when they were written, because a line of search tells the month. All pages are read once
-- more.
delete from search_followed;
alter table search_texts add column at bigint;

-- Which pieces are set aside today is asked of all that is kept: what ended long ago is not read.
create index wish_reservations_by_until on wish_reservations (until, piece_id);
