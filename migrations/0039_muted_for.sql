-- A pause that is taken back unmutes the days it muted on whatever page they stand by now.
create index occasions_by_pause on occasions (muted_for) where muted_for is not null;
