-- Wishes: a piece, or words for one that is yet to be found; set aside, and given.

-- `words` is what was said, or the piece's title on that day; what was read out of it stands beside
-- it. `highest_minor` is what they would spend at most.
-- table: client
create table wishes (
  client_id uuid not null,
  id uuid not null,
  piece_id uuid,
  words text not null,
  category text not null,
  metal text not null,
  stone text not null,
  style text not null,
  highest_minor bigint,
  currency text not null,
  for_whom text not null,
  by_day date,
  note text not null,
  tried boolean not null,
  staff_id uuid,
  at bigint not null,
  version bigint not null,
  primary key (client_id, id)
);

-- The piece of a wish is kept for them, until a day when one is named. Its key is the wish's;
-- letting go takes the row away.
-- table: client
create table wish_reservations (
  client_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  until date,
  staff_id uuid,
  at bigint not null,
  primary key (client_id, id)
);
create index wish_reservations_by_piece on wish_reservations (piece_id);

-- What was wished for was given. Its key is the wish's; undo takes the row away.
-- table: client
create table wish_giftings (
  client_id uuid not null,
  id uuid not null,
  given_by text not null,
  day date not null,
  staff_id uuid,
  at bigint not null,
  primary key (client_id, id)
);
