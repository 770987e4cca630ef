// SPDX-License-Identifier: Apache-2.0
// Long lists of clients: read from the disk, compared and written slice by slice.
#include <thread>

#include "app/imports/apply.hpp"
#include "app/imports/beginnings.hpp"
#include "app/imports/long_file.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

namespace {

using store::ImportRecord;

constexpr std::size_t slice_clients = 1'000;
/// As long as SQLite lets others sleep while they wait for its writer.
constexpr milliseconds left_to_others{25};

class LongImport {
 public:
  LongImport(House& house, const Scope& scope, LongFile& file, ImportRecord& record,
             Purpose purpose, const std::function<bool(const LongProgress&)>& goes_on)
      : house_(house),
        scope_(scope),
        file_(file),
        record_(record),
        purpose_(purpose),
        goes_on_(goes_on),
        now_(record.at),
        faults_(read_faults(record.faults)) {}

  /// False when it was stopped, here or by an undo from elsewhere.
  Result<bool> run() {
    const auto header = read_header(file_.beginning());
    if (!header) return header.error();
    learn_terms();
    const auto columns = columns_of(terms_.kind, terms_.mapping, header->names, terms_.asked);
    if (!columns) return columns.error();
    ClientReader reader(terms_, *columns, order_in(*header, *columns), slice_);
    bool is_stopped = false;
    file_.each_row(*header, [&](const text::CsvRow& row) {
      const auto before = slice_.faults.size();
      take_row(
          row, *header, [&](const text::CsvRow& each) { reader.read(each); }, slice_);
      name_columns(row, *header, std::span(slice_.faults).subspan(before));
      const bool is_full =
          slice_.clients.size() >= slice_clients || slice_.faults.size() >= slice_clients;
      is_stopped = is_full && !finish_slice();
      return !is_stopped;
    });
    is_last_ = !is_stopped;
    const bool is_done = !is_stopped && finish_slice();
    if (fault_) return *fault_;
    return is_done;
  }

 private:
  void learn_terms() {
    house_.database.read([&](sql::Tx& tx) {
      terms_ = reading_terms(tx, scope_, now_, record_);
      const auto facts = stores::house_facts(tx, scope_);
      apply_ = {record_.id,       record_.kind,   evidence_of(record_.attestation),
                record_.store_id, facts.currency, stores::all(tx, scope_)};
    });
  }

  DateOrder order_in(const Header& header, const std::vector<int>& columns) {
    auto look = date_look(terms_);
    const auto dates = date_columns(terms_, columns);
    if (dates.empty()) return look.order();
    file_.each_row(header, [&](const text::CsvRow& row) {
      if (!row.fault) look_at_dates(row, header, dates, look);
      return !look.is_other();
    });
    return look.order();
  }

  bool finish_slice() {
    const bool is_kept = purpose_ == Purpose::keep ? keep_slice() : look_at_slice();
    slice_.clients.clear();
    slice_.faults.clear();
    slice_.duplicate = 0;
    slice_.refused = 0;
    if (is_kept && purpose_ == Purpose::keep) std::this_thread::sleep_for(left_to_others);
    return is_kept && goes_on_({file_.read_bytes(), file_.bytes(), rows()});
  }

  bool look_at_slice() {
    const auto looked = house_.database.read(
        [&](sql::Tx& tx) { return compare(tx, scope_, now_, record_.kind, slice_, &seen_); });
    settle(looked, with(looked));
    return true;
  }

  /// The fields and the row of the import are taken before any page: an owner who changes a field
  /// waits, and an undo either sees this slice or stops it. It may run twice: nothing that is
  /// remembered of the slice is so before it is written.
  bool keep_slice() {
    std::optional<Comparison> kept;
    ImportRecord counted;
    std::int64_t last_place = 0;
    house_.database.write([&](sql::Tx& tx) {
      kept.reset();
      fault_.reset();
      if (!fields::hold_still(tx, scope_, mapped_among(terms_.asked, terms_.mapping))) {
        fault_ = changed_fields();
        return;
      }
      if (!store::advance(tx, scope_, record_.id, ImportState::committing,
                          ImportState::committing)) {
        return;
      }
      kept = compare(tx, scope_, now_, record_.kind, slice_, &seen_);
      last_place = apply(tx, scope_, now_, apply_, *kept);
      counted = with(*kept);
      store::write_counts(tx, scope_, counted);
    });
    if (!kept) return false;
    apply_.first_place = last_place;
    settle(*kept, std::move(counted));
    return true;
  }

  /// The import as it is with this slice.
  ImportRecord with(const Comparison& slice) const {
    auto record = record_;
    record.new_rows += slice.rows.new_;
    record.changed_rows += slice.rows.changed;
    record.same_rows += slice.rows.same;
    record.duplicate_rows += slice.rows.duplicate;
    record.refused_rows += slice.rows.refused;
    // All of the faults are written once: a million rows may have many.
    auto list =
        is_last_ ? faults_
                 : FaultList{faults_.unreadable, faults_.count, faults_.left_out, told_of(faults_)};
    add(list, slice.faults);
    if (!is_last_) list.faults = told_of(list);
    record.faults = json::print(list);
    return record;
  }

  void settle(const Comparison& slice, ImportRecord counted) {
    add(faults_, slice.faults);
    add_brought(seen_, slice);
    record_ = std::move(counted);
  }

  RowCounts rows() const {
    return {record_.new_rows, record_.changed_rows, record_.same_rows, record_.duplicate_rows,
            record_.refused_rows};
  }

  House& house_;
  const Scope& scope_;
  LongFile& file_;
  ImportRecord& record_;
  Purpose purpose_;
  const std::function<bool(const LongProgress&)>& goes_on_;
  Instant now_;
  ReadingTerms terms_;
  ApplyTerms apply_;
  Reading slice_;
  SeenAddresses seen_;
  FaultList faults_;
  bool is_last_ = false;
  std::optional<Fault> fault_;  // why it could not go on
};

Result<Import> told_end(House& house, const Scope& scope, ImportRecord& record) {
  return house.database.write([&](sql::Tx& tx) -> Result<Import> {
    auto found = advanced(tx, scope, record.id, ImportState::committing, ImportState::committed);
    if (!found) return found.error();
    found->state = ImportState::committed;
    carnet::record(tx, scope, house.now(),
                   {{}, "imports", record.id.uuid(), "committed", house.now()});
    return told(tx, scope, *found);
  });
}

/// What was written before the end stays nowhere: not when it was stopped, nor when it failed.
Result<Import> taken_back(House& house, const Scope& scope, const ImportRecord& record) {
  auto undone = undo_import(house, scope, record.id);
  if (undone) return undone;
  return house.database.read([&](sql::Tx& tx) -> Result<Import> {
    const auto found = store::find(tx, scope, record.id);
    return found ? Result<Import>(told(tx, scope, *found)) : not_found("import");
  });
}

}  // namespace

bool reads_in_slices(std::string_view beginning, std::optional<ImportKind> kind) {
  const auto head = look_at(readable_text(beginning), kind);
  return head && is_list_of_clients(head->kind);
}

Result<Import> import_long_file(House& house, const Scope& scope, const std::string& path,
                                const Upload& upload, Purpose purpose,
                                const std::function<bool(const LongProgress&)>& goes_on) {
  if (const auto may = require_manager(scope); !may) return may.error();
  if (const auto fits = check_attestation(scope, upload.attestation); !fits) return fits.error();
  auto file = LongFile::open(path);
  if (!file) return file.error();
  const auto now = house.now();
  auto record = house.database.read(
      [&](sql::Tx& tx) { return begin(tx, scope, now, upload, file->beginning()); });
  if (!record) return record.error();
  record->sample = "[]";
  if (purpose == Purpose::look) {
    const auto looked = LongImport(house, scope, *file, *record, purpose, goes_on).run();
    if (!looked) return looked.error();
    return house.database.read([&](sql::Tx& tx) { return told(tx, scope, *record); });
  }
  record->state = ImportState::committing;
  house.database.write([&](sql::Tx& tx) {
    store::insert(tx, scope, *record);
    carnet::record(tx, scope, now, {{}, "imports", record->id.uuid(), "begun", now});
  });
  try {
    const auto kept = LongImport(house, scope, *file, *record, purpose, goes_on).run();
    if (kept && *kept) return told_end(house, scope, *record);
    auto back = taken_back(house, scope, *record);
    return kept ? back : Result<Import>(kept.error());
  } catch (...) {
    (void)taken_back(house, scope, *record);
    throw;
  }
}

}  // namespace carnet::imports
