# SPDX-License-Identifier: Apache-2.0
"""Kills a loaded server with -9 at random moments: what it answered is there, exactly once.

Each round starts `carnet serve` on the same house, lets some people create clients and what belongs
to them at once, kills the server, starts it again and asks. Creates that were answered must stand
once; those that were not are sent again with the same ids, and must then stand once too. At the
end the database is asked for what no answer shows: one timeline entry, one audit row and one
change for each create, and no torn page.

Clients write meanwhile, some with a picture, and are answered, through a carrier that cuts, delays,
refuses and repeats (server/test/carrier); it too is killed upon. No text it was answered for is
lost, none of ours leaves twice, and one whose answer was cut is unknown, never posted again.
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
from texting import TextedServer, Texting  # noqa: E402

people = 8
longest_load_s = 0.8
longest_wait_s = 10
longest_sending_s = 1.5
longest_rest_s = 120
batch = 40  # creates of one kind and client, so that a list shows them all on one page
between_texts = 8
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

    def send(self, browser):
        self.status, _ = browser.ask("POST", self.path, self.body)


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


def creates_of(client_id, texting):
    """A client, then what belongs to them in turn; now and then they write, and are answered."""
    phone, contact_id = texting.next_phone(), new_id()
    yield Create("clients", "/api/clients", {
        "id": client_id, "given_name": "Ada", "family_name": client_id[-6:],
        "contacts": [{"id": contact_id, "kind": "phone", "value": phone}]})
    for number in range(batch):
        for noun, body in body_of.items():
            yield Create(noun, f"/api/clients/{client_id}/{noun}",
                         {"id": new_id(), **body(number)})
        if number % between_texts == 0:
            yield texting.inbound(phone)
            yield Create("messages", f"/api/clients/{client_id}/messages", {
                "id": new_id(), "channel": "sms", "contact_id": contact_id, "class": "reply",
                "body": f"Answer {number}"})


def work(port, cookie, client_id, sent, texting):
    browser = Browser(port, cookie)
    for create in creates_of(client_id, texting):
        sent.append(create)
        try:
            create.send(browser)
        except (OSError, http.client.HTTPException):
            return  # killed: whether it was kept is not known
        if create.status is None:
            return  # so was a client's text


def is_texting(sent):
    return any(each.noun == "messages" and each.is_answered
               for creates in sent.values() for each in list(creates))


def load_and_kill(server, cookie, chance, waits_for_text):
    """Everything that was sent, by client."""
    sent = {new_id(): [] for _ in range(people)}
    threads = [threading.Thread(target=work, args=(server.port, cookie, *each, server.texting))
               for each in sent.items()]
    for thread in threads:
        thread.start()
    last = time.monotonic() + longest_wait_s
    while waits_for_text and not is_texting(sent) and time.monotonic() < last:
        time.sleep(0.01)
    time.sleep(chance.uniform(0.02, longest_load_s))
    server.kill()
    for thread in threads:
        thread.join()
    return sent


class Tally:
    def __init__(self):
        self.kills = self.at_start = self.while_sending = 0
        self.answered = self.unknown = self.kept_unknown = 0
        self.missing, self.twice, self.refused, self.torn = [], [], [], []
        self.slowest_start_s = 0.0

    @property
    def is_good(self):
        return not (self.missing or self.twice or self.refused or self.torn)


def ids_on_file(browser, client_id):
    """How often each id stands in the client's lists; their own texts are known by their words."""
    counts = {}
    status, _ = browser.ask("GET", f"/api/clients/{client_id}")
    if status == 404:
        return counts
    counts[client_id] = 1
    for noun in body_of:
        _, page = browser.ask("GET", f"/api/clients/{client_id}/{noun}?limit=100")
        for item in page["items"]:
            counts[item["id"]] = counts.get(item["id"], 0) + 1
    _, page = browser.ask("GET", f"/api/clients/{client_id}/messages?limit=100")
    for item in page["items"]:
        known_as = item["body"] if item["direction"] == "in" else item["id"]
        counts[known_as] = counts.get(known_as, 0) + 1
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
                create.send(browser)
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
    waits_for_text = tally.kills == 0 or chance.random() < 0.5
    sent = load_and_kill(server, cookie, chance, waits_for_text)
    tally.kills += 1
    database.let_go()
    start(server, tally)  # and what it was told to send leaves
    browser = Browser(server.port, cookie)
    check(browser, sent, tally)
    tally.torn += database.torn()
    send_again(browser, sent, tally)
    bring_again(server.texting, sent, chance, tally)
    database.let_time_pass()
    time.sleep(chance.uniform(0, longest_sending_s))
    server.kill()
    tally.while_sending += 1
    database.let_go()


def bring_again(texting, sent, chance, tally):
    """Some texts are brought a second time, by the carrier and by others; neither has an effect."""
    heard = [each for creates in sent.values() for each in creates if each.noun == "in"]
    for inbound in chance.sample(heard, min(len(heard), 2)):
        inbound.send(None)
        if not (inbound.is_answered and texting.is_refused_when_forged(inbound)):
            tally.refused.append((inbound.path, inbound.status))


def come_to_rest(server, database, tally):
    """The carrier minds its manners, and what waits is sent, asked for and fetched."""
    server.texting.carrier.chance = None
    start(server, tally)
    last = time.monotonic() + longest_rest_s
    while database.waiting() and time.monotonic() < last:
        database.let_time_pass()
        time.sleep(0.3)
    server.stop()
    return [f"{count} texts still wait"] if (count := database.waiting()) else []


def run_engine(engine, given):
    folder = pathlib.Path(given.folder).resolve() / engine
    shutil.rmtree(folder, ignore_errors=True)
    database = database_of(engine, folder, given.postgres)
    texting = Texting(given.seed)
    server = TextedServer(folder, database.url, given.program, texting)
    server.start()
    cookie, _ = server.set_up()
    server.stop()
    tally = Tally()
    chance = random.Random(given.seed)
    try:
        while tally.kills < given.kills:
            run_round(server, database, cookie, tally, chance)
        faults = come_to_rest(server, database, tally)
        faults += [*database.faults(("clients", *body_of)), *texting.faults(database)]
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        texting.end()
        database.drop()
    report(engine, tally, faults)
    print(f"{engine:9} {texting.summary()}")
    return tally.is_good and not faults and tally.answered > 0 and bool(texting.carrier.posts)


def report(engine, tally, faults):
    print(f"{engine:9} {tally.kills} kills under load, {tally.at_start} at start, "
          f"{tally.while_sending} while sending; answered {tally.answered}, "
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
