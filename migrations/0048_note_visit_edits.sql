-- Notes and visits are corrected, each time with one version more, and taken away; for a while they
-- can come back, so the row stays with the moment it was removed.
alter table notes add column version bigint not null default 1;
alter table notes add column removed_at bigint;
alter table visits add column version bigint not null default 1;
alter table visits add column removed_at bigint;

-- What was promised when somebody walked in goes with the visit.
create index walk_ins_by_visit on walk_ins (visit_id);
