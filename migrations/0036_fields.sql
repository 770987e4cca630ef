-- Fields a house adds to the page of its clients.

-- table: reference
create table custom_fields (
  id uuid primary key,
  label text not null,
  kind text not null,
  place integer not null,
  version bigint not null,
  archived_at bigint,
  created_at bigint not null,
  changed_at bigint not null
);

-- What a field of kind choice offers.
-- table: reference
create table field_choices (
  id uuid primary key,
  field_id uuid not null references custom_fields (id),
  label text not null,
  place integer not null
);
create index field_choices_by_field on field_choices (field_id, place);

-- `id` is the field's, so that a page says each once. A choice stands in choice_id; anything else
-- as text: a number in plain decimals, a day as ISO 8601 writes it.
-- table: client
create table field_values (
  client_id uuid not null,
  id uuid not null,
  value text not null,
  choice_id uuid,
  staff_id uuid,
  changed_at bigint not null,
  primary key (client_id, id)
);
create index field_values_by_choice on field_values (choice_id) where choice_id is not null;
