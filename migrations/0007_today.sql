-- Whom Today showed to whom, with which chance, what came of it, and what the house has learned
-- about its clients' rhythm.

-- One row a prompt that was ever shown. The id follows from client, signal and event, so a reload
-- finds its own row. `reasons` is what was shown, as JSON; `events` and `records` are separated by
-- spaces; `run_began` is the first day of the present run in the associate's own list.
-- table: client
create table prompts (
  client_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  signal text not null,
  lane text not null,
  events text not null,
  records text not null,
  reasons text not null,
  chance double precision not null,
  margin_minor double precision not null,
  shown_probability double precision not null,
  value_band int not null,
  rank int not null,
  run_began date,
  first_shown_at bigint not null,
  last_shown_at bigint not null,
  last_shown_day date not null,
  wording text not null,
  worded_at bigint,
  primary key (client_id, id)
);
create index prompts_by_id on prompts (id);

-- What the associate did about a prompt. Its key is the prompt's: one outcome stands, undo takes
-- the row away.
-- table: client
create table prompt_outcomes (
  client_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  kind text not null,
  until bigint,
  why text not null,
  message_id uuid,
  at bigint not null,
  day date not null,
  primary key (client_id, id)
);

-- One row a fit of the purchase models, the newest in force. Money in minor units.
-- table: reference
create table rhythms (
  id uuid primary key,
  made_at bigint not null,
  r double precision not null,
  alpha double precision not null,
  a double precision not null,
  b double precision not null,
  log_likelihood double precision not null,
  clients int not null,
  repeats int not null,
  is_prior_alone boolean not null,
  median_order double precision not null,
  largest_order double precision not null,
  second_band double precision not null,
  third_band double precision not null,
  top_band double precision not null
);
create index rhythms_by_time on rhythms (made_at, id);

-- A person's book is read from the index alone.
create index books_of_staff on books (staff_id, client_id);
