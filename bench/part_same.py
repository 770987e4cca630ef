# SPDX-License-Identifier: Apache-2.0
"""How fast a new client's likenesses are found, and how long a review of all pages takes."""
import json
import time

import house

limits = {"check_p99_ms": ("<", 20), "review_s": ("<", 60)}
asked_about = 1_000


def somebody(at, client_id, cookie):
    """As a client would be typed in once more: a letter of the name is missing."""
    _, client = at.server.ask(f"/api/clients/{client_id}", cookie=cookie)
    phones = [one["value"] for one in client["contacts"] if one["kind"] == "phone"]
    name = client["given_name"]
    return json.dumps({"given_name": name[:2] + name[3:], "family_name": client["family_name"],
                       "phone": phones[0] if phones else None})


def reviewed(at, cookie):
    """Seconds until no page waits."""
    begun = time.monotonic()
    at.server.ask("/api/duplicates/review", {}, cookie)
    while True:
        time.sleep(0.25)
        if at.server.ask("/api/duplicates?limit=1", cookie=cookie)[1]["waiting"] == 0:
            return time.monotonic() - begun


def measure(at):
    at.server.start()
    cookie, _ = at.server.sign_in(house.owner)
    first = reviewed(at, cookie)  # writes the keys of all pages, and compares them
    at.analyze()
    again = reviewed(at, cookie)
    ids = at.ids.read_text().split()[:asked_about]
    bodies = at.keep("bodies", [somebody(at, each, cookie) for each in ids])
    path, more = "/api/duplicates/check", ("--bodies", bodies, "--connections", 1)
    at.load(path, cookie, at.ids, *more)  # warms
    full = at.load(path, cookie, at.ids, *more)
    half = at.load(path, cookie, at.ids, *more, "--rate", full["rate"] / 2)
    at.server.stop()
    return {"check_per_s": full["rate"], "check_p50_ms": half["p50_ms"],
            "check_p99_ms": half["p99_ms"], "review_s": max(first, again), "again_s": again,
            "failed": full["failed"] + half["failed"]}


house.run("same", limits, house.filled(measure))
