// SPDX-License-Identifier: Apache-2.0
// Every query of custom fields: what the house asks, and what pages say.
#pragma once

#include "app/fields/fields.hpp"

namespace carnet::fields::store {

/// Those in use first, in their order.
std::vector<CustomField> all(sql::Tx& tx, const Scope& scope);
std::optional<CustomField> find(sql::Tx& tx, const Scope& scope, FieldId id);
/// Last in the order. False when the id stands already.
bool insert(sql::Tx& tx, const Scope& scope, Instant now, const CustomField& field);
/// Writes label, choices and archive if the version is still `expected`; false when somebody was
/// faster.
bool update(sql::Tx& tx, const Scope& scope, Instant now, const CustomField& field,
            std::int64_t expected);
/// The order of fields, as these stand.
void write_places(sql::Tx& tx, const Scope& scope, const std::vector<FieldId>& ids);
/// Until this write has ended no field changes and no page says another value: of two at once the
/// second waits, and reads what the first left.
void hold_all(sql::Tx& tx, const Scope& scope);
/// Until this write has ended these fields stay as they are read from now on; meanwhile others may
/// say them of other pages.
void keep_still(sql::Tx& tx, const Scope& scope, const std::vector<FieldId>& ids);
/// Which of these a page says, with how many do.
struct Held {
  ChoiceId choice_id;
  std::int64_t pages = 0;
};
BOOST_DESCRIBE_STRUCT(Held, (), (choice_id, pages))
std::vector<Held> held(sql::Tx& tx, const Scope& scope, const std::vector<ChoiceId>& ids);
/// Whether another field has one of these choices.
bool is_elsewhere(sql::Tx& tx, const Scope& scope, FieldId id, const std::vector<ChoiceId>& ids);

/// One row of `field_values`.
struct ValueRecord {
  ClientId client_id;
  FieldId id;
  std::string value;
  std::optional<ChoiceId> choice_id;
  std::optional<StaffId> staff_id;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(ValueRecord, (), (client_id, id, value, choice_id, staff_id, changed_at))

struct ListedValue {
  FieldId id;
  std::string value;  // the choice's identifier where one was chosen
  std::optional<std::string> staff_name;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(ListedValue, (), (id, value, staff_name, changed_at))

std::vector<ListedValue> values_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::optional<ValueRecord> value_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                    FieldId id);
/// In the place of what stands.
void put(sql::Tx& tx, const Scope& scope, const ValueRecord& row);
void remove(sql::Tx& tx, const Scope& scope, ClientId client_id, FieldId id);

}  // namespace carnet::fields::store
