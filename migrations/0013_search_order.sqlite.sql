-- Where a client stands A–Z, beside the words. Rows are numbered in that order: the first four
-- bytes of the sort key, then 24 bits that tell rows apart. So matches come A–Z, and a page of them
-- is read without the others.
alter table client_search add column sort_key text not null default '';
update client_search set sort_key =
  coalesce((select c.sort_key from clients c where c.id = client_search.client_id), '');
-- Out of the way of the new numbers.
update client_search set rowid_ = -rowid_;
update client_search set rowid_ = placed.first_place + placed.number from (
  select old, first_place,
    row_number() over (partition by first_place order by sort_key, client_id) as number
  from (
    select old, sort_key, client_id,
      (instr('123456789ABCDEF', substr(bytes, 1, 1)) << 52)
      + (instr('123456789ABCDEF', substr(bytes, 2, 1)) << 48)
      + (instr('123456789ABCDEF', substr(bytes, 3, 1)) << 44)
      + (instr('123456789ABCDEF', substr(bytes, 4, 1)) << 40)
      + (instr('123456789ABCDEF', substr(bytes, 5, 1)) << 36)
      + (instr('123456789ABCDEF', substr(bytes, 6, 1)) << 32)
      + (instr('123456789ABCDEF', substr(bytes, 7, 1)) << 28)
      + (instr('123456789ABCDEF', substr(bytes, 8, 1)) << 24) as first_place
    from (
      select rowid_ as old, sort_key, client_id,
        substr(hex(substr(cast(sort_key as blob), 1, 4)) || '00000000', 1, 8) as bytes
      from client_search
    )
  )
) as placed where placed.old = client_search.rowid_;
insert into client_words (client_words) values ('rebuild');
