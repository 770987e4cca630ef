# SPDX-License-Identifier: Apache-2.0
"""How fast a client's page is there: its profile under load, and everything the app asks for when
the page is opened, one after the other on one connection."""
import http.client
import time

import house

limits = {"profile_p99_ms": ("<", 20), "whole_p99_ms": ("<", 20)}
asked_about = 1000
parts = ["", "/profile", "/visits", "/promises", "/timeline", "/wishes", "/surprises", "/repairs",
         "/gifts", "/files"]


def opened_ms(line, cookie, client_id):
    start = time.perf_counter()
    for part in parts:
        line.request("GET", f"/api/clients/{client_id}{part}", headers={"Cookie": cookie})
        answer = line.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"{part} answered {answer.status}")
    return (time.perf_counter() - start) * 1000


def measure(at):
    at.server.start()
    cookie, _ = at.server.sign_in(house.associate)
    path = "/api/clients/{id}/profile"
    at.load(path, cookie, at.ids)  # warms
    full = at.load(path, cookie, at.ids)
    half = at.load(path, cookie, at.ids, "--rate", full["rate"] / 2)
    line = http.client.HTTPConnection("127.0.0.1", at.server.port)
    ids = at.ids.read_text().split()[-asked_about:]
    times = sorted(opened_ms(line, cookie, each) for each in ids)
    line.close()
    at.server.stop()
    return {"profile_per_s": full["rate"], "profile_p50_ms": half["p50_ms"],
            "profile_p99_ms": half["p99_ms"], "whole_p50_ms": times[len(times) // 2],
            "whole_p99_ms": times[len(times) * 99 // 100],
            "failed": full["failed"] + half["failed"]}


house.run("page", limits, house.filled(measure))
