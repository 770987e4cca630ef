// SPDX-License-Identifier: Apache-2.0
// Scenarios of a page's contact points: added, changed, removed, and what stays when they go.
#include "app/messages/message_cases.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Contacts : public MessagesTest {
 protected:
  const std::string contacts = std::string("/api/clients/") + eleanor_id + "/contacts";
  const std::string phone =
      std::string("/api/clients/") + eleanor_id + "/contacts/" + eleanor_phone_id;
  const std::string new_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0aa01";

  std::string contact(const std::string& kind, const std::string& value,
                      const std::string& more = "") {
    return R"({"id":")" + new_id + R"(","kind":")" + kind + R"(","value":")" + value + R"(")" +
           more + "}";
  }
  boost::json::value edit(const std::string& body, int status = 200) {
    return json(Person::ines, Method::patch, phone, status, body);
  }
  std::size_t found(const std::string& typed) {
    return at(get(Person::ines, "/api/clients?q=" + typed), "/items").as_array().size();
  }
  boost::json::value standing() { return at(get(Person::ines, client_path), "/contacts"); }
};

TEST_P(Contacts, a_number_is_added_in_one_form_once_and_found_at_once) {
  const auto added = post(Person::claire, contacts, contact("phone", "(917) 555-0188"));
  EXPECT_EQ(text_at(added, "/value"), "+19175550188");
  EXPECT_EQ(post(Person::claire, contacts, contact("phone", "(917) 555-0188")), added);
  EXPECT_EQ(standing().as_array().size(), 3U);
  EXPECT_EQ(found("5550188"), 1U);
  EXPECT_EQ(count("audit where noun = 'contacts' and verb = 'kept'"), 1);
  EXPECT_EQ(count("changes where noun = 'contacts' and verb = 'kept'"), 1);
  const auto ledger = get(Person::ines, client_path + "/timeline");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "Another way to reach them");
  EXPECT_EQ(text_at(ledger, "/items/0/text"), "+19175550188");
}

TEST_P(Contacts, every_fault_of_a_new_one_is_told_at_once) {
  const auto refused =
      post(Person::ines, contacts,
           R"({"id":"00000000-0000-0000-0000-000000000000","kind":"phone","value":"12"})", 400);
  EXPECT_EQ(text_at(refused, "/fields/~1id/code"), "required");
  EXPECT_EQ(text_at(refused, "/fields/~1value/code"), "phone");
  const auto twice = post(Person::ines, contacts, contact("email", "Eleanor@Example.com"), 400);
  EXPECT_EQ(text_at(twice, "/fields/~1value/code"), "repeated");
  EXPECT_EQ(standing().as_array().size(), 2U);
}

TEST_P(Contacts, a_label_changes_in_place_and_one_number_is_preferred) {
  post(Person::ines, contacts, contact("phone", "9175550188", R"(,"preferred":true)"));
  const auto edited = edit(R"({"label":"Home","preferred":true,"shared":true})");
  EXPECT_EQ(text_at(edited, "/id"), eleanor_phone_id);
  EXPECT_EQ(text_at(edited, "/label"), "Home");
  EXPECT_EQ(text_at(edited, "/value"), eleanor_number);
  EXPECT_TRUE(at(edited, "/shared").as_bool());
  EXPECT_EQ(count("contacts where preferred = true"), 1);
  EXPECT_EQ(count("timeline where noun = 'contacts' and verb = 'changed'"), 0);
  EXPECT_EQ(text_at(edit(R"({"value":"12"})", 400), "/fields/~1value/code"), "phone");
}

TEST_P(Contacts, another_number_takes_nothing_of_what_the_old_one_agreed_to) {
  agree();
  EXPECT_EQ(text_at(post(Person::ines, thread + "/check", text(1), 200), "/decision"), "allow");
  const auto edited = edit(R"({"value":"(917) 555-0188"})");
  EXPECT_NE(text_at(edited, "/id"), eleanor_phone_id);
  EXPECT_EQ(text_at(edited, "/value"), "+19175550188");
  edit(R"({"label":"Home"})", 404);
  EXPECT_EQ(count("audit where noun = 'contacts' and verb in ('removed', 'kept')"), 2);
  EXPECT_EQ(found("eleanor&filter=no_consent"), 1U);
  auto draft = text(1);
  draft.replace(draft.find(eleanor_phone_id), 36, text_at(edited, "/id"));
  const auto verdict = post(Person::ines, thread + "/check", draft, 200);
  EXPECT_EQ(text_at(verdict, "/reasons/0/code"), "no_consent");
}

TEST_P(Contacts, a_letter_that_waits_never_goes_to_a_number_that_was_removed) {
  agree();
  post(Person::ines, thread, text(1, "Shall I set it aside?"));
  json(Person::ines, Method::del, phone, 204);
  pass(10s);
  EXPECT_TRUE(sent.empty());
  EXPECT_EQ(outbox_state(1), "rejected");
  EXPECT_EQ(found("0142"), 0U);
  json(Person::ines, Method::del, phone, 404);
}

TEST_P(Contacts, a_stop_outlives_the_contact_point_it_came_from) {
  agree();
  hear("STOP");
  json(Person::ines, Method::del, phone, 204);
  post(Person::ines, contacts, contact("phone", eleanor_number));
  auto draft = text(1);
  draft.replace(draft.find(eleanor_phone_id), 36, new_id);
  const auto verdict = post(Person::ines, thread + "/check", draft, 200);
  EXPECT_EQ(text_at(verdict, "/decision"), "deny");
  EXPECT_EQ(text_at(verdict, "/reasons/0/code"), "opted_out");
}

TEST_P(Contacts, the_only_contact_point_of_a_page_without_a_name_stays) {
  hear("Are you open today?", 901, "+19175550188");
  const auto page = get(Person::ines, "/api/clients/known?phone=%2B19175550188");
  const auto path = "/api/clients/" + text_at(page, "/items/0/id");
  const auto id = text_at(get(Person::ines, path), "/contacts/0/id");
  const auto refused = json(Person::ines, Method::del, path + "/contacts/" + id, 409);
  EXPECT_EQ(text_at(refused, "/code"), "last_contact");
}

TEST_P(Contacts, nobody_changes_those_of_a_client_they_may_not_see) {
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  post(Person::hugo, contacts, contact("phone", "9175550188"), 404);
  json(Person::hugo, Method::patch, phone, 404, R"({"label":"Home"})");
  json(Person::hugo, Method::del, phone, 404);
  post(Person::nobody, contacts, contact("phone", "9175550188"), 401);
}

CARNET_ON_EACH_ENGINE(Contacts);

}  // namespace
}  // namespace carnet::test
