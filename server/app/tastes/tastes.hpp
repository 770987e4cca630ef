// SPDX-License-Identifier: Apache-2.0
// Tastes of a client, in the words of the trade, and what they spend for an occasion.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/session.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::tastes {

using TasteId = Id<struct TasteNoun>;
using BudgetId = Id<struct BudgetNoun>;

enum class TasteKind { metal, karat, colour, stone, shape, style, brand, allergy };
BOOST_DESCRIBE_ENUM(TasteKind, metal, karat, colour, stone, shape, style, brand, allergy)

/// An allergy is always `avoids`.
enum class Leaning { loves, avoids };
BOOST_DESCRIBE_ENUM(Leaning, loves, avoids)

struct Taste {
  TasteId id;
  TasteKind kind = TasteKind::metal;
  std::string value;
  Leaning leaning = Leaning::loves;
  std::optional<std::string> staff_name;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(Taste, (), (id, kind, value, leaning, staff_name, noted_at))

struct NewTaste {
  TasteId id;
  TasteKind kind = TasteKind::metal;
  Line<60> value;
  std::optional<Leaning> leaning;  // loves when absent
};
BOOST_DESCRIBE_STRUCT(NewTaste, (), (id, kind, value, leaning))

/// What the money is for; `any` when they named no occasion.
enum class BudgetFor { any, birthday, anniversary, engagement, wedding, holidays, self };
BOOST_DESCRIBE_ENUM(BudgetFor, any, birthday, anniversary, engagement, wedding, holidays, self)

struct Budget {
  BudgetId id;
  BudgetFor occasion = BudgetFor::any;
  std::optional<Money> from;
  Money to;
  std::optional<std::string> staff_name;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(Budget, (), (id, occasion, from, to, staff_name, noted_at))

struct NewBudget {
  BudgetId id;
  BudgetFor occasion = BudgetFor::any;
  std::optional<Money> from;
  Money to;
};
BOOST_DESCRIBE_STRUCT(NewBudget, (), (id, occasion, from, to))

struct Tastes {
  std::vector<Taste> tastes;    // the last said first
  std::vector<Budget> budgets;  // the last said first
  Currency currency;            // the house's own
};
BOOST_DESCRIBE_STRUCT(Tastes, (), (tastes, budgets, currency))

/// The trade's words for a kind; only these where it is closed, else suggestions.
struct Offered {
  TasteKind kind = TasteKind::metal;
  bool is_closed = false;
  std::vector<std::string> words;
};
BOOST_DESCRIBE_STRUCT(Offered, (), (kind, is_closed, words))

struct OfferedTastes {
  std::vector<Offered> items;
};
BOOST_DESCRIBE_STRUCT(OfferedTastes, (), (items))

/// Keeps a taste, or changes the leaning of one that stands. The same id again answers what stands.
Result<Taste> keep_taste(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewTaste& taste);
/// Keeps a budget in the place of the one for the same occasion.
Result<Budget> keep_budget(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                           const NewBudget& budget);

/// The caller has checked that the asker may see the client.
std::vector<Taste> tastes_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

void add_routes(Routes& routes);

}  // namespace carnet::tastes
