# SPDX-License-Identifier: Apache-2.0
"""A feature includes another only through its front header, and few of them (invariant 5)."""
from .includes import includes_of

most_features = 8
# What the whole house shares; the demo and the journeys put all features together.
foundations = {"house"}
gatherers = {"demo"}
# A second front door, where one question is asked of a feature by many.
second_fronts = {"app/consents/gate.hpp", "app/clients/list.hpp", "app/clients/profile.hpp",
                 "app/messages/thread.hpp", "app/promises/due.hpp", "app/stores/day.hpp",
                 "app/today/open_hours.hpp"}


def is_front(slice_name, header):
    name = header.rsplit("/", 1)[-1].removesuffix(".hpp")
    return header in second_fronts or \
        (header.count("/") == 2 and slice_name in (name, name + "s"))


def check(tree):
    for file in tree.server:
        if not file.slice or file.slice in gatherers:
            continue
        others = set()
        for line, header in includes_of(file):
            parts = header.split("/")
            if parts[0] != "app" or len(parts) < 3 or parts[1] in foundations | {file.slice}:
                continue
            others.add(parts[1])
            if not is_front(parts[1], header):
                yield (file.path, line,
                       f"another feature is included by its front header, not {parts[-1]}.")
        if len(others) > most_features:
            yield file.path, 1, f"includes {len(others)} other features; few is better."
