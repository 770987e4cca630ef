# SPDX-License-Identifier: Apache-2.0
"""How fast a search answers: by a fragment of a name, and by the last digits of a telephone."""
import house

limits = {"fragment_p99_ms": ("<", 10), "digits_p99_ms": ("<", 10)}


def measure(at):
    at.server.start()
    cookie, staff_id = at.server.sign_in(house.associate)
    found, failed = {}, 0
    for name, words in (("fragment", at.fragments), ("digits", at.digits)):
        path = "/api/clients?limit=50&q={id}"
        at.load(path, cookie, words)  # warms
        alone = at.engine_alone("search", staff_id, words)
        full = at.load(path, cookie, words)
        half = at.load(path, cookie, words, "--rate", full["rate"] / 2)
        found |= {f"{name}_engine_per_s": alone["rate"], f"{name}_engine_p99_ms": alone["p99_ms"],
                  f"{name}_per_s": full["rate"], f"{name}_p50_ms": half["p50_ms"],
                  f"{name}_p99_ms": half["p99_ms"]}
        failed += full["failed"] + half["failed"]
    at.server.stop()
    return found | {"failed": failed}


house.run("search", limits, house.filled(measure))
