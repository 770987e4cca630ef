# SPDX-License-Identifier: Apache-2.0
"""Every file of code begins with its licence and a sentence that says what it is for."""
import re

licence = "SPDX-License-Identifier: Apache-2.0"
kinds = (".cpp", ".hpp", ".py", ".sh", ".cmake", ".ts", ".mjs", ".js", ".svelte", ".css")
comment = re.compile(r'\s*(?://|#|<!--|/\*|\*|""")\s*(\S.*)')


def check(tree):
    for file in tree.files:
        if file.is_made or not (file.kind in kinds or file.is_command):
            continue
        lines = file.lines[1:] if file.text.startswith("#!") else file.lines
        first = file.text.startswith("#!") + 1
        if not lines or licence not in lines[0]:
            yield file.path, first, "the first line must name the licence (SPDX)."
        elif file.name != "__init__.py" and not says_something(lines[1:]):
            yield file.path, first + 1, "the second line must say in a sentence what this is for."
        if file.kind == ".hpp" and "#pragma once" not in file.text:
            yield file.path, 1, "a header needs #pragma once."


def says_something(lines):
    said = comment.match(lines[0]) if lines else None
    return bool(said) and len(said.group(1).split()) >= 3
