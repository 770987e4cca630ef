-- The client and what belongs to one: contact points, books, occasions, notes, sales, timeline.

-- table: client
create table clients (
  id uuid primary key,
  kind text not null,
  given_name text not null,
  family_name text not null,
  preferred_name text not null,
  language text not null,
  home_store_id uuid,
  time_zone text not null,
  tags text not null,
  sort_key text not null,
  since_day date,
  archived_at bigint,
  version bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index clients_by_sort_key on clients (sort_key, id);

-- table: client
create table contacts (
  client_id uuid not null,
  id uuid not null,
  kind text not null,
  value text not null,
  address_key text not null,
  country text not null,
  region text not null,
  label text not null,
  shared boolean not null,
  preferred boolean not null,
  created_at bigint not null,
  primary key (client_id, id)
);
create index contacts_by_address on contacts (address_key);

-- Which stores know the client.
-- table: client
create table client_stores (
  client_id uuid not null,
  store_id uuid not null,
  primary key (client_id, store_id)
);
create index client_stores_by_store on client_stores (store_id);

-- Who looks after whom.
-- table: client
create table books (
  client_id uuid not null,
  staff_id uuid not null,
  role text not null,
  since bigint not null,
  primary key (client_id, staff_id)
);
create index books_by_staff on books (staff_id, role);

-- table: client
create table occasions (
  client_id uuid not null,
  id uuid not null,
  kind text not null,
  label text not null,
  year int,
  month int not null,
  day int,
  calendar text not null,
  person text not null,
  muted boolean not null,
  noted_by uuid,
  noted_at bigint not null,
  primary key (client_id, id)
);

-- table: client
create table notes (
  client_id uuid not null,
  id uuid not null,
  body text not null,
  is_private boolean not null,
  staff_id uuid,
  at bigint not null,
  primary key (client_id, id)
);

-- Attributes stand in words; prices in minor units. A piece's picture is a name under /media.
-- table: reference
create table pieces (
  id uuid primary key,
  sku text not null,
  title text not null,
  category text not null,
  metal text not null,
  karat int,
  stone text not null,
  style text not null,
  brand text not null,
  description text not null,
  price_minor bigint,
  currency text not null,
  cost_minor bigint,
  status text not null,
  store_id uuid,
  picture text not null,
  picture_alt text not null,
  arrived_at bigint not null,
  version bigint not null,
  changed_at bigint not null
);
create index pieces_by_sku on pieces (sku);
create index pieces_by_arrival on pieces (arrived_at, id);

-- A sale in its own currency and, at that day's rate, in the house's.
-- table: client
create table sales (
  client_id uuid not null,
  id uuid not null,
  store_id uuid,
  staff_id uuid,
  number text not null,
  day date not null,
  at bigint not null,
  currency text not null,
  total_minor bigint not null,
  tax_minor bigint not null,
  tax_included boolean not null,
  house_total_minor bigint not null,
  note text not null,
  primary key (client_id, id)
);

-- A negative quantity is a return.
-- table: client
create table sale_lines (
  client_id uuid not null,
  id uuid not null,
  sale_id uuid not null,
  place int not null,
  piece_id uuid,
  sku text not null,
  title text not null,
  category text not null,
  metal text not null,
  stone text not null,
  style text not null,
  quantity int not null,
  price_minor bigint not null,
  primary key (client_id, id)
);
create index sale_lines_by_sale on sale_lines (client_id, sale_id);

-- One ledger of what happened; it names its subject and copies no text of it.
-- table: client
create table timeline (
  client_id uuid not null,
  id uuid not null,
  at bigint not null,
  noun text not null,
  noun_id uuid not null,
  verb text not null,
  staff_id uuid,
  primary key (client_id, id)
);
create index timeline_by_time on timeline (client_id, at, id);
