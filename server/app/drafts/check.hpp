// SPDX-License-Identifier: Apache-2.0
// The check every draft passes, whoever wrote it: a claim without a record is struck out.
#pragma once

#include <span>

#include "app/drafts/grammar.hpp"

namespace carnet::drafts {

struct Checked {
  std::string body;
  std::vector<Claim> claims;
  int struck = 0;  // sentences taken out
};

/// Takes out each sentence that claims something no given record holds: one whose claim cites
/// another record or lies outside the body, and one that names a number, an amount, a month or a
/// weekday outside any claim. `names` are people's, so that April may be greeted. Claims that
/// remain are moved to their new places.
Checked strike_unfounded(std::string_view body, std::span<const Claim> claims,
                         std::span<const Source> records, std::span<const std::string> names = {});

/// Whether nothing would be struck.
bool is_founded(std::string_view body, std::span<const Claim> claims,
                std::span<const Source> records);

}  // namespace carnet::drafts
