# SPDX-License-Identifier: Apache-2.0
"""How fast a search answers: by a fragment of a name, by the last digits of a telephone, by a name
with two letters swapped, and by words of a note."""
import time

import house

limits = {"fragment_p99_ms": ("<", 10), "digits_p99_ms": ("<", 10), "typo_p99_ms": ("<", 15),
          "words_p99_ms": ("<", 15)}
asked_about = 500
# As history.cpp has them.
stones = ["sapphire", "emerald", "ruby", "spinel", "tourmaline", "opal", "pearl", "garnet"]
shapes = ["oval", "pear", "cushion", "round", "marquise", "baguette"]


def swapped(name):
    """Two letters of the middle change places."""
    at = len(name) // 2
    return name[:at] + name[at + 1] + name[at] + name[at + 2:] if at + 1 < len(name) else name


def typos(at, cookie):
    names = []
    for client_id in at.ids.read_text().split()[:asked_about]:
        _, client = at.server.ask(f"/api/clients/{client_id}", cookie=cookie)
        names.append(swapped(client["family_name"]))
    return at.keep("typos", names)


def measured(at, cookie, path, words):
    at.load(path, cookie, words)  # warms
    full = at.load(path, cookie, words)
    half = at.load(path, cookie, words, "--rate", full["rate"] / 2)
    return full, half


def measure(at):
    at.server.start()
    cookie, staff_id = at.server.sign_in(house.associate)
    # A house that an earlier program filled reads its pages once more first.
    while at.server.ask("/api/search?q=sapphire", cookie=cookie)[1]["behind"]:
        time.sleep(1)
    found, failed = {}, 0
    for name, words in (("fragment", at.fragments), ("digits", at.digits)):
        path = "/api/clients?limit=50&q={id}"
        full, half = measured(at, cookie, path, words)
        alone = at.engine_alone("search", staff_id, words)
        found |= {f"{name}_engine_per_s": alone["rate"], f"{name}_engine_p99_ms": alone["p99_ms"],
                  f"{name}_per_s": full["rate"], f"{name}_p50_ms": half["p50_ms"],
                  f"{name}_p99_ms": half["p99_ms"]}
        failed += full["failed"] + half["failed"]
    asked = at.keep("words", [f"{stone}%20{shape}" for stone in stones for shape in shapes])
    for name, words in (("typo", typos(at, cookie)), ("words", asked)):
        full, half = measured(at, cookie, "/api/search?q={id}", words)
        found |= {f"{name}_per_s": full["rate"], f"{name}_p50_ms": half["p50_ms"],
                  f"{name}_p99_ms": half["p99_ms"]}
        failed += full["failed"] + half["failed"]
    at.server.stop()
    return found | {"failed": failed}


house.run("search", limits, house.filled(measure))
