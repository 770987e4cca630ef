// SPDX-License-Identifier: Apache-2.0
// Gathers what a link shows: never more than was chosen, and nothing that became a secret or was
// given since.
#include "app/wish_links/opened.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/house/held_pages.hpp"
#include "app/house/in_words.hpp"
#include "app/sizes/sizes.hpp"
#include "app/staff/staff.hpp"
#include "app/stores/stores.hpp"
#include "app/wish_links/keep.hpp"
#include "app/wish_links/rules.hpp"

namespace carnet::wish_links {

namespace {

/// Puts the page of one link together.
class Gathering {
 public:
  Gathering(sql::Tx& tx, const Scope& scope, Instant now, OpenLink& open)
      : tx_(tx), scope_(scope), now_(now), open_(open) {}

  void add_wishes() {
    std::map<WishId, wishes::Wish> theirs;
    for (auto& wish : wishes::wishes_of(tx_, scope_, open_.link.client_id).items) {
      theirs.emplace(wish.id, std::move(wish));
    }
    const auto hidden = became_secret();
    if (open_.link.shows_photographs) kept_photographs_ = kept_by_themselves();
    for (const auto& id : store::wishes_of(tx_, scope_, open_.link.client_id, open_.link.id)) {
      const auto wish = theirs.find(id);
      if (wish == theirs.end() || wish->second.gifting || hidden.contains(id.uuid())) continue;
      add(wish->second);
    }
  }

  void add_sizes() {
    const auto all = sizes::sizes_of(tx_, scope_, open_.link.client_id);
    for (const auto& size : sizes::sizes_at_a_glance(all)) {
      open_.page.sizes.push_back({std::string(shape::enum_name(size.part)), size_text(size)});
    }
  }

 private:
  // What was kept from somebody after the link was made: nobody said that it may be shown.
  std::set<Uuid> became_secret() {
    std::set<Uuid> ids;
    for (const auto& each :
         surprises::things_kept(tx_, scope_, now_, open_.link.client_id, surprises::Kept::wishes)) {
      if (each.at > open_.link.at) ids.insert(each.id);
    }
    return ids;
  }

  // Photographs that are a secret whatever becomes of their wish: whoever shares it says nothing of
  // them.
  std::set<Uuid> kept_by_themselves() {
    std::set<Uuid> ids;
    for (const auto& each :
         surprises::things_kept(tx_, scope_, now_, open_.link.client_id, surprises::Kept::files)) {
      ids.insert(each.id);
    }
    return ids;
  }

  void add(const wishes::Wish& wish) {
    PieceOnPage shown;
    const auto piece = wish.piece_id ? pieces::find(tx_, scope_, *wish.piece_id) : std::nullopt;
    if (piece) {
      shown.title = piece->title;
      for (const auto* word : {&piece->metal, &piece->stone, &piece->style}) {
        if (!word->empty()) shown.facts.push_back(*word);
      }
      if (open_.link.shows_prices && piece->price_minor) {
        shown.price = money_in_words(*piece->price_minor, piece->currency);
      }
      if (!piece->picture.empty()) add_picture(shown, {piece->picture, {}}, piece->picture_alt);
    } else {
      shown.title = words_for(wish, open_.link.shows_prices ? Amounts::told : Amounts::left_out);
    }
    if (open_.link.shows_photographs) {
      for (const auto& photograph : wish.photographs) {
        if (kept_photographs_.contains(photograph.id.uuid())) continue;
        add_picture(shown, {"", photograph.id}, "");
      }
    }
    if (shown.title.empty() && shown.pictures.empty()) return;
    open_.page.pieces.push_back(std::move(shown));
  }

  void add_picture(PieceOnPage& shown, PictureSource source, const std::string& alt) {
    open_.pictures.push_back(std::move(source));
    shown.pictures.push_back({open_.pictures.size(), alt.empty() ? shown.title : alt});
  }

  sql::Tx& tx_;
  const Scope& scope_;
  Instant now_;
  OpenLink& open_;
  std::set<Uuid> kept_photographs_;
};

// Whoever left the house will not be glad to tell anybody more.
std::string signed_by(sql::Tx& tx, const Scope& scope, const store::WishLinkRecord& link) {
  if (!link.staff_id || !staff::scope_of(tx, *link.staff_id)) return "";
  const auto from = staff::find(tx, scope, *link.staff_id);
  return from ? from->given_name : "";
}

}  // namespace

BehindLinks behind_links(sql::Tx& tx, const Scope& scope, std::string_view text) {
  BehindLinks behind;
  for (const auto& token : tokens_in(text)) {
    const auto link = store::find_at(tx, scope, hash_of(token));
    if (!link) continue;
    const auto shown = store::wishes_of(tx, scope, link->client_id, link->id);
    for (const auto& wish : wishes::wishes_of(tx, scope, link->client_id).items) {
      if (std::find(shown.begin(), shown.end(), wish.id) == shown.end()) continue;
      behind.words += wish.words + "\n";
      if (!wish.piece_id) continue;
      behind.pieces.push_back(*wish.piece_id);
      const auto piece = pieces::find(tx, scope, *wish.piece_id);
      if (piece) behind.words += piece->title + "\n";
    }
  }
  return behind;
}

std::optional<OpenLink> open_at(sql::Tx& tx, Instant now, const std::string& token) {
  if (!is_token(token)) return std::nullopt;
  const auto scope = house_scope();
  const auto link = store::find_at(tx, scope, hash_of(token));
  if (!link || state_of(link->withdrawn_at, link->until, now) != WishLinkState::open) {
    return std::nullopt;
  }
  OpenLink open{*link, {}, {}};
  open.page.token = token;
  const auto house = stores::house_facts(tx, scope);
  open.page.house = house.name;
  open.page.language = house.language;
  open.page.until = link->until;
  open.page.from = signed_by(tx, scope, *link);
  Gathering gathering(tx, scope, now, open);
  gathering.add_wishes();
  if (link->shows_sizes) gathering.add_sizes();
  if (open.page.pieces.empty()) return std::nullopt;
  return open;
}

void note_opening(sql::Tx& tx, Instant now, const std::string& token) {
  const auto scope = house_scope();
  const auto found = store::find_at(tx, scope, hash_of(token));
  if (!found) return;
  hold_pages(tx, scope, std::span(&found->client_id, 1));
  const auto link = store::hold_at(tx, scope, found->token_hash);
  if (!link || !is_another_opening(link->opened_at, now)) return;
  store::count_opening(tx, scope, link->client_id, link->id, now);
  record(tx, scope, now,
         {link->client_id, "wish_links", link->id.uuid(), "opened", now, InTimeline::no});
}

}  // namespace carnet::wish_links
