// SPDX-License-Identifier: Apache-2.0
// Pages that have an address of a file, as the asker may be told of them.
#include "app/imports/known_pages.hpp"

#include <algorithm>

#include "app/clients/clients.hpp"

namespace carnet::imports {

namespace {

NamedPage named(const store::PageOwner& page) {
  if (page.is_seen != 0) return {page.client_id, clients::display_name(page), true, {}};
  return {page.client_id, {}, false, page.keeper ? *page.keeper : page.store.value_or("")};
}

}  // namespace

std::map<ClientId, NamedPage> known_pages(sql::Tx& tx, const Scope& scope,
                                          const std::vector<ClientId>& ids) {
  std::map<ClientId, NamedPage> pages;
  for (const auto& page : store::page_owners(tx, scope, ids)) {
    pages.emplace(page.known_as, named(page));
  }
  return pages;
}

void name_pages(sql::Tx& tx, const Scope& scope, std::vector<ImportFault>& faults) {
  std::vector<ClientId> ids;
  for (const auto& each : faults) {
    if (each.client_id) ids.push_back(*each.client_id);
  }
  if (ids.empty()) return;
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  const auto pages = known_pages(tx, scope, ids);
  for (auto& each : faults) {
    if (!each.client_id) continue;
    const auto page = pages.find(*each.client_id);
    each.client_id.reset();
    if (page == pages.end()) continue;
    if (page->second.is_seen) {
      each.client_id = page->second.client_id;
      each.page_name = page->second.name;
    } else if (!page->second.ask.empty()) {
      each.text += " Ask " + page->second.ask + ".";
    }
  }
}

}  // namespace carnet::imports
