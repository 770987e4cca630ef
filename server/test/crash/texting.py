# SPDX-License-Identifier: Apache-2.0
"""Texts that cross the wire while the server dies: what the carrier heard, said and was told."""
import collections
import pathlib
import random
import sys
import threading

project = pathlib.Path(__file__).resolve().parents[3]
sys.path += [str(project / "bench"), str(project / "server/test/carrier")]
from api import serve  # noqa: E402
from book import Carrier, account, moods, number, token  # noqa: E402
from server import Server  # noqa: E402

picture = str(project / "fixtures/media/halo.jpg")
# Refused before anybody read it: the only posts that may be made again.
unread = {name for name, mood in moods.items() if isinstance(mood.answer, int)
          and mood.answer >= 1000}


class Inbound:
    """A client's text: the carrier brings it again, with the same id, until it is answered."""

    def __init__(self, texting, phone, has_picture):
        wish = {"from": phone, "body": texting.next_words(),
                "media": [{"file": picture}] if has_picture else []}
        self.house = texting.carrier.house
        self.sid, self.pairs = texting.carrier.inbound(wish)
        self.path, self.id, self.status, self.noun = f"text {self.sid}", wish["body"], None, "in"
        self.has_picture = has_picture

    @property
    def is_answered(self):
        return self.status == 200

    def send(self, _):
        self.status = self.house.call("/hooks/twilio/inbound", self.pairs)


class Texting:
    """A carrier of bad manners for one house."""

    def __init__(self, seed):
        self.carrier = Carrier()
        self.carrier.chance = random.Random(seed)
        self.chance = random.Random(seed + 1)
        self.heard = collections.defaultdict(set)  # reports the house has answered, by text
        self.words = self.pictures = self.people = 0
        self.lock = threading.Lock()
        self.ended = threading.Event()
        self.server = serve(self.carrier)
        for work in (self.server.serve_forever, self.report_on):
            threading.Thread(target=work, daemon=True).start()

    def settings(self):
        return {"CARNET_TWILIO_ACCOUNT_SID": account, "CARNET_TWILIO_AUTH_TOKEN": token,
                "CARNET_TWILIO_FROM": number, "CARNET_TWILIO_BASE_URL": self.carrier.address,
                "CARNET_PUBLIC_URL": self.carrier.house.public_url}

    def end(self):
        self.ended.set()
        self.server.shutdown()

    def next_words(self):
        with self.lock:
            self.words += 1
            return f"Question {self.words}"

    def next_phone(self):
        with self.lock:
            self.people += 1
            return f"+1212555{self.people:04d}"

    def inbound(self, phone):
        with self.lock:
            has_picture = self.chance.random() < 0.2
            self.pictures += has_picture
        return Inbound(self, phone, has_picture)

    def report_on(self):
        """Reports of what was taken, in any order, twice or never; a house that is dead misses
        them, as it does at Twilio."""
        told = 0
        while not self.ended.wait(0.02):
            for text in self.carrier.texts[told:]:
                told += 1
                count = self.chance.randint(0, 3)
                for status in self.chance.sample(["sent", "delivered", "delivered"], count):
                    if self.carrier.report(text, status) == 200:
                        self.heard[outbox_id(text)].add(status)

    def is_refused_when_forged(self, inbound):
        return all(inbound.house.call("/hooks/twilio/inbound", inbound.pairs, how) == 403
                   for how in ("wrong", "foreign", "none"))

    def posts(self):
        """By text, the moods its posts met, in their order."""
        posts = collections.defaultdict(list)
        for post in self.carrier.posts:
            posts[outbox_id(post)].append(post["mood"])
        return posts

    def faults(self, database):
        """What must not be, when all is quiet."""
        taken = collections.defaultdict(list)
        for text in self.carrier.texts:
            taken[outbox_id(text)].append(text["sid"])
        yield from (f"text {key} was sent twice" for key, sids in taken.items() if len(sids) > 1)
        for key, met in self.posts().items():
            if any(mood not in unread for mood in met[:-1]):
                yield f"text {key} was posted again after {met}"
        yield from (f"a post is malformed: {post}" for post in self.carrier.posts if post["code"])
        for row in database.rows("select id, state, coalesce(carrier_id, ''),"
                                 " coalesce(carrier_status, '') from outbox"):
            yield from self.faults_of(row, taken)
        kept = int(database.ask("select count(*) from files where subject = 'messages'"))
        if kept != self.pictures or self.carrier.media:
            yield f"{self.pictures} pictures were sent, {kept} kept, {len(self.carrier.media)} left"
        if self.carrier.leaks or self.carrier.strays:
            yield "something was asked where nobody should ask"

    def faults_of(self, row, taken):
        key, state, carrier_id, status = row
        sids = taken.get(key, [])
        if state != ("accepted" if sids else "unknown"):
            yield f"text {key} is {state}, and the carrier has {sids}"
        if sids and carrier_id not in sids:
            yield f"text {key} is known as {carrier_id}, not as {sids}"
        if "delivered" in self.heard[key] and status != "delivered":
            yield f"text {key} was delivered, and is shown as {status}"

    def summary(self):
        posts = self.posts()
        lost = sum(not moods[met[-1]].takes for met in posts.values())
        return (f"texts {len(posts)} in {len(self.carrier.posts)} posts, taken"
                f" {len(self.carrier.texts)}, never answered and never taken {lost}, heard"
                f" {self.words}, pictures {self.pictures}")


class TextedServer(Server):
    """A server with a carrier, which learns where it listens."""

    def __init__(self, folder, database, program, texting):
        super().__init__(folder, database, program)
        self.texting = texting

    def spawn(self, **more):
        super().spawn(**self.texting.settings(), **more)

    def start(self, **more):
        seconds = super().start(**more)
        self.texting.carrier.house.url = f"http://127.0.0.1:{self.port}"
        return seconds


def outbox_id(text):
    return text["callback"].rsplit("/", 1)[-1]
