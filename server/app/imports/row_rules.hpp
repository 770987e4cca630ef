// SPDX-License-Identifier: Apache-2.0
// What the readers of the kinds share: the rows of a file, faults with places, client identities.
#pragma once

#include <functional>
#include <unordered_map>

#include "app/imports/rules.hpp"
#include "app/imports/values.hpp"

namespace carnet::imports {

/// Gathers the faults of one record; a record with a fault is refused.
class RowFaults {
 public:
  explicit RowFaults(Reading& reading) : faults_(reading.faults), before_(faults_.size()) {}
  bool is_refused() const { return faults_.size() > before_; }
  void add(text::CsvPlace place, std::string_view code, std::string text) {
    faults_.push_back({static_cast<std::int64_t>(place.line),
                       static_cast<std::int64_t>(place.column), std::string(code),
                       std::move(text)});
  }
  /// The value, or its default and a fault.
  template <class T>
  T take(text::CsvPlace place, Parsed<T> parsed) {
    if (parsed) return std::move(*parsed);
    add(place, parsed.error().code, parsed.error().text);
    return T{};
  }

 private:
  std::vector<ImportFault>& faults_;
  std::size_t before_;
};

/// Calls back for every row that could be read; the others, and rows longer than the header,
/// become faults. Rows that are blank in every cell are passed over.
void each_row(std::string_view text, const Header& header,
              const std::function<void(const text::CsvRow&)>& visit, Reading& reading);

/// People look for a column by its header: names it in the faults of single cells.
void name_columns(std::string_view text, const Header& header, Reading& reading);

/// Name, contact points and address out of one row, told by which columns to look at.
struct PersonCells {
  std::string_view given_name{}, family_name{}, full_name{}, company{};
  std::string_view email{}, phone{}, second_phone{};
  text::CsvPlace email_place{}, phone_place{}, second_phone_place{};
  std::string_view address{}, address1{}, address2{}, city{}, region{}, country{}, zip{};
};
ClientContent read_person(const PersonCells& cells, const std::string& country, RowFaults& faults);

/// What a row without a number of its own is known by: email, else phone, else name and address;
/// empty when it names nobody.
std::string identity_of(const ClientContent& client);

/// Takes clients into a reading: each identity once, and nobody who is nobody.
class ClientKeeper {
 public:
  explicit ClientKeeper(Reading& reading) : reading_(reading) {}
  /// Without a number of its own, `client` is known by its identity.
  void keep(PlannedClient client);

 private:
  Reading& reading_;
  std::unordered_map<std::string, std::size_t> lines_;  // where each identity stood first
};

/// A day in the past, or without a year, is kept yearly; one to come is the wedding itself.
occasions::OccasionKind wedding_kind(const PartialDay& date, Day today);

void read_clients(std::string_view text, const Header& header, const std::vector<int>& columns,
                  const ReadingTerms& terms, Reading& reading);
void read_orders(std::string_view text, const Header& header, const std::vector<int>& columns,
                 const ReadingTerms& terms, Reading& reading);
void read_products(std::string_view text, const Header& header, const std::vector<int>& columns,
                   const ReadingTerms& terms, Reading& reading);

}  // namespace carnet::imports
