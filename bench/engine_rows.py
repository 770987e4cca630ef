# SPDX-License-Identifier: Apache-2.0
"""The engine's own way to take many rows at once: all that an import wrote, table by table, into
the same tables, empty, with their indexes."""
import pathlib
import sqlite3
import subprocess
import time

tables = ("clients", "contacts", "client_stores", "occasions", "notes", "sales", "sale_lines",
          "external_keys", "consents", "timeline", "audit", "changes", "client_search")


def sqlite_rows(folder):
    """Rows and seconds: one transaction, table by table from the database of the import."""
    copy = pathlib.Path(folder) / "copy.db"
    source = sqlite3.connect(folder / "carnet.db")
    schema = [text for (text,) in source.execute(
        "select sql from sqlite_master where sql is not null and name not like 'sqlite_%'"
        " and name not like 'client_words_%' order by type = 'index'")]
    source.close()
    database = sqlite3.connect(copy, isolation_level=None)
    database.execute("pragma journal_mode = wal")
    database.execute("pragma synchronous = full")
    for statement in schema:
        database.execute(statement)
    database.execute("attach ? as source", (str(folder / "carnet.db"),))
    written = sum(database.execute(f"select count(*) from source.{each}").fetchone()[0]
                  for each in tables)
    begun = time.monotonic()
    database.execute("begin immediate")
    for each in tables:
        database.execute(f"insert into main.{each} select * from source.{each}")
    database.execute(
        "insert into client_words (rowid, words) select rowid_, words from main.client_search")
    database.execute("commit")
    return written, time.monotonic() - begun


def postgres_rows(database):
    """Rows and seconds: COPY, table by table in one transaction, from the server's memory."""
    def run(*words, **more):
        return subprocess.run(["psql", database, "-qAtX", "-v", "ON_ERROR_STOP=1", *words],
                              check=True, stdout=subprocess.PIPE, text=True, **more).stdout

    copies = {each: run("-c", f"copy {each} to stdout") for each in tables}
    written = sum(text.count("\n") for text in copies.values())
    run("-c", f"truncate {', '.join(tables)}")
    script = "begin;\n" + "".join(
        f"copy {each} from stdin;\n{text}\\.\n" for each, text in copies.items()) + "commit;\n"
    begun = time.monotonic()
    run("-f", "-", input=script)
    return written, time.monotonic() - begun
