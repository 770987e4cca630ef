// SPDX-License-Identifier: Apache-2.0
// A whole book on one day: who is shown, who is held back, and what was shown to whom.
#pragma once

#include "app/today/book_store.hpp"
#include "app/today/client_day.hpp"
#include "app/today/store.hpp"

namespace carnet::today {

struct Book {
  Setting setting;
  std::vector<ClientDay> days;
  BandBounds bounds;
};

/// Reads and computes it: twenty or so statements, whatever the book holds.
Book open_book(sql::Tx& tx, const Scope& scope, Instant now, StaffId staff_id,
               const store::Whose& whose);

/// Whose clients a list of that person is made of. The clients nobody looks after stand in the
/// lists of managers and owners who may see them, so that none is forgotten.
store::Whose whose_list(const Scope& scope, StaffId staff_id, Role role,
                        const std::optional<StoreId>& store_id);

/// The list as the wire shows it; `slots` counts what was done today already.
Today list_of(const Book& book, int slots);

/// What has to be written down about a list that is being shown. In another's eyes the run of an
/// associate's prompt does not begin.
enum class Viewer { own, another };
std::vector<store::PromptRecord> exposures_of(const Book& book, const Today& list, Viewer viewer);

/// Those of them that say something new: not shown yet today, or now in the associate's own list.
std::vector<store::PromptRecord> news_of(const Book& book,
                                         std::vector<store::PromptRecord> exposures);

std::vector<ReasonShown> shown_reasons(const ClientDay& day, const Setting& setting);
LetterMaterial material_of(const ClientDay& day, const Setting& setting);

}  // namespace carnet::today
