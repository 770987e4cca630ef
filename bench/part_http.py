# SPDX-License-Identifier: Apache-2.0
"""How fast one client is answered, beside the engine and our own empty answer; start and memory."""
import time

import house

limits = {"ratio": (">=", 0.5), "p99_ms": ("<", 10), "start_s": ("<", 0.3), "memory_mb": ("<", 40)}


def measure(at):
    path = "/api/clients/{id}"
    found = {"start_s": at.server.start()}
    time.sleep(2)
    found["memory_mb"] = at.server.memory_mb()
    cookie, staff_id = at.server.sign_in(house.owner)
    at.load(path, cookie, at.ids)  # warms
    empty = at.load("/empty.txt", cookie, at.ids)
    alone = at.engine_alone("client", staff_id, at.ids)
    client = at.load(path, cookie, at.ids)
    half = at.load(path, cookie, at.ids, "--rate", client["rate"] / 2)
    at.server.stop()
    in_series = 1 / (1 / empty["rate"] + 1 / alone["rate"])
    return found | {
        "empty_per_s": empty["rate"], "engine_per_s": alone["rate"], "client_per_s": client["rate"],
        "ratio": client["rate"] / in_series, "p50_ms": half["p50_ms"], "p99_ms": half["p99_ms"],
        "failed": empty["failed"] + client["failed"] + half["failed"]}


house.run("http", limits, house.filled(measure))
