# SPDX-License-Identifier: Apache-2.0
"""Every store function of a feature says who asks (invariant 6)."""
import re

declaration = re.compile(r"(\w+)\s*\(([^;{}]*\b(?:sql::)?Tx\s*&[^;{}]*)\)\s*(?:const\s*)?[;{]")


def is_store_header(file):
    return file.slice and (file.name == "store.hpp" or file.name.endswith("_store.hpp"))


def check(tree):
    for file in filter(is_store_header, tree.server):
        for match in declaration.finditer(file.bare):
            if "Scope" not in match.group(2):
                yield (file.path, file.line_of(match.start()),
                       f"{match.group(1)} takes no Scope: who asks must be said.")
