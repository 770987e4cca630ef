# SPDX-License-Identifier: Apache-2.0
"""Starts, stops and kills carnet, and reads what the system says about it."""
import json
import os
import subprocess
import time
import urllib.request


class Server:
    """A house of one owner, served on a free port."""

    def __init__(self, folder, database, program="build/release/carnet"):
        self.folder, self.database, self.program = folder, database, program
        self.process, self.port = None, 0
        (folder / "web").mkdir(parents=True, exist_ok=True)
        (folder / "web" / "index.html").write_text("<!doctype html>")
        (folder / "web" / "empty.txt").write_text("")

    def spawn(self):
        """Starts it and does not wait."""
        kept = {name: text for name, text in os.environ.items() if not name.startswith("CARNET_")}
        wanted = {"CARNET_PORT": "0", "CARNET_DATABASE": self.database, "CARNET_DEMO": "0",
                  "CARNET_DATA": str(self.folder), "CARNET_WEB": str(self.folder / "web"),
                  "CARNET_LOG_LEVEL": "warn"}
        self.process = subprocess.Popen([self.program, "serve"], env=kept | wanted,
                                        stdout=subprocess.PIPE, text=True)

    def start(self):
        """Answers the seconds until it listens."""
        begun = time.monotonic()
        self.spawn()
        for line in self.process.stdout:
            if line.startswith("listening: "):
                self.port = int(line.rsplit(":", 1)[1])
                return time.monotonic() - begun
        raise SystemExit("the server did not start")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)

    def kill(self):
        """As the system does when memory runs out: at once, and without a word."""
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def memory_mb(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            resident = next(line for line in status if line.startswith("VmRSS"))
        return int(resident.split()[1]) / 1024

    def set_up(self):
        """Creates the house; answers the owner's cookie and staff id."""
        house = {"house_name": "Bench", "store_name": "Bench", "time_zone": "America/New_York",
                 "currency": "USD", "given_name": "Ada", "family_name": "Reyes",
                 "email": "owner@example.com", "password": "a long enough password"}
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/setup", json.dumps(house).encode(),
            {"content-type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            cookie = answer.headers["set-cookie"].split(";")[0]
            return cookie, json.load(answer)["staff"]["id"]
