-- An undo asks what other imports did to the same thing.
create index import_changes_by_client on import_changes (client_id);
create index import_changes_by_noun on import_changes (noun_id);
