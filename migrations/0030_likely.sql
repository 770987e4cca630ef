-- An import's preview names the pages that its new people may have already.

-- JSON: row, page, why, and whether somebody said that both are the same person.
alter table imports add column likely text not null default '[]';
