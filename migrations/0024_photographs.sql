-- Photographs of pieces; their files lie under /media, one for each size.

-- In the order of `place`; the first one is the piece's picture.
-- table: reference
create table piece_photographs (
  piece_id uuid not null,
  id uuid not null,
  place int not null,
  width int not null,
  height int not null,
  alt text not null,
  staff_id uuid,
  at bigint not null,
  primary key (piece_id, id)
);
