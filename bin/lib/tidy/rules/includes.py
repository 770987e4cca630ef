# SPDX-License-Identifier: Apache-2.0
"""The kit knows no feature; web and database libraries each have one home (invariants 1 and 2)."""
import re

include = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
network = re.compile(r"^(boost/(beast|asio)|curl/)")
pictures = re.compile(r"^vips/")
database = re.compile(r"^(SQLiteCpp/|sqlite3|pqxx/|libpq-fe|postgresql/)")


def includes_of(file):
    """(line, header) of each include."""
    for match in include.finditer(file.code):
        yield file.line_of(match.start()), match.group(2)


def check(tree):
    for file in tree.cpp:
        if file.path.startswith("bench/"):
            continue  # measures the libraries beside our own use of them
        for line, header in includes_of(file):
            if file.path.startswith("server/kit/") and header.startswith(("app/", "test/")) \
                    and not file.is_test:
                yield file.path, line, "the kit never includes a feature."
            if network.match(header) and not file.path.startswith("server/kit/http/"):
                yield file.path, line, "only kit/http includes Beast, Asio or curl."
            if database.match(header) and not file.path.startswith(("server/kit/sql/",
                                                                    "server/test/")):
                yield file.path, line, "only kit/sql includes a database header."
            if pictures.match(header) and not file.path.startswith("server/kit/image/"):
                yield file.path, line, "only kit/image includes vips."
            if header.startswith("../"):
                yield file.path, line, "includes are written from server/, never with '..'."
