// SPDX-License-Identifier: Apache-2.0
// How many of the known duplicates in a folder of lists are found, and how many are found wrongly.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>

#include "app/duplicates/keys.hpp"
#include "app/duplicates/reading.hpp"
#include "app/duplicates/rules.hpp"
#include "bench/people.hpp"

namespace {

using namespace carnet::duplicates;
using namespace carnet::bench;

using Pair = std::pair<std::size_t, std::size_t>;

std::function<double(std::string_view)> shares_of(const std::vector<Person>& people,
                                                  std::string Identity::*name) {
  std::map<std::string, double, std::less<>> counts;
  for (const auto& person : people) ++counts[person.identity.*name];
  const auto all = static_cast<double>(people.size());
  return [counts = std::move(counts), all](std::string_view text) {
    const auto found = counts.find(text);
    return found == counts.end() ? 0 : found->second / all;
  };
}

std::set<Pair> candidates_of(const std::vector<Person>& people) {
  std::unordered_map<std::string, std::vector<std::size_t>> holders;
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (auto& key : keys_of(people[i].identity)) holders[std::move(key)].push_back(i);
  }
  std::set<Pair> pairs;
  for (const auto& [key, all] : holders) {
    if (all.size() > most_of_a_key) continue;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) pairs.insert({all[i], all[j]});
    }
  }
  return pairs;
}

Shares shares_among(const std::vector<Person>& people) {
  return {shares_of(people, &Identity::given_name), shares_of(people, &Identity::family_name),
          static_cast<double>(people.size())};
}

std::set<Pair> proposed_of(const std::vector<Person>& people, const std::set<Pair>& candidates) {
  const auto shares = shares_among(people);
  std::set<Pair> proposed;
  for (const auto& [one, other] : candidates) {
    const auto comparison = compare(people[one].identity, people[other].identity, shares);
    if (comparison.probability >= proposed_at) proposed.insert({one, other});
  }
  return proposed;
}

// What is shown as one group: whoever is proposed with somebody of it.
std::set<Pair> grouped(std::size_t count, const std::set<Pair>& proposed) {
  std::vector<std::size_t> leads(count);
  std::iota(leads.begin(), leads.end(), std::size_t{0});
  const auto lead_of = [&](std::size_t each) {
    while (leads[each] != each) each = leads[each] = leads[leads[each]];
    return each;
  };
  for (const auto& [one, other] : proposed) leads[lead_of(other)] = lead_of(one);
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < count; ++i) groups[lead_of(i)].push_back(i);
  std::set<Pair> pairs;
  for (const auto& [lead, all] : groups) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) pairs.insert({all[i], all[j]});
    }
  }
  return pairs;
}

struct Score {
  double precision = 1;
  double recall = 1;
};

Score score_of(const std::vector<Person>& people, const std::set<Pair>& found) {
  std::map<std::string, double> sizes;
  for (const auto& person : people) ++sizes[person.truth];
  double all = 0;
  for (const auto& [truth, size] : sizes) all += size * (size - 1) / 2;
  const auto right = static_cast<double>(std::count_if(found.begin(), found.end(), [&](auto pair) {
    return people[pair.first].truth == people[pair.second].truth;
  }));
  return {found.empty() ? 1 : right / static_cast<double>(found.size()),
          all == 0 ? 1 : right / all};
}

std::string said_of(const Identity& of) {
  const auto day = of.birthday.value_or(Birthday());
  std::string said = of.given_name + " " + of.family_name + " " + std::to_string(day.year) + "-" +
                     std::to_string(day.month) + "-" + std::to_string(day.day);
  for (const auto& each : of.phones) said += " " + each;
  for (const auto& each : of.emails) said += " " + each;
  if (of.home) said += " " + of.home->number + " " + of.home->street + " " + of.home->city;
  return of.home ? said + " " + of.home->postcode : said;
}

// Those of one person that were not proposed, and those of two that were.
void print_wrong(const std::vector<Person>& people, const std::set<Pair>& candidates,
                 const std::set<Pair>& proposed) {
  const auto shares = shares_among(people);
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = i + 1; j < people.size(); ++j) {
      const bool is_one = people[i].truth == people[j].truth;
      if (is_one == proposed.contains({i, j})) continue;
      const auto& [mine, theirs] = std::pair(people[i].identity, people[j].identity);
      const auto comparison = compare(mine, theirs, shares);
      std::printf("%s %.3f%s\n  %s\n  %s\n ", is_one ? "missed" : "wrong", comparison.probability,
                  candidates.contains({i, j}) ? "" : ", never compared", said_of(mine).c_str(),
                  said_of(theirs).c_str());
      for (const auto& each : comparison.findings) {
        std::printf(" %s %.1f,", in_words(each).c_str(), each.weight);
      }
      std::printf("\n");
    }
  }
}

void measure(const PeopleSet& set, bool shows_wrong) {
  const auto candidates = candidates_of(set.people);
  const auto proposed = proposed_of(set.people, candidates);
  const auto whole = grouped(set.people.size(), proposed);
  const auto met = score_of(set.people, candidates);
  const auto pairs = score_of(set.people, proposed);
  const auto groups = score_of(set.people, whole);
  std::printf("%-22s %7zu %9.4f %9.4f   %9.4f %9.4f   %9.4f %10zu\n", set.name.c_str(),
              set.people.size(), pairs.precision, pairs.recall, groups.precision, groups.recall,
              met.recall, candidates.size());
  if (shows_wrong) print_wrong(set.people, candidates, proposed);
}

}  // namespace

int main(int count, char** words) {
  const bool shows_wrong = count == 3 && std::string_view(words[2]) == "--wrong";
  if (count != 2 && !shows_wrong) {
    std::fprintf(stderr, "usage: carnet_duplicates FOLDER [--wrong]\n");
    return 2;
  }
  std::printf("%-22s %7s %9s %9s   %9s %9s   %9s %10s\n", "set", "pages", "precision", "recall",
              "in groups", "recall", "compared", "pairs");
  for (const auto& set : read_people(words[1])) measure(set, shows_wrong);
  return 0;
}
