-- Companions: clients who came along on somebody else's visit.

-- The same identifier on both pages. Where `part` is host, `other_id` came along on a visit of the
-- page; where it is guest, `other_id` is whose visit it was.
-- table: client
create table companions (
  client_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  part text not null,
  other_id uuid not null,
  staff_id uuid,
  at bigint not null,
  primary key (client_id, id)
);
create index companions_by_other on companions (other_id);
