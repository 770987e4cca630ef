// SPDX-License-Identifier: Apache-2.0
// The route of show-the-client mode.
#include "app/shown/shown.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/clients/clients.hpp"
#include "app/house/in_words.hpp"
#include "app/sales/sales.hpp"
#include "app/sizes/sizes.hpp"
#include "app/surprises/surprises.hpp"
#include "app/trade/trade.hpp"
#include "app/visits/visits.hpp"
#include "app/wishes/wishes.hpp"

namespace carnet::shown {

namespace {

using surprises::Kept;
using surprises::Unheard;

struct Asked {
  sql::Tx& tx;
  const Scope& scope;
  ClientId client_id;
  const Unheard& unheard;
};

std::vector<ShownWish> wishes_for(const Asked& asked) {
  auto wishes = wishes::wishes_of(asked.tx, asked.scope, asked.client_id).items;
  asked.unheard.take_out_of(wishes, Kept::wishes, &wishes::Wish::id);
  std::vector<ShownWish> shown;
  for (const auto& wish : wishes) {
    if (wish.gifting) continue;
    const auto piece =
        wish.piece_id ? pieces::find(asked.tx, asked.scope, *wish.piece_id) : std::nullopt;
    if (piece) {
      shown.push_back(
          {piece->title, "", wish.style, wish.stone, wish.metal, wish.category, wish.picture});
      continue;
    }
    // Nothing that was read out of what is not said: "no diamonds", a Ruby by name.
    auto said = capitalised(trade::said_in_trade(wish.words));
    auto read = trade::read_description(said);
    if (read.category.empty() && read.stone.empty()) continue;
    shown.push_back({{},
                     std::move(said),
                     std::move(read.style),
                     std::move(read.stone),
                     std::move(read.metal),
                     std::move(read.category),
                     wish.picture});
  }
  return shown;
}

// A title of theirs is shown on this page anyway.
std::string piece_of(const repairs::Repair& repair, const std::vector<ShownPiece>& theirs) {
  const bool is_theirs = std::any_of(theirs.begin(), theirs.end(), [&](const ShownPiece& piece) {
    return piece.title == repair.piece;
  });
  return is_theirs ? repair.piece : capitalised(trade::said_in_trade(repair.piece));
}

std::vector<ShownRepair> repairs_for(const Asked& asked, const std::vector<ShownPiece>& theirs) {
  auto repairs = repairs::repairs_of(asked.tx, asked.scope, asked.client_id).items;
  asked.unheard.take_out_of(repairs, Kept::repairs, &repairs::Repair::id);
  std::vector<ShownRepair> shown;
  for (const auto& repair : repairs) {
    if (repair.state == repairs::RepairState::collected) continue;
    shown.push_back({piece_of(repair, theirs), repair.kind, repair.state, repair.promised});
  }
  return shown;
}

std::vector<std::string> sizes_for(const Asked& asked) {
  const auto sizes = sizes::sizes_of(asked.tx, asked.scope, asked.client_id);
  std::vector<std::string> shown;
  for (const auto& size : sizes::sizes_at_a_glance(sizes)) shown.push_back(sizes::size_text(size));
  return shown;
}

std::vector<ShownPiece> pieces_for(const Asked& asked) {
  auto lines = sales::bought_by(asked.tx, asked.scope, asked.client_id);
  asked.unheard.take_out_of(lines, Kept::sales, &sales::BoughtLine::sale_id);
  std::vector<ShownPiece> shown;
  std::vector<PieceId> ids;
  for (const auto& line : lines) {
    if (line.piece_id) ids.push_back(*line.piece_id);
  }
  std::map<PieceId, std::optional<pieces::Picture>> pictures;
  for (auto& piece : pieces::find_all(asked.tx, asked.scope, ids)) {
    pictures[piece.id] = std::move(piece.picture);
  }
  for (const auto& line : lines) {
    if (line.quantity <= 0) continue;
    auto picture = line.piece_id ? pictures[*line.piece_id] : std::nullopt;
    shown.push_back({line.title, line.day, std::move(picture)});
  }
  return shown;
}

std::vector<ShownLook> looks_for(const Asked& asked, const Shown& already) {
  constexpr int visits_read = 6;
  auto visits = visits::visits_of(asked.tx, asked.scope, asked.client_id, {{}, visits_read});
  if (!visits) return {};
  asked.unheard.take_out_of(visits->items, Kept::visits, &visits::Visit::id);
  std::set<std::string> told;
  for (const auto& wish : already.wishes) told.insert(wish.title.value_or(""));
  for (const auto& piece : already.pieces) told.insert(piece.title);
  std::vector<PieceId> looked_at;
  for (const auto& visit : visits->items) {
    for (const auto& piece : visit.pieces) {
      if (piece.piece_id) looked_at.push_back(*piece.piece_id);
    }
  }
  std::map<PieceId, pieces::Piece> catalogue;
  for (auto& piece : pieces::find_all(asked.tx, asked.scope, looked_at)) {
    catalogue.emplace(piece.id, std::move(piece));
  }
  // What somebody wrote down in words, beside a piece too, may not be meant for their eyes.
  std::vector<ShownLook> shown;
  for (const auto& id : looked_at) {
    const auto piece = catalogue.find(id);
    if (piece == catalogue.end() || !told.insert(piece->second.title).second) continue;
    shown.push_back({piece->second.title, piece->second.picture});
  }
  return shown;
}

Result<Shown> show_client(Session& session, ClientId client_id) {
  auto& tx = session.tx();
  const auto client = clients::load_client(tx, session.scope, session.now, client_id);
  if (!client) return client.error();
  const auto unheard = surprises::unheard_by(tx, session.scope, session.now,
                                             Audience::client(client_id), std::span(&client_id, 1));
  const Asked asked{tx, session.scope, client_id, unheard};
  auto theirs = pieces_for(asked);
  Shown shown{clients::display_name(*client),
              wishes_for(asked),
              repairs_for(asked, theirs),
              sizes_for(asked),
              std::move(theirs),
              {}};
  shown.looks = looks_for(asked, shown);
  return shown;
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/shown",
             {.name = "show_to_client", .summary = "What may be shown to the client"}, show_client);
}

}  // namespace carnet::shown
