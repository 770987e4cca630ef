// SPDX-License-Identifier: Apache-2.0
// What was changed since it was seen is not removed by whoever saw it before.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

constexpr auto row_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0e101";

struct Removable {
  const char* noun;
  const char* said;
  const char* change;
};
const Removable rows[] = {
    {"notes", R"("body":"Allergic to silver")", R"({"body":"Allergic to nickel"})"},
    {"visits", R"("note":"Came by")", R"({"note":"Came by with her aunt"})"},
    {"repairs", R"("piece":"Opal brooch","kind":"clean")", R"({"note":"The clasp too"})"},
    {"wishes", R"("words":"Rubies in a row")", R"({"note":"For the fortieth"})"},
};

class Removing : public AppTest {};

TEST_P(Removing, takes_away_what_was_seen_and_nothing_that_was_changed_since) {
  for (const auto& row : rows) {
    const auto all = std::string("/api/clients/") + eleanor_id + "/" + row.noun;
    const auto one = all + "/" + row_id;
    post(Person::ines, all, std::string(R"({"id":")") + row_id + "\"," + row.said + "}");
    json(Person::ines, Method::patch, one, 200, row.change, {{"If-Match", "1"}});
    const auto stale = json(Person::beatrix, Method::del, one, 412, "", {{"If-Match", "1"}});
    EXPECT_EQ(at(stale, "/current/changes").as_array().size(), 1u) << row.noun;
    EXPECT_EQ(text_at(stale, "/current/changes/0/changed_by"), "Inès") << row.noun;
    json(Person::beatrix, Method::del, one, 412, "", {{"If-Match", "mine"}});
    const auto listed = request(Person::ines, Method::get, all).body;
    EXPECT_NE(listed.find(row_id), std::string::npos) << row.noun;
    json(Person::beatrix, Method::del, one, 204, "", {{"If-Match", "2"}});
  }
}

TEST_P(Removing, takes_away_what_stands_where_no_version_is_named) {
  for (const auto& row : rows) {
    const auto all = std::string("/api/clients/") + eleanor_id + "/" + row.noun;
    post(Person::ines, all, std::string(R"({"id":")") + row_id + "\"," + row.said + "}");
    json(Person::ines, Method::patch, all + "/" + row_id, 200, row.change, {{"If-Match", "1"}});
    json(Person::ines, Method::del, all + "/" + row_id, 204);
    EXPECT_EQ(request(Person::ines, Method::get, all).body.find(row_id), std::string::npos);
  }
}

CARNET_ON_EACH_ENGINE(Removing);

}  // namespace
}  // namespace carnet::test
