# SPDX-License-Identifier: Apache-2.0
"""How fast one client is answered, beside the engine and our own empty answer; start and memory."""
import argparse
import json
import pathlib
import subprocess
import sys
import time

from server import Server

limits = {"ratio": (">=", 0.5), "p99_ms": ("<", 10), "start_s": ("<", 0.3), "memory_mb": ("<", 40)}


def bench(*words):
    done = subprocess.run(["build/release/carnet_bench", *map(str, words)], check=True,
                          stdout=subprocess.PIPE, text=True)
    return done.stdout


def measure(engine, database, quick):
    folder = pathlib.Path(f"build/bench/http-{engine}").resolve()
    subprocess.run(["rm", "-rf", folder], check=True)
    if engine == "sqlite":
        database = f"sqlite:{folder}/carnet.db"
    server = Server(folder, database)
    server.start()
    cookie, staff_id = server.set_up()
    server.stop()
    ids = folder / "ids"
    ids.write_text(bench("fill", database, "--count", 10_000 if quick else 100_000))
    found = {"start_s": server.start()}
    time.sleep(2)
    found["memory_mb"] = server.memory_mb()
    seconds = 3 if quick else 10

    def load(path, *more):
        return json.loads(bench("load", "--port", server.port, "--cookie", cookie, "--ids", ids,
                                "--path", path, "--seconds", seconds, *more))

    load("/api/clients/{id}")  # warms
    empty = load("/empty.txt")
    alone = json.loads(bench("engine", database, "--staff", staff_id, "--ids", ids,
                             "--seconds", seconds))
    client = load("/api/clients/{id}")
    half = load("/api/clients/{id}", "--rate", client["rate"] / 2)
    server.stop()
    in_series = 1 / (1 / empty["rate"] + 1 / alone["rate"])
    found |= {"empty_per_s": empty["rate"], "engine_per_s": alone["rate"],
              "client_per_s": client["rate"], "ratio": client["rate"] / in_series,
              "p50_ms": half["p50_ms"], "p99_ms": half["p99_ms"],
              "failed": empty["failed"] + client["failed"] + half["failed"]}
    return found


def is_kept(name, value):
    sign, limit = limits[name]
    return value >= limit if sign == ">=" else value < limit


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--quick", action="store_true")
    words.add_argument("--postgres", required=True)
    given = words.parse_args()
    missed, results = 0, {}
    for engine, database in (("sqlite", ""), ("postgres", given.postgres)):
        results[engine] = found = measure(engine, database, given.quick)
        for name, value in found.items():
            verdict = ""
            if name in limits:
                kept = is_kept(name, value)
                missed += not kept
                verdict = f"{' '.join(map(str, limits[name])):>8}  {'ok' if kept else 'MISSED'}"
            print(f"{engine:9} {name:13} {value:12.3f} {verdict}", flush=True)
        missed += found["failed"] > 0
    pathlib.Path("build/bench/http.json").write_text(json.dumps(results, indent=2))
    return 1 if missed else 0


sys.exit(main())
