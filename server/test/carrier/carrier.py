# SPDX-License-Identifier: Apache-2.0
"""A carrier that speaks Twilio's API and misbehaves as it is told; no text leaves the machine.

Says where it listens, is told what to do by POST /control/…, and ends with its standard input.
"""
import sys
import threading

from api import serve
from book import Carrier


def told(carrier, what, wish):
    """moods, hear and report misbehave; stop closes a number at the carrier alone."""
    if what == "house":
        carrier.house.url, carrier.house.public_url = wish["url"], wish["public_url"]
    if what == "moods":
        carrier.moods.extend(wish["next"])
    if what == "stop":
        carrier.stopped.add(wish["number"])
    if what == "hear":
        return carrier.hear(wish)
    if what == "report":
        text = carrier.texts[wish.get("text", -1)] | wish.get("instead", {})
        return {"statuses": [carrier.report(text, status, wish.get("error", ""),
                                            wish.get("signed", "right"))
                             for status in wish["statuses"]]}
    return {"texts": carrier.texts, "posts": carrier.posts, "media": sorted(carrier.media),
            "strays": carrier.strays, "leaks": carrier.leaks}


def main():
    carrier = Carrier()
    server = serve(carrier, told)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"listening: {carrier.address}", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
