-- What was measured on a client, every time: nothing is overwritten, the newest counts.
-- `hundredth_mm` is the inner diameter of a ring, the length of everything else.
-- table: client
create table sizes (
  client_id uuid not null,
  id uuid not null,
  part text not null,
  hand text,
  finger text,
  scale text not null,
  said text not null,
  hundredth_mm bigint not null,
  day date not null,
  staff_id uuid,
  noted_at bigint not null,
  primary key (client_id, id)
);
