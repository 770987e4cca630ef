# SPDX-License-Identifier: Apache-2.0
"""A list of a million clients by `carnet import`, while the house is served: seconds, memory, how
long a new guest waits for the writer meanwhile, and what stopping it half-way leaves."""
import os
import pathlib
import signal
import statistics
import subprocess
import threading
import time
import uuid

import house
import server
from part_imports import own_database
from server import Server
from shopify_files import write_customers

limits = {"memory_mb": ("<", 200), "left_by_stop": ("<", 1)}


class Writes(threading.Thread):
    """Writes down a guest again and again: a small write each time."""

    def __init__(self, served, cookie):
        super().__init__()
        self.served, self.cookie, self.waits_ms, self.is_over = served, cookie, [], False

    def run(self):
        while not self.is_over:
            begun = time.monotonic()
            guest = {"id": str(uuid.uuid4()), "given_name": "Guest"}
            self.served.ask("/api/clients", guest, self.cookie)
            self.waits_ms.append((time.monotonic() - begun) * 1000)
            time.sleep(0.25)


def start_import(folder, database, path, stderr=subprocess.DEVNULL):
    kept = {name: text for name, text in os.environ.items() if not name.startswith("CARNET_")}
    wanted = {"CARNET_DATABASE": database, "CARNET_DATA": str(folder), "CARNET_DEMO": "0"}
    return subprocess.Popen([f"{server.build}/carnet", "import", path], env=kept | wanted,
                            text=True, stdout=subprocess.PIPE, stderr=stderr)


def clients_in(served, cookie):
    return served.ask("/api/clients?limit=1", cookie=cookie)[1]["items"]


def stop_halfway(folder, database, path):
    """The command's last words once it was told to stop."""
    running = start_import(folder, database, path, subprocess.PIPE)
    for line in running.stderr:
        if " %: " in line:
            running.send_signal(signal.SIGINT)
            break
    said = running.communicate()[1].strip().splitlines()
    return said[-1] if said else ""


def measure(engine, database, quick):
    folder = pathlib.Path(f"build/bench/long-{engine}").resolve()
    subprocess.run(["rm", "-rf", folder], check=True)
    database = f"sqlite:{folder}/carnet.db" if engine == "sqlite" else own_database(database)
    served = Server(folder, database)
    served.start()
    cookie, _ = served.set_up()
    rows = 150_000 if quick else 1_000_000
    path = folder / "customers.csv"
    write_customers(path, rows)
    said = stop_halfway(folder, database, path)
    left = len(clients_in(served, cookie))
    writes = Writes(served, cookie)
    writes.start()
    begun = time.monotonic()
    running = start_import(folder, database, path)
    counted = running.stdout.read().strip()
    _, _, used = os.wait4(running.pid, 0)
    import_s = time.monotonic() - begun
    writes.is_over = True
    writes.join()
    served.stop()
    print(f"{engine:9} {path.stat().st_size / 1e6:.0f} MB: {counted}; stopped: {said}")
    waits = sorted(writes.waits_ms)
    return {"import_s": import_s, "rows_per_s": rows / import_s, "memory_mb": used.ru_maxrss / 1024,
            "wait_p50_ms": statistics.median(waits), "wait_p99_ms": waits[len(waits) * 99 // 100],
            "longest_wait_ms": waits[-1], "left_by_stop": left,
            "failed": 0 if counted.startswith(f"{rows} new") and "nothing" in said else 1}


if __name__ == "__main__":
    house.run("long_imports", limits, measure)
