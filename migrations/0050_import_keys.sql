-- What an import brought is walked in the order of its things, a part at a time.

drop index external_keys_by_import;
create index external_keys_by_import on external_keys (import_id, kind, our_id, is_origin);
