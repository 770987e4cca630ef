// SPDX-License-Identifier: Apache-2.0
// Imports: a file of another system, looked at, committed in one transaction, undone if need be.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/duplicates/duplicates.hpp"
#include "app/house/dispatch.hpp"
#include "app/imports/columns.hpp"
#include "app/imports/planned.hpp"

namespace carnet::imports {

namespace store {
struct ImportRecord;
}

/// `committing`: a long file is being written, slice by slice; an undo stops it.
enum class ImportState { preview, committing, committed, undone };
BOOST_DESCRIBE_ENUM(ImportState, preview, committing, committed, undone)

/// Records of the file: clients, pieces by variant, orders however many rows they have.
/// `duplicate` are clients whose address somebody here has already, and rows that stand twice.
struct RowCounts {
  std::int64_t new_ = 0;
  std::int64_t changed = 0;
  std::int64_t same = 0;
  std::int64_t duplicate = 0;
  std::int64_t refused = 0;
  bool operator==(const RowCounts&) const = default;
};
BOOST_DESCRIBE_STRUCT(RowCounts, (), (new_, changed, same, duplicate, refused))

/// A row of the file whose person may have a page here. `is_same`: somebody said so, and the row
/// goes onto that page. Otherwise a row that is only like a page gets one of its own, and the
/// review finds both; one that has an address of the page, or of a row further up, is not taken
/// unless somebody said that it `is_apart`.
struct LikelyRow {
  std::int64_t line = 0;
  std::int64_t column = 0;
  std::string name;
  std::optional<ClientId> client_id;  // nothing when an earlier row has the address
  std::string page_name;
  duplicates::Band band = duplicates::Band::likely;
  std::string why;
  bool is_same = false;
  std::optional<bool> is_apart;  // only of a row that has an address
  std::optional<std::int64_t> earlier_line;
};
BOOST_DESCRIBE_STRUCT(LikelyRow, (),
                      (line, column, name, client_id, page_name, band, why, is_same, is_apart,
                       earlier_line))

struct RowPlace {
  std::int64_t line = 0;
  std::int64_t column = 0;
  auto operator<=>(const RowPlace&) const = default;
};
BOOST_DESCRIBE_STRUCT(RowPlace, (), (line, column))

/// The rows whose person is the one of the page beside them, and those with an address of it that
/// are about somebody else.
struct SameRows {
  std::vector<RowPlace> same;
  std::vector<RowPlace> apart{};
};
BOOST_DESCRIBE_STRUCT(SameRows, (), (same, apart))

/// Under which words the other system's "yes" was given; without it a yes is `unknown`.
struct Attestation {
  Prose<2000> wording;
  Line<200> source;
  Day from;
  Day to;
};
BOOST_DESCRIBE_STRUCT(Attestation, (), (wording, source, from, to))

struct ImportTarget {
  std::string name;
  std::string text;
  bool required = false;
};
BOOST_DESCRIBE_STRUCT(ImportTarget, (), (name, text, required))

struct Import {
  ImportId id;
  ImportKind kind = ImportKind::clients_csv;
  ImportState state = ImportState::preview;
  std::string file_name;
  std::vector<std::string> columns;
  Mapping mapping;
  std::vector<ImportTarget> targets;
  RowCounts rows;
  std::vector<ImportFault> faults;  // the first 1,000 values left out, and as many of the rest
  std::vector<Mapping> sample;
  std::vector<LikelyRow> likely;  // the first 200, while it is a preview
  std::string said;  // what of the file was not read, or what an undo had to leave, in a sentence
  Instant at;
  std::int64_t fault_count = 0;  // all of them
  std::int64_t left_out = 0;     // of them the values that rows were taken without
  Unreadable unreadable = Unreadable::leave_out;
  FileDates dates;
};
BOOST_DESCRIBE_STRUCT(Import, (),
                      (id, kind, state, file_name, columns, mapping, targets, rows, faults, sample,
                       likely, said, at, fault_count, left_out, unreadable, dates))

/// An import in the list of them; what was found in its file is shown one by one.
struct ListedImport {
  ImportId id;
  ImportKind kind = ImportKind::clients_csv;
  ImportState state = ImportState::preview;
  std::string file_name;
  RowCounts rows;
  std::string said;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ListedImport, (), (id, kind, state, file_name, rows, said, at))

/// What comes with a file. Without a kind the header row tells it, without a mapping its names.
struct Upload {
  std::string file_name;
  std::string bytes;
  std::optional<ImportKind> kind;
  Mapping mapping;
  std::optional<Attestation> attestation;
  std::optional<StoreId> store_id;  // where the rows belong that name no store
  Unreadable unreadable = Unreadable::leave_out;
  std::optional<DateOrder> date_order{};  // else the file or its country tells
};

/// Reads the file and compares it with the house without changing anything but the import
/// itself. Only managers, into their own stores, and owners; an attestation only from the owner.
Result<Import> preview_import(House& house, const Scope& scope, const Upload& upload);

/// Owners see all imports, managers those into their stores and their own.
bool may_see(const Scope& scope, const store::ImportRecord& record);

/// Says which of a preview's likely rows are the person of the page beside them.
Result<Import> say_who_is_same(Session& session, ImportId id, SameRows rows);

/// Writes everything in one transaction, reading the file again. Conflict "import_state" when it
/// was committed or undone before.
Result<Import> commit_import(House& house, const Scope& scope, ImportId id);

/// Lists of clients may be longer than memory holds: those are read from the disk and written in
/// slices, each a transaction of its own, so that nobody else waits long for the writer.
bool reads_in_slices(std::string_view beginning, std::optional<ImportKind> kind);

enum class Purpose { look, keep };
struct LongProgress {
  std::uint64_t read_bytes = 0;
  std::uint64_t bytes = 0;
  RowCounts rows;
};
/// `upload` without its bytes. `goes_on` is asked after each slice; a no takes back what the file
/// brought so far, as an undo from elsewhere does. A look keeps nothing, the import neither.
Result<Import> import_long_file(House& house, const Scope& scope, const std::string& path,
                                const Upload& upload, Purpose purpose,
                                const std::function<bool(const LongProgress&)>& goes_on);

/// Takes the import back. Ledgers stay (consents, audit); what people changed since stays as
/// they left it, and `said` tells so.
Result<Import> undo_import(House& house, const Scope& scope, ImportId id);

/// Forgets previews that nobody committed for a week: the file and the sample are people's data.
void forget_previews(sql::Tx& tx, const Scope& scope, Instant now);

/// What stands in the table, as the wire shows it.
Import told(sql::Tx& tx, const Scope& scope, const store::ImportRecord& record);

/// "17:4: "31/02/1980" is not a date. [date] Left out: 31/02/1980"
std::string line_of(const ImportFault& fault);

/// "3 new, 0 changed, 0 same, 1 duplicate, 2 refused"
std::string line_of(const RowCounts& rows);

/// What a file says by itself, before any house is asked.
struct FileView {
  ImportKind kind = ImportKind::clients_csv;
  std::int64_t clients = 0;
  std::int64_t pieces = 0;
  std::int64_t sales = 0;
  std::int64_t repeated = 0;  // rows that stand in the file before
  std::int64_t refused = 0;
  std::vector<ImportFault> faults;
  std::string left_out;
};

/// Reads a file without a database. `country` decides national telephone numbers and the order of
/// dates, `today` the century of two-digit years.
Result<FileView> view_file(std::string_view bytes, const std::string& country, Day today);

void add_routes(Routes& routes);
void add_raw_routes(std::vector<RawRoute>& routes);

}  // namespace carnet::imports
