// SPDX-License-Identifier: Apache-2.0
// Tier and categories: what the house's own rules make of a client's record, beside the tags that
// people write. Each is computed, and says why.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/house/session.hpp"
#include "kit/jobs/jobs.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::categories {

/// Spends most; was here for the first time lately; bought once and stays away; is to be engaged or
/// married; gathers one brand, or watches; pays for what others wear.
enum class Category { top, newcomer, lapsed, bridal, collector, giver };
BOOST_DESCRIBE_ENUM(Category, top, newcomer, lapsed, bridal, collector, giver)

/// Why somebody set a tier by hand.
struct TierPin {
  std::string reason;
  std::optional<std::string> staff_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(TierPin, (), (reason, staff_name, at))

struct ClientTier {
  int rank = 1;  // 1 is the first
  std::string name;
  std::string why;
  std::optional<TierPin> by_hand;
};
BOOST_DESCRIBE_STRUCT(ClientTier, (), (rank, name, why, by_hand))

struct ClientCategory {
  Category category = Category::top;
  std::string label;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(ClientCategory, (), (category, label, why))

struct ClientStanding {
  std::optional<ClientTier> tier;
  std::vector<ClientCategory> categories;
};
BOOST_DESCRIBE_STRUCT(ClientStanding, (), (tier, categories))

/// How these clients stand now, read from their pages themselves. What is kept from anybody as a
/// surprise counts for nothing. The caller has checked that the asker may see them.
std::map<ClientId, ClientStanding> standings_of(sql::Tx& tx, const Scope& scope, Instant now,
                                                std::span<const ClientId> client_ids);
ClientStanding standing_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id);

/// Which clients a list is narrowed to.
struct Wanted {
  std::optional<Category> category;
  std::optional<int> tier;

  bool is_any() const { return category || tier; }
};

/// Ranks there can be.
inline constexpr int most_tiers = 5;

/// In `client_categories`, one row each: by these rows a list is walked, half a minute behind the
/// pages at most. Each is a word of SQL as it stands.
std::vector<std::string> marks_of(const Wanted& wanted);
/// Why the client is in such a list; nothing when by now they are not.
std::optional<std::string> why_listed(const ClientStanding& standing, const Wanted& wanted);

void add_routes(Routes& routes);
void add_jobs(jobs::Queue& queue, House& house);
void start_jobs(sql::Tx& tx, Instant now);

}  // namespace carnet::categories
