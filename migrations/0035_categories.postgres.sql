-- Tier and categories: what the house's rules make of a client's record, and tiers set by hand.

-- Written anew by a job that follows the changes and reads everybody once a night
-- (app/categories). `category`: its name, or tier_1 to tier_5. `sort_key` is the page's, so that a
-- list of one category is walked A–Z.
-- The sort key compares by bytes, whatever the database's locale.
-- table: client
create table client_categories (
  client_id uuid not null,
  category text not null,
  sort_key text collate "C" not null,
  primary key (client_id, category)
);
create index client_categories_by_category on client_categories (category, sort_key, client_id);

-- A tier that somebody set by hand; taking it back takes the row away.
-- table: client
create table tier_pins (
  client_id uuid not null,
  rank int not null,
  reason text not null,
  staff_id uuid,
  at bigint not null,
  primary key (client_id)
);

-- What the last of each share spent, as JSON, and how far the changes were followed. While
-- `clients_after` is there, all clients are being read. One row.
-- table: house
create table category_bounds (
  one int primary key,
  bounds text not null,
  changes_cursor text not null,
  clients_after uuid
);
