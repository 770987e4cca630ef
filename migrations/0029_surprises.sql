-- Surprises: what stands on a client's page and is kept from a named person until a day.

-- `noun` and `noun_id` name the row that is kept: wishes, sales, repairs, visits, notes. It is kept
-- through the day `until`, or until somebody lifts it, which takes the row away. `other_id` is the
-- client it is kept from, who may be the client of the page.
-- table: client
create table surprises (
  client_id uuid not null,
  id uuid not null,
  noun text not null,
  noun_id uuid not null,
  other_id uuid not null,
  until date,
  staff_id uuid,
  at bigint not null,
  primary key (client_id, id)
);
create index surprises_by_other on surprises (other_id);
