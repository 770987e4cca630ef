-- The floor: visits with what was looked at, promises, contact beside the system, and templates.

-- Who came in and why; `with_whom` is who was with them, `noted_at` when it was written down.
-- table: client
create table visits (
  client_id uuid not null,
  id uuid not null,
  at bigint not null,
  store_id uuid,
  staff_id uuid,
  for_whom text,
  by_when text,
  by_day date,
  with_whom text not null,
  note text not null,
  bought boolean not null,
  noted_at bigint not null,
  primary key (client_id, id)
);
create index visits_by_time on visits (client_id, at, id);
create index visits_by_moment on visits (at, client_id);

-- The title is as it was said, or the piece's own on that day.
-- table: client
create table visit_pieces (
  client_id uuid not null,
  visit_id uuid not null,
  place int not null,
  piece_id uuid,
  title text not null,
  liked boolean not null,
  tried boolean not null,
  primary key (client_id, visit_id, place)
);

-- A walk-in once: a repeated request finds its own row and changes nothing.
-- table: house
create table walk_ins (
  id uuid primary key,
  client_id uuid not null,
  visit_id uuid not null,
  was_known boolean not null,
  staff_id uuid,
  at bigint not null
);

-- A page that was opened for somebody who had one already: what is sent to it goes to theirs.
-- table: house
create table client_aliases (
  alias_id uuid primary key,
  client_id uuid not null,
  at bigint not null
);

-- `ended_at` repeats the moment of the row in promise_endings; null while the promise is open.
-- table: client
create table promises (
  client_id uuid not null,
  id uuid not null,
  text text not null,
  due date not null,
  message_id uuid,
  made_by uuid not null,
  made_at bigint not null,
  ended_at bigint,
  primary key (client_id, id)
);
create index promises_open_by_maker on promises (made_by, due, id) where ended_at is null;
create index promises_open_by_due on promises (due, id) where ended_at is null;

-- Kept or let go, by whom and when. Its key is the promise's; undo takes the row away.
-- table: client
create table promise_endings (
  client_id uuid not null,
  id uuid not null,
  kind text not null,
  staff_id uuid not null,
  at bigint not null,
  primary key (client_id, id)
);

-- Calls, cards, dinners: contact that no message tells of.
-- table: client
create table touches (
  client_id uuid not null,
  id uuid not null,
  kind text not null,
  result text,
  note text not null,
  at bigint not null,
  staff_id uuid,
  prompt_id uuid,
  noted_at bigint not null,
  primary key (client_id, id)
);
create index touches_by_time on touches (client_id, at, id);

-- Letters the house has thought about; placeholders stand in braces.
-- table: reference
create table templates (
  id uuid primary key,
  name text not null,
  channel text not null,
  message_class text not null,
  language text not null,
  body text not null,
  version bigint not null,
  archived_at bigint,
  created_at bigint not null,
  changed_at bigint not null
);
