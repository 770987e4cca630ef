// SPDX-License-Identifier: Apache-2.0
// How rare names are in this house.
#include "app/duplicates/shares.hpp"

namespace carnet::duplicates {

namespace {

constexpr milliseconds one_day{86'400'000};
/// Of a house too small to count from: as the rules have it.
constexpr double least_pages = 1'000;

}  // namespace

Shares Rarity::shares(sql::Tx& tx, const Scope& scope) {
  if (pages_ == 0) {
    const auto all = store::name_row(tx, scope, store::NamePart::all, "");
    pages_ = std::max(least_pages, all ? static_cast<double>(all->pages) : 0);
  }
  Shares shares;
  shares.pages = pages_;
  shares.of_given_name = [this, &tx, &scope](std::string_view name) {
    return share_of(tx, scope, store::NamePart::given, name);
  };
  shares.of_family_name = [this, &tx, &scope](std::string_view name) {
    return share_of(tx, scope, store::NamePart::family, name);
  };
  return shares;
}

double Rarity::share_of(sql::Tx& tx, const Scope& scope, store::NamePart part,
                        std::string_view name) {
  auto key = std::string(part == store::NamePart::given ? "g" : "f").append(name);
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  const auto row = store::name_row(tx, scope, part, std::string(name));
  const auto share = row ? static_cast<double>(row->pages) / pages_ : 0;
  return known_[std::move(key)] = share;
}

void count_names(sql::Tx& tx, const Scope& scope, Instant now) {
  const auto last = store::name_row(tx, scope, store::NamePart::all, "");
  if (last && last->counted_at + one_day > now) return;
  std::unordered_map<std::string, std::int64_t> given;
  std::unordered_map<std::string, std::int64_t> family;
  std::int64_t all = 0;
  store::each_name(tx, scope, [&](const std::string& one, const std::string& other) {
    ++given[one];
    ++family[other];
    ++all;
  });
  std::vector<store::NameRow> rows{{store::NamePart::all, "", all, now}};
  for (const auto& [name, pages] : given) {
    rows.push_back({store::NamePart::given, name, pages, now});
  }
  for (const auto& [name, pages] : family) {
    rows.push_back({store::NamePart::family, name, pages, now});
  }
  store::replace_names(tx, scope, rows);
}

}  // namespace carnet::duplicates
