-- The names of files are found too: all pages are read once more.
delete from search_followed;
