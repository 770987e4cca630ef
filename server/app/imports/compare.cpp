// SPDX-License-Identifier: Apache-2.0
// Looks up keys and addresses a thousand at a time, then judges record by record.
#include "app/imports/compare.hpp"

#include <algorithm>
#include <unordered_set>

#include "app/clients/clients.hpp"
#include "app/house/aliases.hpp"
#include "app/house/held_pages.hpp"
#include "app/imports/client_keys.hpp"
#include "app/imports/complete.hpp"
#include "app/imports/row_rules.hpp"
#include "kit/id/id_source.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

namespace {

using store::ExternalKey;
using store::KeyKind;
using Keys = std::unordered_map<std::string, ExternalKey>;

class Comparer {
 public:
  Comparer(sql::Tx& tx, const Scope& scope, Instant now, ImportKind kind, const Reading& reading,
           const SeenAddresses* seen, Choices choices)
      : tx_(tx),
        scope_(scope),
        now_(now),
        source_(source_of(kind)),
        reading_(reading),
        choices_(std::move(choices)),
        owners_(seen) {
    found_.faults = reading.faults;
    found_.rows.duplicate = reading.duplicate;
    found_.rows.refused = reading.refused;
  }

  Comparison take() {
    load_clients();
    for (const auto& client : reading_.clients) judge(client);
    judge_pieces();
    judge_sales();
    leave_nothing_out(found_.faults, std::move(not_taken_));
    std::stable_sort(found_.faults.begin(), found_.faults.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return std::move(found_);
  }

 private:
  Keys keys_of(KeyKind kind, const std::vector<std::string>& ids) {
    Keys keys;
    for (auto& key : store::keys(tx_, scope_, source_, kind, ids)) {
      keys.emplace(key.external_id, std::move(key));
    }
    return keys;
  }

  void load_clients() {
    std::vector<std::string> ids;
    std::vector<std::string> addresses;
    const auto look_up = [&](const PlannedClient& client) {
      if (client.external_id.empty()) return;
      ClientKeys::ask_for(client, ids);
      for (const auto& contact : client.content.contacts) {
        if (!contact.key.empty()) addresses.push_back(contact.key);
      }
    };
    for (const auto& client : reading_.clients) look_up(client);
    for (const auto& sale : reading_.sales) look_up(sale.buyer);
    client_keys_ = {keys_of(KeyKind::clients, ids), reading_.clients};
    for (const auto& owner : store::owners_of(tx_, scope_, addresses)) owners_.add(owner);
    hold_found();
  }

  /// Before anything is judged: what a merge takes meanwhile is looked up again.
  void hold_found() {
    auto pages = client_keys_.pages();
    for (const auto id : owners_.all()) pages.push_back(id);
    hold_pages(tx_, scope_, pages);
  }

  Uuid add(const PlannedClient& client) {
    const auto id = new_uuid(now_);
    const auto word = is_apart(client) ? Word::somebody_else : Word::none_or_same;
    found_.clients.push_back(
        {&client, Verdict::add, id, "", {}, client_keys_.new_key(client, word), is_apart(client)});
    owners_.bring(client, ClientId(id));
    return id;
  }

  /// The page of whom somebody said the row is, if it still stands: its names stay, and what the
  /// row says besides is added.
  std::optional<ClientId> join_page(const PlannedClient& client) {
    const auto said = choices_.same.find(place_of(client));
    if (said == choices_.same.end()) return {};
    const auto page_id = as_meant(tx_, scope_, said->second);
    if (!clients::require_visible(tx_, scope_, page_id)) return {};
    ClientContent names;
    names.kind = client.content.kind;
    names.given_name = client.content.given_name;
    names.family_name = client.content.family_name;
    ++found_.rows.changed;
    owners_.own(client.content, page_id);
    found_.clients.push_back({&client, Verdict::adopt, page_id.uuid(), json::print(names),
                              client.content, client_keys_.new_key(client, Word::none_or_same)});
    return page_id;
  }

  void judge(const PlannedClient& client) {
    if (const auto* key = client_keys_.of(client, owners_)) {
      if (is_hidden(*key)) return refuse_hidden(client);
      auto told = told_since(key->content, client);
      ++(told.is_same ? found_.rows.same : found_.rows.changed);
      if (!told.is_same) {
        found_.clients.push_back({&client, Verdict::change, key->our_id, key->content,
                                  std::move(told.next), key->external_id});
      }
      return;
    }
    const auto* key = client_keys_.by_address(client, owners_);
    if (key && is_hidden(*key)) return refuse_hidden(client);
    if (key && key->is_origin && adopted_.insert(key->our_id).second) {
      ++found_.rows.changed;
      found_.clients.push_back({&client, Verdict::adopt, key->our_id, key->content,
                                told_since(key->content, client).next, client.external_id});
      return;
    }
    if (join_page(client)) return;
    if (!is_apart(client) && is_known(client)) return;
    ++found_.rows.new_;
    add(client);
  }

  bool is_apart(const PlannedClient& client) const {
    return choices_.apart.contains(place_of(client));
  }

  /// Whether somebody has one of its addresses, here or further up in the file: then a person says
  /// whether both are one, and until then it is not taken.
  bool is_known(const PlannedClient& client) {
    const auto owner = owners_.owner_of(client.content);
    if (!owner && !owners_.is_seen(client.content)) return false;
    ++found_.rows.duplicate;
    const auto* const row = owner ? owners_.row_of(*owner) : nullptr;
    const bool is_page = owner && !row;
    if (owner) found_.known.push_back({&client, *owner, row});
    refuse(client, "duplicate",
           row ? "Line " + std::to_string(row->place.line) +
                     " of this file has the same email or telephone number."
           : is_page ? "Somebody with the same email or telephone number is in the book already."
                     : "Somebody further up in this file has the same email or telephone number.");
    if (is_page) found_.faults.back().client_id = *owner;
    return true;
  }

  /// Under store visibility nobody rewrites a client they may not see.
  bool is_hidden(const ExternalKey& key) {
    if (scope_.sees_all()) return false;
    return !clients::require_visible(tx_, scope_, ClientId(key.our_id)).has_value();
  }

  void refuse_hidden(const PlannedClient& client) {
    ++found_.rows.refused;
    refuse(client, "elsewhere", "This client is looked after by another store.");
  }

  void judge_pieces() {
    std::vector<std::string> ids;
    for (const auto& piece : reading_.pieces) ids.push_back(piece.external_id);
    const auto keys = keys_of(KeyKind::pieces, ids);
    for (const auto& piece : reading_.pieces) {
      const auto key = keys.find(piece.external_id);
      key == keys.end() ? judge_unknown(piece) : judge_known(piece, key->second);
    }
  }

  void judge_unknown(const PlannedPiece& piece) {
    ++found_.rows.new_;
    found_.pieces.push_back({&piece, Verdict::add, new_uuid(now_), "", {}});
  }

  void judge_known(const PlannedPiece& piece, const ExternalKey& key) {
    auto told = told_since(key.content, piece);
    ++(told.is_same ? found_.rows.same : found_.rows.changed);
    if (told.is_same) return;
    found_.pieces.push_back(
        {&piece, Verdict::change, key.our_id, key.content, std::move(told.next)});
  }

  void judge_sales() {
    std::vector<std::string> ids;
    std::vector<std::string> skus;
    for (const auto& sale : reading_.sales) {
      ids.push_back(sale.external_id);
      for (const auto& line : sale.content.lines) {
        if (!line.sku.empty()) skus.push_back(line.sku);
      }
    }
    const auto keys = keys_of(KeyKind::sales, ids);
    for (const auto& piece : store::pieces_by_sku(tx_, scope_, skus)) {
      found_.pieces_by_sku.try_emplace(piece.sku, piece.id);
    }
    for (const auto& sale : reading_.sales) {
      const auto key = keys.find(sale.external_id);
      key == keys.end() ? judge_unknown(sale) : judge_known(sale, key->second);
    }
  }

  void judge_unknown(const PlannedSale& sale) {
    if (sale.content.is_cancelled) {
      ++found_.rows.refused;
      take_nothing_of(sale.buyer);
      refuse(sale.place, "cancelled", "Order " + sale.content.number + " was cancelled: no sale.");
      return;
    }
    ++found_.rows.new_;
    found_.sales.push_back(
        {&sale, SaleVerdict::add, new_id<SaleId>(now_), buyer_of(sale), sale.content});
  }

  void judge_known(const PlannedSale& sale, const ExternalKey& key) {
    auto told = told_since(key.content, sale);
    ++(told.is_same ? found_.rows.same : found_.rows.changed);
    if (told.is_same) return;
    const auto verdict = told.next.is_cancelled ? SaleVerdict::remove : SaleVerdict::change;
    found_.sales.push_back(
        {&sale, verdict, SaleId(key.our_id), *key.client_id, std::move(told.next)});
  }

  ClientId buyer_of(const PlannedSale& sale) {
    if (const auto* key = client_keys_.of_buyer(sale.buyer)) return ClientId(key->our_id);
    if (const auto owner = owners_.owner_of(sale.buyer.content)) return *owner;
    const auto known = buyers_.find(sale.buyer.external_id);
    if (known != buyers_.end()) return known->second;
    if (const auto page = join_page(sale.buyer)) {
      return buyers_[sale.buyer.external_id] = *page;
    }
    return buyers_[sale.buyer.external_id] = ClientId(add(sale.buyer));
  }

  void refuse(const PlannedClient& client, std::string code, std::string text) {
    take_nothing_of(client);
    refuse(client.place, std::move(code), std::move(text));
  }

  void take_nothing_of(const PlannedClient& client) {
    not_taken_.insert(not_taken_.end(), client.left_out.begin(), client.left_out.end());
  }

  void refuse(text::CsvPlace place, std::string code, std::string text) {
    found_.faults.push_back({static_cast<std::int64_t>(place.line),
                             static_cast<std::int64_t>(place.column), std::move(code),
                             std::move(text)});
  }

  sql::Tx& tx_;
  const Scope& scope_;
  Instant now_;
  std::string source_;
  const Reading& reading_;
  Choices choices_;
  ClientKeys client_keys_;
  AddressOwners owners_;
  std::unordered_map<std::string, ClientId> buyers_;
  std::unordered_set<Uuid> adopted_;
  std::vector<text::CsvPlace> not_taken_;  // values of rows that are not taken
  Comparison found_;
};

}  // namespace

RowPlace place_of(const PlannedClient& client) {
  return {static_cast<std::int64_t>(client.place.line),
          static_cast<std::int64_t>(client.place.column)};
}

Comparison compare(sql::Tx& tx, const Scope& scope, Instant now, ImportKind kind,
                   const Reading& reading, const SeenAddresses* seen, Choices choices) {
  return Comparer(tx, scope, now, kind, reading, seen, std::move(choices)).take();
}

void add_brought(SeenAddresses& seen, const Comparison& slice) {
  for (const auto& each : slice.clients) {
    if (each.verdict == Verdict::add) remember(seen, each.planned->content);
  }
}

}  // namespace carnet::imports
