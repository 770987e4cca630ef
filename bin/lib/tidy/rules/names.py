# SPDX-License-Identifier: Apache-2.0
"""Words that say nothing are not names; types are PascalCase and functions snake_case."""
import re

from cpp import functions_of

empty = r"(?:Manager|Service|Helper|Helpers|Util|Utils|Utility|Processor|Data|Info)"
empty_type = re.compile(
    rf"\b(?:class|struct|enum|interface|type|using)\s+(\w*{empty})\b(?=\s*(?:[:={{;<]|final))")
plain_type = re.compile(
    r"\b(?:class|struct|enum(?:\s+class)?|concept)\s+(?!\w+::)([a-z]\w*)\s*(?:[:={]|final)")
empty_file = re.compile(
    r"(?:^|[_/.-])(?:managers?|services?|helpers?|utils?|processors?)[_.-]", re.I)
snake = re.compile(r"^~?[a-z_][a-z0-9_]*$")
# What libraries call, by the names they gave.
given = {"SetUp", "TearDown", "SetUpTestSuite", "TearDownTestSuite", "OnTestStart"}


def check(tree):
    for file in tree.files:
        if empty_file.search("/" + file.name) and file.kind != ".md":
            yield file.path, 1, "the file's name says nothing about what is in it."
        if not (file.is_cpp or file.kind in (".ts", ".svelte")):
            continue
        for match in empty_type.finditer(file.bare):
            yield (file.path, file.line_of(match.start()),
                   f"{match.group(1)} says nothing: name what it is.")
        if file.is_cpp:
            yield from names_in_cpp(file)


def names_in_cpp(file):
    for match in plain_type.finditer("" if file.is_test else file.bare):
        yield file.path, file.line_of(match.start()), f"the type {match.group(1)} is PascalCase."
    types = set(re.findall(r"\b(?:class|struct)\s+(?:\w+::)*(\w+)|(\w+)::~?\w+\s*\(", file.bare))
    types = {name for pair in types for name in pair if name} | given
    for function in functions_of(file.bare):
        name = function.name
        if name.startswith("operator") or "." in name or snake.match(name) or not name:
            continue
        if name.lstrip("~") not in types and not name.isupper() and "BOOST" not in name:
            yield file.path, function.first_line, f"the function {name} is snake_case."
