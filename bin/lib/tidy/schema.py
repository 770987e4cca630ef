# SPDX-License-Identifier: Apache-2.0
"""The tables that the migrations create, with the kind each is declared to have."""
import re
from dataclasses import dataclass
from functools import lru_cache

kinds = ("client", "reference", "house")
create = re.compile(
    r"create\s+(?P<virtual>virtual\s+)?table\s+(?:if\s+not\s+exists\s+)?(?P<name>\w+)", re.I)
marked = re.compile(r"^--\s*table:\s*(\w+)\s*$")


@dataclass
class Table:
    name: str
    kind: str  # "" when nothing is declared
    body: str
    file: object
    line: int
    is_virtual: bool


def is_migration(file):
    return file.path.startswith("migrations/") and file.kind == ".sql"


def body_after(text, place):
    """What stands in the parentheses that open after `place`."""
    opening = text.find("(", place)
    depth = 0
    for at in range(opening, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return text[opening + 1:at]
    return ""


def tables_in(file):
    for match in create.finditer(file.bare):
        line = file.line_of(match.start())
        above = marked.match(file.lines[line - 2].strip()) if line > 1 else None
        yield Table(match.group("name").lower(), above.group(1) if above else "",
                    body_after(file.bare, match.end()), file, line, bool(match.group("virtual")))


@lru_cache(maxsize=8)
def tables_of(tree):
    return [table for file in tree.files if is_migration(file) for table in tables_in(file)]


def client_tables(tree):
    return {table.name for table in tables_of(tree) if table.kind == "client"}
