-- Who wears a piece that was sold, what it was for, what it completes; and who has an eye on one.

-- The key is the sale's line. Between two clients it stands twice under one id, once on each page:
-- on the payer's, `other_id` is who wears it, on the wearer's who paid. Without another client the
-- payer's row alone stands, and `name` is for who wears it and is none; empty: they themselves.
-- table: client
create table gifts (
  client_id uuid not null,
  id uuid not null,
  part text not null,
  other_id uuid,
  name text not null,
  occasion text not null,
  day date,
  completes text not null,
  staff_id uuid,
  at bigint not null,
  primary key (client_id, id)
);
create index gifts_by_other on gifts (other_id);

create index wishes_by_piece on wishes (piece_id);
create index visit_pieces_by_piece on visit_pieces (piece_id);
