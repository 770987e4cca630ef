// SPDX-License-Identifier: Apache-2.0
// Customers out of QuickBooks Desktop's interchange file (IIF): tabs, several kinds of records in
// one file, each kind announced by a row of names that begins with "!".
#include "app/imports/book_columns.hpp"

namespace carnet::imports {

namespace {

constexpr std::size_t looked_at_bytes = 65'536;

const std::map<std::string_view, CardSlot> slots{
    {"NAME", {CardField::full_name, 0, ""}},
    {"REFNUM", {CardField::external_id, 0, ""}},
    {"BADDR1", {CardField::address_whole, 1, ""}},
    {"BADDR2", {CardField::address_whole, 1, ""}},
    {"BADDR3", {CardField::address_whole, 1, ""}},
    {"BADDR4", {CardField::address_whole, 1, ""}},
    {"BADDR5", {CardField::address_whole, 1, ""}},
    {"PHONE1", {CardField::phone, 0, ""}},
    {"PHONE2", {CardField::phone, 0, ""}},
    {"FAXNUM", {CardField::fact, 0, "Fax"}},
    {"EMAIL", {CardField::email, 0, ""}},
    {"CONT1", {CardField::fact, 0, "Contact"}},
    {"CONT2", {CardField::fact, 0, "Second contact"}},
    {"CTYPE", {CardField::groups, 0, ""}},
    {"REP", {CardField::fact, 0, "Looked after by"}},
    {"NOTEPAD", {CardField::note, 0, ""}},
    {"SALUTATION", {CardField::prefix, 0, ""}},
    {"COMPANYNAME", {CardField::company, 0, ""}},
    {"FIRSTNAME", {CardField::given_name, 0, ""}},
    {"MIDINIT", {CardField::middle_name, 0, ""}},
    {"LASTNAME", {CardField::family_name, 0, ""}},
};

class IifReader {
 public:
  IifReader(const ReadingTerms& terms, Reading& reading)
      : reading_(reading), cards_(terms, DateOrder::month_first, reading) {}

  void read(const text::CsvRow& row) {
    const auto kind = trimmed(row.fields[0].text);
    if (kind == "!CUST") return take_names(row);
    if (kind != "CUST") return;
    ++customers_;
    CardBuilder builder(row.place);
    std::string_view name;
    bool is_hidden = false;
    const auto columns = std::min(row.fields.size(), names_.size());
    for (std::size_t column = 1; column < columns; ++column) {
      const auto& cell = row.fields[column];
      if (names_[column] == "NAME") name = trimmed(cell.text);
      if (names_[column] == "HIDDEN") is_hidden = trimmed(cell.text) == "Y";
      if (const auto slot = slots.find(names_[column]); slot != slots.end()) {
        builder.add(slot->second, cell.text, cell.place);
      }
    }
    if (name.find(':') != name.npos) {
      return refuse(row.place, "job", "This row is a job of a customer, not a customer.");
    }
    if (is_hidden) return refuse(row.place, "inactive", "This customer is inactive in QuickBooks.");
    auto card = builder.take();
    card.is_company = !card.company.empty() && card.company == card.full_name &&
                      card.given_name.empty() && card.family_name.empty();
    cards_.keep(std::move(card));
  }

  Result<void> finish() {
    cards_.finish();
    if (customers_ > 0) return {};
    return fault(FaultKind::invalid, "empty", "No customers of QuickBooks are in it.");
  }

  void refuse(text::TextPlace place, std::string_view code, std::string text) {
    ++reading_.refused;
    RowFaults(reading_).add(place, code, std::move(text));
  }

 private:
  void take_names(const text::CsvRow& row) {
    names_.clear();
    for (const auto& field : row.fields) names_.emplace_back(trimmed(field.text));
  }

  Reading& reading_;
  CardReader cards_;
  std::vector<std::string> names_;
  std::int64_t customers_ = 0;
};

}  // namespace

bool is_iif(std::string_view text) {
  const auto start = text.substr(0, looked_at_bytes);
  return start.starts_with('!') && start.find("!CUST\t") != std::string_view::npos;
}

Result<void> read_iif(std::string_view text, const ReadingTerms& terms, Reading& reading) {
  text::CsvReader rows(text, {.delimiter = '\t'});
  IifReader reader(terms, reading);
  while (const auto* row = rows.next()) {
    if (row->fault) {
      const auto what = row->fault->what;
      reader.refuse(row->fault->place, text::code_of(what), std::string(text::sentence_of(what)));
    } else if (!row->fields.empty()) {
      reader.read(*row);
    }
  }
  return reader.finish();
}

}  // namespace carnet::imports
