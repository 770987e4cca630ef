# SPDX-License-Identifier: Apache-2.0
"""Rules are pure: no SQL, HTTP, clock, file, log or random header; no 'now' (invariant 3)."""
import re

from .includes import includes_of

forbidden_header = re.compile(
    r"^(kit/(sql|http|log|jobs)/|kit/id/|kit/clock/clock\.hpp|app/\w+/(store|routes)\.hpp"
    r"|fstream$|filesystem$|iostream$|random$|thread$|ctime$|time\.h$|spdlog/|sqlite|pqxx|curl/)")
forbidden_word = re.compile(
    r"\b(?:system_clock|steady_clock|sql::|http::|log::|rand\s*\(|fopen|ifstream|ofstream)")


def is_rules(file):
    return file.is_cpp and not file.is_test and (
        file.name.split(".")[0] == "rules" or file.name.split(".")[0].endswith("_rules"))


def check(tree):
    for file in filter(is_rules, tree.files):
        for line, header in includes_of(file):
            if forbidden_header.match(header):
                yield (file.path, line,
                       f"rules are pure and must not include {header}: take values as arguments.")
        for match in forbidden_word.finditer(file.bare):
            yield (file.path, file.line_of(match.start()),
                   f"rules are pure and must not use {match.group(0).strip('( ')}.")
