// SPDX-License-Identifier: Apache-2.0
// The routes of merges.
#include <algorithm>
#include <array>

#include "app/merges/keep.hpp"
#include "app/stores/stores.hpp"
#include "app/surprises/surprises.hpp"

namespace carnet::merges {

namespace {

struct PreviewQuery {
  ClientId gone_id;
};
BOOST_DESCRIBE_STRUCT(PreviewQuery, (), (gone_id))

std::string store_name(sql::Tx& tx, const Scope& scope, const std::optional<StoreId>& id) {
  const auto found = id ? stores::find(tx, scope, *id) : std::nullopt;
  return found ? found->name : "";
}

std::string order_text(const Face& face) {
  return face.name_order == clients::NameOrder::family_given ? "Family name first" : "";
}

std::string channel_text(const Face& face) {
  return clients::preference_text(face.preferred_channel.value_or(clients::PreferredChannel::any),
                                  {});
}

std::string hours_text(const Face& face) {
  return clients::preference_text(clients::PreferredChannel::any,
                                  clients::hours_of(face.preferred_hours.value_or("")));
}

std::vector<Choice> choices_of(sql::Tx& tx, const Scope& scope, const Face& kept,
                               const Face& gone) {
  const auto only_there = proposed(kept, gone);
  std::vector<Choice> choices;
  const auto add = [&](Field field, const std::string& mine, const std::string& theirs) {
    if (mine == theirs) return;
    const auto found = std::find(only_there.begin(), only_there.end(), field);
    choices.push_back({field, mine, theirs, found != only_there.end()});
  };
  add(Field::given_name, kept.given_name, gone.given_name);
  add(Field::family_name, kept.family_name, gone.family_name);
  add(Field::preferred_name, kept.preferred_name, gone.preferred_name);
  add(Field::language, kept.language, gone.language);
  add(Field::home_store, store_name(tx, scope, kept.home_store_id),
      store_name(tx, scope, gone.home_store_id));
  add(Field::time_zone, kept.time_zone, gone.time_zone);
  add(Field::salutation, kept.salutation.value_or(""), gone.salutation.value_or(""));
  add(Field::name_order, order_text(kept), order_text(gone));
  add(Field::preferred_channel, channel_text(kept), channel_text(gone));
  add(Field::preferred_hours, hours_text(kept), hours_text(gone));
  return choices;
}

std::vector<ValueChoice> value_choices(sql::Tx& tx, const Scope& scope, ClientId kept_id,
                                       ClientId gone_id) {
  std::vector<ValueChoice> choices;
  for (auto& each : fields::differences(tx, scope, kept_id, gone_id)) {
    choices.push_back({each.field_id, each.label, each.one, each.other});
  }
  return choices;
}

// What a person can look at; rows that only keep order are no news.
std::vector<Moving> moving_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId gone_id) {
  constexpr std::array silent{"books",           "client_stores",   "threads",    "timeline",
                              "prompts",         "prompt_outcomes", "sale_lines", "visit_pieces",
                              "promise_endings", "repair_steps",    "assignments"};
  std::vector<Moving> moving;
  for (const auto& table : store::client_tables(tx, scope)) {
    if (std::find(silent.begin(), silent.end(), table.name) != silent.end()) continue;
    const auto count = table.name == "surprises" ? surprises::count_on(tx, scope, now, gone_id)
                                                 : store::count_of(tx, scope, table, gone_id);
    if (count > 0) moving.push_back({table.name, count});
  }
  return moving;
}

Result<MergePreview> preview_merge(Session& session, ClientId client_id,
                                   http::Query<PreviewQuery> query) {
  auto& tx = session.tx();
  const auto& scope = session.scope;
  const auto gone_id = query.value.gone_id;
  if (auto may = may_merge(tx, scope, client_id, gone_id); !may) return may.error();
  const auto kept = *store::face_of(tx, scope, client_id);
  const auto gone = *store::face_of(tx, scope, gone_id);
  return MergePreview{client_id,
                      name_of(kept),
                      gone_id,
                      name_of(gone),
                      choices_of(tx, scope, kept, gone),
                      value_choices(tx, scope, client_id, gone_id),
                      moving_of(tx, scope, session.now, gone_id),
                      duplicates::side_by_side(tx, scope, std::array{client_id, gone_id})};
}

Result<Merge> add_merge(Session& session, ClientId client_id, NewMerge merge) {
  return keep_merge(session.tx(), session.scope, session.now, client_id, merge);
}

Result<Merges> list_merges(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return merges_into(session.tx(), session.scope, client_id);
}

Result<Merge> undo_merge(Session& session, MergeId id) {
  return undo(session.tx(), session.scope, session.now, id);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/merges/preview",
             {.name = "preview_merge", .summary = "What a merge would choose and move"},
             preview_merge);
  routes.post("/api/clients/{client_id}/merges",
              {.name = "add_merge", .summary = "Another page about the same person becomes this"},
              add_merge);
  routes.get("/api/clients/{client_id}/merges",
             {.name = "list_merges", .summary = "Pages that became this one"}, list_merges);
  routes.post("/api/merges/{id}/undo",
              {.name = "undo_merge", .summary = "Two pages again, as they were", .status = 200},
              undo_merge);
}

}  // namespace carnet::merges
