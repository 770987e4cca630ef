-- Prices are told apart by their money: the counts beside a list read this index alone.
drop index pieces_by_facet;
create index pieces_by_facet on pieces (
  category, metal, stone, shape, store_id, status, currency, price_minor
);
