// SPDX-License-Identifier: Apache-2.0
// How every import begins: who may, what the file is, under which terms it is read.
#pragma once

#include "app/imports/faults.hpp"
#include "app/imports/rules.hpp"
#include "app/imports/store.hpp"
#include "app/stores/stores.hpp"

namespace carnet::imports {

inline constexpr int sampled_rows = 5;

Result<void> require_manager(const Scope& scope);
Result<void> check_attestation(const Scope& scope, const std::optional<Attestation>& attestation);

/// The words that stand as evidence beside each consent this import grants.
std::string evidence_of(const std::string& attestation);

/// The house's own fields that columns of such a file may be.
Fields asked_of(sql::Tx& tx, const Scope& scope, ImportKind kind);

Mapping read_mapping(const std::string& text);

ReadingTerms reading_terms(sql::Tx& tx, const Scope& scope, Instant now,
                           const store::ImportRecord& record);

/// Beside what was chosen for values that cannot be read.
void note_faults(store::ImportRecord& record, std::span<const ImportFault> faults);

/// What the upload is, before its rows are looked at: `text` is its beginning at least.
Result<store::ImportRecord> begin(sql::Tx& tx, const Scope& scope, Instant now,
                                  const Upload& upload, std::string_view text);

/// When fields::hold_still says no.
Fault changed_fields();

Fault wrong_state(const store::ImportRecord& record);

/// Takes an import from one state to the next, if the asker may see it.
Result<store::ImportRecord> advanced(sql::Tx& tx, const Scope& scope, ImportId id, ImportState from,
                                     ImportState to);

}  // namespace carnet::imports
