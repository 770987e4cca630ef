// SPDX-License-Identifier: Apache-2.0
// Preview, commit and undo: the file is read, compared and written in that order.
#include "app/imports/imports.hpp"

#include <algorithm>

#include "app/house/in_words.hpp"
#include "app/imports/apply.hpp"
#include "app/imports/beginnings.hpp"
#include "app/imports/known_pages.hpp"
#include "app/imports/likely.hpp"
#include "app/imports/row_rules.hpp"
#include "app/imports/undo.hpp"
#include "app/imports/write_store.hpp"
#include "kit/id/id_source.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

namespace {

using store::ImportRecord;

constexpr milliseconds preview_kept = std::chrono::hours(24 * 7);

template <class T>
T read_list(const std::string& text) {
  auto value = json::parse<T>(text);
  return value ? std::move(*value) : T{};
}

std::vector<Mapping> read_sample(const std::string& text) {
  std::vector<Mapping> sample;
  const auto tree = boost::json::parse(text);
  for (const auto& row : tree.as_array()) {
    sample.push_back(read_mapping(boost::json::serialize(row)));
  }
  return sample;
}

void count(ImportRecord& record, const Comparison& comparison) {
  record.new_rows = comparison.rows.new_;
  record.changed_rows = comparison.rows.changed;
  record.same_rows = comparison.rows.same;
  record.duplicate_rows = comparison.rows.duplicate;
  record.refused_rows = comparison.rows.refused;
  note_faults(record, comparison.faults);
}

std::string left_out(const Reading& reading, const UploadText& file) {
  if (reading.pictures == 0) return file.left_out;
  if (reading.pictures == 1) return "One picture in this file is left out.";
  return std::to_string(reading.pictures) + " pictures in this file are left out.";
}

/// Who comes in with an address alone is a page too; only the list they stand in is another.
std::string nameless_in(const Comparison& comparison) {
  const auto count =
      std::count_if(comparison.clients.begin(), comparison.clients.end(), [](const auto& each) {
        return each.verdict == Verdict::add &&
               each.planned->content.kind == clients::ClientKind::unnamed;
      });
  if (count == 0) return {};
  const auto told = count == 1 ? std::string("One of the new people has no name: they stand")
                               : capitalised(number_in_words(static_cast<int>(count))) +
                                     " of the new people have no name: they stand";
  return told + " under \u201cNo name yet\u201d, told by their email or telephone number.";
}

std::string joined(std::string one, const std::string& other) {
  if (!one.empty() && !other.empty()) one += ' ';
  return one + other;
}

std::vector<ImportTarget> told_targets(ImportKind kind, const Fields& asked) {
  std::vector<ImportTarget> targets;
  for (const auto& each : targets_of(kind)) {
    targets.push_back({std::string(each.name), std::string(each.text), each.required});
  }
  if (!is_list_of_clients(kind)) return targets;
  for (const auto& field : asked) targets.push_back({target_of(field), field.label, false});
  return targets;
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

Import told(sql::Tx& tx, const Scope& scope, const ImportRecord& record) {
  const auto faults = read_faults(record.faults);
  auto shown = told_of(faults);
  name_pages(tx, scope, shown);
  say_what_is_noted(record.kind, shown);
  return {record.id,
          record.kind,
          record.state,
          record.file_name,
          read_list<std::vector<std::string>>(record.header),
          read_mapping(record.mapping),
          told_targets(record.kind, asked_of(tx, scope, record.kind)),
          {record.new_rows, record.changed_rows, record.same_rows, record.duplicate_rows,
           record.refused_rows},
          std::move(shown),
          read_sample(record.sample),
          seen_rows(tx, scope, read_likely(record.likely)),
          record.said,
          record.at,
          faults.count,
          faults.left_out,
          faults.unreadable,
          read_dates(record.dates)};
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
      note_faults(*record, std::vector<ImportFault>{
                               {1, 1, "mapping",
                                "Say which column is which: the header row alone does not tell."}});
    } else if (!reading) {
      return reading.error();
    } else {
      const auto comparison = compare(tx, scope, now, record->kind, *reading);
      count(*record, comparison);
      record->likely = json::print(likely_rows(tx, scope, comparison));
      record->dates = json::print(reading->dates);
      record->said = joined(left_out(*reading, *file), nameless_in(comparison));
    }
    const bool is_mapped = !targets_of(record->kind).empty();
    record->sample = json::print(is_mapped ? sample_of(text, terms, sampled_rows)
                                           : sample_of(*reading, sampled_rows));
    return record;
  });
  if (!looked) return looked.error();
  return house.database.write([&](sql::Tx& tx) -> Result<Import> {
    store::insert(tx, scope, *looked);
    store::keep_file(tx, scope, looked->id, text);
    record(tx, scope, now, {{}, "imports", looked->id.uuid(), "previewed", now});
    return told(tx, scope, *looked);
  });
}

Result<Import> commit_import(House& house, const Scope& scope, ImportId id) {
  if (const auto may = require_manager(scope); !may) return may.error();
  const auto now = house.now();
  const auto reading = reading_of(house, scope, now, id);
  if (!reading) return reading.error();
  return house.database.write([&](sql::Tx& tx) -> Result<Import> {
    if (!fields::hold_still(tx, scope, reading->fields)) return changed_fields();
    auto found = advanced(tx, scope, id, ImportState::preview, ImportState::committed);
    if (!found) return found.error();
    const store::ManyRows many(tx, scope);
    const auto comparison = compare(tx, scope, now, found->kind, *reading, nullptr,
                                    choices_of(read_likely(found->likely)));
    const auto facts = stores::house_facts(tx, scope);
    apply(tx, scope, now,
          {id, found->kind, evidence_of(found->attestation), found->store_id, facts.currency,
           stores::all(tx, scope)},
          comparison);
    count(*found, comparison);
    found->state = ImportState::committed;
    found->likely = "[]";
    store::write_counts(tx, scope, *found);
    store::drop_file(tx, scope, id);
    record(tx, scope, now, {{}, "imports", id.uuid(), "committed", now});
    return told(tx, scope, *found);
  });
}

Result<Import> undo_import(House& house, const Scope& scope, ImportId id) {
  if (const auto may = require_manager(scope); !may) return may.error();
  const auto now = house.now();
  return house.database.write([&](sql::Tx& tx) -> Result<Import> {
    auto found = advanced(tx, scope, id, ImportState::committed, ImportState::undone);
    if (!found) found = advanced(tx, scope, id, ImportState::committing, ImportState::undone);
    if (!found) return found.error();
    const store::ManyRows many(tx, scope);
    found->said = take_back(tx, scope, now, id);
    found->state = ImportState::undone;
    store::write_counts(tx, scope, *found);
    record(tx, scope, now, {{}, "imports", id.uuid(), "undone", now});
    return told(tx, scope, *found);
  });
}

void forget_previews(sql::Tx& tx, const Scope& scope, Instant now) {
  for (const auto id : store::previews_before(tx, scope, now - preview_kept)) {
    if (!store::remove_preview(tx, scope, id)) continue;
    record(tx, scope, now, {{}, "imports", id.uuid(), "forgotten", now});
  }
}

std::string line_of(const ImportFault& fault) {
  const auto line = std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " +
                    fault.text + " [" + fault.code + "]";
  if (fault.said) return line + " It says: " + *fault.said;
  return fault.left_out ? line + " Left out: " + *fault.left_out : line;
}

std::string line_of(const RowCounts& rows) {
  return std::to_string(rows.new_) + " new, " + std::to_string(rows.changed) + " changed, " +
         std::to_string(rows.same) + " same, " + std::to_string(rows.duplicate) + " duplicate, " +
         std::to_string(rows.refused) + " refused";
}

}  // namespace carnet::imports
