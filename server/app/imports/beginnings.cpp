// SPDX-License-Identifier: Apache-2.0
// How every import begins, and passes from one state to the next.
#include "app/imports/beginnings.hpp"

#include <algorithm>

#include "kit/clock/zones.hpp"
#include "kit/id/id_source.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

using store::ImportRecord;

namespace {

/// Where rows belong that name no store: as said; else the only store there is to choose from.
Result<std::optional<StoreId>> store_for(sql::Tx& tx, const Scope& scope, const Upload& upload) {
  std::vector<StoreId> own;
  for (const auto& each : stores::all(tx, scope)) {
    if (scope.works_at(each.id)) own.push_back(each.id);
  }
  if (!upload.store_id) return own.size() == 1 ? std::optional(own.front()) : std::nullopt;
  if (std::find(own.begin(), own.end(), *upload.store_id) != own.end()) return upload.store_id;
  return bad_field("/store_id", "unknown", "You may not import into this store.");
}

/// As a file with the same headers was kept last; else what the headers tell by themselves.
std::string offered_mapping(sql::Tx& tx, const Scope& scope, const ImportRecord& record,
                            const std::vector<std::string>& columns) {
  const auto asked = asked_of(tx, scope, record.kind);
  for (auto& each : store::last_mappings(tx, scope)) {
    const bool is_kept = each.state == ImportState::committed;
    if (!is_kept || each.kind != record.kind || each.header != record.header) continue;
    return json::print(with_fields(read_mapping(each.mapping), columns, asked));
  }
  return json::print(usual_mapping(record.kind, columns, asked));
}

}  // namespace

Result<void> require_manager(const Scope& scope) {
  if (scope.is_manager()) return {};
  return fault(FaultKind::forbidden, "managers_only", "Imports are for managers and owners.");
}

Result<void> check_attestation(const Scope& scope, const std::optional<Attestation>& attestation) {
  if (!attestation) return {};
  if (!scope.is_owner()) {
    return fault(FaultKind::forbidden, "owner_only",
                 "Only the owner may attest how consent was collected.");
  }
  if (attestation->wording.is_empty()) {
    return bad_field("/attestation/wording", "required", "Write the words clients agreed to.");
  }
  if (attestation->source.is_empty()) {
    return bad_field("/attestation/source", "required", "Say where it was collected.");
  }
  if (attestation->to < attestation->from) {
    return bad_field("/attestation/to", "order", "This day lies before the first one.");
  }
  return {};
}

Fields asked_of(sql::Tx& tx, const Scope& scope, ImportKind kind) {
  return is_list_of_clients(kind) ? fields::in_use(tx, scope) : Fields{};
}

Mapping read_mapping(const std::string& text) {
  Mapping mapping;
  const auto tree = boost::json::parse(text);
  for (const auto& [name, column] : tree.as_object()) {
    mapping.emplace(name, boost::json::value_to<std::string>(column));
  }
  return mapping;
}

std::string evidence_of(const std::string& attestation) {
  const auto attested = json::parse<Attestation>(attestation);
  if (attestation.empty() || !attested) return {};
  return "Attested by the owner. Wording: " + attested->wording.text() +
         "\nSource: " + attested->source.text() + "\nCollected from " + attested->from.text() +
         " to " + attested->to.text() + ".";
}

ReadingTerms reading_terms(sql::Tx& tx, const Scope& scope, Instant now,
                           const ImportRecord& record) {
  const auto facts = stores::house_facts(tx, scope);
  const auto day = clock::day_in(now, "UTC");
  return {record.kind,
          read_mapping(record.mapping),
          stores::country_of(tx, scope, record.store_id),
          facts.currency,
          day.value_or(Day(1970, 1, 1)),
          asked_of(tx, scope, record.kind),
          read_faults(record.faults).unreadable,
          said_order(read_dates(record.dates))};
}

void note_faults(ImportRecord& record, std::span<const ImportFault> faults) {
  FaultList list{read_faults(record.faults).unreadable, 0, 0, {}};
  add(list, faults);
  record.faults = json::print(list);
}

Result<ImportRecord> begin(sql::Tx& tx, const Scope& scope, Instant now, const Upload& upload,
                           std::string_view text) {
  const auto head = look_at(text, upload.kind);
  if (!head) return head.error();
  ImportRecord record;
  record.id = new_id<ImportId>(now);
  record.kind = head->kind;
  record.file_name = upload.file_name.substr(0, 200);
  record.header = json::print(head->columns);
  record.mapping = upload.mapping.empty() ? offered_mapping(tx, scope, record, head->columns)
                                          : json::print(upload.mapping);
  if (upload.attestation) record.attestation = json::print(*upload.attestation);
  const auto store_id = store_for(tx, scope, upload);
  if (!store_id) return store_id.error();
  record.store_id = *store_id;
  record.faults = json::print(FaultList{upload.unreadable, 0, 0, {}});
  if (upload.date_order) {
    record.dates = json::print(FileDates{*upload.date_order, OrderTeller::person, {}});
  }
  record.staff_id = scope.person();
  record.at = now;
  return record;
}

Fault changed_fields() {
  return fault(FaultKind::conflict, "fields_changed",
               "A field of the house was changed meanwhile. Look at the file once more.");
}

Fault wrong_state(const ImportRecord& record) {
  return fault(FaultKind::conflict, "import_state",
               "This import was " + std::string(shape::enum_name(record.state)) + " already.");
}

Result<ImportRecord> advanced(sql::Tx& tx, const Scope& scope, ImportId id, ImportState from,
                              ImportState to) {
  const auto record = store::find(tx, scope, id);
  if (!record || !may_see(scope, *record)) return not_found("import");
  if (store::advance(tx, scope, id, from, to)) return *record;
  return wrong_state(*record);
}

}  // namespace carnet::imports
