// SPDX-License-Identifier: Apache-2.0
// The routes of duplicates: asked while somebody is written down, and for review.
#include "app/clients/clients.hpp"
#include "app/duplicates/denials.hpp"
#include "app/duplicates/looking.hpp"
#include "app/duplicates/reading.hpp"
#include "app/duplicates/shares.hpp"
#include "app/stores/stores.hpp"
#include "kit/text/phone.hpp"

namespace carnet::duplicates {

namespace {

constexpr std::size_t most_alike = 3;
/// Surely enough for one line beside the field that is typed in.
constexpr double mentioned_at = 0.4;

std::string text_of(const std::optional<Line<100>>& line) { return line ? line->text() : ""; }

// What cannot be read yet, as half a number, is left out.
Described described(sql::Tx& tx, const Scope& scope, const Somebody& somebody) {
  Described person;
  person.given_name = text_of(somebody.given_name);
  person.family_name = text_of(somebody.family_name);
  person.preferred_name = text_of(somebody.preferred_name);
  person.birthday = somebody.birthday;
  const auto here = scope.stores.empty() ? std::nullopt : std::optional(scope.stores.front());
  const auto country = stores::country_of(tx, scope, here);
  const auto read = [&](clients::ContactKind kind, const auto& typed, auto& list) {
    if (!typed || typed->is_empty()) return;
    const auto address = clients::read_address(kind, typed->text(), country);
    if (address) list.push_back(address->key);
  };
  read(clients::ContactKind::phone, somebody.phone, person.phones);
  read(clients::ContactKind::email, somebody.email, person.emails);
  return person;
}

Result<Alikes> check_somebody(Session& session, Somebody somebody) {
  if (somebody.birthday && !is_possible(*somebody.birthday)) {
    return bad_field("/birthday", "day", "There is no such day.");
  }
  auto& tx = session.tx();
  const auto identity = identity_of(described(tx, session.scope, somebody));
  auto alikes = pages_like(tx, session.scope, std::span(&identity, 1), mentioned_at, most_alike);
  return Alikes{std::move(alikes.front())};
}

Beside beside(const store::Facts& facts, const std::map<ClientId, std::string>& keepers,
              Instant since) {
  Beside page{facts.page.client_id, clients::display_name(facts.page), {}, {}, {}, since};
  for (const auto& contact : facts.contacts) {
    page.contacts.push_back(text::display_at_home(contact.value));
  }
  if (const auto day = birthday_of(facts)) {
    page.birthday = PartialDay{day->year, day->month, day->day};
  }
  const auto keeper = keepers.find(facts.page.client_id);
  if (keeper != keepers.end()) page.looked_after_by = keeper->second;
  return page;
}

// More behind it, and of two alike the older.
ClientId stays(const store::History& one, const store::History& other) {
  if (one.things != other.things) {
    return one.things > other.things ? one.client_id : other.client_id;
  }
  return one.created_at <= other.created_at ? one.client_id : other.client_id;
}

Result<store::PairRow> after_of(const std::optional<std::string>& cursor) {
  constexpr auto last = "ffffffff-ffff-ffff-ffff-ffffffffffff";
  if (!cursor) return store::PairRow{*ClientId::parse(last), *ClientId::parse(last), 1'000'000};
  const auto parts = read_cursor(*cursor, 3);
  if (!parts) return parts.error();
  const auto one = ClientId::parse((*parts)[1]);
  const auto other = ClientId::parse((*parts)[2]);
  const auto weight = std::atoi((*parts)[0].c_str());
  if (!one || !other) return bad_field("/cursor", "unknown", "This page of the list is unknown.");
  return store::PairRow{*one, *other, weight};
}

Result<Twosomes> list_duplicates(Session& session, http::Query<PageQuery> query) {
  auto& tx = session.tx();
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  const auto after = after_of(query.value.cursor);
  if (!after) return after.error();
  auto page = page_of(store::pairs(tx, session.scope, *after, *limit + 1), *limit,
                      [](const store::PairRow& row) {
                        return std::vector<std::string>{std::to_string(row.weight),
                                                        row.one_id.text(), row.other_id.text()};
                      });
  std::vector<ClientId> ids;
  for (const auto& row : page.items) ids.insert(ids.end(), {row.one_id, row.other_id});
  const auto facts = store::facts_of(tx, session.scope, ids);
  const auto keepers = store::keepers_of(tx, session.scope, ids);
  const auto histories = store::histories_of(tx, session.scope, ids);
  Rarity rarity;
  const auto shares = rarity.shares(tx, session.scope);
  Twosomes answer{{}, page.next, store::count_waiting(tx, session.scope)};
  for (const auto& row : page.items) {
    const auto one = facts.find(row.one_id);
    const auto other = facts.find(row.other_id);
    if (one == facts.end() || other == facts.end()) continue;
    const auto comparison = compare(duplicates::identity_of(one->second),
                                    duplicates::identity_of(other->second), shares);
    const auto& of_one = histories.at(row.one_id);
    const auto& of_other = histories.at(row.other_id);
    answer.items.push_back({beside(one->second, keepers, of_one.created_at),
                            beside(other->second, keepers, of_other.created_at),
                            band_of(comparison), told(comparison), stays(of_one, of_other)});
  }
  return answer;
}

}  // namespace

std::vector<Beside> side_by_side(sql::Tx& tx, const Scope& scope, std::span<const ClientId> ids) {
  const auto facts = store::facts_of(tx, scope, ids);
  const auto keepers = store::keepers_of(tx, scope, ids);
  const auto histories = store::histories_of(tx, scope, ids);
  std::vector<Beside> pages;
  for (const auto id : ids) {
    const auto page = facts.find(id);
    if (page == facts.end()) continue;
    pages.push_back(beside(page->second, keepers, histories.at(id).created_at));
  }
  return pages;
}

void add_routes(Routes& routes) {
  routes.post("/api/duplicates/check",
              {.name = "check_somebody",
               .summary = "Pages that may be about whoever is being written down, three at most",
               .status = 200,
               .work = http::Work::read},
              check_somebody);
  routes.get("/api/duplicates",
             {.name = "list_duplicates",
              .summary = "Pages most likely about one person, two by two, the surest first"},
             list_duplicates);
  add_denial_routes(routes);
}

}  // namespace carnet::duplicates
