-- What the kit keeps for itself: the change sequence, answers to repeated requests, jobs, audit.

-- Ids are handed out before commit; (tx, id) is the order in which a reader may trust them.
-- table: house
create table changes (
  id bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  noun text not null,
  noun_id uuid not null,
  client_id uuid,
  verb text not null,
  at bigint not null
);
create index changes_by_order on changes (tx, id);
create index changes_by_time on changes (at);

-- The last change that was dropped for its age; one row.
-- table: house
create table changes_forgotten (
  one int primary key,
  forgotten_tx bigint not null,
  forgotten_id bigint not null
);

-- The answer to a write, kept 14 days for a repetition; status 0 while it is still running.
-- table: house
create table idempotency_keys (
  key text primary key,
  staff_id uuid,
  request_hash text not null,
  status int not null,
  answer text not null,
  at bigint not null
);
create index idempotency_keys_by_time on idempotency_keys (at);

-- table: house
create table jobs (
  id uuid primary key,
  kind text not null,
  run_at bigint not null,
  payload text not null,
  attempts int not null,
  last_error text,
  state text not null,
  locked_until bigint
);
create index jobs_by_state on jobs (state, run_at);

-- Chained by a job, in the order of id; hash is null until then.
-- table: house
create table audit (
  id bigint generated always as identity primary key,
  at bigint not null,
  staff_id uuid,
  client_id uuid,
  noun text not null,
  noun_id uuid not null,
  verb text not null,
  salt text not null,
  payload text not null,
  hash text
);
create index audit_by_client on audit (client_id, id);
create index audit_unchained on audit (id) where hash is null;
