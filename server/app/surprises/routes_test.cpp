// SPDX-License-Identifier: Apache-2.0
// Scenarios of surprises: what stops, what is hidden, from whom, and until when.
#include "app/surprises/surprise_cases.hpp"

namespace carnet::test {
namespace {

class Surprises : public SurprisesTest {
 protected:
  std::string shown() {
    return request(Person::ines, http::Method::get, client_path + "/shown").body;
  }
  std::string signal_of_her() {
    const auto list = get(Person::ines, "/api/today?limit=100");
    for (const auto& prompt : at(list, "/prompts").as_array()) {
      if (text_at(prompt, "/client_id") == eleanor_id) {
        return text_at(prompt, "/reasons/0/signal");
      }
    }
    return "";
  }
};
CARNET_ON_EACH_ENGINE(Surprises);

TEST_P(Surprises, who_may_know_sees_the_mark_and_lifts_it) {
  const auto wished = wish(marcus);
  const auto kept = keep_from_her(marcus, wished, "2026-04-02");
  EXPECT_EQ(text_at(kept, "/other_name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(kept, "/until"), "2026-04-02");
  EXPECT_EQ(keep_from_her(marcus, wished, "2026-04-02"), kept) << "the same id again";
  EXPECT_EQ(at(get(Person::claire, marcus + "/surprises"), "/items").as_array().size(), 1U);
  const auto path = marcus + "/surprises/" + surprise_of(wished);
  EXPECT_EQ(request(Person::claire, http::Method::del, path).status, 204);
  EXPECT_EQ(request(Person::claire, http::Method::del, path).status, 404);
  EXPECT_TRUE(at(get(Person::claire, marcus + "/surprises"), "/items").as_array().empty());
}

TEST_P(Surprises, a_repair_that_was_removed_is_nothing_to_keep_until_it_is_back) {
  const auto mended = repair(marcus);
  EXPECT_EQ(request(Person::ines, http::Method::del, marcus + "/repairs/" + mended.id).status, 204);
  keep_from_her(marcus, mended, "", 400);
  post(Person::ines, marcus + "/repairs/" + mended.id + "/return", "", 200);
  keep_from_her(marcus, mended);
}

TEST_P(Surprises, an_identifier_used_again_after_its_day_answers_what_stands) {
  const auto wished = wish(marcus);
  const auto kept = keep_from_her(marcus, wished, "2026-03-13");
  pass(24h * 5);
  EXPECT_EQ(keep_from_her(marcus, wished, "2026-04-02"), kept);
  EXPECT_EQ(count("changes where noun = 'surprises'"), 1) << "nothing was kept anew";
  const auto path = marcus + "/surprises/" + surprise_of(wished);
  EXPECT_EQ(request(Person::claire, http::Method::del, path).status, 204);
}

TEST_P(Surprises, what_is_kept_of_a_private_note_is_its_author_s_alone) {
  agree();
  const auto start = text_at(get(Person::odile, "/api/sync"), "/cursor");
  const auto noted = private_note(marcus, "The tiara is for her birthday.");
  keep_from_her(marcus, noted);
  const auto path = marcus + "/surprises/" + surprise_of(noted);
  for (const auto who : {Person::claire, Person::beatrix, Person::odile}) {
    EXPECT_TRUE(at(get(who, marcus + "/surprises"), "/items").as_array().empty());
    EXPECT_EQ(request(who, http::Method::del, path).status, 404);
    EXPECT_EQ(why_not("How did she like the tiara?", "marketing", who), "") << "no probing of it";
  }
  post(Person::claire, marcus + "/surprises",
       R"({"id":")" + surprise_of(noted) + R"(","noun":"notes","noun_id":")" + note(marcus).id +
           R"(","other_id":")" + eleanor_id + "\"}",
       409);
  EXPECT_EQ(why_not("How did she like the tiara?"), "surprise ");
  EXPECT_EQ(request(Person::ines, http::Method::del, path).status, 204);
  EXPECT_EQ(why_not("How did she like the tiara?"), "");
  const auto heard = get(Person::claire, "/api/sync?since=" + start);
  EXPECT_EQ(boost::json::serialize(heard).find(noted.id), std::string::npos);
  EXPECT_EQ(boost::json::serialize(heard).find(surprise_of(noted)), std::string::npos);
}

TEST_P(Surprises, a_letter_its_author_wrote_before_is_stopped_by_their_private_note) {
  agree();
  post(Person::ines, thread,
       text(1, "The emerald tiara is here.", R"(,"send_at":"2026-03-13T15:00:00Z")"));
  pass(1h);
  keep_from_her(marcus, private_note(marcus, "A tiara for her."));
  pass(24h * 2);
  EXPECT_TRUE(sent.empty());
  EXPECT_EQ(outbox_state(1), "rejected");
}

TEST_P(Surprises, a_long_note_guards_what_it_names) {
  agree();
  post(Person::ines, marcus + "/notes",
       R"({"id":")" + id(7004) +
           R"(","body":"He came before lunch and chose the Calliope for her fiftieth; he will hide)"
           R"( it below the old walnut staircase of their country house until May."})");
  keep_from_her(marcus, {"notes", id(7004)});
  EXPECT_EQ(why_not("Look below the old walnut staircase, in the country."), "surprise ");
  EXPECT_EQ(why_not("Dear Eleanor, may we show you the new necklaces before lunch?"), "");
}

TEST_P(Surprises, all_that_is_wrong_is_said_at_once) {
  const auto faults = at(keep_from_her(marcus, {"wishes", id(1)}, "2026-01-01", 400), "/fields");
  EXPECT_TRUE(faults.as_object().contains("/noun_id"));
  EXPECT_TRUE(faults.as_object().contains("/until"));
  EXPECT_EQ(faults.as_object().size(), 2U);
}

TEST_P(Surprises, a_text_that_would_give_it_away_is_refused) {
  agree();
  EXPECT_EQ(why_not("How did she like the pendant?"), "");
  keep_from_her(marcus, wish(marcus), "2026-04-02");
  EXPECT_EQ(why_not("How did she like the pendant?"), "surprise ");
  EXPECT_EQ(why_not("How did she like the “pendant”?"), "surprise ") << "quoted";
  EXPECT_EQ(why_not("The Aurelia has come in."), "");
  EXPECT_EQ(why_not("The Aurelia in rose gold has come in."), "surprise ");
  EXPECT_EQ(why_not("Good morning, shall we have tea?"), "");
  pass(24h * 22);
  EXPECT_EQ(why_not("How did she like the pendant?"), "") << "the day is over";
}

TEST_P(Surprises, a_file_is_kept_by_what_it_is_called_and_a_private_one_by_its_author_alone) {
  agree();
  const auto paper = file(marcus_id);
  EXPECT_EQ(why_not("The amethyst collar is a beauty."), "");
  keep_from_her(marcus, paper);
  EXPECT_EQ(why_not("The amethyst collar is a beauty."), "surprise ");
  database().write([&](sql::Tx& tx) {
    tx.run("delete from surprises where client_id = $1", client(marcus_id));
    tx.run("update files set is_private = true, staff_id = $2 where client_id = $1",
           client(marcus_id), id_of(Person::claire));
  });
  keep_from_her(marcus, paper, "", 400);
}

TEST_P(Surprises, a_notice_of_her_own_piece_still_goes) {
  keep_from_her(marcus, repair(marcus));
  EXPECT_EQ(why_not("Your ring is ready to collect.", "service").find("surprise"),
            std::string::npos);
  EXPECT_NE(why_not("Your sapphire ring is ready.", "service").find("surprise"), std::string::npos);
}

TEST_P(Surprises, a_letter_that_waits_to_leave_is_stopped) {
  agree();
  post(Person::ines, thread,
       text(1, "The emerald brooch is here.", R"(,"send_at":"2026-03-13T15:00:00Z")"));
  pass(1h);
  keep_from_her(marcus, visit(marcus));
  pass(24h * 2);
  EXPECT_TRUE(sent.empty());
  EXPECT_EQ(outbox_state(1), "rejected");
  const auto why = text_at(get(Person::ines, thread), "/items/0/state_text");
  EXPECT_NE(why.find("give away a surprise"), std::string::npos) << why;
}

TEST_P(Surprises, an_address_she_reads_too_hears_nothing) {
  post(Person::ines, marcus + "/contacts",
       R"({"id":")" + id(7100) + R"(","kind":"email","value":"home@example.com","shared":true})");
  keep_from_her(marcus, wish(marcus));
  const auto codes = [&](const std::string& contact_id, const std::string& channel) {
    const std::string subject = channel == "email" ? R"(,"subject":"The pendant")" : "";
    const auto body = R"({"channel":")" + channel + R"(","contact_id":")" + contact_id +
                      R"(","class":"marketing","body":"It is here.")" + subject + "}";
    return boost::json::serialize(
        at(post(Person::ines, marcus + "/messages/check", body, 200), "/reasons"));
  };
  EXPECT_NE(codes(id(7100), "email").find("\"surprise\""), std::string::npos);
  EXPECT_EQ(codes(marcus_phone_id, "sms").find("\"surprise\""), std::string::npos)
      << "his own telephone is his";
}

TEST_P(Surprises, who_holds_a_contact_point_reads_it) {
  keep_from_her(client_path, wish(client_path));
  const auto codes = [&](const std::string& contact_id) {
    return boost::json::serialize(
        at(post(Person::ines, marcus + "/messages/check",
                R"({"channel":"email","contact_id":")" + contact_id +
                    R"(","class":"marketing","subject":"News","body":"The pendant is here."})",
                200),
           "/reasons"));
  };
  post(Person::ines, marcus + "/contacts",
       R"({"id":")" + id(7100) + R"(","kind":"email","value":"desk@example.com"})");
  EXPECT_EQ(codes(id(7100)).find("\"surprise\""), std::string::npos);
  post(Person::ines, marcus + "/contacts",
       R"({"id":")" + id(7101) +
           R"(","kind":"email","value":"hers@example.com","holder":"partner","holder_id":")" +
           eleanor_id + "\"}");
  EXPECT_NE(codes(id(7101)).find("\"surprise\""), std::string::npos);
}

TEST_P(Surprises, what_calls_for_her_and_what_she_is_shown_knows_nothing_of_it) {
  agree();
  const auto before = shown();
  const auto repaired = repair(client_path);
  const auto wished = wish(client_path);
  EXPECT_EQ(signal_of_her(), "repair_ready");
  EXPECT_NE(shown(), before);
  keep_from_her(client_path, repaired);
  keep_from_her(client_path, wished);
  EXPECT_EQ(signal_of_her(), "anniversary");
  EXPECT_EQ(shown(), before);
}

TEST_P(Surprises, she_is_shown_no_spend_no_note_no_budget_and_no_other_name) {
  wish(client_path);
  note(client_path);
  const auto answer = shown();
  EXPECT_NE(answer.find("pendant"), std::string::npos) << answer;
  for (const auto* word : {"4,000", "under", "fiftieth", "minor", "Inès", "Marcus"}) {
    EXPECT_EQ(answer.find(word), std::string::npos) << word << " in " << answer;
  }
}

TEST_P(Surprises, a_page_that_becomes_hers_does_not_learn_of_it) {
  keep_from_her(marcus, wish(marcus));
  post(Person::odile, "/api/clients/" + std::string(priya_id) + "/merges",
       R"({"id":")" + id(7200) + R"(","gone_id":")" + eleanor_id + "\"}");
  const auto body = R"({"channel":"email","contact_id":")" + std::string(priya_email_id) +
                    R"(","class":"marketing","subject":"News","body":"The pendant is here."})";
  const auto reasons = at(
      post(Person::odile, "/api/clients/" + std::string(priya_id) + "/messages/check", body, 200),
      "/reasons");
  EXPECT_NE(boost::json::serialize(reasons).find("\"surprise\""), std::string::npos);
}

}  // namespace
}  // namespace carnet::test
