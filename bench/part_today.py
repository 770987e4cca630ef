# SPDX-License-Identifier: Apache-2.0
"""How fast Today is computed for a book of 400: ranked, explained, drafted, written down."""
import house

limits = {"p99_ms": ("<", 15)}


def book_of(at):
    """The first associate's clients, as the engine takes a list of ids."""
    ids = ",".join(f'"{each}"' for each in at.ids.read_text().split()[:house.book_size])
    return at.keep("book", ["{" + ids + "}" if at.engine == "postgres" else "[" + ids + "]"])


def measure(at):
    at.server.start()
    cookie, staff_id = at.server.sign_in(house.associate)
    at.load("/api/today", cookie, at.ids, "--connections", 1)  # warms
    alone = at.engine_alone("today", staff_id, book_of(at), "--connections", 1)
    one = at.load("/api/today", cookie, at.ids, "--connections", 1)
    half = at.load("/api/today", cookie, at.ids, "--connections", 1, "--rate", one["rate"] / 2)
    at.server.stop()
    return {"engine_per_s": alone["rate"], "engine_p50_ms": alone["p50_ms"],
            "today_per_s": one["rate"], "p50_ms": half["p50_ms"], "p99_ms": half["p99_ms"],
            "failed": one["failed"] + half["failed"]}


house.run("today", limits, house.filled(measure))
