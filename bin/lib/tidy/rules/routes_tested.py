# SPDX-License-Identifier: Apache-2.0
"""Every route has a scenario test: some test asks its path by its method (invariant 8)."""
import re

route = re.compile(r"(?:\.|->)(get|post|put|patch|remove)\s*\(\s*\"(/[^\"]*)\"")
raw_route = re.compile(r"(?<!\w)()\"(/(?:api|hooks|media)/[^\"]*)\"")
string = r'"(?:\\.|[^"\\\n])*"'
name = r'[\w:.]+(?:->\w+)*(?:\([^()"]*\))?(?:\.\w+\(\))?'
term = rf"(?:std::string\s*\(\s*{string}\s*\)|{string}|{name})"
chain = re.compile(rf"{term}(?:\s*\+\s*{term})*")
defined = re.compile(rf"\b(\w+)\s*=\s*({chain.pattern})\s*;")
verb = re.compile(r"\b(get|post|put|patch|remove|del)\b")
one_name = {"remove": "del"}


def pattern_of(path):
    parts = [r"[^/]+" if part.startswith("{") else re.escape(part) for part in path.split("/")]
    return re.compile("/".join(parts) + "$")


def said(expression, known):
    """All that a chain of strings and names may say, with {} for a name that tells nothing."""
    ways = [""]
    for word in re.findall(term, expression):
        text = re.search(string, word)
        words = [text.group(0)[1:-1]] if text else known.get(word, ["{}"])
        ways = [way + each for way in ways for each in words]
    return ways


def path_in(text):
    place = text.find("/")
    return re.split(r"[?\\ ]", text[place:])[0] if place >= 0 else ""


def names_known(file):
    """Constants that hold the beginning of a path."""
    known = {}
    for constant, expression in defined.findall(file.code):
        for text in said(expression, {}):
            if '"' in expression and path_in(text):
                known.setdefault(constant, []).append(text)
    return known


def asked_in(tests):
    """(method or "", path) of everything the tests ask."""
    shared = {}
    for file in tests:
        if file.kind == ".hpp":
            shared |= names_known(file)
    for file in tests:
        known = shared | names_known(file)
        for match in chain.finditer(file.code):
            before = file.code[max(0, match.start() - 120):match.start()]
            if re.search(r"\b\w+\s*=\s*$", before):
                continue
            methods = verb.findall(re.split(r"[;{]", before)[-1])
            method = methods[-1] if methods else ""
            for text in said(match.group(0), known):
                if path_in(text):
                    yield one_name.get(method, method), path_in(text)


def routes_of(file):
    """(place, method or "", pattern) of typed routes and of those that answer raw requests."""
    typed = list(route.finditer(file.code))
    for match in typed:
        yield match.start(), one_name.get(match.group(1), match.group(1)), match.group(2)
    has_raw = file.slice and "add_raw_routes(" in file.code
    for match in raw_route.finditer(file.code) if has_raw else ():
        if not any(each.start() <= match.start() < each.end() for each in typed):
            yield match.start(), "", match.group(2)


def check(tree):
    tested = set(asked_in([file for file in tree.cpp if file.is_test]))
    for file in tree.server:
        if not file.path.startswith("server/app/"):
            continue
        for place, method, path in routes_of(file):
            wanted = pattern_of(path)
            if not any(wanted.match(asked) and (not method or name in (method, ""))
                       for name, asked in tested):
                yield file.path, file.line_of(place), f"{method} {path} has no scenario test."
