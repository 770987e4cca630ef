-- Links by which somebody outside the house sees some wishes of a client, until a day.

-- Only a hash of the token is kept: nobody can read the link out of the house. `opened` counts, and
-- `opened_at` is the last time.
-- table: client
create table wish_links (
  client_id uuid not null,
  id uuid not null,
  token_hash text not null,
  for_whom text not null,
  until date not null,
  shows_prices boolean not null,
  shows_sizes boolean not null,
  shows_photographs boolean not null,
  staff_id uuid,
  at bigint not null,
  opened bigint not null,
  opened_at bigint,
  withdrawn_at bigint,
  primary key (client_id, id)
);
create index wish_links_by_token on wish_links (token_hash);

-- What a link shows, in the order it was chosen in.
-- table: client
create table wish_link_wishes (
  client_id uuid not null,
  link_id uuid not null,
  wish_id uuid not null,
  place int not null,
  primary key (client_id, link_id, wish_id)
);
