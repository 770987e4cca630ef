// SPDX-License-Identifier: Apache-2.0
// Who will see an answer, beside who asks for it: surprises are kept by it, in one place.
#pragma once

#include <optional>
#include <vector>

#include "app/house/ids.hpp"

namespace carnet {

/// The house alone, or named clients: one at whom the screen is turned or who is written to, or
/// all who read an address.
class Audience {
 public:
  /// Whoever works here and looks alone.
  static Audience house() { return Audience(); }
  static Audience client(ClientId client_id) { return readers({client_id}); }
  static Audience readers(std::vector<ClientId> clients) {
    Audience audience;
    audience.clients_ = std::move(clients);
    return audience;
  }
  bool is_house() const { return !clients_; }
  const std::vector<ClientId>& clients() const { return *clients_; }

 private:
  Audience() = default;

  std::optional<std::vector<ClientId>> clients_;
};

}  // namespace carnet
