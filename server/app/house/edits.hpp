// SPDX-License-Identifier: Apache-2.0
// Who changed which field of a row, as the audit tells it: for whoever comes second to a change.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kit/shape/describe.hpp"
#include "kit/shape/instant.hpp"

namespace carnet {

/// What the audit keeps of one change: which fields, never what stood in them.
struct EditTrace {
  std::int64_t version = 0;  // the one it made
  std::vector<std::string> fields;
};
BOOST_DESCRIBE_STRUCT(EditTrace, (), (version, fields))

struct PastEdit {
  EditTrace trace;
  std::optional<std::string> staff_name;
  Instant at;
};

/// Who changed a field last, and when.
struct FieldChange {
  std::string field;
  std::optional<std::string> changed_by;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(FieldChange, (), (field, changed_by, changed_at))

/// Of an edit whose members are all optional: those that are there.
template <class Edit>
EditTrace trace_of(const Edit& edit, std::int64_t version) {
  EditTrace trace{version, {}};
  shape::each_member(edit, [&](std::string_view name, const auto& value) {
    if (value) trace.fields.emplace_back(name);
  });
  return trace;
}

/// The last change of each field after `version`; the edits come newest first.
inline std::vector<FieldChange> last_changes(std::span<const PastEdit> edits,
                                             std::int64_t version) {
  std::vector<FieldChange> changes;
  for (const auto& edit : edits) {
    if (edit.trace.version <= version) continue;
    for (const auto& field : edit.trace.fields) {
      const bool is_told = std::ranges::any_of(
          changes, [&](const FieldChange& change) { return change.field == field; });
      if (!is_told) changes.push_back({field, edit.staff_name, edit.at});
    }
  }
  return changes;
}

}  // namespace carnet
