# SPDX-License-Identifier: Apache-2.0
"""What the carrier knows: texts it took, posts it read, numbers that said STOP, pictures it keeps.

A mood says what becomes of the next post: whether the text is taken, and how it is answered.
"""
import base64
import collections
import pathlib
import random
import re
import threading
import time
import urllib.parse

from signing import House

account = "AC" + "0" * 31 + "1"
token = "token"
number = "+12125550100"

Mood = collections.namedtuple("Mood", "takes answer")
moods = {
    "good": Mood(True, "said"),
    "late": Mood(True, "late"),          # the answer takes its time
    "early": Mood(True, "reported"),     # a report overtakes the answer
    "cut": Mood(True, "cut"),            # the connection ends before a byte of the answer
    "torn": Mood(True, "torn"),          # and in the middle of it
    "garbled": Mood(True, "garbled"),    # another machine answers in its place
    "broken": Mood(True, 503),           # it fails after it took the text
    "failed": Mood(False, 500),          # it fails before
    "lost": Mood(False, "cut"),          # read, and never taken
    "busy": Mood(False, 20429),
    "full": Mood(False, 21611),
    "moved": Mood(False, "moved"),
}
keywords = {"stop": ("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"),
            "start": ("START", "UNSTOP", "YES")}
allowed = {"To", "From", "Body", "MediaUrl", "StatusCallback", "ValidityPeriod",
           "MessagingServiceSid"}


def fault_in(pairs):
    """The code with which Twilio refuses such a form; 0 when it is well written."""
    form = dict(pairs)
    names = [name for name, _ in pairs if name != "MediaUrl"]
    if set(form) - allowed or len(names) != len(set(names)):
        return 20001
    if not re.fullmatch(r"\+[1-9][0-9]{7,14}", form.get("To", "")):
        return 21211  # a plus that was not encoded arrives as a space
    if form.get("From") != number and not re.fullmatch(r"MG[0-9a-f]{32}",
                                                       form.get("MessagingServiceSid", "")):
        return 21606
    if not form.get("Body") and "MediaUrl" not in form:
        return 21602
    if len(form.get("Body", "")) > 1600:
        return 21617
    if len([name for name, _ in pairs if name == "MediaUrl"]) > 10:
        return 21623
    if not 1 <= int(form.get("ValidityPeriod", "14400")) <= 36000:
        return 21664
    return 0


class Carrier:
    def __init__(self):
        self.lock = threading.Lock()
        self.house = House(token)
        self.texts, self.posts, self.media = [], [], {}
        self.moods = collections.deque()
        self.chance = None  # a random.Random makes the moods when nothing is wished for
        self.stopped = set()
        self.taken = 0  # for identifiers
        self.late_s = 0.3
        self.strays = self.leaks = 0  # asked where nobody should ask; told a password there
        self.address = ""

    def next_id(self, kind):
        with self.lock:
            self.taken += 1
            return f"{kind}{self.taken:032x}"

    def mood(self):
        with self.lock:
            if self.moods:
                return self.moods.popleft()
        if self.chance and self.chance.random() < 0.5:
            return self.chance.choice([name for name in moods if name != "moved"])
        return "good"

    def post(self, pairs):
        """A POST of Messages.json: the name of the mood, the text if it was taken, the code of a
        refusal or 0."""
        name, form, code = self.mood(), dict(pairs), fault_in(pairs)
        if not code and form["To"] in self.stopped:
            code = 21610
        read = {"to": form.get("To", ""), "body": form.get("Body", ""), "mood": name, "code": code,
                "sid": "", "callback": form.get("StatusCallback", ""), "at": time.time(),
                "media_urls": [value for key, value in pairs if key == "MediaUrl"]}
        text = None
        if not code and moods[name].takes:
            read["sid"] = self.next_id("SM")
            text = dict(read)
        with self.lock:
            self.posts.append(read)
            if text:
                self.texts.append(text)
        return name, text, code

    def listed(self, to):
        with self.lock:
            return [text for text in reversed(self.texts) if text["to"] == to]

    def keep_media(self, wish, message_sid):
        """What a client sends: `file` or `text` are its bytes, `type` what it is said to be, `mood`
        how it is given out (see api.py). Its address."""
        sid = self.next_id("ME")
        data = (pathlib.Path(wish["file"]).read_bytes() if "file" in wish
                else wish.get("text", "").encode())
        self.media[sid] = {"bytes": data, "type": wish.get("type", "image/jpeg"),
                           "mood": wish.get("mood", "good")}
        return wish.get("url") or (f"{self.address}/2010-04-01/Accounts/{account}/Messages/"
                                   f"{message_sid}/Media/{sid}")

    def inbound(self, wish):
        """The form of a client's text. A keyword closes or opens their number here, as at Twilio,
        whatever the house makes of it."""
        sid = wish.get("sid") or self.next_id("SM")
        word = wish["body"].strip().upper()
        if word in keywords["stop"]:
            self.stopped.add(wish["from"])
        if word in keywords["start"]:
            self.stopped.discard(wish["from"])
        pairs = [("MessageSid", sid), ("SmsMessageSid", sid), ("AccountSid", account),
                 ("From", wish["from"]), ("To", number), ("Body", wish["body"]),
                 ("NumSegments", "1"), ("NumMedia", str(len(wish.get("media", []))))]
        for place, each in enumerate(wish.get("media", [])):
            pairs += [(f"MediaUrl{place}", self.keep_media(each, sid)),
                      (f"MediaContentType{place}", each.get("type", "image/jpeg"))]
        return sid, pairs

    def hear(self, wish):
        """Brings a client's text to the house, `times` over; what it answered each time."""
        sid, pairs = self.inbound(wish)
        statuses = [self.house.call("/hooks/twilio/inbound", pairs, wish.get("signed", "right"))
                    for _ in range(wish.get("times", 1))]
        return {"sid": sid, "statuses": statuses}

    def report(self, text, status, error="", signed="right"):
        path = urllib.parse.urlsplit(text["callback"]).path
        pairs = [("MessageSid", text["sid"]), ("MessageStatus", status), ("ErrorCode", error),
                 ("AccountSid", account), ("To", text["to"]), ("From", number)]
        return self.house.call(path, pairs, signed)


def basic(user, password):
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
