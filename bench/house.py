# SPDX-License-Identifier: Apache-2.0
"""The filled house that the parts share: 100,000 clients in books of 400, on either engine."""
import argparse
import json
import pathlib
import subprocess
import sys
import time

import server
from server import Server

root = pathlib.Path("build/bench").resolve()
owner, associate = "owner@example.com", "associate@example.com"
book_size = 400


def bench(*words):
    done = subprocess.run([f"{server.build}/carnet_bench", *map(str, words)], check=True,
                          stdout=subprocess.PIPE, text=True)
    return done.stdout


class House:
    """A folder with a filled database, its server, and lists of what can be asked for."""

    def __init__(self, engine, postgres, quick):
        self.engine, self.quick = engine, quick
        self.count = 10_000 if quick else 100_000
        self.seconds = 3 if quick else 10
        self.folder = root / f"house-{engine}"
        self.database = postgres if engine == "postgres" else f"sqlite:{self.folder}/carnet.db"
        self.server = Server(self.folder, self.database)
        self.fill()

    def fill(self):
        """Fills it once; a later part finds it as it was left."""
        filled = self.folder / f"filled-{self.count}"
        if not filled.exists():
            subprocess.run(["rm", "-rf", self.folder], check=True)
            self.server = Server(self.folder, self.database)
            self.server.start()
            self.server.set_up()
            self.server.stop()
            filled.write_text(bench("fill", self.database, "--count", self.count, "--associate",
                                    associate))
            self.settle(filled.read_text().split()[-3])
            self.analyze()
        rows = [line.split() for line in filled.read_text().splitlines()]
        self.ids = self.keep("ids", [row[0] for row in rows])
        self.fragments = self.keep("fragments", [row[1] for row in rows[:5000]])
        self.digits = self.keep("digits", [row[2] for row in rows[:5000]])

    def settle(self, last):
        """Until all pages are compared, their words kept, those of the last client too, and their
        categories known: a house in use was long since."""
        self.server.start()
        cookie, _ = self.server.sign_in(owner)
        _, notes = self.server.ask(f"/api/clients/{last}/notes", cookie=cookie)
        words = "%20".join(notes["items"][0]["body"].replace(".", "").split()[-3:])
        while self.server.ask("/api/duplicates?limit=1", cookie=cookie)[1]["waiting"] or \
                not self.server.ask(f"/api/search?q={words}", cookie=cookie)[1]["items"] or \
                not self.server.ask("/api/categories", cookie=cookie)[1]["whole"]:
            time.sleep(1)
        self.server.stop()

    def analyze(self):
        """The engines plan by what they counted; a house in use has been counted long since."""
        if self.engine == "postgres":
            bench("analyze", self.database)

    def keep(self, name, words):
        path = self.folder / name
        path.write_text("\n".join(words))
        return path

    def load(self, path, cookie, words, *more):
        return json.loads(bench("load", "--port", self.server.port, "--cookie", cookie, "--ids",
                                words, "--path", path, "--seconds", self.seconds, *more))

    def engine_alone(self, request, staff_id, words, *more):
        return json.loads(bench("engine", self.database, "--request", request, "--staff", staff_id,
                                "--ids", words, "--seconds", self.seconds, *more))


def is_kept(limit, value):
    sign, bound = limit
    return value >= bound if sign == ">=" else value < bound


def filled(measure):
    """A part that measures the filled house."""
    return lambda engine, postgres, quick: measure(House(engine, postgres, quick))


def run(part, limits, measure):
    """Measures both engines, prints each number beside its limit, and ends the program."""
    words = argparse.ArgumentParser()
    words.add_argument("--quick", action="store_true")
    words.add_argument("--postgres", required=True)
    words.add_argument("--engine", choices=["sqlite", "postgres"])
    words.add_argument("--build", default="build/release")
    given = words.parse_args()
    server.build = given.build
    missed, results = 0, {}
    for engine in [given.engine] if given.engine else ["sqlite", "postgres"]:
        results[engine] = found = measure(engine, given.postgres, given.quick)
        for name, value in found.items():
            verdict = ""
            if name in limits:
                kept = is_kept(limits[name], value)
                missed += not kept
                verdict = f"{' '.join(map(str, limits[name])):>8}  {'ok' if kept else 'MISSED'}"
            print(f"{part:8} {engine:9} {name:18} {value:12.3f} {verdict}", flush=True)
        missed += found.get("failed", 0) > 0
    (root / f"{part}.json").write_text(json.dumps(results, indent=2))
    sys.exit(1 if missed else 0)
