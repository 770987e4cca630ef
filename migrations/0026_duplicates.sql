-- Which pages are about one person: by what they find each other, what was found, and what people
-- said of it.

-- By what pages of one person find each other: names by their sound, the ends of numbers,
-- birthdays, addresses (app/duplicates/keys). Written anew whenever one of these changes.
-- table: client
create table duplicate_keys (
  client_id uuid not null,
  key text not null,
  primary key (client_id, key)
);
create index duplicate_keys_by_key on duplicate_keys (key, client_id);

-- Pages that are still to be compared with the others. A page that changes waits here again.
-- table: house
create table duplicate_waiting (
  page_id uuid primary key
);
insert into duplicate_waiting (page_id) select id from clients;

-- Two pages most likely about one person; `weight`: the odds, in hundredths of a bit.
-- table: house
create table duplicate_pairs (
  one_id uuid not null,
  other_id uuid not null,
  weight int not null,
  primary key (one_id, other_id)
);
create index duplicate_pairs_by_weight on duplicate_pairs (weight, one_id, other_id);
create index duplicate_pairs_by_other on duplicate_pairs (other_id);

-- Somebody said that two pages are about two people: never asked again, until it is taken back.
-- table: house
create table duplicate_denials (
  id uuid primary key,
  one_id uuid not null,
  other_id uuid not null,
  staff_id uuid,
  at bigint not null
);
create unique index duplicate_denials_by_pages on duplicate_denials (one_id, other_id);
create index duplicate_denials_by_time on duplicate_denials (at, id);

-- How many pages carry a name, counted once a day: a rare one says more. The row without a name
-- counts all pages.
-- table: house
create table duplicate_names (
  part text not null,
  name text not null,
  pages bigint not null,
  counted_at bigint not null,
  primary key (part, name)
);
