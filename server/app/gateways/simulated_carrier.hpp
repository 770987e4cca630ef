// SPDX-License-Identifier: Apache-2.0
// The demo's own carrier: no text leaves the machine, and invented clients answer in character.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/gateways/gateway.hpp"

namespace carnet::gateways {

/// What will happen to a text, so many milliseconds after it was accepted.
struct SimulatedReport {
  milliseconds after{0};
  StatusReport report;
};

struct SimulatedAnswer {
  milliseconds after{0};
  InboundText text;
};

struct SimulatedStory {
  std::vector<SimulatedReport> reports;
  std::vector<SimulatedAnswer> answers;
};

/// The story of one text, chosen by its content and its number: the same text always has the same
/// story. Numbers that end in 99 answer STOP, in 98 they never answer, in 97 they do not exist.
/// `from` is the house's number; ids have Twilio's shape.
SimulatedStory story_of(const OutgoingText& text, const std::string& from);

/// Called with the story of each accepted text; it must keep it (as jobs) before it returns.
using KeepStory = std::function<void(const OutgoingText&, const SimulatedStory&)>;

/// A gateway that accepts everything. It has no webhooks: the story's jobs speak in their place.
Gateway simulated_carrier(std::string number, KeepStory keep);

}  // namespace carnet::gateways
