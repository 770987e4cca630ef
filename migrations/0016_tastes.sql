-- What a client loves and what they will not have, and what they spend for an occasion.

-- One row a taste; saying it again changes the leaning.
-- table: client
create table tastes (
  client_id uuid not null,
  id uuid not null,
  kind text not null,
  value text not null,
  leaning text not null,
  staff_id uuid,
  noted_at bigint not null,
  primary key (client_id, id)
);

-- table: client
create table budgets (
  client_id uuid not null,
  id uuid not null,
  occasion text not null,
  from_minor bigint,
  to_minor bigint not null,
  currency text not null,
  staff_id uuid,
  noted_at bigint not null,
  primary key (client_id, id)
);
