// SPDX-License-Identifier: Apache-2.0
// What pages say of the house's own fields: written, compared, and exchanged when two are merged.
#include <algorithm>

#include "app/fields/rules.hpp"
#include "app/fields/store.hpp"
#include "app/house/held_pages.hpp"

namespace carnet::fields {

namespace {

std::string said(const store::ValueRecord& row) {
  return row.choice_id ? row.choice_id->text() : row.value;
}

const CustomField* find_in(const std::vector<CustomField>& list, FieldId id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
  return found == list.end() ? nullptr : &*found;
}

bool has_choices_of(const CustomField& field, const CustomField& other) {
  const auto& choices = field.choices;
  return std::all_of(other.choices.begin(), other.choices.end(), [&](const FieldChoice& wanted) {
    return std::any_of(choices.begin(), choices.end(),
                       [&](const FieldChoice& each) { return each.id == wanted.id; });
  });
}

store::ValueRecord row_of(const CustomField& field, ClientId client_id, const std::string& value,
                          std::optional<StaffId> staff_id, Instant now) {
  store::ValueRecord row{client_id, field.id, value, std::nullopt, staff_id, now};
  if (field.kind == FieldKind::choice) {
    row.choice_id = *ChoiceId::parse(value);
    row.value.clear();
  }
  return row;
}

class Writing {
 public:
  // Fields before the page: whoever changes a field holds no page, so neither waits in a ring.
  Writing(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
          const std::vector<FieldId>& ids)
      : tx_(tx), scope_(scope), now_(now), client_id_(client_id) {
    store::keep_still(tx, scope, ids);
    fields_ = in_use(tx, scope);
    hold_page_alone(tx, scope, client_id);
  }

  void take(const std::string& pointer, const NewValue& value) {
    const auto* field = find_in(fields_, value.field_id);
    if (field == nullptr) {
      faults_[pointer + "/field_id"] = {"unknown", "There is no such field."};
      return;
    }
    const auto read = read_value(*field, value.value.text());
    if (!read) {
      faults_[pointer + "/value"] = {read.error().code, read.error().text};
      return;
    }
    const auto stands = store::value_of(tx_, scope_, client_id_, field->id);
    const auto before = stands ? said(*stands) : "";
    if (before == *read) return;
    if (value.was && value.was->text() != before) {
      const auto now_said = before.empty() ? "Meanwhile somebody emptied this."
                                           : "Meanwhile this says “" + shown(*field, before) + "”.";
      faults_[pointer + "/value"] = {"changed_since", now_said};
      return;
    }
    written_.push_back(row_of_or_none(*field, *read));
  }

  FieldFaults write() {
    if (!faults_.empty()) return faults_;
    for (const auto& [id, row] : written_) {
      if (row) {
        store::put(tx_, scope_, *row);
      } else {
        store::remove(tx_, scope_, client_id_, id);
      }
      record(
          tx_, scope_, now_,
          {client_id_, "field_values", id.uuid(), row ? "kept" : "removed", now_, InTimeline::no});
    }
    return {};
  }

 private:
  using Written = std::pair<FieldId, std::optional<store::ValueRecord>>;

  Written row_of_or_none(const CustomField& field, const std::string& value) const {
    if (value.empty()) return {field.id, std::nullopt};
    return {field.id, row_of(field, client_id_, value, scope_.person(), now_)};
  }

  sql::Tx& tx_;
  const Scope& scope_;
  Instant now_;
  ClientId client_id_;
  std::vector<CustomField> fields_;
  std::vector<Written> written_;
  FieldFaults faults_;
};

bool is_offered(const CustomField& field, const std::string& value) {
  return field.kind != FieldKind::choice ||
         std::any_of(field.choices.begin(), field.choices.end(),
                     [&](const FieldChoice& each) { return each.id.text() == value; });
}

// unrecorded: part of a merge, which is recorded.
void swap(sql::Tx& tx, const Scope& scope, store::ValueRecord one, store::ValueRecord other) {
  std::swap(one.client_id, other.client_id);
  store::put(tx, scope, one);
  store::put(tx, scope, other);
}

}  // namespace

std::vector<CustomField> in_use(sql::Tx& tx, const Scope& scope) {
  auto all = store::all(tx, scope);
  std::erase_if(all, [](const auto& each) { return each.archived_at.has_value(); });
  return all;
}

void hold_still(sql::Tx& tx, const Scope& scope, const std::vector<FieldId>& ids) {
  if (!ids.empty()) store::keep_still(tx, scope, ids);
}

bool hold_still(sql::Tx& tx, const Scope& scope, const std::vector<CustomField>& read) {
  if (read.empty()) return true;
  std::vector<FieldId> ids;
  for (const auto& field : read) ids.push_back(field.id);
  hold_still(tx, scope, ids);
  const auto stands = in_use(tx, scope);
  return std::all_of(read.begin(), read.end(), [&](const CustomField& field) {
    const auto* known = find_in(stands, field.id);
    return known != nullptr && has_choices_of(*known, field);
  });
}

Result<void> keep_values(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewValues& values) {
  if (values.values.size() > most_fields) {
    return bad_field("/values", "many", "At most 40 values at once.");
  }
  std::vector<FieldId> ids;
  for (const auto& value : values.values) ids.push_back(value.field_id);
  Writing writing(tx, scope, now, client_id, ids);
  for (std::size_t i = 0; i < values.values.size(); ++i) {
    writing.take("/values/" + std::to_string(i), values.values[i]);
  }
  auto faults = writing.write();
  if (!faults.empty()) return bad_fields(std::move(faults));
  return {};
}

std::vector<Difference> differences(sql::Tx& tx, const Scope& scope, ClientId one, ClientId other) {
  std::vector<Difference> all;
  for (const auto& field : in_use(tx, scope)) {
    const auto mine = store::value_of(tx, scope, one, field.id);
    const auto theirs = store::value_of(tx, scope, other, field.id);
    if (!mine || !theirs || said(*mine) == said(*theirs)) continue;
    all.push_back({field.id, field.label, shown(field, said(*mine)), shown(field, said(*theirs))});
  }
  return all;
}

std::optional<std::string> exchange(sql::Tx& tx, const Scope& scope, ClientId one, ClientId other,
                                    FieldId field_id) {
  const auto mine = store::value_of(tx, scope, one, field_id);
  const auto theirs = store::value_of(tx, scope, other, field_id);
  if (!mine || !theirs) return std::nullopt;
  swap(tx, scope, *mine, *theirs);
  return said(*theirs);
}

// unrecorded: part of an undo, which is recorded.
// A choice that the owner removed since is said by no page, so not by this one either.
void exchange_back(sql::Tx& tx, const Scope& scope, ClientId one, ClientId other, FieldId field_id,
                   const std::string& taken) {
  store::keep_still(tx, scope, {field_id});
  const auto mine = store::value_of(tx, scope, one, field_id);
  auto theirs = store::value_of(tx, scope, other, field_id);
  if (!theirs) return;
  if (mine && said(*mine) == taken) return swap(tx, scope, *mine, *theirs);
  const auto field = store::find(tx, scope, field_id);
  if (field && is_offered(*field, taken)) {
    store::put(tx, scope, row_of(*field, other, taken, theirs->staff_id, theirs->changed_at));
  } else {
    store::remove(tx, scope, other, field_id);
  }
}

}  // namespace carnet::fields
