// SPDX-License-Identifier: Apache-2.0
// Preview, commit and undo: the file is read, compared and written in that order.
#include "app/imports/imports.hpp"

#include <algorithm>

#include "app/imports/apply.hpp"
#include "app/imports/rules.hpp"
#include "app/imports/undo.hpp"
#include "app/imports/write_store.hpp"
#include "kit/id/id_source.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

namespace {

using store::ImportRecord;

constexpr std::size_t told_faults = 1'000;
constexpr int sampled_rows = 5;
constexpr milliseconds preview_kept = std::chrono::hours(24 * 7);

Result<void> require_manager(const Scope& scope) {
  if (scope.is_manager()) return {};
  return fault(FaultKind::forbidden, "managers_only", "Imports are for managers and owners.");
}

template <class T>
T read_list(const std::string& text) {
  auto value = json::parse<T>(text);
  return value ? std::move(*value) : T{};
}

Mapping read_mapping(const std::string& text) {
  Mapping mapping;
  const auto tree = boost::json::parse(text);
  for (const auto& [name, column] : tree.as_object()) {
    mapping.emplace(name, boost::json::value_to<std::string>(column));
  }
  return mapping;
}

std::vector<Mapping> read_sample(const std::string& text) {
  std::vector<Mapping> sample;
  const auto tree = boost::json::parse(text);
  for (const auto& row : tree.as_array()) {
    sample.push_back(read_mapping(boost::json::serialize(row)));
  }
  return sample;
}

/// The words that stand as evidence beside each consent this import grants.
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
  return {record.kind, read_mapping(record.mapping), stores::country_of(tx, scope, record.store_id),
          facts.currency, day.value_or(Day(1970, 1, 1))};
}

void count(ImportRecord& record, const Comparison& comparison) {
  record.new_rows = comparison.rows.new_;
  record.changed_rows = comparison.rows.changed;
  record.same_rows = comparison.rows.same;
  record.duplicate_rows = comparison.rows.duplicate;
  record.refused_rows = comparison.rows.refused;
  auto faults = comparison.faults;
  if (faults.size() > told_faults) faults.resize(told_faults);
  record.faults = json::print(faults);
}

std::string left_out(const Reading& reading, const UploadText& file) {
  if (reading.pictures == 0) return file.left_out;
  if (reading.pictures == 1) return "One picture in this file is left out.";
  return std::to_string(reading.pictures) + " pictures in this file are left out.";
}

std::vector<ImportTarget> told_targets(ImportKind kind) {
  std::vector<ImportTarget> targets;
  for (const auto& each : targets_of(kind)) {
    targets.push_back({std::string(each.name), std::string(each.text), each.required});
  }
  return targets;
}

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
  for (auto& each : store::last_mappings(tx, scope)) {
    const bool is_kept = each.state == ImportState::committed;
    if (is_kept && each.kind == record.kind && each.header == record.header) return each.mapping;
  }
  return json::print(usual_mapping(record.kind, columns));
}

/// What the upload is, before its rows are looked at.
Result<ImportRecord> begin(sql::Tx& tx, const Scope& scope, Instant now, const Upload& upload,
                           const std::string& text) {
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
  record.staff_id = scope.person();
  record.at = now;
  return record;
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

/// The rows of a preview; read before the writer is taken, for which a client's STOP may wait.
Result<Reading> reading_of(House& house, const Scope& scope, Instant now, ImportId id) {
  return house.database.read([&](sql::Tx& tx) -> Result<Reading> {
    const auto record = store::find(tx, scope, id);
    if (!record) return not_found("import");
    if (record->state != ImportState::preview) return wrong_state(*record);
    return read_rows(store::file_of(tx, scope, id), reading_terms(tx, scope, now, *record));
  });
}

}  // namespace

bool may_see(const Scope& scope, const store::ImportRecord& record) {
  if (scope.is_owner()) return true;
  const bool is_near = record.store_id && scope.works_at(*record.store_id);
  return scope.is_manager() && (is_near || record.staff_id == scope.staff_id);
}

Import told(const store::ImportRecord& record) {
  return {record.id,
          record.kind,
          record.state,
          record.file_name,
          read_list<std::vector<std::string>>(record.header),
          read_mapping(record.mapping),
          told_targets(record.kind),
          {record.new_rows, record.changed_rows, record.same_rows, record.duplicate_rows,
           record.refused_rows},
          read_list<std::vector<ImportFault>>(record.faults),
          read_sample(record.sample),
          record.said,
          record.at};
}

Result<Import> preview_import(House& house, const Scope& scope, const Upload& upload) {
  if (const auto may = require_manager(scope); !may) return may.error();
  if (const auto fits = check_attestation(scope, upload.attestation); !fits) return fits.error();
  const auto file = text_of_upload(upload.bytes);
  if (!file) return file.error();
  const auto& text = file->text;
  const auto now = house.now();
  auto looked = house.database.read([&](sql::Tx& tx) -> Result<ImportRecord> {
    auto record = begin(tx, scope, now, upload, text);
    if (!record) return record.error();
    const auto terms = reading_terms(tx, scope, now, *record);
    const auto reading = read_rows(text, terms);
    // A mapping that does not fit yet is shown, so that a person can complete it.
    if (!reading && upload.mapping.empty() && reading.error().code == "mapping") {
      record->faults = json::print(std::vector<ImportFault>{
          {1, 1, "mapping", "Say which column is which: the header row alone does not tell."}});
    } else if (!reading) {
      return reading.error();
    } else {
      count(*record, compare(tx, scope, now, record->kind, *reading));
      record->said = left_out(*reading, *file);
    }
    const bool is_mapped = !targets_of(record->kind).empty();
    record->sample = json::print(is_mapped ? sample_of(text, terms, sampled_rows)
                                           : sample_of(*reading, sampled_rows));
    return record;
  });
  if (!looked) return looked.error();
  house.database.write([&](sql::Tx& tx) {
    store::insert(tx, scope, *looked);
    store::keep_file(tx, scope, looked->id, text);
    record(tx, scope, now, {{}, "imports", looked->id.uuid(), "previewed", now});
  });
  return told(*looked);
}

Result<Import> commit_import(House& house, const Scope& scope, ImportId id) {
  if (const auto may = require_manager(scope); !may) return may.error();
  const auto now = house.now();
  const auto reading = reading_of(house, scope, now, id);
  if (!reading) return reading.error();
  return house.database.write([&](sql::Tx& tx) -> Result<Import> {
    auto found = advanced(tx, scope, id, ImportState::preview, ImportState::committed);
    if (!found) return found.error();
    const store::ManyRows many(tx, scope);
    const auto comparison = compare(tx, scope, now, found->kind, *reading);
    const auto facts = stores::house_facts(tx, scope);
    apply(tx, scope, now,
          {id, found->kind, evidence_of(found->attestation), found->store_id, facts.currency,
           stores::all(tx, scope)},
          comparison);
    count(*found, comparison);
    found->state = ImportState::committed;
    store::write_counts(tx, scope, *found);
    store::drop_file(tx, scope, id);
    record(tx, scope, now, {{}, "imports", id.uuid(), "committed", now});
    return told(*found);
  });
}

Result<Import> undo_import(House& house, const Scope& scope, ImportId id) {
  if (const auto may = require_manager(scope); !may) return may.error();
  const auto now = house.now();
  return house.database.write([&](sql::Tx& tx) -> Result<Import> {
    auto found = advanced(tx, scope, id, ImportState::committed, ImportState::undone);
    if (!found) return found.error();
    const store::ManyRows many(tx, scope);
    found->said = take_back(tx, scope, now, id);
    found->state = ImportState::undone;
    store::write_counts(tx, scope, *found);
    record(tx, scope, now, {{}, "imports", id.uuid(), "undone", now});
    return told(*found);
  });
}

void forget_previews(sql::Tx& tx, const Scope& scope, Instant now) {
  for (const auto id : store::previews_before(tx, scope, now - preview_kept)) {
    if (!store::remove_preview(tx, scope, id)) continue;
    record(tx, scope, now, {{}, "imports", id.uuid(), "forgotten", now});
  }
}

std::string line_of(const RowCounts& rows) {
  return std::to_string(rows.new_) + " new, " + std::to_string(rows.changed) + " changed, " +
         std::to_string(rows.same) + " same, " + std::to_string(rows.duplicate) + " duplicate, " +
         std::to_string(rows.refused) + " refused";
}

}  // namespace carnet::imports
