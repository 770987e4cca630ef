-- How a client wishes to be addressed, and whose a contact point is.

-- table: client
alter table clients add column salutation text not null default '';
alter table clients add column name_order text not null default 'given_family';
alter table clients add column preferred_channel text not null default 'any';
-- JSON: minutes since local midnight and weekdays; empty when any hour is as good.
alter table clients add column preferred_hours text not null default '';

-- `holder` is own, partner, family, assistant or other; who that is stands in `holder_name`, and
-- in `holder_id` when the house knows them. Whatever is not the client's own is shared.
-- table: client
alter table contacts add column holder text not null default 'own';
alter table contacts add column holder_name text not null default '';
alter table contacts add column holder_id uuid;
create index contacts_by_holder on contacts (holder_id) where holder_id is not null;
