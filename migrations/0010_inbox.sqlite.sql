-- The inbox, the calendar and the team: who takes care of a conversation, and the indexes of what
-- is asked by moment or by day.

-- Who was asked to take care of a client's conversation, by whom and when; nobody: it went back to
-- whoever keeps the book. The newest row stands.
-- table: client
create table assignments (
  client_id uuid not null,
  id uuid not null,
  staff_id uuid,
  note text not null,
  assigned_by uuid,
  at bigint not null,
  primary key (client_id, id)
);

-- `assignee_id` repeats the newest assignment.
alter table threads add column assignee_id uuid;
create index threads_by_assignee on threads (assignee_id) where assignee_id is not null;
create index threads_that_wait on threads (last_at, client_id) where waiting_since is not null;

-- Messages that wait for their moment; once a message has left, its send_at is null.
create index messages_for_later on messages (send_at, client_id) where send_at is not null;
create index messages_by_moment on messages (at, client_id);
create index sales_by_day on sales (day, client_id);
create index occasions_by_month on occasions (month, client_id);
create index touches_by_moment on touches (at, client_id);
create index promises_by_due on promises (due);
-- SQLite compares by bytes as it is: PostgreSQL alone is told to, beside this.
