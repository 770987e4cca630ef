# SPDX-License-Identifier: Apache-2.0
"""How many notes a second are kept durably, beside the engine with the same statements."""
import json

import house

limits = {"ratio": (">=", 0.8)}


def measure(at):
    at.server.start()
    cookie, staff_id = at.server.sign_in(house.associate)
    body = json.dumps({"id": "{new}",
                       "body": "Asked for the emerald to be put aside until Saturday."})
    path = "/api/clients/{id}/notes"
    at.load(path, cookie, at.ids, "--body", body)  # warms
    alone = at.engine_alone("note", staff_id, at.ids)
    kept = at.load(path, cookie, at.ids, "--body", body)
    half = at.load(path, cookie, at.ids, "--body", body, "--rate", kept["rate"] / 2)
    at.server.stop()
    return {"engine_per_s": alone["rate"], "engine_failed": alone["failed"],
            "notes_per_s": kept["rate"], "ratio": kept["rate"] / alone["rate"],
            "p50_ms": half["p50_ms"], "p99_ms": half["p99_ms"],
            "failed": kept["failed"] + half["failed"]}


house.run("notes", limits, house.filled(measure))
