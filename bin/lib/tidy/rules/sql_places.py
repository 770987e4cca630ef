# SPDX-License-Identifier: Apache-2.0
"""SQL text stands only in store.cpp and migrations (invariant 4)."""
import re

from lexing import strings_of

words = (r"select\s+[\w*($]|insert\s+into\s|update\s+\w+\s+set\b|delete\s+from\s"
         r"|(alter|drop)\s+table|create\s+(table|index|unique)"
         r"|with\s+(recursive\s+)?\w+\s+as\s*\(")
statement = re.compile(rf'^R?"([^(\s"]*\()?\s*({words})', re.I)
# SQL is written small, or in capitals; a sentence begins with one capital.
sentence = re.compile(r'^R?"\W*[A-Z][a-z]')


def may_hold_sql(file):
    return file.name in ("store.cpp",) or file.name.endswith("_store.cpp") or file.is_test \
        or file.path.startswith(("server/kit/sql/", "bench/"))


def check(tree):
    for file in tree.cpp:
        if may_hold_sql(file):
            continue
        for place, text in strings_of(file.code):
            if statement.match(text) and not sentence.match(text):
                yield (file.path, file.line_of(place),
                       "SQL text stands only in store.cpp and in migrations.")
