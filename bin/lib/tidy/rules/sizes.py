# SPDX-License-Identifier: Apache-2.0
"""Files, functions and lines stay small (ARCHITECTURE.md, conventions)."""
import re

from cpp import functions_of

longest_function = 60
longest_line = 100
unbreakable = re.compile(r"svelte-ignore|url\(|https?://")
measured = (".cpp", ".hpp", ".sql", ".py", ".sh", ".cmake", ".ts", ".mjs", ".js", ".svelte",
            ".css", "")


def limit_of(file):
    if file.kind == ".svelte":
        return 150
    return 400 if file.is_test else 300


def check(tree):
    for file in tree.files:
        if file.kind not in measured or file.is_made or file.name == "LICENSE":
            continue
        if len(file.lines) > limit_of(file):
            yield (file.path, limit_of(file) + 1,
                   f"{len(file.lines)} lines; at most {limit_of(file)} are allowed.")
        for number, line in enumerate(file.lines, 1):
            if len(line) > longest_line and not unbreakable.search(line):
                yield file.path, number, f"{len(line)} columns; at most {longest_line} are allowed."
        if file.is_cpp:
            yield from long_functions(file)


def long_functions(file):
    for function in functions_of(file.bare):
        length = function.last_line - function.first_line + 1
        if length > longest_function:
            yield (file.path, function.first_line,
                   f"{function.name} has {length} lines; at most {longest_function} are allowed.")
