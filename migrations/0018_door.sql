-- What whoever opens the door should know: the house's own words, and alerts that end.

-- `side` is say or avoid.
-- table: client
create table door_words (
  client_id uuid not null,
  id uuid not null,
  side text not null,
  text text not null,
  staff_id uuid,
  noted_at bigint not null,
  primary key (client_id, id)
);

-- It ends when `last_day` has passed in `time_zone`: where the door is that it was written for.
-- table: client
create table alerts (
  client_id uuid not null,
  id uuid not null,
  text text not null,
  last_day date not null,
  time_zone text not null,
  staff_id uuid,
  noted_at bigint not null,
  primary key (client_id, id)
);
