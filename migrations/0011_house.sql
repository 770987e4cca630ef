-- What owners and managers set: the days a store stays shut, one body a version of a wording.

-- table: reference
create table store_holidays (
  store_id uuid not null references stores (id),
  day date not null,
  label text not null,
  primary key (store_id, day)
);

create unique index wordings_by_version on wordings (purpose, channel, version);

-- The last active owner is looked for, and locked, at every change of a person.
create index staff_by_role on staff (role, is_active);
