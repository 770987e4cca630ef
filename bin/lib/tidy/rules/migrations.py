# SPDX-License-Identifier: Apache-2.0
"""Migrations are numbered, and every table keeps to its kind, so that a client's rows can be
distributed by client_id as they stand (ARCHITECTURE.md, data)."""
import re

from schema import client_tables, is_migration, kinds, tables_of

file_name = re.compile(r"^(\d{4})_([a-z0-9_]+)(?:\.(sqlite|postgres))?\.sql$")
trigger = re.compile(r"\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b", re.I)
set_null = re.compile(r"\bon\s+delete\s+set\s+null\b", re.I)
unique_index = re.compile(r"\bcreate\s+unique\s+index\s+[\w\s]*?\bon\s+(\w+)\s*\(([^)]*)\)", re.I)
primary = re.compile(r"\bprimary\s+key\s*\(([^)]*)\)", re.I)
column_key = re.compile(r"^\s*(\w+)\s[^,]*\bprimary\s+key\b", re.I | re.M)
unique = re.compile(r"\bunique\s*\(([^)]*)\)", re.I)
column_unique = re.compile(r"^\s*(\w+)\s[^,\n]*\bunique\b(?!\s*\()", re.I | re.M)


def columns(text):
    return [word.strip().split()[0].lower() for word in text.split(",") if word.strip()]


def check(tree):
    files = [file for file in tree.files if is_migration(file)]
    yield from numbering(files)
    clients = client_tables(tree)
    for table in tables_of(tree):
        yield from of_table(table)
    for file in files:
        yield from of_file(file, clients)


def numbering(files):
    groups = {}
    for file in files:
        named = file_name.match(file.name)
        if not named:
            yield file.path, 1, "a migration is named 0001_words.sql, .sqlite.sql or .postgres.sql."
        else:
            groups.setdefault(named.group(1), []).append((named.group(2), named.group(3), file))
    for number, group in groups.items():
        engines = sorted(engine or "" for _, engine, _ in group)
        if engines not in ([""], ["postgres", "sqlite"]) or len({name for name, _, _ in group}) > 1:
            yield group[0][2].path, 1, f"number {number} needs one file, or one for each engine."
    for wanted, number in enumerate(sorted(groups), 1):
        if int(number) != wanted:
            yield groups[number][0][2].path, 1, f"number {wanted:04} is missing before {number}."
            return


def of_table(table):
    where = table.file.path, table.line
    if table.kind not in kinds:
        yield (*where, f"{table.name} needs '-- table: client', 'reference' or 'house' above it.")
    if table.kind != "client" or table.is_virtual:
        return
    keys = [columns(text) for text in primary.findall(table.body)] + \
        [[name.lower()] for name in column_key.findall(table.body)]
    wanted = "id" if table.name == "clients" else "client_id"
    by_row_number = table.file.name.endswith(".sqlite.sql") and keys == [["rowid_"]]
    if (not keys or keys[0][0] != wanted) and not by_row_number:
        yield (*where, f"the key of {table.name} belongs to a client: it begins with {wanted}.")
    if table.name == "clients":
        return
    uniques = [columns(text) for text in unique.findall(table.body)] + \
        [[name.lower()] for name in column_unique.findall(table.body)]
    for names in uniques:
        if "client_id" not in names:
            yield (*where, f"{table.name} has a unique key without client_id.")


def of_file(file, clients):
    for pattern, sentence in ((trigger, "no triggers: the store writes what follows."),
                              (set_null, "no ON DELETE SET NULL: rows are moved or blanked.")):
        for match in pattern.finditer(file.bare):
            yield file.path, file.line_of(match.start()), sentence
    for match in unique_index.finditer(file.bare):
        table, names = match.group(1).lower(), columns(match.group(2))
        if table in clients and "client_id" not in names:
            yield (file.path, file.line_of(match.start()),
                   f"{table} has a unique key without client_id.")
