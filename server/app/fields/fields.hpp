// SPDX-License-Identifier: Apache-2.0
// Fields the house adds to its clients’ pages: a text, a number, a day, or one of some choices.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::fields {

using FieldId = Id<struct FieldNoun>;
using ChoiceId = Id<struct ChoiceNoun>;

enum class FieldKind { text, number, date, choice };
BOOST_DESCRIBE_ENUM(FieldKind, text, number, date, choice)

struct FieldChoice {
  ChoiceId id;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(FieldChoice, (), (id, label))

struct CustomField {
  FieldId id;
  std::string label;
  FieldKind kind = FieldKind::text;
  std::vector<FieldChoice> choices;  // in their order; empty unless the kind is choice
  std::int64_t version = 1;
  std::optional<Instant> archived_at;  // asked of nobody; what pages say of it is kept
};
BOOST_DESCRIBE_STRUCT(CustomField, (), (id, label, kind, choices, version, archived_at))

struct NewFieldChoice {
  ChoiceId id;
  Line<60> label;
};
BOOST_DESCRIBE_STRUCT(NewFieldChoice, (), (id, label))

struct NewField {
  FieldId id;
  Line<60> label;
  FieldKind kind = FieldKind::text;
  std::optional<std::vector<NewFieldChoice>> choices;
};
BOOST_DESCRIBE_STRUCT(NewField, (), (id, label, kind, choices))

/// Members that are absent stay as they are. `choices` are all of them: one that is missing goes,
/// unless some client has it. `place` counts from 0 among the fields in use.
struct FieldEdit {
  std::optional<Line<60>> label;
  std::optional<std::vector<NewFieldChoice>> choices;
  std::optional<int> place;
  std::optional<bool> archived;
};
BOOST_DESCRIBE_STRUCT(FieldEdit, (), (label, choices, place, archived))

/// A field in use and what a page says of it: empty, a text, a plain decimal ("12.5"), a day
/// ("2026-04-02") or the identifier of a choice.
struct FieldValue {
  FieldId field_id;
  std::string label;
  FieldKind kind = FieldKind::text;
  std::vector<FieldChoice> choices;
  std::string value;
  std::optional<std::string> staff_name;
  std::optional<Instant> changed_at;
};
BOOST_DESCRIBE_STRUCT(FieldValue, (),
                      (field_id, label, kind, choices, value, staff_name, changed_at))

inline constexpr std::size_t longest_value = 500;

/// An empty value clears. `was` is what the writer saw; another value meanwhile is a fault.
struct NewValue {
  FieldId field_id;
  Line<longest_value> value;
  std::optional<Line<longest_value>> was;
};
BOOST_DESCRIBE_STRUCT(NewValue, (), (field_id, value, was))

struct NewValues {
  std::vector<NewValue> values;
};
BOOST_DESCRIBE_STRUCT(NewValues, (), (values))

/// Adds a field, last in the order. The same id again answers what stands.
Result<CustomField> keep_field(sql::Tx& tx, const Scope& scope, Instant now, const NewField& added);

/// Those in use, in the order of the page.
std::vector<CustomField> in_use(sql::Tx& tx, const Scope& scope);

/// As it is kept: a number without grouping and trailing zeros, a day as ISO 8601 writes it, a
/// choice as its identifier. Empty text is no value. Faults: "number", "date", "choice". Pure.
Parsed<std::string> read_value(const CustomField& field, std::string_view text);

/// Until this write has ended these fields stay as they are, for whoever writes values of many
/// pages. Of fields that were read before: false when one is no longer asked, or has lost a choice,
/// since then.
void hold_still(sql::Tx& tx, const Scope& scope, const std::vector<FieldId>& ids);
bool hold_still(sql::Tx& tx, const Scope& scope, const std::vector<CustomField>& read);

/// Writes values of one page, all of them or none, and journals it. Faults stand under
/// "/values/<n>/…". The caller has checked that the asker may see the client.
Result<void> keep_values(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewValues& values);

/// What two pages say otherwise of a field in use, in words.
struct Difference {
  FieldId field_id;
  std::string label;
  std::string one;
  std::string other;
};
std::vector<Difference> differences(sql::Tx& tx, const Scope& scope, ClientId one, ClientId other);

/// Two pages exchange what they say of a field; answers what `one` says then. Nothing happens, and
/// nothing is answered, when one of them says nothing. Journaled by the caller.
std::optional<std::string> exchange(sql::Tx& tx, const Scope& scope, ClientId one, ClientId other,
                                    FieldId field_id);
/// Takes an exchange back. Where `one` says something else than `taken` since, that stays; `other`
/// says nothing where `taken` is a choice that is there no more.
void exchange_back(sql::Tx& tx, const Scope& scope, ClientId one, ClientId other, FieldId field_id,
                   const std::string& taken);

void add_routes(Routes& routes);

}  // namespace carnet::fields
