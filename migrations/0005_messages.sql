-- The conversation: messages on a client's thread, the outbox, and what carriers told us.

-- A message as it stands on the thread. Its id is also its row's in the outbox.
-- table: client
create table messages (
  client_id uuid not null,
  id uuid not null,
  direction text not null,
  channel text not null,
  message_class text,
  body text not null,
  subject text,
  pieces text not null,
  contact_id uuid,
  address_key text not null,
  sent_by text not null,
  staff_id uuid,
  prompt_id uuid,
  state text not null,
  state_text text not null,
  counts boolean not null,
  at bigint not null,
  send_at bigint,
  primary key (client_id, id)
);
create index messages_by_time on messages (client_id, at, id);
create index messages_by_address on messages (address_key, at);

-- One row a client with a conversation; written again whenever a message changes.
-- table: client
create table threads (
  client_id uuid primary key,
  last_id uuid not null,
  last_at bigint not null,
  waiting_since bigint,
  unread int not null,
  read_at bigint not null
);
create index threads_by_time on threads (last_at, client_id);
create index threads_by_waiting on threads (waiting_since);

-- How far each outgoing message has come. It leaves only from the state `posting`.
-- table: house
create table outbox (
  id uuid primary key,
  client_id uuid not null,
  channel text not null,
  message_class text not null,
  legal text,
  contact_id uuid not null,
  address_key text not null,
  gateway text not null,
  state text not null,
  attempts int not null,
  not_before bigint not null,
  expires_at bigint,
  dedupe_key text not null,
  is_for_later boolean not null,
  send_zone text not null,
  send_wall text not null,
  note text not null,
  body text not null,
  created_at bigint not null,
  claimed_at bigint,
  posted_at bigint,
  settles int not null,
  carrier_id text,
  carrier_status text,
  is_contradicted boolean not null,
  error_code int not null
);
create unique index outbox_by_dedupe_key on outbox (dedupe_key);
create unique index outbox_by_carrier_id on outbox (carrier_id);
create index outbox_by_address on outbox (address_key, created_at, id);
create index outbox_by_post on outbox (posted_at);

-- Every webhook once: a retry or a replay finds its own row and changes nothing.
-- table: house
create table gateway_receipts (
  gateway text not null,
  carrier_id text not null,
  kind text not null,
  status text not null,
  error_code int not null,
  outbox_id uuid,
  parameters text not null,
  received_at bigint not null,
  primary key (gateway, carrier_id, kind, status, error_code)
);
create index gateway_receipts_by_outbox on gateway_receipts (outbox_id);
