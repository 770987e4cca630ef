// SPDX-License-Identifier: Apache-2.0
// The routes of stores: where the house is, and when its doors are open.
#include "app/house/paging.hpp"
#include "app/stores/house.hpp"
#include "app/stores/rules.hpp"
#include "app/stores/store.hpp"
#include "kit/json/json.hpp"

namespace carnet::stores {

/// A store as its page shows it.
struct StoreOnFile {
  StoreId id;
  std::string name;
  std::string time_zone;
  std::string country;
  std::string region;
  std::string phone;
  std::string email;
  std::string address;
  std::vector<StoreHours> hours;
  std::vector<Holiday> holidays;
  bool may_edit = false;  // the asker
};
BOOST_DESCRIBE_STRUCT(StoreOnFile, (),
                      (id, name, time_zone, country, region, phone, email, address, hours, holidays,
                       may_edit))

/// Without hours it gets the usual ones.
struct NewStore {
  StoreId id;
  Line<100> name;
  clock::Zone time_zone;
  Country country;
  std::optional<Line<60>> region;
  std::optional<Line<40>> phone;
  std::optional<Line<254>> email;
  std::optional<Line<300>> address;
  std::vector<StoreHours> hours;
};
BOOST_DESCRIBE_STRUCT(NewStore, (),
                      (id, name, time_zone, country, region, phone, email, address, hours))

namespace {

struct Times {
  std::vector<OpeningHours> hours;
  std::vector<store::HolidayRecord> holidays;
};

StoreOnFile on_file(const Scope& scope, const Store& store, const Times& times) {
  StoreOnFile shown{store.id,
                    store.name,
                    store.time_zone,
                    store.country,
                    store.region,
                    store.phone,
                    store.email,
                    store.address,
                    {},
                    {},
                    false};
  for (const auto& each : times.hours) {
    if (each.store_id != store.id) continue;
    shown.hours.push_back({each.weekday, each.opens_minute, each.closes_minute});
  }
  for (const auto& each : times.holidays) {
    if (each.store_id != store.id) continue;
    shown.holidays.push_back({each.day, *Line<60>::parse(each.label)});
  }
  shown.may_edit = may_edit(scope, store.id);
  return shown;
}

Result<StoreOnFile> load(Session& session, StoreId id) {
  const auto store = find(session.tx(), session.scope, id);
  if (!store) return not_found("store");
  return on_file(session.scope, *store,
                 {store::hours_of(session.tx(), session.scope, id),
                  store::holidays_of(session.tx(), session.scope, id)});
}

Result<Store> editable(Session& session, StoreId id) {
  auto store = store::hold(session.tx(), session.scope, id);
  if (!store) return not_found("store");
  if (may_edit(session.scope, id)) return std::move(*store);
  return fault(FaultKind::forbidden, "managers_only",
               "A store is changed by its managers and by the owner.");
}

Fault another_look(FieldFaults faults) {
  return {FaultKind::invalid, "invalid", "Some fields need another look.", std::move(faults), {}};
}

std::vector<OpeningHours> hours_at(StoreId id, const std::vector<StoreHours>& week) {
  std::vector<OpeningHours> hours;
  for (const auto& each : week) {
    hours.push_back({id, each.weekday, each.opens_minute, each.closes_minute});
  }
  return hours;
}

Result<Page<StoreOnFile>> list_stores(Session& session) {
  const Times times{store::all_hours(session.tx(), session.scope),
                    store::all_holidays(session.tx(), session.scope)};
  Page<StoreOnFile> page;
  for (const auto& store : all(session.tx(), session.scope)) {
    page.items.push_back(on_file(session.scope, store, times));
  }
  return page;
}

Result<StoreOnFile> add_store(Session& session, NewStore asked) {
  if (!session.scope.is_owner()) {
    return fault(FaultKind::forbidden, "owner_only", "Only the owner opens a store.");
  }
  Store kept;
  kept.id = asked.id;
  kept.created_at = session.now;
  auto faults = apply({asked.name, asked.time_zone, asked.country, asked.region, asked.phone,
                       asked.email, asked.address},
                      kept);
  faults.merge(faults_of(asked.hours, "/hours"));
  if (!faults.empty()) return another_look(std::move(faults));
  if (!store::insert(session.tx(), session.scope, kept)) return load(session, asked.id);
  store::replace_hours(session.tx(), session.scope, kept.id,
                       asked.hours.empty() ? usual_hours(kept.id) : hours_at(kept.id, asked.hours));
  session.record(
      {{}, "stores", kept.id.uuid(), "opened", session.now, InTimeline::no, json::print(asked)});
  return load(session, kept.id);
}

Result<StoreOnFile> edit_store(Session& session, StoreId id, StoreEdit edit) {
  auto store = editable(session, id);
  if (!store) return store.error();
  auto faults = apply(edit, *store);
  if (!faults.empty()) return another_look(std::move(faults));
  store::update(session.tx(), session.scope, *store);
  session.record(
      {{}, "stores", id.uuid(), "changed", session.now, InTimeline::no, json::print(edit)});
  return load(session, id);
}

Result<StoreOnFile> set_hours(Session& session, StoreId id, std::vector<StoreHours> week) {
  const auto store = editable(session, id);
  if (!store) return store.error();
  auto faults = faults_of(week, "");
  if (!faults.empty()) return another_look(std::move(faults));
  store::replace_hours(session.tx(), session.scope, id, hours_at(id, week));
  session.record(
      {{}, "stores", id.uuid(), "hours_changed", session.now, InTimeline::no, json::print(week)});
  return load(session, id);
}

Result<StoreOnFile> set_holidays(Session& session, StoreId id, std::vector<Holiday> holidays) {
  const auto store = editable(session, id);
  if (!store) return store.error();
  auto faults = faults_of(holidays);
  if (!faults.empty()) return another_look(std::move(faults));
  std::vector<store::HolidayRecord> records;
  for (const auto& each : holidays) records.push_back({id, each.day, each.label.text()});
  store::replace_holidays(session.tx(), session.scope, id, records);
  session.record({{},
                  "stores",
                  id.uuid(),
                  "holidays_changed",
                  session.now,
                  InTimeline::no,
                  json::print(holidays)});
  return load(session, id);
}

}  // namespace

void add_routes(Routes& routes) {
  add_house_routes(routes);
  routes.get("/api/stores", {.name = "list_stores", .summary = "The stores of the house"},
             list_stores);
  routes.post("/api/stores", {.name = "add_store", .summary = "Opens a store (owner)"}, add_store);
  routes.patch("/api/stores/{id}", {.name = "edit_store", .summary = "Changes some of a store"},
               edit_store);
  routes.put("/api/stores/{id}/hours",
             {.name = "set_hours", .summary = "Sets the opening hours of a week"}, set_hours);
  routes.put("/api/stores/{id}/holidays",
             {.name = "set_holidays", .summary = "Sets the days a store stays shut"}, set_holidays);
}

}  // namespace carnet::stores
