-- Who changed which field of a piece: the audit's rows of one, for whoever comes second to it.
create index audit_by_piece on audit (noun_id, id) where noun = 'pieces';
