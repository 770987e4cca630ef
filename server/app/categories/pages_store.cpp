// SPDX-License-Identifier: Apache-2.0
// What clients' pages tell the rules, some pages at a time and without what is kept from anybody.
#include <set>

#include "app/categories/store.hpp"
#include "app/pauses/pauses.hpp"
#include "app/stores/day.hpp"
#include "app/surprises/surprises.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::categories::store {

namespace {

struct FaceRow {
  ClientId id;
  std::string sort_key;
  std::optional<Day> since_day;
  bool rests = false;
};
BOOST_DESCRIBE_STRUCT(FaceRow, (), (id, sort_key, since_day, rests))

struct SaleRow {
  ClientId client_id;
  Uuid id;
  Day day;
  std::int64_t house_total_minor = 0;
};
BOOST_DESCRIBE_STRUCT(SaleRow, (), (client_id, id, day, house_total_minor))

struct LineRow {
  ClientId client_id;
  Uuid sale_id;
  Day day;
  std::string brand;
  std::string category;
  std::string title;
  int quantity = 1;
};
BOOST_DESCRIBE_STRUCT(LineRow, (), (client_id, sale_id, day, brand, category, title, quantity))

struct PaidRow {
  ClientId client_id;
  Uuid sale_id;
  Day day;
  std::string occasion;
  bool is_for_another = false;
};
BOOST_DESCRIBE_STRUCT(PaidRow, (), (client_id, sale_id, day, occasion, is_for_another))

struct VisitRow {
  ClientId client_id;
  Uuid id;
  Instant at;
  std::string zone;  // of the store they came to; empty when nobody wrote it down
  std::string for_whom;
};
BOOST_DESCRIBE_STRUCT(VisitRow, (), (client_id, id, at, zone, for_whom))

struct WishRow {
  ClientId client_id;
  Uuid id;
  Instant at;
  std::string words;
};
BOOST_DESCRIBE_STRUCT(WishRow, (), (client_id, id, at, words))

struct CouplesRow {
  ClientId client_id;
  occasions::OccasionKind kind = occasions::OccasionKind::wedding;
  int year = 0;
  int month = 1;
  std::optional<int> day;
};
BOOST_DESCRIBE_STRUCT(CouplesRow, (), (client_id, kind, year, month, day))

struct PinRow {
  ClientId client_id;
  int rank = 1;
  std::string reason;
  std::optional<std::string> staff_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(PinRow, (), (client_id, rank, reason, staff_name, at))

class Reading {
 public:
  Reading(sql::Tx& tx, const Scope& scope, Instant now, Ids ids)
      : tx_(tx),
        list_(sql::id_list(tx.engine(), ids)),
        house_zone_(stores::zone_of(tx, house_scope())),
        secret_(surprises::kept_from_anybody(tx, scope, now, ids)) {}

  std::map<ClientId, KeptPage> pages();
  std::map<ClientId, std::vector<BoughtSale>> sales() {
    std::map<ClientId, std::vector<BoughtSale>> all;
    for (const auto& row : sale_rows()) {
      if (!is_secret(row.id)) all[row.client_id].push_back({row.day, row.house_total_minor});
    }
    return all;
  }

 private:
  template <class Row>
  std::vector<Row> all(const std::string& text, std::string_view client) {
    return tx_.all<Row>(text + sql::in_ids(tx_.engine(), client, "$1"), list_);
  }
  std::vector<SaleRow> sale_rows() {
    return all<SaleRow>("select client_id, id, day, house_total_minor from sales where ",
                        "client_id");
  }
  Day day_of(Instant at, const std::string& zone) const {
    return clock::day_in(at, zone.empty() ? house_zone_ : zone).value_or(utc_day(at));
  }
  bool is_secret(const Uuid& id) const { return secret_.contains(id); }
  PageRecord* page_of(ClientId id) {
    const auto found = pages_.find(id);
    return found == pages_.end() ? nullptr : &found->second.record;
  }
  void read_faces();
  void read_bought();
  void read_wanted();
  void read_days();
  void read_pins();

  sql::Tx& tx_;
  sql::IdList list_;
  std::string house_zone_;
  std::set<Uuid> secret_;
  std::map<ClientId, KeptPage> pages_;
};

void Reading::read_faces() {
  const auto text = "select c.id, c.sort_key, c.since_day, " + pauses::paused("c.id") +
                    " as rests from clients c where c.archived_at is null and ";
  for (auto& row : all<FaceRow>(text, "c.id")) {
    auto& page = pages_[row.id];
    page.sort_key = std::move(row.sort_key);
    page.record.since = row.since_day;
    page.record.rests = row.rests;
  }
}

void Reading::read_bought() {
  for (const auto& row : sale_rows()) {
    auto* page = page_of(row.client_id);
    if (page && !is_secret(row.id)) page->sales.push_back({row.day, row.house_total_minor});
  }
  for (auto& row : all<LineRow>(
           "select l.client_id, l.sale_id, s.day, coalesce(p.brand, '') as brand, l.category,"
           " l.title, l.quantity from sale_lines l"
           " join sales s on s.client_id = l.client_id and s.id = l.sale_id"
           " left join pieces p on p.id = l.piece_id where ",
           "l.client_id")) {
    auto* page = page_of(row.client_id);
    if (!page || is_secret(row.sale_id)) continue;
    page->pieces.push_back({row.day, std::move(row.brand), std::move(row.category),
                            std::move(row.title), row.quantity});
  }
  for (auto& row :
       all<PaidRow>("select g.client_id, l.sale_id, s.day, g.occasion,"
                    " (g.other_id is not null or g.name <> '') as is_for_another from gifts g"
                    " join sale_lines l on l.client_id = g.client_id and l.id = g.id"
                    " join sales s on s.client_id = l.client_id and s.id = l.sale_id"
                    " where g.part = 'paid' and ",
                    "g.client_id")) {
    auto* page = page_of(row.client_id);
    if (!page || is_secret(row.sale_id)) continue;
    page->paid.push_back({row.day, std::move(row.occasion), row.is_for_another});
  }
}

void Reading::read_wanted() {
  for (auto& row : all<VisitRow>("select v.client_id, v.id, v.at,"
                                 " coalesce(s.time_zone, '') as zone,"
                                 " coalesce(v.for_whom, '') as for_whom"
                                 " from visits v left join stores s on s.id = v.store_id"
                                 " where v.removed_at is null and ",
                                 "v.client_id")) {
    auto* page = page_of(row.client_id);
    if (page && !is_secret(row.id)) {
      page->visits.push_back({day_of(row.at, row.zone), std::move(row.for_whom)});
    }
  }
  for (auto& row : all<WishRow>("select w.client_id, w.id, w.at, w.words from wishes w"
                                " where not exists (select 1 from wish_giftings g"
                                " where g.client_id = w.client_id and g.id = w.id) and ",
                                "w.client_id")) {
    auto* page = page_of(row.client_id);
    if (page && !is_secret(row.id)) {
      page->wishes.push_back({day_of(row.at, house_zone_), std::move(row.words)});
    }
  }
}

void Reading::read_days() {
  for (const auto& row : all<CouplesRow>("select client_id, kind, year, month, day from occasions"
                                         " where kind in ('wedding', 'engagement')"
                                         " and muted = false and year is not null and ",
                                         "client_id")) {
    if (auto* page = page_of(row.client_id)) {
      page->days.push_back({row.kind, row.year, row.month, row.day});
    }
  }
}

void Reading::read_pins() {
  for (auto& row : all<PinRow>("select t.client_id, t.rank, t.reason, s.given_name as staff_name,"
                               " t.at from tier_pins t left join staff s on s.id = t.staff_id"
                               " where ",
                               "t.client_id")) {
    if (auto* page = page_of(row.client_id)) {
      page->pinned = PinnedTier{row.rank, {std::move(row.reason), row.staff_name, row.at}};
    }
  }
}

std::map<ClientId, KeptPage> Reading::pages() {
  read_faces();
  read_bought();
  read_wanted();
  read_days();
  read_pins();
  return std::move(pages_);
}

}  // namespace

std::map<ClientId, KeptPage> pages_of(sql::Tx& tx, const Scope& scope, Instant now, Ids ids) {
  return Reading(tx, scope, now, ids).pages();
}

std::map<ClientId, std::vector<BoughtSale>> sales_of(sql::Tx& tx, const Scope& scope, Instant now,
                                                     Ids ids) {
  return Reading(tx, scope, now, ids).sales();
}

}  // namespace carnet::categories::store
