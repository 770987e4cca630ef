-- Consent as a ledger that only grows, the wordings that were shown, and addresses that asked us
-- to stop.

-- Exact words shown when somebody agreed. A change of words is a new version, never an edit.
-- table: reference
create table wordings (
  id uuid primary key,
  purpose text not null,
  channel text not null,
  body text not null,
  version int not null,
  created_at bigint not null
);

-- table: client
create table consents (
  client_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  address_key text not null,
  channel text not null,
  purpose text not null,
  state text not null,
  method text not null,
  wording_id uuid,
  place text not null,
  evidence text not null,
  has_evidence boolean not null,
  staff_id uuid,
  at bigint not null,
  primary key (client_id, id)
);
create index consents_by_address on consents (address_key, at);

-- How an address stands now, whoever uses it. The key is E.164, a folded email, or after an
-- erasure the keyed hash of one.
-- table: house
create table suppressions (
  address_key text not null,
  reach text not null,
  state text not null,
  changed_at bigint not null,
  last_stop_at bigint,
  decide_by bigint,
  primary key (address_key, reach)
);
create index suppressions_by_decision on suppressions (decide_by);

-- Every word about an address, as in the journal beside the database.
-- table: house
create table suppression_events (
  id uuid primary key,
  address_key text not null,
  reach text not null,
  state text not null,
  cause text not null,
  why text not null,
  at bigint not null,
  client_id uuid,
  staff_id uuid
);
create index suppression_events_by_address on suppression_events (address_key, at);

-- One answer to each inbound message that the law wants answered.
-- table: house
create table legal_answers (
  message_id uuid primary key,
  address_key text not null,
  answer text not null,
  at bigint not null
);
create index legal_answers_by_address on legal_answers (address_key, at);
