# SPDX-License-Identifier: Apache-2.0
"""Every outbound message goes through the one gate: only app/messages sends (invariant 9)."""
import re

from .includes import includes_of

send = re.compile(r"\bgateways?_?\w*(?:\[[^\]]*\])?(?:\.|->)send\s*\(")
senders = {"messages", "gateways"}


def check(tree):
    for file in tree.server:
        if file.slice in senders:
            continue
        for match in send.finditer(file.bare):
            yield (file.path, file.line_of(match.start()),
                   "only app/messages hands a message to a gateway, after the gate.")
        if file.slice and file.slice not in ("demo", "house"):
            for line, header in includes_of(file):
                if header.startswith("app/gateways/"):
                    yield file.path, line, "only app/messages knows the gateways."
