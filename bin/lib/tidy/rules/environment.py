# SPDX-License-Identifier: Apache-2.0
"""Nothing outside main.cpp reads the environment (invariant 9); tests' own main may."""
import re

reads = re.compile(r"\b(?:std::|secure_)?(?:getenv|setenv|putenv|environ)\b")


def check(tree):
    for file in tree.cpp:
        if file.path == "server/main.cpp" or file.path.startswith(("server/test/", "bench/")):
            continue
        for match in reads.finditer(file.bare):
            yield (file.path, file.line_of(match.start()),
                   "only main.cpp reads the environment; take a Config.")
