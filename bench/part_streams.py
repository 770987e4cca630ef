# SPDX-License-Identifier: Apache-2.0
"""What a thousand open live streams cost, and how soon each of them hears of a note."""
import selectors
import socket
import time
import uuid

import house

limits = {"memory_mb": ("<", 40), "unheard": ("<", 1)}
count = 1000


def open_stream(port, cookie):
    stream = socket.create_connection(("127.0.0.1", port), timeout=30)
    stream.sendall(f"GET /api/live HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n"
                   "Accept: text/event-stream\r\n\r\n".encode())
    heard = b""
    while b"event: hello" not in heard:
        got = stream.recv(4096)
        if not got:
            raise SystemExit("bench: a stream was closed: " + heard[:200].decode())
        heard += got
    return stream


def seconds_until_heard(streams, word):
    """When each stream heard the word, in seconds from now, in order."""
    selector, begun, when = selectors.DefaultSelector(), time.monotonic(), []
    for stream in streams:
        selector.register(stream, selectors.EVENT_READ, [b""])
    while len(when) < len(streams) and time.monotonic() - begun < 20:
        for key, _ in selector.select(1):
            key.data[0] += key.fileobj.recv(4096)
            if word in key.data[0]:
                when.append(time.monotonic() - begun)
                selector.unregister(key.fileobj)
    return when


def measure(at):
    at.server.start()
    time.sleep(2)
    idle = at.server.memory_mb()
    cookie, _ = at.server.sign_in(house.owner)
    signed_in = at.server.memory_mb()
    streams = [open_stream(at.server.port, cookie) for _ in range(count)]
    time.sleep(1)
    open_mb = at.server.memory_mb()
    client_id = at.ids.read_text().splitlines()[0]
    note_id = str(uuid.uuid4())
    at.server.ask(f"/api/clients/{client_id}/notes", {"id": note_id, "body": "Heard by all."},
                  cookie)
    when = seconds_until_heard(streams, note_id.encode())
    told_mb = at.server.memory_mb()
    for stream in streams:
        stream.close()
    at.server.stop()
    return {"idle_mb": idle, "signed_in_mb": signed_in, "open_mb": open_mb,
            "memory_mb": max(open_mb, told_mb), "unheard": count - len(when),
            "last_heard_s": max(when, default=0)}


house.run("streams", limits, house.filled(measure))
