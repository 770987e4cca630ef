# SPDX-License-Identifier: Apache-2.0
"""A store function that changes a client's rows is reached only through a function that calls
record(), so that timeline and audit are written in the same transaction (invariant 7). What needs
no entry says so in the lines above it: // unrecorded: and why."""
import re

from cpp import functions_of
from schema import client_tables

# Derived from other rows, or the journal itself.
derived = {"timeline", "client_search", "client_words"}
changes = re.compile(
    r"\b(?:insert\s+into|update|delete\s+from)\s+(\w+)"
    r"|\binsert(?:_new)?\s*(?:<[^;(]*>)?\(\s*\"(\w+)\"", re.I)
call = re.compile(r"\b(\w+)\s*(?:<[^;()]*>)?\(")


class Body:
    def __init__(self, file, function):
        self.file, self.function = file, function
        self.name = function.name
        self.text = file.code[function.start:function.end]
        self.calls = set(call.findall(file.bare[function.start:function.end]))
        self.calls |= set(re.findall(r"&(\w+)", self.text))
        above = file.lines[max(0, function.first_line - 4):function.first_line]
        self.is_excused = any("// unrecorded:" in line for line in above)

    def is_settled(self):
        return self.is_excused or "record" in self.calls


def tables_changed(body):
    return {(match.group(1) or match.group(2)).lower() for match in changes.finditer(body.text)}


def callers_of(body, bodies):
    near = [other for other in bodies if body.name in other.calls and other is not body]
    same = [other for other in near if other.file.slice == body.file.slice]
    return same or near


def unrecorded(body, bodies, seen):
    """Whether some way to this function passes no record(); a way round in a circle counts not."""
    if body.is_settled() or id(body) in seen:
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
