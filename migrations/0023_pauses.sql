-- Kindness: contact that rests until somebody wakes it, and days nobody wants to hear of.

-- While `ended_at` is null nobody is reminded of the client, and only answers and service go out.
-- `kind` is seen by those alone who need to know it.
-- table: client
create table pauses (
  client_id uuid not null,
  id uuid not null,
  kind text not null,
  staff_id uuid,
  at bigint not null,
  ended_by uuid,
  ended_at bigint,
  primary key (client_id, id)
);

-- Who muted the day and when; by which pause, where one did, so that taking the pause back unmutes
-- what it muted and nothing else.
alter table occasions add column muted_by uuid;
alter table occasions add column muted_at bigint;
alter table occasions add column muted_for uuid;
