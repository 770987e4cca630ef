// SPDX-License-Identifier: Apache-2.0
// What an operator sets: one described struct, read from the environment by main.cpp alone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet {

/// Every setting, with its default. The name in the environment is CARNET_ and the member's name
/// in capitals; a Secret may also come from the file that CARNET_…_FILE names.
struct Config {
  int port = 8080;
  std::string address = "127.0.0.1";
  std::string database;
  std::string data = ".data";
  std::string web = "web/dist";
  std::string public_url;
  std::string allowed_hosts;
  std::string tls_certificate_file;
  std::string tls_key_file;
  int workers = 8;
  bool demo = false;
  std::string demo_media = "fixtures/media";
  std::optional<Instant> test_clock;
  Secret<std::string> secret;
  std::string twilio_account_sid;
  Secret<std::string> twilio_auth_token;
  Secret<std::string> twilio_next_auth_token;
  std::string twilio_from;
  std::string twilio_messaging_service_sid;
  std::string twilio_base_url = "https://api.twilio.com";
  std::string log_level = "info";

  /// Whether a gateway that reaches real people is set.
  bool has_real_gateway() const { return !twilio_account_sid.empty(); }
  std::string database_url() const {
    return database.empty() ? "sqlite:" + data + "/carnet.db" : database;
  }
};
BOOST_DESCRIBE_STRUCT(Config, (),
                      (port, address, database, data, web, public_url, allowed_hosts,
                       tls_certificate_file, tls_key_file, workers, demo, demo_media, test_clock,
                       secret, twilio_account_sid, twilio_auth_token, twilio_next_auth_token,
                       twilio_from, twilio_messaging_service_sid, twilio_base_url, log_level))

/// One line of the table in docs/deploy.md.
struct ConfigNote {
  std::string_view member;
  std::string_view text;
};
const std::vector<ConfigNote>& config_notes();

using Environment = std::map<std::string, std::string>;

/// Reads CARNET_… names. Unknown names, bad values and settings that contradict each other are
/// refused together, keyed by "/CARNET_NAME".
Result<Config> read_config(const Environment& environment);

/// What is in force, one "CARNET_NAME=value" a line, secrets hidden.
std::string print_config(const Config& config);

/// Every setting with its default and its note, as docs/settings.md shows them.
std::string config_table();

}  // namespace carnet
