// SPDX-License-Identifier: Apache-2.0
// Asks for the likely pages of new rows, and keeps what people say of them.
#include "app/imports/likely.hpp"

#include <algorithm>
#include <set>

#include "app/imports/beginnings.hpp"
#include "app/imports/known_pages.hpp"
#include "kit/json/json.hpp"
#include "kit/text/fold.hpp"

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

std::string name_of(const ClientContent& content) {
  const bool is_named = content.kind != clients::ClientKind::unnamed;
  if (!is_named && !content.contacts.empty()) return content.contacts.front().value;
  return clients::display_name(content.given_name, content.family_name, "",
                               clients::NameOrder::given_family);
}

LikelyRow row_of(const PlannedClient& client) {
  LikelyRow row;
  const auto place = place_of(client);
  row.line = place.line;
  row.column = place.column;
  row.name = name_of(client.content);
  return row;
}

LikelyRow likely_row(const PlannedClient& client, const duplicates::Alike& page) {
  auto row = row_of(client);
  row.client_id = page.client_id;
  row.page_name = page.name;
  row.band = page.band;
  row.why = page.why;
  return row;
}

/// How sure one address makes it: families and assistants share them.
duplicates::Band band_of(const ClientContent& client, const std::string& page_name) {
  if (client.kind == clients::ClientKind::unnamed) return duplicates::Band::likely;
  const bool is_same_name = text::fold(name_of(client)) == text::fold(page_name);
  return is_same_name ? duplicates::Band::surely : duplicates::Band::perhaps;
}

/// Pages that the asker does not see are told by their fault alone, with whom to ask.
std::vector<LikelyRow> known_rows(sql::Tx& tx, const Scope& scope, const Comparison& comparison) {
  std::vector<ClientId> ids;
  for (const auto& each : comparison.known) {
    if (!each.row && ids.size() < told_rows) ids.push_back(each.client_id);
  }
  const auto pages = known_pages(tx, scope, ids);
  std::vector<LikelyRow> rows;
  for (const auto& each : comparison.known) {
    if (rows.size() == told_rows) break;
    auto row = row_of(*each.planned);
    row.is_apart = false;
    row.why = "same email or telephone number";
    if (each.row) {
      row.earlier_line = static_cast<std::int64_t>(each.row->place.line);
      row.page_name = name_of(each.row->content);
    } else {
      const auto page = pages.find(each.client_id);
      if (page == pages.end() || !page->second.is_seen) continue;
      row.client_id = page->second.client_id;
      row.page_name = page->second.name;
    }
    row.band = band_of(each.planned->content, row.page_name);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<LikelyRow> alike_rows(sql::Tx& tx, const Scope& scope, const Comparison& comparison) {
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

/// Which of the import's numbers counts the row.
std::int64_t& count_of(const LikelyRow& row, store::ImportRecord& record) {
  if (row.is_same) return record.changed_rows;
  return row.is_apart == false ? record.duplicate_rows : record.new_rows;
}

}  // namespace

std::vector<LikelyRow> likely_rows(sql::Tx& tx, const Scope& scope, const Comparison& comparison) {
  auto rows = known_rows(tx, scope, comparison);
  auto alike = alike_rows(tx, scope, comparison);
  std::move(alike.begin(), alike.end(), std::back_inserter(rows));
  return rows;
}

std::vector<LikelyRow> read_likely(const std::string& text) {
  auto rows = json::parse<std::vector<LikelyRow>>(text);
  return rows ? std::move(*rows) : std::vector<LikelyRow>{};
}

std::vector<LikelyRow> seen_rows(sql::Tx& tx, const Scope& scope, std::vector<LikelyRow> rows) {
  std::vector<ClientId> ids;
  for (const auto& each : rows) {
    if (each.client_id) ids.push_back(*each.client_id);
  }
  if (ids.empty() || scope.sees_all()) return rows;
  const auto pages = known_pages(tx, scope, ids);
  std::erase_if(rows, [&](const LikelyRow& each) {
    if (!each.client_id) return false;
    const auto page = pages.find(*each.client_id);
    return page == pages.end() || !page->second.is_seen;
  });
  return rows;
}

Choices choices_of(const std::vector<LikelyRow>& rows) {
  Choices choices;
  for (const auto& each : rows) {
    const RowPlace place{each.line, each.column};
    if (each.is_same && each.client_id) choices.same.emplace(place, *each.client_id);
    if (each.is_apart == true) choices.apart.insert(place);
  }
  return choices;
}

Result<Import> say_who_is_same(Session& session, ImportId id, SameRows rows) {
  if (const auto may = require_manager(session.scope); !may) return may.error();
  auto found = store::find(session.tx(), session.scope, id);
  if (!found || !may_see(session.scope, *found)) return not_found("import");
  if (found->state != ImportState::preview) return wrong_state(*found);
  auto likely = read_likely(found->likely);
  std::set<RowPlace> same(rows.same.begin(), rows.same.end());
  std::set<RowPlace> apart(rows.apart.begin(), rows.apart.end());
  std::set<RowPlace> seen;
  for (const auto& each : seen_rows(session.tx(), session.scope, likely)) {
    seen.insert({each.line, each.column});
  }
  for (auto& each : likely) {
    const RowPlace place{each.line, each.column};
    if (!seen.contains(place)) continue;
    --count_of(each, *found);
    each.is_same = each.client_id && same.erase(place) > 0;
    if (each.is_apart) each.is_apart = !each.is_same && apart.erase(place) > 0;
    ++count_of(each, *found);
  }
  for (const auto* const left : {&same, &apart}) {
    if (left->empty()) continue;
    return bad_field(left == &same ? "/same" : "/apart", "unknown",
                     "This preview knows no likely page for such a row.");
  }
  found->likely = json::print(likely);
  if (!store::write_likely(session.tx(), session.scope, *found)) {
    return wrong_state(*found);
  }
  session.record({{}, "imports", id.uuid(), "matched", session.now});
  return told(session.tx(), session.scope, *found);
}

}  // namespace carnet::imports
