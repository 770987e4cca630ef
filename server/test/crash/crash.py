# SPDX-License-Identifier: Apache-2.0
"""Kills a loaded server with -9 at random moments: what it answered is there, exactly once.

Each round starts `carnet serve` on the same house, lets some people create clients and what belongs
to them at once, kills the server, starts it again and asks. Creates that were answered must stand
once; those that were not are sent again with the same ids, and must then stand once too. At the
end the database is asked for what no answer shows: one timeline entry, one audit row and one
change for each create, and no torn page.
"""
import argparse
import http.client
import json
import pathlib
import random
import shutil
import sys
import threading
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "bench"))
from database import database_of  # noqa: E402
from server import Server  # noqa: E402

people = 8
longest_load_s = 0.8
batch = 40  # creates of one kind and client, so that a list shows them all on one page
body_of = {
    "notes": lambda number: {"body": f"Note {number}"},
    "occasions": lambda number: {"kind": "custom", "label": f"Occasion {number}",
                                 "date": {"month": 1 + number % 12, "calendar": "gregorian"}},
}


def new_id():
    """A UUIDv7, as the web app makes them."""
    value = (int(time.time() * 1000) << 80) | random.getrandbits(80)
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    return str(uuid.UUID(int=(value & ~(0x3 << 62)) | (0x2 << 62)))


class Create:
    """One POST: `status` is what the server answered, None when it was killed first."""

    def __init__(self, noun, path, body):
        self.noun, self.path, self.body, self.status = noun, path, body, None

    @property
    def id(self):
        return self.body["id"]

    @property
    def is_answered(self):
        return self.status is not None and 200 <= self.status < 300


class Browser:
    """One signed-in person's connection."""

    def __init__(self, port, cookie):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.headers = {"Cookie": cookie, "Content-Type": "application/json"}

    def ask(self, method, path, body=None):
        self.connection.request(method, path, body and json.dumps(body), self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        return answer.status, json.loads(text) if text else None


def creates_of(client_id):
    """A client, then what belongs to them in turn."""
    yield Create("clients", "/api/clients", {"id": client_id, "given_name": "Ada",
                                             "family_name": client_id[-6:]})
    for number in range(batch):
        for noun, body in body_of.items():
            yield Create(noun, f"/api/clients/{client_id}/{noun}",
                         {"id": new_id(), **body(number)})


def work(port, cookie, client_id, sent):
    browser = Browser(port, cookie)
    for create in creates_of(client_id):
        sent.append(create)
        try:
            create.status, _ = browser.ask("POST", create.path, create.body)
        except (OSError, http.client.HTTPException):
            return  # killed: whether it was kept is not known


def load_and_kill(server, cookie, moment_s):
    """Everything that was sent, by client."""
    sent = {new_id(): [] for _ in range(people)}
    threads = [threading.Thread(target=work, args=(server.port, cookie, *each))
               for each in sent.items()]
    for thread in threads:
        thread.start()
    time.sleep(moment_s)
    server.kill()
    for thread in threads:
        thread.join()
    return sent


class Tally:
    def __init__(self):
        self.kills = self.at_start = self.at_rest = 0
        self.answered = self.unknown = self.kept_unknown = 0
        self.missing, self.twice, self.refused, self.torn = [], [], [], []
        self.slowest_start_s = 0.0

    @property
    def is_good(self):
        return not (self.missing or self.twice or self.refused or self.torn)


def ids_on_file(browser, client_id):
    """How often each id stands in the client's lists."""
    counts = {}
    status, _ = browser.ask("GET", f"/api/clients/{client_id}")
    if status == 404:
        return counts
    counts[client_id] = 1
    for noun in body_of:
        _, page = browser.ask("GET", f"/api/clients/{client_id}/{noun}?limit=100")
        for item in page["items"]:
            counts[item["id"]] = counts.get(item["id"], 0) + 1
    return counts


def check(browser, sent, tally):
    """What was answered stands once; what was not stands once at most."""
    for client_id, creates in sent.items():
        counts = ids_on_file(browser, client_id)
        for create in creates:
            count = counts.pop(create.id, 0)
            tally.answered += create.is_answered
            tally.unknown += create.status is None
            tally.kept_unknown += create.status is None and count == 1
            if create.status is not None and not create.is_answered:
                tally.refused.append((create.path, create.status))
            if create.is_answered and count == 0:
                tally.missing.append(create.path)
            if count > 1:
                tally.twice.append(create.path)
        tally.twice.extend(counts)  # nobody sent these


def send_again(browser, sent, tally):
    """A browser that got no answer asks again, with the same id."""
    for client_id, creates in sent.items():
        for create in creates:
            if create.status is None:
                create.status, _ = browser.ask("POST", create.path, create.body)
                if not create.is_answered:
                    tally.refused.append((create.path, create.status))
        counts = ids_on_file(browser, client_id)
        for create in creates:
            if counts.get(create.id, 0) != 1:
                (tally.twice if counts.get(create.id) else tally.missing).append(create.path)


def start(server, tally):
    tally.slowest_start_s = max(tally.slowest_start_s, server.start())


def run_round(server, database, cookie, tally, chance):
    if chance.random() < 0.2:  # sometimes it dies before it listens
        server.spawn()
        time.sleep(chance.uniform(0, 0.2))
        server.kill()
        tally.at_start += 1
    start(server, tally)
    sent = load_and_kill(server, cookie, chance.uniform(0.02, longest_load_s))
    tally.kills += 1
    start(server, tally)
    browser = Browser(server.port, cookie)
    check(browser, sent, tally)
    tally.torn += database.torn()
    send_again(browser, sent, tally)
    server.kill()
    tally.at_rest += 1


def run_engine(engine, given):
    folder = pathlib.Path(given.folder).resolve() / engine
    shutil.rmtree(folder, ignore_errors=True)
    database = database_of(engine, folder, given.postgres)
    server = Server(folder, database.url, given.program)
    server.start()
    cookie, _ = server.set_up()
    server.stop()
    tally = Tally()
    chance = random.Random(given.seed)
    try:
        while tally.kills < given.kills:
            run_round(server, database, cookie, tally, chance)
        start(server, tally)
        server.stop()
        faults = database.faults(("clients", *body_of))
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        database.drop()
    report(engine, tally, faults)
    return tally.is_good and not faults and tally.answered > 0


def report(engine, tally, faults):
    print(f"{engine:9} {tally.kills} kills under load, {tally.at_start} at start, "
          f"{tally.at_rest} at rest; answered {tally.answered}, "
          f"unanswered {tally.unknown} (kept all the same {tally.kept_unknown}), "
          f"missing {len(tally.missing)}, twice {len(tally.twice)}, "
          f"refused {len(tally.refused)}, faults {len(faults) + len(tally.torn)}, "
          f"slowest start {tally.slowest_start_s:.2f} s", flush=True)
    for each in [*tally.missing, *tally.twice, *tally.refused, *tally.torn, *faults][:20]:
        print(f"{engine:9} {each}")


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--kills", type=int, default=3)
    words.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    words.add_argument("--postgres", required=True)
    words.add_argument("--program", default="build/dev/carnet")
    words.add_argument("--folder", default="build/crash")
    given = words.parse_args()
    print(f"seed {given.seed}")
    good = [run_engine(engine, given) for engine in ("sqlite", "postgres")]
    return 0 if all(good) else 1


sys.exit(main())
