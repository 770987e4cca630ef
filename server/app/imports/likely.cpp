// SPDX-License-Identifier: Apache-2.0
// Asks for the likely pages of new rows, and keeps what people say of them.
#include "app/imports/likely.hpp"

#include <algorithm>
#include <set>

#include "app/imports/beginnings.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

namespace {

constexpr std::size_t looked_at = 10'000;
constexpr std::size_t asked_at_once = 500;
constexpr std::size_t told_rows = 200;

duplicates::Described described(const ClientContent& client) {
  duplicates::Described person;
  person.given_name = client.given_name;
  person.family_name = client.family_name;
  for (const auto& contact : client.contacts) {
    if (contact.kind == clients::ContactKind::phone) person.phones.push_back(contact.key);
    if (contact.kind == clients::ContactKind::email) person.emails.push_back(contact.key);
    const bool is_home = contact.kind == clients::ContactKind::address;
    if (is_home && person.postal_address.empty()) person.postal_address = contact.value;
  }
  for (const auto& occasion : client.occasions) {
    const bool is_own =
        occasion.kind == occasions::OccasionKind::birthday && occasion.person.empty();
    if (is_own && !person.birthday) person.birthday = occasion.date;
  }
  return person;
}

LikelyRow likely_row(const PlannedClient& client, const duplicates::Alike& page) {
  const auto& content = client.content;
  const auto place = place_of(client);
  return {place.line,
          place.column,
          clients::display_name(content.given_name, content.family_name, "",
                                clients::NameOrder::given_family),
          page.client_id,
          page.name,
          page.band,
          page.why,
          false};
}

}  // namespace

std::vector<LikelyRow> likely_rows(sql::Tx& tx, const Scope& scope, const Comparison& comparison) {
  std::vector<const PlannedClient*> added;
  for (const auto& each : comparison.clients) {
    if (each.verdict == Verdict::add && added.size() < looked_at) added.push_back(each.planned);
  }
  std::vector<LikelyRow> rows;
  for (std::size_t from = 0; from < added.size(); from += asked_at_once) {
    const auto to = std::min(from + asked_at_once, added.size());
    std::vector<duplicates::Described> people;
    for (auto at = from; at < to; ++at) people.push_back(described(added[at]->content));
    const auto pages = duplicates::likely_pages(tx, scope, people);
    for (std::size_t at = 0; at < pages.size(); ++at) {
      if (!pages[at]) continue;
      rows.push_back(likely_row(*added[from + at], *pages[at]));
      if (rows.size() == told_rows) return rows;
    }
  }
  return rows;
}

std::vector<LikelyRow> read_likely(const std::string& text) {
  auto rows = json::parse<std::vector<LikelyRow>>(text);
  return rows ? std::move(*rows) : std::vector<LikelyRow>{};
}

SamePages same_pages(const std::vector<LikelyRow>& rows) {
  SamePages pages;
  for (const auto& each : rows) {
    if (each.is_same) pages[{each.line, each.column}] = each.client_id;
  }
  return pages;
}

Result<Import> say_who_is_same(Session& session, ImportId id, SameRows rows) {
  if (const auto may = require_manager(session.scope); !may) return may.error();
  auto found = store::find(session.tx(), session.scope, id);
  if (!found || !may_see(session.scope, *found)) return not_found("import");
  if (found->state != ImportState::preview) return wrong_state(*found);
  auto likely = read_likely(found->likely);
  std::set<RowPlace> same(rows.same.begin(), rows.same.end());
  for (auto& each : likely) {
    const bool was_same = each.is_same;
    each.is_same = same.erase({each.line, each.column}) > 0;
    const int joined = static_cast<int>(each.is_same) - static_cast<int>(was_same);
    found->new_rows -= joined;
    found->changed_rows += joined;
  }
  if (!same.empty()) {
    return bad_field("/same", "unknown", "This preview knows no likely page for such a row.");
  }
  found->likely = json::print(likely);
  if (!store::write_likely(session.tx(), session.scope, *found)) {
    return wrong_state(*found);
  }
  session.record({{}, "imports", id.uuid(), "matched", session.now});
  return told(session.tx(), session.scope, *found);
}

}  // namespace carnet::imports
