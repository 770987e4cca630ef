# SPDX-License-Identifier: Apache-2.0
"""Asks a database directly for what no answer of the server shows."""
import sqlite3
import subprocess

# Each create has one row in each of these, and each of these rows one create.
beside = ("timeline", "audit", "changes")


def uneven(noun):
    """Rows of a noun without exactly one entry beside them, and entries without a row."""
    for table in beside:
        kept = f"b.noun = '{noun}' and b.verb = 'kept'"
        yield (f"{noun} without one row in {table}",
               f"select count(*) from (select n.id from {noun} n left join {table} b"
               f" on b.noun_id = n.id and {kept} group by n.id having count(b.noun_id) <> 1) u")
        yield (f"{table} without its row in {noun}",
               f"select count(*) from {table} b left join {noun} n on n.id = b.noun_id"
               f" where {kept} and n.id is null")


# Longer than a job is lent out for, and than the carrier's list is waited with.
some_hours_ms = 3 * 3600 * 1000


class Database:
    def let_time_pass(self):
        """For what waits to be sent, asked or fetched: the house has no other clock than the
        machine's, since it has a carrier."""
        # Jobs first: one that is queued in between comes later than its text allows, not sooner.
        self.change(f"update jobs set run_at = run_at - {some_hours_ms}"
                    " where kind like 'messages.%' and state = 'waiting'",
                    f"update outbox set not_before = not_before - {some_hours_ms}"
                    " where state in ('waiting', 'deferred')")

    def let_go(self):
        """What a killed server held, when nobody runs: as when the time it was lent for is over."""
        self.change("update jobs set locked_until = null where locked_until is not null")
        self.let_time_pass()

    def waiting(self):
        return int(self.ask("select count(*) from jobs where kind like 'messages.%'"
                            " and state = 'waiting'"))

    def ask(self, query):
        return self.rows(query)[0][0]

    def faults(self, nouns):
        found = self.torn()
        for noun in nouns:
            for name, query in uneven(noun):
                count = int(self.ask(query))
                if count:
                    found.append(f"{name}: {count}")
        return found


class Sqlite(Database):
    def __init__(self, folder):
        self.path = folder / "carnet.db"
        self.url = f"sqlite:{self.path}"

    def rows(self, query):
        connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def change(self, *queries):
        connection = sqlite3.connect(self.path, timeout=30, isolation_level=None)
        try:
            for query in ("begin immediate", *queries, "commit"):
                connection.execute(query)
        finally:
            connection.close()

    def torn(self):
        checked = self.ask("pragma integrity_check")
        return [] if checked == "ok" else [f"integrity_check: {checked}"]

    def drop(self):
        pass  # the folder stays, to be looked at


class Postgres(Database):
    def __init__(self, server_url):
        self.server_url = server_url
        self.url = server_url.replace("dbname=postgres", "dbname=crash")
        self.drop()
        self.run(self.server_url, "create database crash")

    @staticmethod
    def run(url, query):
        done = subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", query],
                              check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        return done.stdout.strip()

    def rows(self, query):
        return [line.split("|") for line in self.run(self.url, query).splitlines()]

    def change(self, *queries):
        self.run(self.url, ";".join(queries))  # one transaction

    def torn(self):
        return []  # its server was not killed

    def drop(self):
        self.run(self.server_url, "drop database if exists crash with (force)")


def database_of(engine, folder, server_url):
    return Sqlite(folder) if engine == "sqlite" else Postgres(server_url)
