// SPDX-License-Identifier: Apache-2.0
// Which pieces are set aside today, by whom and until when.
#pragma once

#include <map>

#include "app/clients/clients.hpp"
#include "app/pieces/pieces.hpp"

namespace carnet::pieces {

/// A piece that is kept for a client; whose it is stands there for those who may see them.
struct Aside {
  std::optional<std::string> by;  // who of the house set it aside
  std::optional<Day> until;       // the last day; nothing when none was named
  std::optional<ClientId> client_id;
  std::optional<std::string> client_name;
};
BOOST_DESCRIBE_STRUCT(Aside, (), (by, until, client_id, client_name))

/// True of a piece that is kept for a client: `today` is the day's place among the parameters. The
/// first looks up each piece that is walked, the second reads all that is kept.
std::string is_set_aside_today(std::string_view today);
std::string set_aside_today(std::string_view today);

/// Those of them that are set aside. The client is named where the asker may see them and the wish
/// is kept secret from nobody: a piece is looked at with others beside.
std::map<PieceId, Aside> asides_of(sql::Tx& tx, const Scope& scope, Instant now,
                                   const std::vector<PieceId>& ids);

namespace store {

struct AsideRow {
  PieceId piece_id;
  std::optional<std::string> by;
  std::optional<Day> until;
  Uuid wish_id;
  std::optional<ClientId> client_id;  // nothing when the asker does not see them
  std::optional<std::string> given_name;
  std::optional<std::string> family_name;
  std::optional<std::string> preferred_name;
  std::optional<clients::NameOrder> name_order;
};
BOOST_DESCRIBE_STRUCT(AsideRow, (),
                      (piece_id, by, until, wish_id, client_id, given_name, family_name,
                       preferred_name, name_order))

std::vector<AsideRow> asides(sql::Tx& tx, const Scope& scope, const std::vector<PieceId>& ids,
                             Day today);

}  // namespace store

}  // namespace carnet::pieces
