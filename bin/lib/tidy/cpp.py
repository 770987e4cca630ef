# SPDX-License-Identifier: Apache-2.0
"""Finds the functions of C++ text by its braces: good enough for tidy code, no parser."""
import re
from dataclasses import dataclass

control = re.compile(r"^\s*(?:else\s+)?(?:if|for|while|switch|catch|do|else|try)\b")
scope_head = re.compile(r"\b(?:namespace|class|struct|union|enum|extern)\b(?![^{]*\))")


@dataclass
class Function:
    name: str
    head: str
    first_line: int
    last_line: int
    start: int
    end: int


def closing(text, opening):
    """The place of the brace that closes the one at `opening`."""
    depth = 0
    for place in range(opening, len(text)):
        if text[place] == "{":
            depth += 1
        elif text[place] == "}":
            depth -= 1
            if depth == 0:
                return place
    return len(text) - 1


def name_of(head):
    test = re.match(r"\s*(?:TEST|TEST_F|TEST_P|TYPED_TEST)\s*\(\s*(\w+)\s*,\s*(\w+)", head)
    if test:
        return f"{test.group(1)}.{test.group(2)}"
    named = re.search(r"(operator\s*[^\s(]+|[~\w]+)\s*\(", head)
    return named.group(1) if named else ""


def without_preprocessor(text):
    return re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m.group(0)),
                  text, flags=re.M)


def is_initialiser(head):
    """Whether the brace after this head begins a value: `Name(int a) : a_` or `int b =`."""
    tail = head.rstrip()
    return bool(re.search(r"\)\s*(?:noexcept\s*)?:(?!:)[^{}]*[\w>]$", tail)
                or re.search(r"[=,(]$|\breturn$", tail))


def functions_of(bare):
    """Every function with a body in text whose comments and strings are blanked."""
    text = without_preprocessor(bare)
    found, place, head_start = [], 0, 0
    while place < len(text):
        letter = text[place]
        if letter in ";}":
            head_start = place + 1
        elif letter == "{":
            head = text[head_start:place]
            if is_initialiser(head):
                place = closing(text, place)
            elif "(" in head and not control.match(head) and not scope_head.search(head):
                end = closing(text, place)
                begins = head_start + len(head) - len(head.lstrip())
                lines = text.count("\n", 0, begins) + 1, text.count("\n", 0, end) + 1
                found.append(Function(name_of(head), head.strip(), *lines, begins, end))
                place, head_start = end, end + 1
            else:
                head_start = place + 1
        place += 1
    return found
