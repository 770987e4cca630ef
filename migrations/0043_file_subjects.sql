-- A photograph may belong to a repair or a wish of its client.

-- `subject` is the table of what it belongs to, `subject_id` its row on the same page; both are
-- null where it belongs to the client alone.
alter table files add column subject text;
alter table files add column subject_id uuid;
