// SPDX-License-Identifier: Apache-2.0
// The query of what was changed of one row.
#include "app/house/past_edits.hpp"
#include "kit/json/json.hpp"

namespace carnet {

namespace {

struct EditRow {
  std::string payload;
  std::optional<std::string> staff_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(EditRow, (), (payload, staff_name, at))

}  // namespace

// An edit stands in the audit under the page it was made on: this one, one that became it, or one
// that it was part of for a while.
std::vector<FieldChange> changes_since(sql::Tx& tx, const Scope&, const EditedRow& row,
                                       std::int64_t version) {
  std::vector<PastEdit> past;
  const auto edits = tx.all<EditRow>(
      "select a.payload, s.given_name as staff_name, a.at from audit a"
      " left join staff s on s.id = a.staff_id where (a.client_id = $1"
      " or a.client_id in (select alias_id from client_aliases where client_id = $1)"
      " or a.client_id in (select kept_id from merges where gone_id = $1))"
      " and a.noun = $2 and a.noun_id = $3 and a.verb = 'changed' order by a.id desc limit 50",
      row.client_id, row.noun, row.id);
  for (const auto& edit : edits) {
    const auto trace = json::parse<EditTrace>(edit.payload);
    if (trace) past.push_back({*trace, edit.staff_name, edit.at});
  }
  return last_changes(past, version);
}

}  // namespace carnet
