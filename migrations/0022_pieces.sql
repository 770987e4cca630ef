-- Pieces with their exact attributes, and what they are searched and counted by.

-- `stones` is the list of a piece's stones as JSON, written and read whole with it; what lists ask
-- for (`stone`, `shape` and `points`, the weight in hundredths of a carat) repeats the first one.
-- `words` is what a search looks in, folded.
alter table pieces add column colour text not null default '';
alter table pieces add column shape text not null default '';
alter table pieces add column points int;
alter table pieces add column stones text not null default '[]';
alter table pieces add column reference text not null default '';
alter table pieces add column dial text not null default '';
alter table pieces add column bracelet text not null default '';
alter table pieces add column size text not null default '';
alter table pieces add column words text not null default '';
update pieces set words = lower(title || ' ' || sku || ' ' || brand);

-- One spelling for a stone that three lists spelt in three ways.
update pieces set stone = 'laboratory diamond' where stone in ('lab-grown diamond', 'lab diamond');
update wishes set stone = 'laboratory diamond' where stone = 'lab diamond';
update sale_lines set stone = 'laboratory diamond' where stone = 'lab-grown diamond';

create index pieces_by_category on pieces (category, arrived_at, id);
-- "On request" stands behind every price.
create index pieces_by_price on pieces (coalesce(price_minor, 9007199254740991), id);
-- Holds all that the counts beside a list are made from.
create index pieces_by_facet on pieces (
  category, metal, stone, shape, store_id, status, price_minor
);
