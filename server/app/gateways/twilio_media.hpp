// SPDX-License-Identifier: Apache-2.0
// What clients send with their texts, brought from the carrier and from nowhere else.
#pragma once

#include "app/gateways/twilio.hpp"

namespace carnet::gateways {

/// A webhook is signed, and its addresses are checked all the same: only a medium of this account
/// at its carrier is asked for, with the account's password.
bool is_media_address(const TwilioAccount& account, std::string_view url);

/// Where the carrier may send us on to, without the password: itself, or Twilio's own store.
bool is_media_store(const TwilioAccount& account, std::string_view url);

/// See Gateway. At most 10 MB.
Result<std::string> fetch_media(const TwilioAccount& account, const std::string& url);
void forget_media(const TwilioAccount& account, const std::string& url);

}  // namespace carnet::gateways
