// SPDX-License-Identifier: Apache-2.0
// Lists of people with known duplicates, read by their headers.
#pragma once

#include <string>
#include <vector>

#include "app/duplicates/identity.hpp"

namespace carnet::bench {

struct Person {
  duplicates::Identity identity;
  std::string truth;  // the same in all rows about one person
};

struct PeopleSet {
  std::string name;
  std::vector<Person> people;
};

/// Every .csv and .tsv of the folder that has names and a truth: a column that says who is who
/// (`cluster`, `entity_id` or the like, or a `unique_id` that repeats), ids of the form rec-N-org
/// and rec-N-dup-K, or a file NAME.identity.tsv beside it, row by row. Two files in a row whose
/// duplicates stand in each other are one set.
std::vector<PeopleSet> read_people(const std::string& folder);

}  // namespace carnet::bench
