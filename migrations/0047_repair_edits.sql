-- A repair is corrected, each time with one version more, and taken away; for a while it can come
-- back, so the row stays with the moment it was removed.
alter table repairs add column version bigint not null default 1;
alter table repairs add column removed_at bigint;
drop index repairs_in_house;
create index repairs_in_house on repairs (promised, id)
  where collected_at is null and removed_at is null;
