# SPDX-License-Identifier: Apache-2.0
"""Every route has a scenario test: some test names its path (invariant 8)."""
import re

route = re.compile(
    r"(?:\.|->)(get|post|put|patch|remove|add)\s*\(\s*(?:[\w:]+,\s*)?\"(/[^\"]*)\"")
joined = re.compile(r'"\s*\+\s*(?:[^"+;]|\([^"]*\))*\+\s*"')
ended = re.compile(r'"\s*\+\s*[^";,]*')
text = re.compile(r'"((?:\\.|[^"\\\n])*)"')


def paths_in(test):
    """Every path a test names, with {} where a value is put in."""
    code = joined.sub("{}", test.code)
    code = ended.sub('{}"', code)
    for match in text.finditer(code):
        place = match.group(1).find("/")
        before = match.group(1)[:place].split(" ")[-1] if place > 0 else ""
        if place >= 0 and before in ("", '\\"'):
            yield match.group(1)[place:].split("?")[0].split(" ")[0].split("\\")[0]


def pattern_of(path):
    parts = [r"[^/]+" if part.startswith("{") else re.escape(part) for part in path.split("/")]
    return re.compile("/".join(parts) + "$")


def check(tree):
    named = {path for file in tree.cpp if file.is_test for path in paths_in(file)}
    for file in tree.server:
        if "routes" not in file.name or not file.path.startswith("server/app/"):
            continue
        for match in route.finditer(file.code):
            wanted = pattern_of(match.group(2))
            if not any(wanted.match(path) for path in named):
                yield (file.path, file.line_of(match.start()),
                       f"{match.group(1)} {match.group(2)} has no scenario test.")
