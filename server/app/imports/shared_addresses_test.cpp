// SPDX-License-Identifier: Apache-2.0
// Scenarios of people with one address whom somebody told apart, in files that come after.
#include <gmock/gmock.h>

#include "test/import_house.hpp"

namespace carnet::test {
namespace {

using http::Method;

const std::string header = "First name,Last name,Email,Mobile,Birthday,Accepts email marketing\r\n";
const std::string ada = "Ada,Quill,quill@example.com,,1981-05-14,no\r\n";
const std::string bo = "Bo,Quill,quill@example.com,,1979-02-03,yes\r\n";
const std::string eleanor = "Eleanor,Whitcombe,eleanor@example.com,,,\r\n";
const std::string ellie = "Ellie,Whitcombe,eleanor@example.com,,,\r\n";
constexpr auto attestation = R"({"wording":"I agree to letters.","source":"The old shop",)"
                             R"("from":"2020-01-01","to":"2026-01-01"})";
constexpr auto one_same = R"({"new":0,"changed":0,"same":1,"duplicate":0,"refused":0})";
constexpr auto two_same = R"({"new":0,"changed":0,"same":2,"duplicate":0,"refused":0})";
constexpr auto one_waits = R"({"new":0,"changed":0,"same":0,"duplicate":1,"refused":0})";
constexpr auto one_new = R"({"new":1,"changed":0,"same":0,"duplicate":0,"refused":0})";
constexpr auto one_changed = R"({"new":0,"changed":1,"same":0,"duplicate":0,"refused":0})";

class SharedAddresses : public ImportHouse {
 protected:
  /// Keeps the file, `said` ("same" or "apart") of the row in this line.
  boost::json::value kept(const std::string& list, int line, const std::string& said) {
    const auto import = previewed(header + list, {{"attestation", attestation}});
    const auto row = R"([{"line":)" + std::to_string(line) + R"(,"column":1}])";
    const auto other = said == "same" ? "apart" : "same";
    json(Person::odile, Method::put, "/api/imports/" + text_at(import, "/id") + "/likely", 200,
         R"({")" + said + R"(":)" + row + R"(,")" + other + R"(":[]})");
    return commit(import);
  }
  boost::json::value again(const std::string& list) {
    return committed(header + list, {{"attestation", attestation}});
  }
  /// What every page of this name tells of: who, how to reach them, their days, their consents.
  std::string pages_of(const std::string& name) {
    std::string pages;
    const auto found = get(Person::odile, "/api/clients?q=" + name);
    for (const auto& item : at(found, "/items").as_array()) {
      const auto path = "/api/clients/" + text_at(item, "/id");
      const auto client = get(Person::odile, path);
      pages += text_at(client, "/given_name") + " " + text_at(client, "/family_name") +
               boost::json::serialize(at(client, "/contacts")) +
               boost::json::serialize(get(Person::odile, path + "/occasions")) +
               boost::json::serialize(get(Person::odile, path + "/consents"));
    }
    return pages;
  }
};

TEST_P(SharedAddresses, two_people_stay_who_they_are_in_any_order_and_alone) {
  kept(ada + bo, 3, "apart");
  const auto before = pages_of("quill");
  EXPECT_EQ(rows(again(bo + ada)), two_same);
  EXPECT_EQ(rows(again(bo)), one_same);
  EXPECT_EQ(rows(again(ada)), one_same);
  EXPECT_EQ(rows(again(ada + bo)), two_same);
  EXPECT_EQ(pages_of("quill"), before);
  EXPECT_EQ(rows(again("Bo,Quill,quill@example.com,+12125550171,,\r\n")), one_changed);
  EXPECT_EQ(at(get(Person::odile, "/api/clients/" + client_named("bo%20quill")), "/contacts")
                .as_array()
                .size(),
            2u);
  EXPECT_EQ(at(get(Person::odile, "/api/clients/" + client_named("ada%20quill")), "/contacts")
                .as_array()
                .size(),
            1u);
}

TEST_P(SharedAddresses, who_comes_third_waits_for_a_word_and_either_word_is_kept) {
  kept(ada + bo, 3, "apart");
  const auto before = pages_of("quill");
  const std::string cy = "Cy,Quill,quill@example.com,,,\r\n";
  const std::string adele = "Adele,Quill,quill@example.com,,,\r\n";
  EXPECT_EQ(rows(again(cy)), one_waits);
  EXPECT_EQ(pages_of("quill"), before);
  EXPECT_EQ(rows(kept(adele, 2, "same")), one_changed);
  EXPECT_EQ(pages_of("quill"), before) << "the page's own name stays";
  EXPECT_EQ(rows(kept(cy, 2, "apart")), one_new);
  EXPECT_EQ(rows(again(cy)), one_same);
  EXPECT_EQ(rows(again(adele)), one_same);
  EXPECT_EQ(rows(again(bo + ada)), two_same);
}

TEST_P(SharedAddresses, somebody_else_beside_a_page_written_by_hand_stays_somebody_else) {
  EXPECT_EQ(rows(kept(ellie, 2, "apart")), one_new);
  const auto before = pages_of("whitcombe");
  EXPECT_EQ(rows(again(eleanor)), one_waits);
  const auto both = R"({"new":0,"changed":0,"same":1,"duplicate":1,"refused":0})";
  EXPECT_EQ(rows(again(eleanor + ellie)), both);
  EXPECT_EQ(rows(again(ellie + eleanor)), both);
  EXPECT_EQ(rows(again("Ellie,Wren,eleanor@example.com,,,\r\n")), one_waits);
  EXPECT_EQ(rows(again(ellie)), one_same);
  EXPECT_EQ(pages_of("whitcombe"), before);
  EXPECT_EQ(rows(kept(eleanor, 2, "same")), one_changed);
  EXPECT_EQ(pages_of("whitcombe"), before);
  EXPECT_EQ(rows(again(eleanor + ellie)), two_same);
  EXPECT_EQ(rows(again(ellie)), one_same);
}

TEST_P(SharedAddresses, of_whom_nothing_was_said_nobody_becomes_the_other) {
  again(ada + bo);
  const auto before = pages_of("quill");
  EXPECT_EQ(rows(again(bo)), one_waits);
  EXPECT_EQ(rows(again(bo + ada)), R"({"new":0,"changed":0,"same":1,"duplicate":1,"refused":0})");
  EXPECT_EQ(pages_of("quill"), before);
}

TEST_P(SharedAddresses, a_father_and_a_son_of_one_first_name_are_two) {
  const std::string father = "John,Sands,sands@example.com,,,\r\n";
  const std::string son = "John,Sands Jr,sands@example.com,,,\r\n";
  again(father);
  EXPECT_EQ(rows(again(son + father)),
            R"({"new":0,"changed":0,"same":1,"duplicate":1,"refused":0})");
  EXPECT_EQ(rows(kept(son + father, 2, "apart")),
            R"({"new":1,"changed":0,"same":1,"duplicate":0,"refused":0})");
  EXPECT_EQ(rows(again(son)), one_same);
  EXPECT_EQ(rows(again("John,Sands II,sands@example.com,,,\r\n")), one_waits);
}

TEST_P(SharedAddresses, one_who_has_their_address_alone_may_be_given_another_family_name) {
  again("Ann,Lee,ann@example.com,,,\r\n");
  EXPECT_EQ(rows(again("Ann,,ann@example.com,,,\r\n")), one_same);
  EXPECT_EQ(rows(again("Ann,Leigh,ann@example.com,,,\r\n")), one_changed);
  EXPECT_EQ(text_at(get(Person::odile, "/api/clients/" + client_named("leigh")), "/given_name"),
            "Ann");
}

TEST_P(SharedAddresses, a_number_that_comes_later_is_given_to_whose_name_it_stands_by) {
  kept(ada + bo, 3, "apart");
  const auto before = pages_of("quill");
  const std::string numbered =
      "Client ID,First name,Last name,Email\r\n"
      "8,Bo,Quill,quill@example.com\r\n"
      "7,Ada,Quill,quill@example.com\r\n";
  EXPECT_EQ(rows(committed(numbered)),
            R"({"new":0,"changed":2,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(pages_of("quill"), before);
}

CARNET_ON_EACH_ENGINE(SharedAddresses);

}  // namespace
}  // namespace carnet::test
