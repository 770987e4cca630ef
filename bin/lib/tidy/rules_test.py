# SPDX-License-Identifier: Apache-2.0
"""Each rule finds what it must and leaves good text alone."""
import unittest

from cpp import functions_of
from rules import (coroutines, data_access, environment, features, gate, headers, includes, names,
                   paths, pure_rules, scopes, shapes, sizes, sql_places, web_layers)
from tree import Tree


def found(rule, path, text):
    return [(line, sentence) for _, line, sentence in rule.check(Tree({path: text}))]


class RuleCase(unittest.TestCase):
    def finds(self, rule, path, text, line=1):
        self.assertIn(line, [at for at, _ in found(rule, path, text)], f"not found in: {text}")

    def passes(self, rule, path, text):
        self.assertEqual([], found(rule, path, text))


class Sizes(RuleCase):
    def test_a_function_of_61_lines_is_too_long(self):
        body = "int a() {\n" + "  b();\n" * 59 + "}\n"
        self.finds(sizes, "server/kit/a.cpp", body)
        self.passes(sizes, "server/kit/a.cpp", body.replace("  b();\n", "", 1))

    def test_a_namespace_is_no_function(self):
        self.passes(sizes, "server/kit/a.cpp", "namespace a {\n" + "int b;\n" * 100 + "}\n")

    def test_files_and_lines_have_limits(self):
        self.finds(sizes, "server/kit/a.cpp", "int a;\n" * 301, 301)
        self.passes(sizes, "server/kit/a_test.cpp", "int a;\n" * 400)
        self.finds(sizes, "web/src/ui/A.svelte", "a\n" * 151, 151)
        self.finds(sizes, "web/src/a.ts", "a" * 101)

    def test_functions_are_named_and_measured(self):
        text = ('struct A {\n  A(int a) : a_{a} { b("{"); }\n  int b() const { return 1; }\n};\n'
                "TEST(gate, holds) {\n  if (a) {\n  }\n}\n#define X(a) \\\n  { a }\n")
        names_found = [(f.name, f.first_line, f.last_line) for f in functions_of(
            Tree({"a.cpp": text}).files[0].bare)]
        self.assertEqual([("A", 2, 2), ("b", 3, 3), ("gate.holds", 5, 8)], names_found)


class Beginnings(RuleCase):
    good = "// SPDX-License-Identifier: Apache-2.0\n// Reads a thing well.\n#pragma once\n"

    def test_a_file_begins_with_its_licence_and_purpose(self):
        self.passes(headers, "server/kit/a.hpp", self.good)
        self.finds(headers, "server/kit/a.hpp", "// Reads a thing well.\n#pragma once\n")
        self.finds(headers, "server/kit/a.hpp", self.good.replace("// Reads a thing well.", ""), 2)
        self.finds(headers, "bin/run", "#!/usr/bin/env bash\necho\n", 2)

    def test_a_header_is_included_once(self):
        self.finds(headers, "server/kit/a.hpp", self.good.replace("#pragma once", ""))


class Includes(RuleCase):
    def test_the_kit_never_includes_a_feature(self):
        self.finds(includes, "server/kit/a/a.hpp", '#include "app/clients/clients.hpp"')
        self.passes(includes, "server/app/a/a.hpp", '#include "kit/sql/sql.hpp"')

    def test_libraries_have_one_home(self):
        self.finds(includes, "server/app/a/a.cpp", "#include <boost/beast.hpp>")
        self.passes(includes, "server/kit/http/a.cpp", "#include <boost/asio.hpp>")
        self.finds(includes, "server/kit/http/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>")
        self.passes(includes, "server/kit/sql/a.cpp", "#include <pqxx/pqxx>")
        self.passes(includes, "server/app/a/a.cpp", "// #include <boost/beast.hpp>")

    def test_a_feature_is_entered_by_its_front_door(self):
        self.finds(features, "server/app/today/a.cpp", '#include "app/clients/store.hpp"')
        self.passes(features, "server/app/today/a.cpp", '#include "app/clients/clients.hpp"')
        self.passes(features, "server/app/today/a.cpp", '#include "app/today/store.hpp"')
        self.passes(features, "server/app/today/a.cpp", '#include "app/house/scope.hpp"')

    def test_rules_are_pure(self):
        self.finds(pure_rules, "server/app/a/rules.hpp", '#include "kit/sql/sql.hpp"')
        self.finds(pure_rules, "server/app/a/outbox_rules.cpp", "auto a = sql::one();")
        self.passes(pure_rules, "server/app/a/rules.hpp", '#include "kit/shape/instant.hpp"')
        self.passes(pure_rules, "server/app/a/store.hpp", '#include "kit/sql/sql.hpp"')


class Data(RuleCase):
    def test_sql_stands_in_stores(self):
        text = 'auto a = R"(\n  select id from clients)";'
        self.finds(sql_places, "server/app/a/routes.cpp", text)
        self.passes(sql_places, "server/app/a/store.cpp", text)
        self.passes(sql_places, "server/app/a/routes.cpp", 'auto a = "Select a piece.";')

    def test_queries_are_functions_with_names(self):
        self.finds(data_access, "server/app/a/routes.cpp", "tx.first<A>(text, id);")
        self.passes(data_access, "server/app/a/store.cpp", "tx.first<A>(text, id);")
        self.finds(data_access, "server/app/a/store.cpp", '"for update skip locked"')

    def test_a_store_is_told_who_asks(self):
        self.finds(scopes, "server/app/a/store.hpp", "A find(sql::Tx& tx, ClientId id);")
        self.passes(scopes, "server/app/a/store.hpp", "A find(sql::Tx& tx, const Scope& scope);")


class Shape(RuleCase):
    def test_only_main_reads_the_environment(self):
        self.finds(environment, "server/kit/a.cpp", 'std::getenv("A");')
        self.passes(environment, "server/main.cpp", 'std::getenv("A");')

    def test_only_messages_send(self):
        self.finds(gate, "server/app/today/a.cpp", "gateway.send(text);")
        self.passes(gate, "server/app/messages/a.cpp", "gateway.send(text);")
        self.finds(gate, "server/app/today/a.cpp", '#include "app/gateways/gateway.hpp"')

    def test_co_await_takes_named_values(self):
        http = "server/kit/http/a.cpp"
        self.finds(coroutines, http, "co_await read([&] { return 1; });")
        self.finds(coroutines, http, "co_await read(Options{1});")
        self.finds(coroutines, http, "co_await read(a ? b : c);")
        self.finds(coroutines, http, "co_await read(make(a));")
        self.passes(coroutines, http, "co_await read(a, std::move(b));")
        self.finds(coroutines, "server/app/a/a.cpp", "co_await read(a);")

    def test_names_say_something(self):
        self.finds(names, "server/app/a/a.hpp", "class ClientManager {};")
        self.finds(names, "server/app/a/a.hpp", "struct client_row { };")
        self.finds(names, "web/src/kit/utils.ts", "export const a = 1;")
        self.finds(names, "server/app/a/a.cpp", "int doThing() { return 1; }")
        good = "struct Row { Row() {} };\nint add_row() { return 1; }"
        self.passes(names, "server/app/a/a.cpp", good)

    def test_features_are_plain(self):
        self.finds(shapes, "server/app/a/a.hpp", "void list(int a, bool all);")
        self.passes(shapes, "server/app/a/a.hpp", "struct A { bool is_all = false; };")
        self.finds(shapes, "server/app/a/a.cpp", "std::shared_ptr<A> a;")
        self.finds(shapes, "server/app/a/a.cpp", "struct A : public B {};")

    def test_no_machine_is_named(self):
        self.finds(paths, "docs/a.md", "see " + "/ro" + "ot/a")
        self.finds(paths, "docs/a.md", "see ../sha" + "red/spec")
        self.passes(paths, "docs/a.md", "the framework/root word and server/app/work/")

    def test_the_web_is_layered(self):
        self.finds(web_layers, "web/src/ui/A.svelte", "import a from '~/features/today/a';")
        self.passes(web_layers, "web/src/features/today/A.svelte", "import a from '~/ui/A.svelte';")


if __name__ == "__main__":
    unittest.main()
