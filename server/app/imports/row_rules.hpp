// SPDX-License-Identifier: Apache-2.0
// What the readers of the kinds share: the rows of a file, faults with places, client identities.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <functional>
#include <span>

#include "app/imports/rules.hpp"
#include "app/imports/values.hpp"

namespace carnet::imports {

/// Gathers the faults of one record; a record with a fault is refused, unless all it has are values
/// that it can come in without.
class RowFaults {
 public:
  explicit RowFaults(Reading& reading, Unreadable unreadable = Unreadable::leave_out)
      : faults_(reading.faults), before_(faults_.size()), unreadable_(unreadable) {}
  bool is_refused() const;
  /// Whether a value with such a fault is left out.
  bool leaves_out(std::string_view code) const;
  bool leaves_out(text::CsvPlace place, std::string_view code) const;
  /// Writes down what `client` comes in without.
  void tell_left_out(PlannedClient& client) const;
  /// Of a record that is not taken nothing is left out.
  void leave_nothing_out();
  void add(text::CsvPlace place, std::string_view code, std::string text) {
    faults_.push_back({static_cast<std::int64_t>(place.line),
                       static_cast<std::int64_t>(place.column), std::string(code),
                       std::move(text)});
  }
  /// What the record can come in without. Letters that are none, and what is too long, refuse it.
  void leave_out(text::CsvPlace place, const FieldFault& why, std::string_view said);
  template <class T>
  T take_or_leave(text::CsvPlace place, Parsed<T> parsed, std::string_view said) {
    if (parsed) return std::move(*parsed);
    leave_out(place, parsed.error(), said);
    return T{};
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
  Unreadable unreadable_;
};

/// The same of records that turn out later not to be taken.
void leave_nothing_out(std::vector<ImportFault>& faults, std::vector<text::CsvPlace> places);

/// Of a card that is taken, what could not be read stands in the note.
void say_what_is_noted(ImportKind kind, std::span<ImportFault> faults);

/// Calls back for every row that could be read; the others, and rows longer than the header,
/// become faults. Rows that are blank in every cell are passed over.
void each_row(std::string_view text, const Header& header,
              const std::function<void(const text::CsvRow&)>& visit, Reading& reading);

/// The same for one row.
void take_row(const text::CsvRow& row, const Header& header,
              const std::function<void(const text::CsvRow&)>& visit, Reading& reading);
bool is_blank(const text::CsvRow& row);

/// Which mark the amounts in these columns have before their decimals, told by those that can be
/// read one way only; unsaid when they tell nothing, or not the same.
DecimalMark decimal_mark_in(std::string_view text, const Header& header,
                            std::span<const int> columns);

/// People look for a column by its header: names it in the faults of single cells.
void name_columns(const text::CsvRow& row, const Header& header, std::span<ImportFault> faults);
void name_columns(std::string_view text, const Header& header, Reading& reading);

/// Name, contact points and address out of one row, told by which columns to look at.
struct PersonCells {
  std::string_view given_name{}, family_name{}, full_name{}, company{};
  std::string_view email{}, phone{}, second_phone{};
  text::CsvPlace email_place{}, phone_place{}, second_phone_place{};
  std::string_view address{}, address1{}, address2{}, city{}, region{}, country{}, zip{};
};
ClientContent read_person(const PersonCells& cells, const std::string& country, RowFaults& faults);

/// What a row without a number of its own is known by: email, else phone, else name and address,
/// what could not be read of it too; empty when it names nobody.
std::string identity_of(const PlannedClient& client);

/// The same with their name behind it, which tells apart two people of one address.
std::string named_identity_of(const PlannedClient& client);
/// Whether another of the file has the same identity under another name.
bool is_namesake(const PlannedClient& client);

/// What is kept of a text where a million of them would be too much.
inline std::size_t hash_of(const std::string& text) { return std::hash<std::string>()(text); }

/// Takes clients into a reading: each identity once, and nobody who is nobody.
class ClientKeeper {
 public:
  explicit ClientKeeper(Reading& reading) : reading_(reading) {}
  /// Without a number of its own, `client` is known by its identity. False when it is not taken.
  bool keep(PlannedClient client);

 private:
  Reading& reading_;
  struct First {
    std::uint32_t line = 0;
    std::uint32_t name_hash = 0;
  };
  bool is_another(const First& first, const ClientContent& client) const;

  /// Where each identity stood first. Two identities with one hash would cost a row; in a list of
  /// a million the odds of one such pair are one to forty million.
  boost::unordered_flat_map<std::size_t, First> firsts_;
};

/// Reads rows of customers, each by itself, into a reading.
class ClientReader {
 public:
  ClientReader(const ReadingTerms& terms, const std::vector<int>& columns, DateOrder order,
               Reading& reading)
      : terms_(terms), columns_(columns), order_(order), reading_(reading), keeper_(reading) {}
  void read(const text::CsvRow& row);

 private:
  void add_occasion(const Cells& cells, ClientTarget target, occasions::OccasionKind kind,
                    ClientContent& content, RowFaults& faults) const;
  void add_values(const Cells& cells, ClientContent& content, RowFaults& faults) const;

  const ReadingTerms& terms_;
  const std::vector<int>& columns_;
  DateOrder order_;
  Reading& reading_;
  ClientKeeper keeper_;
};

/// Which columns hold dates; a look at them, which begins with the custom of the customer's
/// country; and what a row adds to it.
std::vector<int> date_columns(const ReadingTerms& terms, const std::vector<int>& columns);
DateLook date_look(const ReadingTerms& terms);
void look_at_dates(const text::CsvRow& row, const Header& header, const std::vector<int>& dates,
                   DateLook& look);

/// What a cell says of a field, as pages keep it; empty when it says nothing. Days are written as
/// the file writes its dates, all else as on screen.
Parsed<std::string> read_field(const fields::CustomField& field, std::string_view cell,
                               DateOrder order, int this_year);

/// A day in the past, or without a year, is kept yearly; one to come is the wedding itself.
occasions::OccasionKind wedding_kind(const PartialDay& date, Day today);

void read_clients(std::string_view text, const Header& header, const std::vector<int>& columns,
                  const ReadingTerms& terms, Reading& reading);
void read_orders(std::string_view text, const Header& header, const std::vector<int>& columns,
                 const ReadingTerms& terms, Reading& reading);
void read_diamonds(std::string_view text, const Header& header, const std::vector<int>& columns,
                   const ReadingTerms& terms, Reading& reading);
void read_products(std::string_view text, const Header& header, const std::vector<int>& columns,
                   const ReadingTerms& terms, Reading& reading);

}  // namespace carnet::imports
