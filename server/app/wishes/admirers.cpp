// SPDX-License-Identifier: Apache-2.0
// Who wished for a piece, and who was shown it: of the clients the asker may see.
#include "app/wishes/admirers.hpp"

namespace carnet::wishes {

namespace {

// Whatever a colleague may not know of a client's wishes is left out in these two queries.
Result<Admirers> list_admirers(Session& session, PieceId id) {
  auto& tx = session.tx();
  if (!pieces::find(tx, session.scope, id)) return not_found("piece");
  return Admirers{store::wishers_of(tx, session.scope, id),
                  store::viewers_of(tx, session.scope, id)};
}

}  // namespace

void add_admirer_routes(Routes& routes) {
  routes.get("/api/pieces/{id}/admirers",
             {.name = "list_admirers",
              .summary = "Who wishes for a piece and who was shown it, the latest first"},
             list_admirers);
}

}  // namespace carnet::wishes
