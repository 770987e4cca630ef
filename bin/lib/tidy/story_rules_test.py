# SPDX-License-Identifier: Apache-2.0
"""The rules that look at several files: migrations, the journal, and routes with their tests."""
import unittest

from rules import journal, migrations, routes_tested
from tree import Tree

clients = "-- table: client\ncreate table clients (id uuid primary key);\n"


def sentences(rule, texts):
    return [sentence for _, _, sentence in rule.check(Tree(texts))]


class Migrations(unittest.TestCase):
    def finds(self, part, sql, name="0001_a.sql"):
        told = sentences(migrations, {f"migrations/{name}": sql})
        self.assertTrue(any(part in sentence for sentence in told), told)

    def passes(self, texts):
        self.assertEqual([], sentences(migrations, texts))

    def test_a_table_has_a_kind(self):
        self.finds("needs '-- table", "create table notes (id uuid primary key);")
        self.passes({"migrations/0001_a.sql": clients})

    def test_the_key_of_a_clients_table_begins_with_the_client(self):
        notes = "-- table: client\ncreate table notes (client_id uuid, id uuid, primary key ({}));"
        self.finds("begins with client_id", notes.format("id"))
        self.passes({"migrations/0001_a.sql": notes.format("client_id, id")})

    def test_a_clients_table_has_no_unique_key_of_its_own(self):
        table = ("-- table: client\ncreate table notes (\n  client_id uuid,\n  id uuid{},\n"
                 "  primary key (client_id, id){}\n);")
        self.finds("without client_id", table.format(" unique", ""))
        self.finds("without client_id", table.format("", ", unique (id)"))
        index = "create unique index a on notes (id);"
        self.finds("without client_id", table.format("", "") + index)
        self.passes({"migrations/0001_a.sql": table.format("", ", unique (client_id, id)")})

    def test_no_trigger_and_no_set_null(self):
        self.finds("no triggers", "create trigger a after insert on b begin end;")
        reference = "alter table a add b uuid references c on delete set null;"
        self.finds("ON DELETE SET NULL", reference)

    def test_numbers_follow_one_another_and_engines_come_in_pairs(self):
        self.finds("one for each engine", "", "0001_a.sqlite.sql")
        self.finds("is missing", "", "0002_a.sql")
        self.passes({"migrations/0001_a.sqlite.sql": "", "migrations/0001_a.postgres.sql": ""})


class Journal(unittest.TestCase):
    schema = {"migrations/0001_a.sql": clients}
    store = "void rename(Tx& tx) {\n  tx.run(\"update clients set name = $1\");\n}\n"

    def told(self, store, routes):
        texts = {"server/app/clients/store.cpp": store, "server/app/clients/routes.cpp": routes}
        return sentences(journal, {**self.schema, **texts})

    def test_a_change_without_an_entry_is_found(self):
        self.assertEqual(1, len(self.told(self.store, "void put() { store::rename(tx); }")))

    def test_an_entry_on_the_way_settles_it(self):
        self.assertEqual([], self.told(self.store, "void put() { store::rename(tx); record(tx); }"))
        above = "void edit() { store::rename(tx); }\nvoid put() { edit(); session.record(tx); }"
        self.assertEqual([], self.told(self.store, above))

    def test_one_way_without_an_entry_is_enough_to_be_found(self):
        ways = "void put() { store::rename(a); record(a); }\nvoid b() { store::rename(a); }"
        self.assertEqual(1, len(self.told(self.store, ways)))

    def test_a_store_is_not_taken_for_a_rule_of_the_same_name(self):
        ways = "void rename(A a) { store::rename(a); record(a); }\nvoid put() { rename(a); }"
        self.assertEqual([], self.told(self.store, ways))

    def test_a_reason_excuses_it(self):
        excused = "// unrecorded: the row only counts.\n" + self.store
        self.assertEqual([], self.told(excused, "void put() { store::rename(tx); }"))

    def test_reading_needs_no_entry(self):
        self.assertEqual([], self.told(self.store.replace("update", "select"), ""))


class RoutesTested(unittest.TestCase):
    def told(self, test):
        return sentences(routes_tested, {
            "server/app/notes/routes.cpp": 'routes.get("/api/clients/{client_id}/notes", a, b);',
            "server/app/notes/routes_test.cpp": test})

    def test_a_route_without_a_test_is_found(self):
        self.assertEqual(1, len(self.told('get("/api/clients");')))
        self.assertEqual(1, len(self.told('get("/api/clients/" + id);')))

    def test_another_method_does_not_settle_it(self):
        self.assertEqual(1, len(self.told('post("/api/clients/1/notes", body);')))

    def test_a_path_in_a_test_settles_it(self):
        for test in ('get("/api/clients/1/notes?limit=2");',
                     'get("/api/clients/" + id + "/notes");',
                     'row("GET /api/clients/{client_id}/notes");',
                     'get(fmt::format("/api/clients/{}/notes", id));',
                     'get(std::string("/api/clients/") + id + "/notes");',
                     'const auto path = "/api/clients/" + id;\nget(path + "/notes");'):
            self.assertEqual([], self.told(test), test)


if __name__ == "__main__":
    unittest.main()
