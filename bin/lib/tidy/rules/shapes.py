# SPDX-License-Identifier: Apache-2.0
"""Features are plain: enums instead of bool parameters, no shared_ptr, no inheritance."""
import re

bool_parameter = re.compile(
    r"\w+\s*\((?:[^();{}]*,)?\s*(?:const\s+)?bool\s+\w+(?:\s*=[^,)]*)?\s*[,)]")
shared = re.compile(r"\bstd::(?:shared_ptr|make_shared)\b")
inherits = re.compile(
    r"\b(?:class|struct)\s+\w+\s*(?:final\s*)?:\s*(?:public|protected|private|virtual|[A-Z])")

unwanted = ((bool_parameter, "a bool parameter says nothing where it is called: use an enum."),
            (shared, "features own their things: no shared_ptr."),
            (inherits, "features do not inherit: hold it instead."))


def check(tree):
    for file in tree.server:
        if not file.path.startswith("server/app/"):
            continue
        for pattern, sentence in unwanted:
            if pattern is bool_parameter and file.kind != ".hpp":
                continue
            for match in pattern.finditer(file.bare):
                yield file.path, file.line_of(match.start()), sentence
