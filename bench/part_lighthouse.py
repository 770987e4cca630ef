# SPDX-License-Identifier: Apache-2.0
"""What Lighthouse says of Today, a client and a thread in the demo house, as a phone sees them."""
import json
import pathlib
import subprocess
import sys

import server
from server import Server

limits = {"performance": 95, "accessibility": 100, "best-practices": 100}
root = pathlib.Path("build/bench").resolve()


def main():
    if "--build" in sys.argv:
        server.build = sys.argv[sys.argv.index("--build") + 1]
    folder = root / "lighthouse"
    subprocess.run(["rm", "-rf", folder], check=True)
    folder.mkdir(parents=True)
    house = Server(folder, f"sqlite:{folder}/carnet.db", web=pathlib.Path("web/dist").resolve())
    house.start(CARNET_DEMO="1", CARNET_TEST_CLOCK="2026-11-24T15:00:00.000Z")
    cookie, answer = house.ask("/api/session", {"email": "ines@orsay-wren.example",
                                                "password": "opal-and-brass"})
    _, today = house.ask("/api/today", cookie=cookie)
    client_id = today["prompts"][0]["client_id"]
    pages = ["/", f"/c/{client_id}", f"/t/{client_id}"]
    node = subprocess.run(
        ["node", "bench/lighthouse/run.mjs", f"http://127.0.0.1:{house.port}", cookie, *pages],
        stdout=subprocess.PIPE, text=True, check=False)
    house.stop()
    found = [json.loads(line) for line in node.stdout.splitlines() if line.startswith("{")]
    missed = len(found) < len(pages)
    for page in found:
        for name, limit in limits.items():
            kept = page[name] >= limit
            missed |= not kept
            print(f"lighthouse {page['path'][:18]:18} {name:15} {page[name]:4} "
                  f">= {limit}  {'ok' if kept else 'MISSED ' + ', '.join(page[name + '_short'])}")
    (root / "lighthouse.json").write_text(json.dumps(found, indent=2))
    return 1 if missed else 0


sys.exit(main())
