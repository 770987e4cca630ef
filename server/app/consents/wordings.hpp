// SPDX-License-Identifier: Apache-2.0
// The words shown when somebody agrees: a change of words is a new version, never an edit.
#pragma once

#include <optional>
#include <string>

#include "app/consents/consents.hpp"

namespace carnet::consents {

struct NewWording {
  WordingId id;
  Purpose purpose = Purpose::service;
  Channel channel = Channel::sms;
  Prose<1'000> body;  // {store} and {n} become the house's name and texts a month
};
BOOST_DESCRIBE_STRUCT(NewWording, (), (id, purpose, channel, body))

enum class Tongue { english, other };

/// What a wording must say and does not, in a sentence (47 CFR 64.1200(f)(9), CTIA). The phrases
/// of an English wording are asked of an English house alone.
std::optional<FieldFault> fault_of_wording(const std::string& body, Purpose purpose,
                                           Channel channel, const HouseWords& house, Tongue tongue);

/// Keeps it as the newest version. The same id again answers what stands.
Result<WordingOnFile> keep_wording(sql::Tx& tx, const Scope& scope, Instant now,
                                   const NewWording& wording);

}  // namespace carnet::consents
