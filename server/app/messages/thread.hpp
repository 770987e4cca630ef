// SPDX-License-Identifier: Apache-2.0
// A client's thread as the wire shows it, for the route and for whoever keeps it elsewhere.
#pragma once

#include "app/house/paging.hpp"
#include "app/messages/messages.hpp"

namespace carnet::messages {

/// A page, newest first. The caller has checked that the asker may see the client.
Result<Page<Message>> messages_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                  const PageQuery& query);

}  // namespace carnet::messages
