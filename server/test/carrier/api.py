# SPDX-License-Identifier: Apache-2.0
"""Twilio's API as it answers over HTTP, with the manners its moods ask for.

A medium is `good` (behind a redirect, as at Twilio), `direct`, `endless`, `gone`, `broken`, `cut`,
or sends whoever asks `elsewhere` or round in `circles`.
"""
import json
import re
import socket
import sys
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from book import account, basic, moods, token

messages = f"/2010-04-01/Accounts/{account}/Messages"
refusals = {20001: "Unknown parameter", 20003: "Authenticate", 20429: "Too Many Requests",
            21211: "Invalid 'To' Phone Number", 21610: "Attempt to send to unsubscribed recipient"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    carrier = None   # both are set by serve()
    control = None

    def log_message(self, *_):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        if self.path.startswith("/control/"):
            wish = json.loads(body or "{}")
            return self.say(200, self.control(self.carrier, self.path[9:], wish))
        if self.path != f"{messages}.json":
            return self.stray()
        if not self.is_known():
            return self.refuse(20003)
        return self.take(urllib.parse.parse_qsl(body, keep_blank_values=True))

    def do_GET(self):
        where = urllib.parse.urlsplit(self.path)
        medium = re.fullmatch(messages + r"/\w+/Media/(\w+)", where.path)
        kept = re.fullmatch(r"/kept/(\w+)", where.path)
        if where.path == f"{messages}.json":
            return self.list(dict(urllib.parse.parse_qsl(where.query)))
        if medium:
            return self.give(medium[1]) if self.is_known() else self.refuse(20003)
        if kept:
            self.carrier.leaks += "Authorization" in self.headers
            medium = self.carrier.media.get(kept[1])
            if medium and medium["mood"] == "circles":
                return self.send_on(self.carrier.address + self.path)
            return self.give_bytes(medium)
        return self.stray()

    def do_DELETE(self):
        medium = re.fullmatch(messages + r"/\w+/Media/(\w+)", self.path)
        if not medium or not self.is_known():
            return self.stray()
        known = self.carrier.media.pop(medium[1], None)
        return self.say(204 if known else 404, None)

    def is_known(self):
        return self.headers.get("Authorization") == basic(account, token)

    def take(self, pairs):
        name, text, code = self.carrier.post(pairs)
        manner = moods[name].answer
        if code:
            return self.refuse(code)
        if manner == "cut":
            return self.cut()
        if manner == "torn":
            return self.tear({"sid": text["sid"]})
        if manner == "moved":
            return self.send_on("http://127.0.0.1:1/")
        if manner == "garbled":
            return self.say_text(200, "text/html", b"<html>Service</html>")
        if manner == "late":
            time.sleep(self.carrier.late_s)
        if manner == "reported":
            self.carrier.report(text, "delivered")
        if isinstance(manner, int) and manner < 600:
            return self.say(manner, {"code": 20500, "message": "Internal", "status": manner})
        if isinstance(manner, int):
            return self.refuse(manner)
        return self.say(201, self.shown(text))

    def list(self, query):
        if not self.is_known():
            return self.refuse(20003)
        since = query.get("DateSent>", "1970-01-01")
        texts = [self.shown(text) for text in self.carrier.listed(query.get("To", ""))
                 if time.strftime("%Y-%m-%d", time.gmtime(text["at"])) >= since]
        return self.say(200, {"messages": texts[:int(query.get("PageSize", "50"))]})

    @staticmethod
    def shown(text):
        return {"sid": text["sid"], "status": "queued", "to": text["to"], "body": text["body"],
                "num_segments": "1", "direction": "outbound-api", "error_code": None,
                "account_sid": account}

    def give(self, sid):
        medium = self.carrier.media.get(sid)
        mood = medium["mood"] if medium else "gone"
        kept = f"{self.carrier.address}/kept/{sid}"
        ways = {"good": kept, "circles": kept,
                "elsewhere": self.carrier.address.replace("127.0.0.1", "localhost") + "/secret"}
        if mood in ways:
            return self.send_on(ways[mood])
        if mood == "cut":
            return self.cut()
        if mood in ("gone", "broken"):
            return self.say({"gone": 404, "broken": 503}[mood], {})
        return self.give_bytes(medium)

    def give_bytes(self, medium):
        if not medium:
            return self.say(404, {})
        if medium["mood"] != "endless":
            return self.say_text(200, medium["type"], medium["bytes"])
        self.head(200, medium["type"], 2 * 1024 ** 3)
        try:
            while True:
                self.wfile.write(b"\0" * 65536)
        except OSError:
            self.close_connection = True

    def refuse(self, code):
        status = {20003: 401, 20429: 429}.get(code, 400)
        self.say(status, {"code": code, "message": refusals.get(code, "Refused"), "status": status,
                          "more_info": f"https://www.twilio.com/docs/errors/{code}"})

    def stray(self):
        self.carrier.strays += 1
        self.say(404, {})

    def send_on(self, where):
        self.send_response(307)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def cut(self):
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def tear(self, answer):
        self.head(201, "application/json", 4096)
        self.wfile.write(json.dumps(answer).encode()[:20])
        self.wfile.flush()
        self.cut()

    def say(self, status, answer):
        body = b"" if answer is None else json.dumps(answer).encode()
        self.say_text(status, "application/json", body)

    def say_text(self, status, kind, body):
        self.head(status, kind, len(body))
        self.wfile.write(body)

    def head(self, status, kind, length):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        self.end_headers()


class Listening(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], OSError):  # a house that is killed hangs up
            super().handle_error(request, client_address)


def serve(carrier, control=None):
    """Listens on a free port, for the caller to run; the carrier then knows its address."""
    handler = type("Bound", (Handler,), {"carrier": carrier, "control": staticmethod(control)})
    server = Listening(("127.0.0.1", 0), handler)
    carrier.address = f"http://127.0.0.1:{server.server_address[1]}"
    return server
