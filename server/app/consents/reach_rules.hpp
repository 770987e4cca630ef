// SPDX-License-Identifier: Apache-2.0
// Says of one address whether a client may be sent news there, since when, or what is missing.
// Pure.
#pragma once

#include "app/consents/gate.hpp"

namespace carnet::consents {

struct AddressTold {
  bool may_be_sent_news = false;
  std::string text;
};

/// "May be texted. Agreed 12 March 2026", or the first reason that does not pass by itself, as
/// hours, caps and budgets do. The day is that of the zone.
AddressTold told_of(const Standing& standing, Channel channel, Instant now, std::string_view zone);

}  // namespace carnet::consents
