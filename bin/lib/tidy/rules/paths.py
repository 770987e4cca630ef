# SPDX-License-Identifier: Apache-2.0
"""Nothing names a folder of one machine, a neighbour of this folder, or a registry's host."""
import re

machine = re.compile(
    r"(?<![\w.])/(?:(?:work|root|home/\w+|Users/\w+)\b|tmp/carnet/)"
    r"|\.\./shared\b|\b(?:deb\.debian\.org|registry\.npmjs\.org|crates\.io|pypi\.org)\b")


def check(tree):
    for file in tree.files:
        if file.path.startswith("bin/lib/tidy/"):
            continue
        for number, line in enumerate(file.lines, 1):
            for match in machine.finditer(line):
                yield file.path, number, f"{match.group(0)} is not part of this project."
