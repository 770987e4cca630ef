// SPDX-License-Identifier: Apache-2.0
// Fills a house with clients and their history, so that its size is that of the promise.
#pragma once

#include <string>
#include <vector>

namespace carnet::bench {

constexpr int book_size = 400;

/// One client: the words after which a search could look.
struct Filled {
  std::string id;
  std::string name_fragment;  // three to six letters of the name
  std::string last_digits;    // four, of the telephone
};

/// Adds `count` clients to the only store of the house, in books of 400, each with telephone,
/// email, consents, occasions, a note, sales and messages. The first book belongs to a person who
/// signs in as `first_associate` with the password "a long enough password".
std::vector<Filled> fill(const std::string& url, int count, const std::string& first_associate);

/// Has the engine count what it plans by.
void analyze(const std::string& url);

}  // namespace carnet::bench
