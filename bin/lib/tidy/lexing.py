# SPDX-License-Identifier: Apache-2.0
"""Blanks comments and strings with spaces, so that places and line numbers stay as they were."""
import re

quotes = r'"(?:\\.|[^"\\\n])*"' + r"|'(?:\\.|[^'\\\n])*'"
raw_string = r'R"([^(\s]*)\(.*?\)\1"'
languages = {
    "cpp": re.compile(rf"(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<string>{raw_string}|{quotes})", re.S),
    "web": re.compile(
        rf"(?P<comment>(?<!:)//[^\n]*|/\*.*?\*/|<!--.*?-->)|(?P<string>{quotes})", re.S),
    "sql": re.compile(r"(?P<comment>--[^\n]*|/\*.*?\*/)|(?P<string>'(?:''|[^'])*')", re.S),
    "hash": re.compile(rf"(?P<comment>(?<![\w$&{{])\#[^\n]*)|(?P<string>{quotes})", re.S),
}
by_kind = {".cpp": "cpp", ".hpp": "cpp", ".sql": "sql", ".py": "hash", ".sh": "hash",
           ".cmake": "hash", "": "hash", ".ts": "web", ".mjs": "web", ".js": "web",
           ".svelte": "web", ".css": "web", ".html": "web"}


def spaces(text):
    return re.sub(r"[^\n]", " ", text)


def blank(text, kind, strings):
    if kind not in by_kind:
        return text

    def replace(match):
        found = match.group(0)
        if match.group("comment") is not None:
            return spaces(found)
        if not strings or (kind in (".cpp", ".hpp") and is_digit_mark(text, match.start())):
            return found
        return found[0] + spaces(found[1:-1]) + found[-1]

    return languages[by_kind[kind]].sub(replace, text)


def is_digit_mark(text, place):
    """Whether the ' at this place stands between the digits of 10'000."""
    return text[place] == "'" and place > 0 and text[place - 1].isalnum()


def strings_of(code):
    """(place, text) of every string of C++ code whose comments are blanked."""
    for match in re.finditer(rf'{raw_string}|"(?:\\.|[^"\\\n])*"', code, re.S):
        yield match.start(), match.group(0)
