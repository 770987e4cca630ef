# SPDX-License-Identifier: Apache-2.0
"""Only stores talk to a transaction; locks that skip rows stay with the queues."""
import re

from .sql_places import may_hold_sql

query = re.compile(
    r"\btx(?:\.|->)(?:template\s+)?(all|first|one|run|insert|insert_new|each)\s*(?:<[^;({]*>)?\(")
skip_locked = re.compile(r"skip[_ ]locked", re.I)
queues = ("server/kit/sql/", "server/kit/jobs/", "server/app/messages/", "server/app/gateways/")


def check(tree):
    for file in tree.server:
        if not may_hold_sql(file):
            for match in query.finditer(file.bare):
                yield (file.path, file.line_of(match.start()),
                       "a query belongs in store.cpp, behind a function with a name.")
        if not file.path.startswith(queues):
            for match in skip_locked.finditer(file.code):
                yield (file.path, file.line_of(match.start()),
                       "SKIP LOCKED is only for the job table and the outbox.")
