# SPDX-License-Identifier: Apache-2.0
"""A store function that changes a client's rows is reached only through a function that calls
record(), so that timeline and audit are written in the same transaction (invariant 7). What needs
no entry says so in the lines above it: // unrecorded: and why."""
import re

from cpp import functions_of
from schema import client_tables

# Derived from other rows, or the journal itself.
derived = {"timeline", "client_search", "client_words", "search_texts", "search_index"}
changes = re.compile(
    r"\b(?:insert\s+into|update|delete\s+from)\s+(\w+)"
    r"|\binsert(?:_new)?\s*(?:<[^;(]*>)?\(\s*\"(\w+)\"", re.I)
# A call, with "store::" before it where it says so; not a method of something else, nor std's.
call = re.compile(r"(?<![.>\w:])(?:\w+::)*?((?:\w*store::)?(?!std::)\w+)\s*(?:<[^;()]*>)?\(")
entry = re.compile(r"\brecord(?:_all)?\s*\(")


class Body:
    def __init__(self, file, function):
        self.file, self.function = file, function
        self.name, self.is_store = function.name, "store" in file.name
        self.text = file.code[function.start:function.end]
        bare = file.bare[function.start:function.end]
        self.calls = {re.sub(r"\w*store::", "store::", name) for name in call.findall(bare)}
        self.is_settled = bool(entry.search(bare))
        above = file.lines[max(0, function.first_line - 4):function.first_line]
        self.is_settled |= any("// unrecorded:" in line for line in above)

    def is_called_by(self, other):
        """Stores are called store::name from outside, and by the bare name among themselves."""
        bare_name_will_do = not self.is_store or other.file is self.file
        return other is not self and (
            (self.is_store and f"store::{self.name}" in other.calls) or
            (bare_name_will_do and self.name in other.calls))


def tables_changed(body):
    return {(match.group(1) or match.group(2)).lower() for match in changes.finditer(body.text)}


def callers_of(body, bodies):
    near = [other for other in bodies if body.is_called_by(other)]
    same = [other for other in near if other.file.slice == body.file.slice]
    return same or near


def unrecorded(body, bodies, seen):
    """Whether some way to this function passes no record(); a way round in a circle counts not."""
    if body.is_settled or id(body) in seen:
        return False
    above = callers_of(body, bodies)
    return not above or any(unrecorded(other, bodies, seen | {id(body)}) for other in above)


def check(tree):
    watched = client_tables(tree) - derived
    files = [file for file in tree.server if file.path.startswith(("server/app/", "server/main"))]
    bodies = [Body(file, function) for file in files for function in functions_of(file.bare)]
    for body in bodies:
        touched = tables_changed(body) & watched if "store" in body.file.name else set()
        if touched and unrecorded(body, bodies, frozenset()):
            yield (body.file.path, body.function.first_line,
                   f"{body.name} changes {', '.join(sorted(touched))}, and a way to it passes no "
                   "record(): write the timeline and audit entry.")
