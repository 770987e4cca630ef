# SPDX-License-Identifier: Apache-2.0
"""Starts, stops and kills carnet, and reads what the system says about it."""
import json
import os
import subprocess
import time
import urllib.request

build = "build/release"
password = "a long enough password"


class Server:
    """A house of one owner, served on a free port."""

    def __init__(self, folder, database, program=None, web=None):
        self.folder, self.database = folder, database
        self.program = program or f"{build}/carnet"
        self.process, self.port = None, 0
        self.web = web or folder / "web"
        if web is None:
            self.web.mkdir(parents=True, exist_ok=True)
            (self.web / "index.html").write_text("<!doctype html>")
            (self.web / "empty.txt").write_text("")

    def spawn(self, **more):
        """Starts it and does not wait; `more` are settings."""
        kept = {name: text for name, text in os.environ.items() if not name.startswith("CARNET_")}
        wanted = {"CARNET_PORT": "0", "CARNET_DATABASE": self.database, "CARNET_DEMO": "0",
                  "CARNET_DATA": str(self.folder), "CARNET_WEB": str(self.web),
                  "CARNET_LOG_LEVEL": "warn"}
        self.process = subprocess.Popen([self.program, "serve"], env=kept | wanted | more,
                                        stdout=subprocess.PIPE, text=True)

    def start(self, **more):
        """Answers the seconds until it listens."""
        begun = time.monotonic()
        self.spawn(**more)
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

    def ask(self, path, body=None, cookie=""):
        """The cookie that was set, if any, and the answer."""
        posted = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", posted,
            {"content-type": "application/json", "cookie": cookie})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return (answer.headers["set-cookie"] or "").split(";")[0], json.load(answer)

    def set_up(self):
        """Creates the house of owner@example.com; answers the owner's cookie and staff id."""
        cookie, answer = self.ask("/api/setup", {
            "house_name": "Bench", "store_name": "Bench", "time_zone": "America/New_York",
            "currency": "USD", "given_name": "Ada", "family_name": "Reyes",
            "email": "owner@example.com", "password": password})
        return cookie, answer["staff"]["id"]

    def sign_in(self, email):
        """A cookie and the id of whose it is."""
        cookie, answer = self.ask("/api/session", {"email": email, "password": password})
        return cookie, answer["staff"]["id"]
