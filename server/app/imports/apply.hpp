// SPDX-License-Identifier: Apache-2.0
// Writes a comparison: new things in large statements, changed ones member by member.
#pragma once

#include "app/imports/compare.hpp"
#include "app/stores/stores.hpp"

namespace carnet::imports {

/// The import's own circumstances.
struct ApplyTerms {
  ImportId import_id;
  ImportKind kind = ImportKind::clients_csv;
  std::string attestation;          // as evidence, empty when there is none
  std::optional<StoreId> store_id;  // for rows that name no store
  std::string house_currency;
  std::vector<stores::Store> stores;
  std::int64_t first_place = 0;  // behind the changes that earlier slices noted
};

/// In the caller's transaction. Answers the place of the last change that was noted.
std::int64_t apply(sql::Tx& tx, const Scope& scope, Instant now, const ApplyTerms& terms,
                   const Comparison& comparison);

/// A piece's words as an import may change them.
PieceContent content_of(const pieces::PieceRecord& piece);
void fill(pieces::PieceRecord& piece, const PieceContent& content);

}  // namespace carnet::imports
