// SPDX-License-Identifier: Apache-2.0
// Scenarios of rows with an address that somebody has already: a person says whether both are one.
#include <gmock/gmock.h>

#include "test/import_house.hpp"

namespace carnet::test {
namespace {

using http::Method;
using testing::HasSubstr;

constexpr auto list =
    "First name,Last name,Email,Mobile\r\n"
    "Ellie,Whitcombe,eleanor@example.com,+12125550171\r\n"
    "Agathe,Delorme,agathe@example.com,\r\n";
constexpr auto couple =
    "First name,Last name,Email\r\n"
    "Ada,Quill,quill@example.com\r\n"
    "Bo,Quill,quill@example.com\r\n"
    "Ada,Quill,quill@example.com\r\n";

class KnownRows : public ImportHouse {
 protected:
  boost::json::value say(const boost::json::value& import, const std::string& same,
                         const std::string& apart, int status = 200) {
    return json(Person::odile, Method::put, "/api/imports/" + text_at(import, "/id") + "/likely",
                status, R"({"same":[)" + same + R"(],"apart":[)" + apart + "]}");
  }
  static std::string row(int line) {
    return R"({"line":)" + std::to_string(line) + R"(,"column":1})";
  }
  boost::json::value eleanor() {
    return get(Person::ines, std::string("/api/clients/") + eleanor_id);
  }
  std::int64_t pages() { return count("clients"); }
};

TEST_P(KnownRows, the_page_is_named_and_the_row_waits_for_a_word) {
  const auto import = previewed(list);
  EXPECT_EQ(rows(import), R"({"new":1,"changed":0,"same":0,"duplicate":1,"refused":0})");
  EXPECT_EQ(text_at(import, "/likely/0/client_id"), eleanor_id);
  EXPECT_EQ(text_at(import, "/likely/0/page_name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(import, "/likely/0/why"), "same email or telephone number");
  EXPECT_FALSE(at(import, "/likely/0/is_apart").as_bool());
  EXPECT_EQ(text_at(import, "/faults/0/client_id"), eleanor_id);
  EXPECT_EQ(text_at(import, "/faults/0/page_name"), "Eleanor Whitcombe");
  const auto before = pages();
  const auto kept = commit(import);
  EXPECT_EQ(pages(), before + 1);
  EXPECT_EQ(at(eleanor(), "/contacts").as_array().size(), 2u);
  EXPECT_EQ(text_at(kept, "/faults/0/page_name"), "Eleanor Whitcombe") << "found again later";
  const auto csv =
      request(Person::odile, Method::get, "/api/imports/" + text_at(kept, "/id") + "/faults");
  EXPECT_THAT(csv.body, HasSubstr("is in the book already. Eleanor Whitcombe."));
}

TEST_P(KnownRows, one_person_is_joined_to_the_page_and_undo_takes_off_what_came) {
  const auto import = previewed(list);
  const auto before = boost::json::serialize(eleanor());
  EXPECT_EQ(rows(say(import, row(2), "")),
            R"({"new":1,"changed":1,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(rows(commit(import)), R"({"new":1,"changed":1,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(text_at(eleanor(), "/given_name"), "Eleanor");
  EXPECT_EQ(at(eleanor(), "/contacts").as_array().size(), 3u);
  EXPECT_EQ(text_at(undo(import), "/said"), "");
  EXPECT_EQ(at(eleanor(), "/contacts").as_array().size(), 2u);
}

TEST_P(KnownRows, somebody_else_gets_a_page_of_their_own_and_undo_leaves_nothing_of_it) {
  const auto import = previewed(list);
  const auto before = everything();
  EXPECT_EQ(rows(say(import, "", row(2))),
            R"({"new":2,"changed":0,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(rows(commit(import)), R"({"new":2,"changed":0,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(at(get(Person::odile, "/api/clients?q=ellie"), "/items").as_array().size(), 1u);
  EXPECT_EQ(rows(committed(list)), R"({"new":0,"changed":0,"same":2,"duplicate":0,"refused":0})");
  undo(import);
  EXPECT_EQ(everything(), before);
}

TEST_P(KnownRows, somebody_else_is_not_put_beside_who_has_their_address_again) {
  const auto import = previewed(list);
  say(import, "", row(2));
  commit(import);
  post(Person::odile, "/api/duplicates/review", "", 200);
  app().run_jobs_until(test_clock(), test_clock().now() + std::chrono::seconds(1));
  EXPECT_TRUE(at(get(Person::odile, "/api/duplicates"), "/items").as_array().empty());
  const auto said = at(get(Person::odile, "/api/duplicates/denials"), "/items").as_array();
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(text_at(said[0], "/staff_name"), "Odile");
}

TEST_P(KnownRows, a_page_that_became_another_since_is_told_as_the_one_that_stands) {
  const auto import = previewed(list);
  post(Person::odile, std::string("/api/clients/") + marcus_id + "/merges",
       std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ab01","take":[],"gone_id":")") +
           eleanor_id + "\"}");
  const auto later = get(Person::odile, "/api/imports/" + text_at(import, "/id"));
  EXPECT_EQ(text_at(later, "/faults/0/client_id"), marcus_id);
  EXPECT_EQ(text_at(later, "/faults/0/page_name"), "Marcus Okafor");
}

TEST_P(KnownRows, two_of_one_file_under_one_email_are_told_and_kept_apart_when_said) {
  const auto import = previewed(couple);
  EXPECT_EQ(rows(import), R"({"new":1,"changed":0,"same":0,"duplicate":2,"refused":0})");
  EXPECT_EQ(text_at(import, "/faults/0/text"),
            "Line 2 of this file has the same email or telephone number.");
  EXPECT_EQ(text_at(import, "/faults/1/text"), "This client stands in line 2 already.");
  EXPECT_TRUE(at(import, "/likely/0/client_id").is_null());
  EXPECT_EQ(text_at(import, "/likely/0/page_name"), "Ada Quill");
  EXPECT_EQ(at(import, "/likely/0/earlier_line").as_int64(), 2);
  say(import, row(3), "", 400);
  EXPECT_EQ(rows(say(import, "", row(3))),
            R"({"new":2,"changed":0,"same":0,"duplicate":1,"refused":0})");
  commit(import);
  EXPECT_EQ(at(get(Person::odile, "/api/clients?q=quill"), "/items").as_array().size(), 2u);
  EXPECT_EQ(rows(committed(couple)), R"({"new":0,"changed":0,"same":2,"duplicate":1,"refused":0})");
}

TEST_P(KnownRows, who_is_not_said_to_be_somebody_else_renames_nobody_when_the_file_comes_again) {
  committed(couple);
  EXPECT_EQ(rows(committed(couple)), R"({"new":0,"changed":0,"same":1,"duplicate":2,"refused":0})");
  const auto found = get(Person::odile, "/api/clients?q=quill");
  ASSERT_EQ(at(found, "/items").as_array().size(), 1u);
  EXPECT_EQ(text_at(found, "/items/0/name"), "Ada Quill");
}

TEST_P(KnownRows, a_word_is_taken_back_and_one_of_a_row_without_a_known_address_is_refused) {
  const auto import = previewed(list);
  say(import, "", row(2));
  EXPECT_EQ(rows(say(import, "", "")),
            R"({"new":1,"changed":0,"same":0,"duplicate":1,"refused":0})");
  EXPECT_EQ(text_at(say(import, "", row(3), 400), "/fields/~1apart/code"), "unknown");
}

CARNET_ON_EACH_ENGINE(KnownRows);

}  // namespace
}  // namespace carnet::test
