// SPDX-License-Identifier: Apache-2.0
// The promise of surprises over every route there is: what is answered for or about the person
// something is kept from is the same, byte for byte, as if it were not there.
#include <unistd.h>

#include <filesystem>
#include <set>

#include "app/files/file_cases.hpp"
#include "app/surprises/every_route_cases.hpp"

namespace carnet::test {
namespace {

using boost::json::value;

bool is_about_her(const value& part) {
  if (!part.is_object()) return false;
  for (const auto* member : {"client_id", "id"}) {
    const auto* found = part.as_object().if_contains(member);
    if (found != nullptr && *found == eleanor_id) return true;
  }
  return false;
}

// Her place in the list of an associate's day depends on whom else they are to think of.
value without_place(value part) {
  part.as_object().erase("rank");
  return part;
}

// The largest parts of an answer that are about her, in their order.
void gather(const value& part, std::string& said) {
  if (is_about_her(part)) {
    said += boost::json::serialize(without_place(part)) + "\n";
  } else if (part.is_object()) {
    for (const auto& member : part.as_object()) gather(member.value(), said);
  } else if (part.is_array()) {
    for (const auto& item : part.as_array()) gather(item, said);
  }
}

class EveryRoute : public SurprisesTest {
 protected:
  EveryRoute() { config().data = ::testing::TempDir() + "every-route-" + std::to_string(getpid()); }
  ~EveryRoute() override { std::filesystem::remove_all(config().data); }

  /// "GET /api/clients/{client_id}" of every route of the application.
  static std::vector<std::string> names() {
    std::vector<std::string> all;
    Routes routes;
    add_all_routes(routes);
    const auto add = [&](http::Method method, const std::string& pattern) {
      all.push_back(std::string(http::method_name(method)) + " " + pattern);
    };
    for (const auto& route : routes.all()) add(route.method, route.pattern);
    for (const auto& route : all_raw_routes()) add(route.method, route.pattern);
    return all;
  }

  static std::string replaced(std::string text, const std::string& word, const std::string& by) {
    const auto place = text.find(word);
    return place == std::string::npos ? text : text.replace(place, word.size(), by);
  }

  std::string answer(const std::string& name, const Asked& asked) {
    const auto space = name.find(' ');
    auto target = replaced(name.substr(space + 1), "{client_id}", eleanor_id);
    target = replaced(target, "{id}", drops_id);
    if (cursor_.empty()) cursor_ = text_at(get(Person::odile, "/api/sync"), "/cursor");
    const auto query = replaced(asked.query, "{cursor}", cursor_);
    const auto method = *http::read_method(name.substr(0, space));
    const auto response = request(asked.who, method, target + query, asked.body);
    EXPECT_EQ(response.status, 200) << name << "\n" << response.body;
    if (asked.kind != Case::list) return response.body;
    std::string said;
    gather(boost::json::parse(response.body), said);
    return said;
  }

  using Answers = std::map<std::string, std::string>;
  Answers answers(const std::set<Case>& kinds) {
    Answers all;
    for (const auto& [name, asked] : cases()) {
      if (kinds.contains(asked.kind)) all[name] = answer(name, asked);
    }
    return all;
  }

  /// What every GET route answers a colleague, on her page and everywhere else.
  Answers answers_to(Person who) {
    Answers all;
    for (const auto& name : names()) {
      if (!name.starts_with("GET ") || name == "GET /api/live" || name == "GET /api/sync") continue;
      auto target = replaced(name.substr(4), "{client_id}", eleanor_id);
      target = replaced(target, "{id}", target.find("/files/") == target.npos ? drops_id : paper());
      const auto known = cases().find(name);
      if (known != cases().end()) target += known->second.query;
      const auto response = request(who, http::Method::get, target);
      const bool is_refused = response.status >= 400;  // with a number of its own each time
      all[name] = std::to_string(response.status) + (is_refused ? "" : "\n" + response.body);
    }
    const auto since = "/api/sync?since=" + cursor_;
    all["GET /api/sync"] = boost::json::serialize(at(get(who, since), "/changes"));
    all["GET /api/live"] = live_after(who, cursor_);
    return all;
  }
  std::string live_after(Person who, const std::string& cursor) {
    const auto live = request(who, http::Method::get, "/api/live", "", {{"Last-Event-ID", cursor}});
    std::string heard;
    live.stream();
    for (const auto events = live.stream(); const auto& event : *events) heard += event.data;
    return heard;
  }
  void stand_here() { cursor_ = text_at(get(Person::odile, "/api/sync"), "/cursor"); }

  /// Before this search has read no words, and finds nobody by any.
  void let_search_read() {
    app().start_upkeep();
    app().run_jobs_until(test_clock(), test_clock().now() + std::chrono::minutes(1));
  }
  bool search_finds(std::string_view who, const std::string& word) {
    const auto answer = request(Person::odile, http::Method::get, "/api/search?q=" + word);
    return answer.body.find(who) != std::string::npos;
  }

  static std::string paper() { return id(7010); }
  Thing private_file(const std::string& page) {
    const FormParts parts{{"id", paper()}, {"is_private", "true"}};
    const auto kept = request(Person::ines, http::Method::post, page + "/files",
                              file_form(parts, pdf, "Emerald.pdf"), form_headers());
    EXPECT_EQ(kept.status, 201) << kept.body;
    return {"files", paper()};
  }

  static void expect_same(const Answers& before, const Answers& after) {
    for (const auto& [name, text] : before) EXPECT_EQ(text, after.at(name)) << name;
  }

 private:
  std::string cursor_;  // where the changes stood at first
};
CARNET_ON_EACH_ENGINE(EveryRoute);

TEST_P(EveryRoute, has_a_case_here) {
  std::set<std::string> there;
  for (const auto& name : names()) {
    there.insert(name);
    const bool has_case = cases().contains(name) || of_nobody().contains(name) ||
                          of_a_row().contains(name) || writes().contains(name) ||
                          other_writes().contains(name) || more_writes().contains(name);
    EXPECT_TRUE(has_case) << name << ": who may hear what through it?";
  }
  for (const auto& each : cases()) EXPECT_TRUE(there.contains(each.first)) << each.first;
}

TEST_P(EveryRoute, says_nothing_about_her_of_what_another_page_keeps_from_her) {
  let_search_read();
  agree();
  post(Person::ines, client_path + "/relations",
       R"({"id":")" + id(7300) + R"(","kind":"spouse","other_id":")" + marcus_id + "\"}");
  for (const auto& [page, number] : {std::pair(marcus, 7301), std::pair(client_path, 7302)}) {
    post(Person::ines, page + "/promises",
         R"({"id":")" + id(number) + R"(","text":"Bring the emerald brooch","due":"2026-03-20"})");
    post(Person::ines, page + "/visits",
         R"({"id":")" + id(number + 10) + R"(","pieces":[{"title":"Emerald brooch"}]})");
  }
  const std::set all{Case::her_page, Case::list, Case::to_her};
  answers(all);  // what is written by being looked at stands
  const auto before = answers(all);
  EXPECT_TRUE(search_finds(marcus_id, "emerald"));
  keep_one_of_each_from_her(marcus, marcus_id);
  EXPECT_TRUE(search_finds(eleanor_id, "emerald"));
  EXPECT_FALSE(search_finds(marcus_id, "emerald"));
  json(Person::ines, http::Method::put, marcus + "/gifts/" + id(7006), 200,
       R"({"wearer_id":")" + std::string(eleanor_id) + "\"}");
  EXPECT_EQ(count("gifts"), 2);
  expect_same(before, answers(all));
}

TEST_P(EveryRoute, to_her_says_nothing_of_what_her_own_page_keeps_from_her) {
  agree();
  const std::set all{Case::to_her};
  const auto today = [&] { return answer("GET /api/today", cases().at("GET /api/today")); };
  answers(all);
  today();
  const auto before = answers(all);
  const auto called = today();
  keep_one_of_each_from_her(client_path, eleanor_id);
  expect_same(before, answers(all));
  EXPECT_EQ(called, today());
  EXPECT_FALSE(called.empty());
}

TEST_P(EveryRoute, tells_a_colleague_nothing_of_a_private_note_and_a_private_file) {
  agree();
  const std::vector<Person> colleagues{Person::claire, Person::odile};
  stand_here();
  for (const auto who : colleagues) answers_to(who);  // what is written by being looked at stands
  stand_here();
  std::map<Person, Answers> before;
  for (const auto who : colleagues) before[who] = answers_to(who);
  const auto noted = private_note(client_path, "Emerald earrings for Eleanor.");
  const auto filed = private_file(client_path);
  keep_from_her(client_path, noted);
  keep_from_her(client_path, filed);
  for (const auto who : colleagues) expect_same(before[who], answers_to(who));
  const auto on_page = client_path + "/surprises/";
  for (const auto& thing : {noted, filed}) {
    EXPECT_EQ(request(Person::ines, http::Method::del, on_page + surprise_of(thing)).status, 204);
  }
  EXPECT_EQ(request(Person::ines, http::Method::del, client_path + "/files/" + paper()).status,
            204);
  for (const auto who : colleagues) expect_same(before[who], answers_to(who));
  EXPECT_NE(answers_to(Person::ines).at("GET /api/live").find(noted.id), std::string::npos);
}

}  // namespace
}  // namespace carnet::test
