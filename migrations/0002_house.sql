-- Who the house is: settings, stores with their hours, staff and their sessions.

-- table: reference
create table settings (
  name text primary key,
  value text not null,
  changed_at bigint not null
);

-- table: reference
create table stores (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  country text not null,
  region text not null,
  phone text not null,
  email text not null,
  address text not null,
  created_at bigint not null
);

-- Opening hours by weekday, ISO 8601: 1 is Monday; minutes since local midnight.
-- table: reference
create table store_hours (
  store_id uuid not null references stores (id),
  weekday int not null,
  opens_minute int not null,
  closes_minute int not null,
  primary key (store_id, weekday, opens_minute)
);

-- table: reference
create table staff (
  id uuid primary key,
  given_name text not null,
  family_name text not null,
  email text not null,
  email_folded text not null,
  password_hash text not null,
  role text not null,
  is_active boolean not null,
  created_at bigint not null
);
create unique index staff_by_email on staff (email_folded);

-- table: reference
create table staff_stores (
  staff_id uuid not null references staff (id),
  store_id uuid not null references stores (id),
  primary key (staff_id, store_id)
);

-- A session is known by the keyed hash of its token, never by the token.
-- table: house
create table sessions (
  token_hash text primary key,
  staff_id uuid not null,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null
);
create index sessions_by_staff on sessions (staff_id);

-- Failed sign-ins, for throttling by address and by email.
-- table: house
create table sign_in_failures (
  key_hash text not null,
  at bigint not null,
  id uuid not null,
  primary key (key_hash, at, id)
);
