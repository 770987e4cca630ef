// SPDX-License-Identifier: Apache-2.0
// Which wording is shown now.
#include "app/consents/store.hpp"

namespace carnet::consents {

std::optional<WordingOnFile> wording_for(sql::Tx& tx, const Scope& scope, Purpose purpose,
                                         Channel channel) {
  std::optional<WordingOnFile> newest;
  for (auto& each : store::wordings(tx, scope)) {
    const bool fits = each.purpose == purpose && each.channel == channel;
    if (fits && (!newest || newest->version < each.version)) newest = std::move(each);
  }
  return newest;
}

}  // namespace carnet::consents
