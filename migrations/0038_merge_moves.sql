-- What a merge wrote down is found by the row it is about.

create index merge_moves_by_noun on merge_moves (noun, key);
