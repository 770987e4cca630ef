-- Sign-ups: a one-time link of a store, by which a client writes down a page on their own phone.

-- Only a keyed hash of the token is kept. `entry_id` is the client's phone's own name for what it
-- sent, so that the same again after a lost answer is no second use.
-- table: house
create table sign_ups (
  id uuid primary key,
  token_hash text not null unique,
  store_id uuid not null,
  staff_id uuid not null,
  at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  entry_id uuid,
  client_id uuid
);

create index sign_ups_by_staff on sign_ups (staff_id, expires_at);
