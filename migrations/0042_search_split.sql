-- Quotation marks and dashes of any script part words now: all pages are read once more.
delete from search_followed;
