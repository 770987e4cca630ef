// SPDX-License-Identifier: Apache-2.0
// Looking for pieces and at one of them.
#include <charconv>
#include <map>

#include "app/pieces/aside.hpp"
#include "app/pieces/photographs.hpp"
#include "app/pieces/store.hpp"
#include "app/stores/day.hpp"
#include "app/stores/stores.hpp"

namespace carnet::pieces {

struct FacetQuery {
  std::optional<Line<200>> q;
  std::optional<Line<60>> category;
  std::optional<Line<60>> metal;
  std::optional<Line<60>> stone;
  std::optional<Line<60>> shape;
  std::optional<StoreId> store_id;
  std::optional<PieceStatus> status;
  std::optional<PriceBand> price;
};
BOOST_DESCRIBE_STRUCT(FacetQuery, (), (q, category, metal, stone, shape, store_id, status, price))

struct PieceQuery {
  std::optional<Line<200>> q;
  std::optional<Line<60>> category;
  std::optional<Line<60>> metal;
  std::optional<Line<60>> stone;
  std::optional<Line<60>> shape;
  std::optional<StoreId> store_id;
  std::optional<PieceStatus> status;
  std::optional<PriceBand> price;
  std::optional<PieceOrder> order;
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(PieceQuery, (),
                      (q, category, metal, stone, shape, store_id, status, price, order, cursor,
                       limit))

std::optional<Picture> picture_of(const std::string& name, const std::string& alt) {
  if (name.empty()) return std::nullopt;
  return Picture{"/media/" + name, alt};
}

namespace {

// Members of one name and one type.
template <class From, class To>
void copy_alike(const From& from, To& to) {
  shape::each_member(to, [&](std::string_view name, auto& member) {
    shape::each_member(from, [&](std::string_view own, const auto& value) {
      if constexpr (std::is_same_v<std::decay_t<decltype(member)>, std::decay_t<decltype(value)>>) {
        if (own == name) member = value;
      }
    });
  });
}

}  // namespace

WholePiece whole_of(sql::Tx& tx, const Scope& scope, Instant now, const PieceRecord& piece) {
  WholePiece whole;
  copy_alike(piece, whole);
  whole.stones = stones_of(piece);
  whole.picture = picture_of(piece.picture, piece.picture_alt);
  const auto currency = *Currency::parse(piece.currency);
  whole.may_edit = may_manage(scope, piece.store_id);
  if (piece.price_minor) whole.price = Money{*piece.price_minor, currency};
  if (piece.cost_minor && whole.may_edit) whole.cost = Money{*piece.cost_minor, currency};
  if (piece.store_id) {
    if (const auto at = stores::find(tx, scope, *piece.store_id)) whole.store_name = at->name;
  }
  const auto aside = asides_of(tx, scope, now, {piece.id});
  if (!aside.empty()) whole.aside = aside.begin()->second;
  return whole;
}

namespace {

template <class Query>
Chosen chosen_in(const Query& query) {
  const auto text = [](const auto& line) { return line ? line->text() : std::string(); };
  return {text(query.category), text(query.metal), text(query.stone), text(query.shape),
          query.store_id,       query.status,      query.price};
}

template <class Query>
store::Typed typed_in(Session& session, const Query& query) {
  const auto currency = stores::house_facts(session.tx(), session.scope).currency;
  return store::typed_of(query.q ? query.q->text() : "", currency);
}

Day today_of(Session& session) { return stores::day_of(session.tx(), session.scope, session.now); }

Result<store::Place> place_of(const std::optional<std::string>& cursor, PieceOrder order) {
  if (!cursor) return store::first_place(order);
  const auto parts = read_cursor(*cursor, 2);
  if (!parts) return parts.error();
  const auto& text = parts->front();
  store::Place place{0, parts->back()};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), place.key);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
    return bad_field("/cursor", "cursor", "This list has no such place.");
  }
  return place;
}

Result<Page<ListedPiece>> list_pieces(Session& session, http::Query<PieceQuery> query) {
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  const auto order = query.value.order.value_or(PieceOrder::newest);
  const auto place = place_of(query.value.cursor, order);
  if (!place) return place.error();
  auto records = store::list(session.tx(), session.scope, typed_in(session, query.value),
                             chosen_in(query.value), today_of(session), order, *place, *limit);
  const auto page = page_of(std::move(records), *limit, [&](const PieceRecord& last) {
    return std::vector{std::to_string(store::key_of(last, order)), last.id.text()};
  });
  Page<ListedPiece> answer{{}, page.next};
  std::vector<PieceId> ids;
  for (const auto& record : page.items) ids.push_back(record.id);
  auto asides = asides_of(session.tx(), session.scope, session.now, ids);
  for (const auto& record : page.items) {
    ListedPiece listed;
    copy_alike(store::piece_of(record), listed);
    const auto aside = asides.find(record.id);
    if (aside != asides.end()) listed.aside = std::move(aside->second);
    answer.items.push_back(std::move(listed));
  }
  return answer;
}

Result<Facets> list_facets(Session& session, http::Query<FacetQuery> query) {
  auto facets = count_facets(store::combinations(session.tx(), session.scope,
                                                 typed_in(session, query.value), today_of(session)),
                             chosen_in(query.value));
  std::map<std::string, std::string> names;
  for (const auto& store : stores::all(session.tx(), session.scope)) {
    names[store.id.text()] = store.name;
  }
  for (auto& value : facets.store_id) value.text = names[value.value];
  return facets;
}

Result<WholePiece> show_piece(Session& session, PieceId id) {
  const auto record = find(session.tx(), session.scope, id);
  if (!record) return not_found("piece");
  return whole_of(session.tx(), session.scope, session.now, *record);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/pieces",
             {.name = "list_pieces",
              .summary = "Pieces by words and by what was chosen, the newest arrivals first"},
             list_pieces);
  routes.get("/api/pieces/facets",
             {.name = "list_facets", .summary = "How many pieces each further choice would leave"},
             list_facets);
  routes.get("/api/pieces/{id}", {.name = "show_piece", .summary = "One piece"}, show_piece);
  add_edit_routes(routes);
  add_photograph_routes(routes);
}

}  // namespace carnet::pieces
