// SPDX-License-Identifier: Apache-2.0
// Planned records as the rows of our tables.
#pragma once

#include <span>

#include "app/imports/apply.hpp"
#include "app/imports/write_store.hpp"

namespace carnet::imports {

store::ClientNames names_of(const ClientContent& content);
store::ContactRow contact_row(ClientId client_id, const PlannedContact& contact, Instant now);
store::OccasionRow occasion_row(ClientId client_id, const PlannedOccasion& occasion, Instant now);
store::FieldValueRow value_row(ClientId client_id, const PlannedValue& value, Instant now);
store::NoteRow note_row(ClientId client_id, const std::string& body, Instant now);

/// The ledger rows that the other system's answers become at these contact points.
void add_consents(std::vector<consents::ImportedFor>& consents, const ClientContent& content,
                  std::span<const store::ContactRow> contacts, const std::string& attestation,
                  Instant now);

/// The whole new client: row, contact points, days, note, store, search words, consents.
void add_client(store::Batch& batch, const ApplyTerms& terms, Instant now, ClientId id,
                const ClientContent& content);

/// A sale of this client with its lines. `staff` are matched by name.
store::WholeSale whole_sale(const ApplyTerms& terms, Instant now, const JudgedSale& sale,
                            const std::unordered_map<std::string, PieceId>& pieces_by_sku,
                            const std::vector<store::NamedStaff>& staff);

}  // namespace carnet::imports
