// SPDX-License-Identifier: Apache-2.0
// Scenarios of how a client is addressed, whose a number is, and where its owner's day begins.
#include "app/messages/message_cases.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Addressing : public MessagesTest {
 protected:
  const std::string contacts = client_path + "/contacts";
  const std::string new_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0aa01";

  boost::json::value edit(const std::string& body, int status = 200) {
    const auto version = at(get(Person::odile, client_path), "/version").as_int64();
    return json(Person::ines, Method::patch, client_path, status, body,
                {{"If-Match", std::to_string(version)}});
  }
  boost::json::value keep(const std::string& kind, const std::string& value,
                          const std::string& more, int status = 201) {
    return post(Person::ines, contacts,
                R"({"id":")" + new_id + R"(","kind":")" + kind + R"(","value":")" + value + R"(")" +
                    more + "}",
                status);
  }
  std::string drafted() {
    return text_at(post(Person::ines, client_path + "/drafts", "{}", 200), "/body");
  }
  boost::json::value check(const std::string& body, const std::string& contact_id) {
    auto draft = text(1, body);
    draft.replace(draft.find(eleanor_phone_id), 36, contact_id);
    return post(Person::ines, thread + "/check", draft, 200);
  }
};

TEST_P(Addressing, a_draft_greets_as_the_client_likes_to_be_addressed) {
  EXPECT_TRUE(drafted().starts_with("Good morning Eleanor,\n"));
  const auto edited = edit(R"({"salutation":"Mrs","name_order":"family_given"})");
  EXPECT_EQ(text_at(edited, "/salutation"), "Mrs");
  EXPECT_EQ(text_at(edited, "/name_order"), "family_given");
  EXPECT_TRUE(drafted().starts_with("Good morning Mrs Whitcombe,\n")) << drafted();
  const auto profile = get(Person::ines, client_path + "/profile");
  EXPECT_EQ(text_at(profile, "/name"), "Whitcombe Eleanor");
  EXPECT_EQ(text_at(profile, "/first_name"), "Eleanor");
}

TEST_P(Addressing, the_way_and_the_hours_they_prefer_are_kept_and_said_in_words) {
  agree();
  EXPECT_EQ(text_at(get(Person::ines, "/api/today"), "/prompts/0/action"), "text");
  const auto edited = edit(R"({"preferred_channel":"call",)"
                           R"("preferred_hours":{"from_minute":1020,"weekdays":[5,1,5]}})");
  EXPECT_EQ(text_at(edited, "/preference"), "Prefers calls after 5 pm on Mondays and Fridays");
  EXPECT_EQ(at(edited, "/preferred_hours/from_minute").as_int64(), 1020);
  EXPECT_EQ(text_at(get(Person::ines, "/api/today"), "/prompts/0/action"), "call");
  const auto none = edit(R"({"preferred_channel":"any","preferred_hours":{}})");
  EXPECT_EQ(text_at(none, "/preference"), "");
  EXPECT_EQ(count("clients where preferred_hours <> ''"), 0);
}

TEST_P(Addressing, a_preference_opens_no_way_that_consent_has_not) {
  edit(R"({"preferred_channel":"text"})");
  EXPECT_EQ(text_at(get(Person::ines, "/api/today"), "/prompts/0/action"), "call");
  EXPECT_EQ(text_at(check("Shall I set it aside?", eleanor_phone_id), "/reasons/0/code"),
            "no_consent");
}

TEST_P(Addressing, a_stated_zone_is_taken_away_again) {
  keep("address", "88 Ocean Ave, Malibu, CA 90265", "");
  EXPECT_EQ(text_at(edit(R"({"time_zone":"Europe/Paris"})"), "/zone_text"), "Paris time");
  const auto cleared = edit(R"({"time_zone":""})");
  EXPECT_EQ(text_at(cleared, "/time_zone"), "");
  EXPECT_EQ(text_at(cleared, "/zone_text"), "Los Angeles time, from their address");
  EXPECT_EQ(text_at(edit(R"({"time_zone":"Paris"})", 400), "/fields/~1time_zone/code"), "zone");
}

TEST_P(Addressing, a_language_is_kept_as_it_is_written_and_refused_in_words) {
  EXPECT_EQ(text_at(edit(R"({"language":"PT-br"})"), "/language"), "pt-BR");
  const auto refused = edit(R"({"language":"Portuguese"})", 400);
  EXPECT_EQ(text_at(refused, "/fields/~1language/text"),
            "Write a language by its code, such as en, pt-BR or zh-Hant.");
  EXPECT_EQ(text_at(edit(R"({"language":""})"), "/language"), "");
}

TEST_P(Addressing, a_template_greets_as_a_draft_does) {
  post(Person::beatrix, "/api/templates",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffe4","name":"Hello","channel":"sms",)"
       R"("class":"service","body":"Dear {first_name}, it is ready."})");
  const auto filled = [&] {
    return text_at(get(Person::ines, client_path + "/templates"), "/items/0/body");
  };
  EXPECT_EQ(filled(), "Dear Eleanor, it is ready.");
  edit(R"({"language":"ja","name_order":"family_given"})");
  EXPECT_EQ(filled(), "Dear Whitcombe Eleanor, it is ready.");
  edit(R"({"salutation":"Mrs"})");
  EXPECT_EQ(filled(), "Dear Mrs Whitcombe, it is ready.");
}

TEST_P(Addressing, the_order_of_their_names_holds_wherever_they_are_named) {
  agree();
  edit(R"({"name_order":"family_given"})");
  post(Person::ines, client_path + "/promises",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffe5","text":"Call","due":"2026-03-13"})");
  request(Person::ines, Method::post, thread, text(1, "Good morning"));
  for (const std::string path :
       {"/api/clients?q=whitcombe", "/api/search?q=eleanor", "/api/book", "/api/today",
        "/api/calendar?from=2026-03-12&to=2026-04-12", "/api/promises", "/api/threads",
        "/api/clients/known?email=eleanor@example.com"}) {
    const auto told = boost::json::serialize(get(Person::ines, path));
    EXPECT_NE(told.find("Whitcombe Eleanor"), std::string::npos) << path << "\n" << told;
    EXPECT_EQ(told.find("Eleanor Whitcombe"), std::string::npos) << path;
  }
}

TEST_P(Addressing, every_fault_of_an_edit_is_told_at_once) {
  const auto refused = edit(R"({"home_store_id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ff99",)"
                            R"("preferred_hours":{"from_minute":900,"to_minute":600}})",
                            400);
  EXPECT_EQ(text_at(refused, "/fields/~1home_store_id/code"), "unknown");
  EXPECT_EQ(text_at(refused, "/fields/~1preferred_hours/code"), "hours");
}

TEST_P(Addressing, who_comes_second_is_told_what_they_prefer_now) {
  edit(R"({"salutation":"Dr"})");
  const auto stale = json(Person::claire, Method::patch, client_path, 412,
                          R"({"salutation":"Mrs"})", {{"If-Match", "1"}});
  EXPECT_EQ(text_at(stale, "/current/client/salutation"), "Dr");
  EXPECT_EQ(text_at(stale, "/current/changes/0/field"), "salutation");
}

TEST_P(Addressing, what_somebody_else_reads_is_shared_and_reveals_nothing) {
  const auto kept = keep("phone", "(917) 555-0188",
                         R"(,"holder":"assistant","holder_name":"Mr Hale","shared":false)");
  EXPECT_TRUE(at(kept, "/shared").as_bool());
  EXPECT_EQ(text_at(kept, "/holder_name"), "Mr Hale");
  const auto verdict = check("The sapphire ring is $4,200.", new_id);
  bool is_shared = false;
  for (const auto& reason : at(verdict, "/reasons").as_array()) {
    is_shared = is_shared || text_at(reason, "/code") == "shared_address";
  }
  EXPECT_TRUE(is_shared) << boost::json::serialize(verdict);
  const auto path = contacts + "/" + new_id;
  const auto own = json(Person::ines, Method::patch, path, 200, R"({"holder":"own"})");
  EXPECT_EQ(text_at(own, "/holder_name"), "");
  EXPECT_TRUE(at(own, "/shared").as_bool()) << "until somebody says that it is not";
  json(Person::ines, Method::patch, path, 200, R"({"shared":false})");
  EXPECT_EQ(count("contacts where shared = true and holder_name = ''"), 0);
}

TEST_P(Addressing, who_has_the_same_number_is_named_so_that_it_can_be_settled) {
  keep("phone", "(917) 555-0188", "");
  const auto told = [this] {
    return at(check("The sapphire ring is $4,200.", new_id), "/also_at").as_array();
  };
  EXPECT_TRUE(told().empty());
  const auto marcus = "/api/clients/" + std::string(marcus_id) + "/contacts";
  const std::string other = "01938f2e-7a10-7c3a-9b1e-5d2f00c0aa77";
  post(Person::ines, marcus,
       R"({"id":")" + other + R"(","kind":"phone","value":"(917) 555-0188"})");
  ASSERT_EQ(told().size(), 1u);
  EXPECT_EQ(text_at(told().front(), "/name"), "Marcus Okafor");
  json(Person::ines, Method::del, marcus + "/" + other, 204);
  EXPECT_TRUE(told().empty());
}

TEST_P(Addressing, a_number_is_held_by_another_client_and_follows_them_through_a_merge) {
  const auto holder = [&] {
    return text_at(get(Person::odile, client_path), "/contacts/2/holder_id");
  };
  keep("phone", "(917) 555-0188",
       std::string(R"(,"holder":"family","holder_id":")") + marcus_id + R"(")");
  EXPECT_EQ(holder(), marcus_id);
  const auto merge = post(Person::odile, std::string("/api/clients/") + priya_id + "/merges",
                          R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffe3","gone_id":")" +
                              std::string(marcus_id) + R"(","take":[]})");
  EXPECT_EQ(holder(), priya_id);
  post(Person::odile, "/api/merges/" + text_at(merge, "/id") + "/undo", "", 200);
  EXPECT_EQ(holder(), marcus_id);
  const auto refused = json(Person::ines, Method::patch, contacts + "/" + new_id, 400,
                            std::string(R"({"holder_id":")") + eleanor_id + R"("})");
  EXPECT_EQ(text_at(refused, "/fields/~1holder_id/code"), "unknown");
}

TEST_P(Addressing, a_merge_takes_how_they_are_addressed_and_its_undo_gives_it_back) {
  edit(R"({"salutation":"Mrs","preferred_channel":"call","preferred_hours":{"to_minute":720}})");
  const auto priya = std::string("/api/clients/") + priya_id;
  const auto preview =
      get(Person::odile, priya + "/merges/preview?gone_id=" + std::string(eleanor_id));
  EXPECT_NE(boost::json::serialize(preview).find("Best reached before noon"), std::string::npos);
  const auto merge =
      post(Person::odile, priya + "/merges",
           R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffe3","gone_id":")" + std::string(eleanor_id) +
               R"(","take":["salutation","preferred_channel","preferred_hours"]})");
  const auto kept = get(Person::odile, priya);
  EXPECT_EQ(text_at(kept, "/salutation"), "Mrs");
  EXPECT_EQ(text_at(kept, "/preference"), "Prefers calls before noon");
  post(Person::odile, "/api/merges/" + text_at(merge, "/id") + "/undo", "", 200);
  EXPECT_EQ(text_at(get(Person::odile, priya), "/salutation"), "");
  EXPECT_EQ(text_at(get(Person::odile, client_path), "/salutation"), "Mrs");
}

TEST_P(Addressing, their_clock_is_told_by_their_address_and_a_stated_zone_wins) {
  database().write([](sql::Tx& tx) { tx.run("update clients set time_zone = ''"); });
  EXPECT_EQ(text_at(get(Person::ines, client_path), "/zone_text"), "");
  keep("address", "88 Ocean Ave, Malibu, CA 90265", "");
  const auto known = get(Person::ines, client_path);
  EXPECT_EQ(text_at(known, "/zones/0"), "America/Los_Angeles");
  EXPECT_EQ(text_at(known, "/zone_text"), "Los Angeles time, from their address");
  EXPECT_TRUE(drafted().starts_with("Good morning ")) << drafted();
  test_clock().set(*Instant::parse("2026-03-12T18:00:00Z"));  // eleven in Malibu
  EXPECT_TRUE(drafted().starts_with("Good morning ")) << drafted();
  EXPECT_EQ(text_at(edit(R"({"time_zone":"Europe/Paris"})"), "/zone_text"), "Paris time");
  EXPECT_EQ(at(get(Person::ines, client_path), "/zones").as_array().size(), 1U);
}

TEST_P(Addressing, an_address_on_a_border_leaves_both_clocks) {
  database().write([](sql::Tx& tx) { tx.run("update clients set time_zone = ''"); });
  keep("address", "1 Main St, Thunder Bay, ON P7B 1A1, Canada", "");
  EXPECT_EQ(text_at(get(Person::ines, client_path), "/zone_text"),
            "Toronto or Winnipeg time, from their address");
}

CARNET_ON_EACH_ENGINE(Addressing);

}  // namespace
}  // namespace carnet::test
