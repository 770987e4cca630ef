-- Slow work has a lane of its own, each lane its own queue; and a job that its process died of is
-- not run for ever. Files are looked for by what they are of.
alter table jobs add column lane text not null default 'prompt';
alter table jobs add column deaths int not null default 0;
drop index jobs_by_state;
create index jobs_by_lane on jobs (state, lane, run_at);
create index files_by_subject on files (client_id, subject_id) where subject_id is not null;
