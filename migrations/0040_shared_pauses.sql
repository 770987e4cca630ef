-- A pause that several people share: a death in a household is told once, and rests all of them.

-- Each of them has a row of their own, so that whatever honours a pause honours this one; those of
-- one have the same `shared_id`, the identifier of the row it began with. It is null where a pause
-- is of one client alone.
alter table pauses add column shared_id uuid;
create index pauses_by_shared on pauses (shared_id);
