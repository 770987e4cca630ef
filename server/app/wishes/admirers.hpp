// SPDX-License-Identifier: Apache-2.0
// Who has an eye on a piece.
#pragma once

#include "app/wishes/wishes.hpp"

namespace carnet::wishes {

struct Admirer {
  ClientId client_id;
  std::string client_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Admirer, (), (client_id, client_name, at))

struct Admirers {
  std::vector<Admirer> wished;  // and have not been given it
  std::vector<Admirer> shown;
};
BOOST_DESCRIBE_STRUCT(Admirers, (), (wished, shown))

namespace store {

/// At most fifty, the latest first, by an index of the piece.
std::vector<Admirer> wishers_of(sql::Tx& tx, const Scope& scope, PieceId id);
std::vector<Admirer> viewers_of(sql::Tx& tx, const Scope& scope, PieceId id);

}  // namespace store

void add_admirer_routes(Routes& routes);

}  // namespace carnet::wishes
