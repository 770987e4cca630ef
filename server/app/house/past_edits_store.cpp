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

// An edit stands in the audit under the page it was made on: this one, one that became it, or one
// that it was part of for a while.
constexpr auto of_its_page =
    " and a.client_id in (select id from clients where id = $2"
    " union all select alias_id from client_aliases where client_id = $2"
    " union all select kept_id from merges where gone_id = $2)";

}  // namespace

std::vector<FieldChange> changes_since(sql::Tx& tx, const Scope&, const EditedRow& row,
                                       std::int64_t version) {
  std::string text(
      "select a.payload, s.given_name as staff_name, a.at from audit a"
      " left join staff s on s.id = a.staff_id where a.noun_id = $1 and a.verb = 'changed'");
  text.append(" and a.noun = '").append(row.noun).append("'");
  if (row.client_id) text += of_its_page;
  text += " order by a.id desc limit 50";
  const auto edits =
      row.client_id ? tx.all<EditRow>(text, row.id, *row.client_id) : tx.all<EditRow>(text, row.id);
  std::vector<PastEdit> past;
  for (const auto& edit : edits) {
    if (edit.payload.empty()) continue;
    const auto trace = json::parse<EditTrace>(edit.payload);
    if (trace) past.push_back({*trace, edit.staff_name, edit.at});
  }
  return last_changes(past, version);
}

}  // namespace carnet
