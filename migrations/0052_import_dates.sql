-- An import remembers whether 4/5 is April or May in its file, and who decided it.

-- JSON: the order, its teller, and a date of each column that could be read either way.
alter table imports add column dates text not null default '';
