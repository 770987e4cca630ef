// SPDX-License-Identifier: Apache-2.0
// What was said of two pages holds through every merge and undo of them.
#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;
using Two = std::set<std::size_t>;

const std::array<std::string, 4> pages{eleanor_id, marcus_id, priya_id, tomas_id};

/// What was done and stands, step by step, and what follows from it.
struct Told {
  struct Merge {
    std::size_t kept;
    std::size_t gone;
  };
  std::map<int, Merge> merges;
  std::map<int, Two> denials;

  std::array<std::size_t, 4> pages_now() const {
    std::array<std::size_t, 4> now{0, 1, 2, 3};
    for (const auto& [step, merge] : merges) {
      std::replace(now.begin(), now.end(), merge.gone, merge.kept);
    }
    return now;
  }
  bool is_denied(const Two& both) const {
    const auto now = pages_now();
    return std::any_of(denials.begin(), denials.end(), [&](const auto& denial) {
      Two meant;
      for (const auto page : denial.second) meant.insert(now.at(page));
      return meant == both;
    });
  }
  /// Pages that are there, two by two, and nobody said of them that they are two people.
  std::set<Two> asked() const {
    const auto now = pages_now();
    std::set<Two> all;
    for (const auto one : now) {
      for (const auto other : now) {
        if (one != other && !is_denied({one, other})) all.insert({one, other});
      }
    }
    return all;
  }
};

class DeniedTest : public AppTest {
 protected:
  static std::string id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00" + std::to_string(300'000 + number);
  }
  /// As if each were alike all others.
  void pair_all() {
    house();
    database().write([&](sql::Tx& tx) {
      for (const auto& one : pages) {
        for (const auto& other : pages) {
          if (one >= other) continue;
          tx.run("insert into duplicate_pairs (one_id, other_id, weight) values ($1, $2, 500)",
                 client(one), client(other));
        }
      }
    });
  }
  std::set<Two> asked() {
    const auto number_of = [](const std::string& page) {
      return static_cast<std::size_t>(std::find(pages.begin(), pages.end(), page) - pages.begin());
    };
    const auto seen = get(Person::odile, "/api/duplicates");
    std::set<Two> all;
    for (const auto& pair : at(seen, "/items").as_array()) {
      all.insert({number_of(text_at(pair, "/one/client_id")),
                  number_of(text_at(pair, "/other/client_id"))});
    }
    return all;
  }

  void merge(int step, std::size_t kept, std::size_t gone) {
    const auto sent =
        R"({"id":")" + id(step) + R"(","gone_id":")" + pages.at(gone) + R"(","take":[]})";
    const auto path = "/api/clients/" + pages.at(kept) + "/merges";
    if (request(Person::odile, Method::post, path, sent).status == 201) {
      told_.merges[step] = {told_.pages_now().at(kept), gone};
    }
  }
  void undo(int step) {
    const auto path = "/api/merges/" + id(step) + "/undo";
    if (request(Person::odile, Method::post, path).status == 200) told_.merges.erase(step);
  }
  /// Of a page that went, too: as a phone says it that has not heard of the merge.
  void deny(int step, std::size_t one, std::size_t other) {
    const auto sent = R"({"id":")" + id(step) + R"(","one_id":")" + pages.at(one) +
                      R"(","other_id":")" + pages.at(other) + R"("})";
    const auto answer = request(Person::odile, Method::post, "/api/duplicates/denials", sent);
    const bool is_new = answer.body.find(id(step)) != std::string::npos;
    if (is_new) told_.denials[step] = {one, other};
  }
  void take_back(int step) {
    json(Person::odile, Method::del, "/api/duplicates/denials/" + id(step), 204);
    told_.denials.erase(step);
  }

  template <class Steps>
  int any_of(const Steps& steps) {
    return std::next(steps.begin(), static_cast<std::ptrdiff_t>(dice_() % steps.size()))->first;
  }
  void do_something(int step) {
    const auto one = dice_() % pages.size();
    const auto other = (one + 1 + dice_() % 3) % pages.size();
    const auto what = dice_() % 6;
    if (what < 2) return merge(step, one, other);
    if (what < 4) return deny(step, one, other);
    if (what == 4 && !told_.merges.empty()) return undo(any_of(told_.merges));
    if (what == 5 && !told_.denials.empty()) return take_back(any_of(told_.denials));
  }

  std::mt19937 dice_{20'261'127};
  Told told_;
};

TEST_P(DeniedTest, any_sequence_of_merges_and_undos_asks_of_no_two_said_to_be_two_people) {
  pair_all();
  int hidden = 0;
  std::size_t merged = 0;
  for (int step = 1; step <= 80; ++step) {
    do_something(step);
    ASSERT_EQ(asked(), told_.asked()) << "after step " << step;
    merged = std::max(merged, told_.merges.size());
    hidden += told_.is_denied({0, 1}) + told_.is_denied({1, 2}) + told_.is_denied({2, 3});
  }
  EXPECT_GT(hidden, 20);
  EXPECT_GE(merged, 2u);
  for (int round = 0; !told_.merges.empty() && round < 50; ++round) undo(any_of(told_.merges));
  EXPECT_EQ(asked(), told_.asked()) << "each word as it was said";
}

CARNET_ON_EACH_ENGINE(DeniedTest);

}  // namespace
}  // namespace carnet::test
