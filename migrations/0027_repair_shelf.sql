-- `collected_at` repeats the step `collected`, so that what is in the house is found by its own
-- index, however many repairs there ever were.
alter table repairs add column collected_at bigint;
update repairs set collected_at = (select t.at from repair_steps t
  where t.client_id = repairs.client_id and t.repair_id = repairs.id and t.state = 'collected');
create index repairs_in_house on repairs (promised, id) where collected_at is null;
