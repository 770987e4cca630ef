# SPDX-License-Identifier: Apache-2.0
"""Calls a house as Twilio does: a form, signed over the address the world sees."""
import base64
import hashlib
import hmac
import http.client
import urllib.parse


def signature(token, url, pairs):
    """X-Twilio-Signature: names in byte order, each value of a name once."""
    text = url + "".join(name + value for name, value in sorted(set(pairs)))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()


class House:
    """Where the house listens, and the address it is known by: a proxy stands between them."""

    def __init__(self, token, url="", public_url="https://carnet.example"):
        self.token, self.url, self.public_url = token, url, public_url

    def headers(self, path, pairs, signed):
        """`signed`: right, wrong (another token), foreign (of another address), or none."""
        said = {"Content-Type": "application/x-www-form-urlencoded",
                "Host": urllib.parse.urlsplit(self.public_url).netloc}
        token = "guessed" if signed == "wrong" else self.token
        url = self.public_url + ("/elsewhere" if signed == "foreign" else path)
        if signed != "none":
            said["X-Twilio-Signature"] = signature(token, url, pairs)
        return said

    def call(self, path, pairs, signed="right"):
        """The status of the answer; nothing when there is none."""
        where = urllib.parse.urlsplit(self.url)
        connection = http.client.HTTPConnection(where.hostname, where.port, timeout=15)
        try:
            connection.request("POST", path, urllib.parse.urlencode(pairs),
                               self.headers(path, pairs, signed))
            answer = connection.getresponse()
            answer.read()
            return answer.status
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()
