-- Repairs: a piece left with the house, and each step of it with a who and a when.

-- `ready_at` repeats the step `ready` while it is the last one, so that a whole book is asked for
-- what waits to be collected without its steps.
-- table: client
create table repairs (
  client_id uuid not null,
  id uuid not null,
  piece text not null,
  kind text not null,
  note text not null,
  agreed_minor bigint,
  currency text not null,
  promised date,
  staff_id uuid,
  at bigint not null,
  ready_at bigint,
  primary key (client_id, id)
);

-- A repair passes each state once, and never backwards; a mistake takes the last row away.
-- table: client
create table repair_steps (
  client_id uuid not null,
  repair_id uuid not null,
  state text not null,
  staff_id uuid,
  at bigint not null,
  primary key (client_id, repair_id, state)
);
