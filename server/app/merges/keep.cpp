// SPDX-License-Identifier: Apache-2.0
// Merges two pages, and takes a merge back.
#include "app/merges/keep.hpp"

#include <set>

#include "app/house/aliases.hpp"
#include "app/house/held_pages.hpp"
#include "app/messages/messages.hpp"
#include "kit/json/json.hpp"

namespace carnet::merges {

namespace {

struct Pages {
  Face kept;
  Face gone;
};

// Both are locked in one order and before anything else, so that two merges of the same pages, and
// whoever writes to one of them, wait for each other; nothing when one of them went meanwhile.
std::optional<Pages> hold_both(sql::Tx& tx, const Scope& scope, ClientId kept_id,
                               ClientId gone_id) {
  for (const auto id : {kept_id, gone_id}) note_held(tx, id);
  const auto first = store::hold(tx, scope, std::min(kept_id, gone_id));
  const auto second = store::hold(tx, scope, std::max(kept_id, gone_id));
  if (!first || !second) return std::nullopt;
  return kept_id < gone_id ? Pages{*first, *second} : Pages{*second, *first};
}

std::array<Happening, 2> happened(const store::MergeRecord& merge, std::string_view verb,
                                  Instant now) {
  return {{{merge.kept_id, "merges", merge.id.uuid(), verb, now},
           {merge.gone_id, "clients", merge.gone_id.uuid(), verb, now, InTimeline::no}}};
}

void refresh(sql::Tx& tx, const Scope& scope, const store::MergeRecord& merge) {
  for (const auto id : {merge.kept_id, merge.gone_id}) {
    clients::refresh_search(tx, scope, id);
    messages::refresh_waiting(tx, scope, id);
  }
}

void take_values(sql::Tx& tx, const Scope& scope, const store::MergeRecord& merge,
                 const std::vector<fields::FieldId>& ids) {
  for (const auto& id : std::set(ids.begin(), ids.end())) {
    const auto taken = fields::exchange(tx, scope, merge.kept_id, merge.gone_id, id);
    if (taken) store::write_taken(tx, scope, merge.id, {id, *taken});
  }
}

void give_values_back(sql::Tx& tx, const Scope& scope, const store::MergeRecord& merge) {
  for (const auto& [id, value] : store::taken_by(tx, scope, merge.id)) {
    fields::exchange_back(tx, scope, merge.kept_id, merge.gone_id, id, value);
  }
}

Face read_face(const std::string& text) {
  auto face = json::parse<Face>(text);
  if (!face) throw std::logic_error("a page in merges cannot be read: " + face.error().text);
  return std::move(*face);
}

}  // namespace

Result<void> may_merge(sql::Tx& tx, const Scope& scope, ClientId kept_id, ClientId gone_id) {
  const auto visible = clients::require_visible(tx, scope, kept_id);
  if (!visible || !store::face_of(tx, scope, kept_id)) return not_found("client");
  const auto meant = meant_by(tx, scope, gone_id);
  if (gone_id == kept_id || meant == kept_id) {
    return bad_field("/gone_id", "self", "This is the same page.");
  }
  const bool is_there = clients::require_visible(tx, scope, gone_id).has_value() &&
                        store::face_of(tx, scope, gone_id).has_value();
  if (!is_there) return bad_field("/gone_id", "unknown", "There is no such client.");
  return {};
}

Result<Merge> keep_merge(sql::Tx& tx, const Scope& scope, Instant now, ClientId kept_id,
                         const NewMerge& merge) {
  const auto pages = hold_both(tx, scope, kept_id, merge.gone_id);
  if (const auto stands = store::find(tx, scope, merge.id)) {
    const bool is_same = stands->kept_id == kept_id && stands->gone_id == merge.gone_id;
    if (is_same && clients::require_visible(tx, scope, kept_id)) return shown(tx, scope, *stands);
    return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
  }
  if (merge.id.is_empty()) {
    return bad_field("/id", "required", "A merge needs an identifier.");
  }
  if (auto may = may_merge(tx, scope, kept_id, merge.gone_id); !may) return may.error();
  if (!pages) return fault(FaultKind::conflict, "merged_since", "One of the pages went since.");
  const auto face = merged(pages->kept, pages->gone, merge.take);
  const store::MergeRecord row{
      merge.id,          kept_id,        merge.gone_id, json::print(pages->kept),
      json::print(face), scope.person(), now,           {}};
  store::insert(tx, scope, row);
  if (merge.take_values) take_values(tx, scope, row, *merge.take_values);
  store::move_all(tx, scope, now, {merge.id, merge.gone_id, kept_id});
  store::write_face(tx, scope, now, kept_id, face);
  store::put_away(tx, scope, now, merge.gone_id);
  refresh(tx, scope, row);
  record_all(tx, scope, now, happened(row, "merged", now));
  return shown(tx, scope, row);
}

Result<Merge> undo(sql::Tx& tx, const Scope& scope, Instant now, MergeId id) {
  const auto found = store::find(tx, scope, id);
  if (!found) return not_found("merge");
  note_held(tx, found->kept_id);
  const auto current = store::hold(tx, scope, found->kept_id);
  const auto stands = store::find(tx, scope, id);
  if (!clients::require_visible(tx, scope, stands->kept_id)) return not_found("merge");
  if (stands->undone_at) return shown(tx, scope, *stands);
  if (!current || store::newest_into(tx, scope, stands->kept_id) != id) {
    return fault(FaultKind::conflict, "merged_since",
                 "This page was merged again since: undo the later merge first.");
  }
  store::move_back(tx, scope, now, {id, stands->kept_id, stands->gone_id});
  give_values_back(tx, scope, *stands);
  store::write_face(
      tx, scope, now, stands->kept_id,
      restored(read_face(stands->kept_before), read_face(stands->kept_after), *current));
  store::bring_back(tx, scope, now, stands->gone_id);
  store::mark_undone(tx, scope, id, now);
  refresh(tx, scope, *stands);
  record_all(tx, scope, now, happened(*stands, "undone", now));
  return shown(tx, scope, *store::find(tx, scope, id));
}

Merge shown(sql::Tx& tx, const Scope& scope, const store::MergeRecord& merge) {
  for (auto& each : merges_into(tx, scope, merge.kept_id).items) {
    if (each.id == merge.id) return std::move(each);
  }
  throw std::logic_error("a merge that was just read is not among those of its page");
}

Merges merges_into(sql::Tx& tx, const Scope& scope, ClientId kept_id) {
  const auto newest = store::newest_into(tx, scope, kept_id);
  const auto face = store::face_of(tx, scope, kept_id);
  const auto kept_name = face ? name_of(*face) : "";
  Merges merges;
  for (const auto& row : store::list(tx, scope, kept_id)) {
    const auto name = clients::display_name(row);
    merges.items.push_back({row.id, row.kept_id, kept_name, row.gone_id, name, row.staff_name,
                            row.at, row.undone_at, face && newest == row.id});
  }
  return merges;
}

}  // namespace carnet::merges
