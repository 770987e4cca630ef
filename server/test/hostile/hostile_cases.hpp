// SPDX-License-Identifier: Apache-2.0
// The hostile cases of compliance.md F2 as one table of tests: each stands under "F2 case N" in the
// files of this folder, on real parts: gate, opt-out reader, signed webhooks, outbox, both engines.
//
// Not in the table, because the product does not do it yet: 12 (campaigns), 45 (email), 46
// (erasure), 47 (the export of messages). In it by half: 29 (of a wrong clock nobody knows), 48 (no
// manager can send service texts outside the hours). What goes over a wire is tried once more
// against a carrier that misbehaves (server/test/carrier).
#pragma once

#include "app/surprises/surprise_cases.hpp"

namespace carnet::test {

class HostileTest : public SurprisesTest {
 protected:
  /// Strangers, each with a number of their own.
  static std::string number(int place) { return "+12125550" + std::to_string(160 + place); }

  /// Each text from another stranger, all at this moment.
  void hear_each(const std::vector<std::string>& texts) {
    for (std::size_t place = 0; place < texts.size(); ++place) {
      const int at_place = static_cast<int>(place);
      EXPECT_EQ(hear(texts[place], 900 + at_place, number(at_place)).status, 200) << texts[place];
    }
  }

  std::string address_state(const std::string& of, const std::string& reach = "text") {
    return database()
        .read([&](sql::Tx& tx) {
          return tx.first<std::string>(
              "select state from suppressions where address_key = $1 and reach = $2", of, reach);
        })
        .value_or("open");
  }

  std::vector<std::string> sent_to(const std::string& of) {
    std::vector<std::string> bodies;
    for (const auto& text : sent) {
      if (text.to == of) bodies.push_back(text.body);
    }
    return bodies;
  }

  /// What is held too long is closed, as upkeep does each minute.
  void settle_holds() {
    database().write(
        [&](sql::Tx& tx) { consents::settle_holds(tx, house(), house_scope(), house().now()); });
  }

  /// Why a person may not send this now, as the composer says; empty when they may.
  std::string refusal(const std::string& message, Person who = Person::ines) {
    const auto answer = request(who, http::Method::post, thread, message);
    if (answer.status == 201) return "";
    return text_at(boost::json::parse(answer.body), "/reasons/0/code");
  }
};

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace carnet::test
