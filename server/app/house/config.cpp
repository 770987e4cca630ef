// SPDX-License-Identifier: Apache-2.0
// Reads the settings by walking the described struct, so that none can be forgotten.
#include "app/house/config.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include "kit/shape/describe.hpp"

namespace carnet {

namespace {

using Faults = std::map<std::string, FieldFault>;

std::string environment_name(std::string_view member) {
  std::string name = "CARNET_";
  for (const char letter : member) {
    name += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  return name;
}

template <class T>
struct IsSecret : std::false_type {};
template <class T>
struct IsSecret<Secret<T>> : std::true_type {};

void set(std::string& out, const std::string& text, FieldFault&) { out = text; }

void set(int& out, const std::string& text, FieldFault& refused) {
  const auto* end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, out);
  if (problem != std::errc{} || stopped != end || out < 0) {
    refused = {"whole_number", "This must be a whole number."};
  }
}

void set(bool& out, const std::string& text, FieldFault& refused) {
  out = text == "1" || text == "true";
  if (!out && text != "0" && text != "false") refused = {"boolean", "This must be 1 or 0."};
}

void set(std::optional<Instant>& out, const std::string& text, FieldFault& refused) {
  const auto instant = Instant::parse(text);
  if (instant) out = *instant;
  if (!instant) refused = instant.error();
}

void set(Secret<std::string>& out, const std::string& text, FieldFault&) {
  out = Secret<std::string>(text);
}

std::string read_file(const std::string& path, FieldFault& refused) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  if (!in) refused = {"file", "The file cannot be read."};
  std::string out = text.str();
  while (!out.empty() && (out.back() == '\n' || out.back() == '\r')) out.pop_back();
  return out;
}

template <class Member>
void read_member(std::string_view member, const Environment& environment, Member& out,
                 std::vector<std::string>& known, Faults& faults) {
  auto name = environment_name(member);
  known.push_back(name);
  FieldFault refused;
  auto found = environment.find(name);
  if (found != environment.end()) set(out, found->second, refused);
  if constexpr (IsSecret<Member>::value) {
    name += "_FILE";
    known.push_back(name);
    found = environment.find(name);
    if (found != environment.end()) set(out, read_file(found->second, refused), refused);
  }
  if (!refused.code.empty()) faults["/" + name] = refused;
}

// What follows the address begins with the slash.
void drop_last_slashes(std::string& url) {
  while (url.ends_with('/')) url.pop_back();
}

void refuse_unknown(const Environment& environment, const std::vector<std::string>& known,
                    Faults& faults) {
  for (const auto& [name, text] : environment) {
    const bool is_ours = name.rfind("CARNET_", 0) == 0;
    if (!is_ours || std::find(known.begin(), known.end(), name) != known.end()) continue;
    faults["/" + name] = {"unknown", "There is no such setting."};
  }
}

void refuse_contradictions(const Config& config, Faults& faults) {
  if (config.has_real_gateway() && config.test_clock) {
    faults["/CARNET_TEST_CLOCK"] = {
        "real_gateway", "A test clock is refused while a gateway that reaches people is set."};
  }
  if (config.has_real_gateway() && config.demo) {
    faults["/CARNET_DEMO"] = {"real_gateway",
                              "The demo house is refused while a real gateway is set."};
  }
  if (config.has_real_gateway() && config.twilio_auth_token.reveal().empty()) {
    faults["/CARNET_TWILIO_AUTH_TOKEN"] = {"required", "Twilio needs its auth token."};
  }
  if (config.has_real_gateway() && config.public_url.empty()) {
    faults["/CARNET_PUBLIC_URL"] = {"required", "Twilio signs the address it was told to call."};
  }
  if (config.tls_certificate_file.empty() != config.tls_key_file.empty()) {
    const bool lacks_key = config.tls_key_file.empty();
    faults[lacks_key ? "/CARNET_TLS_KEY_FILE" : "/CARNET_TLS_CERTIFICATE_FILE"] = {
        "required", "A certificate and its key are set together."};
  }
  const auto size = config.secret.reveal().size();
  if (size != 0 && (size < 32 || size > 64)) {
    faults["/CARNET_SECRET"] = {"length", "The secret must have 32 to 64 characters."};
  }
}

std::string shown(const std::string& text) { return text; }
std::string shown(int number) { return std::to_string(number); }
std::string shown(bool flag) { return flag ? "1" : "0"; }
std::string shown(const std::optional<Instant>& instant) { return instant ? instant->text() : ""; }
std::string shown(const Secret<std::string>& secret) {
  return secret.reveal().empty() ? "" : "(hidden)";
}

}  // namespace

const std::vector<ConfigNote>& config_notes() {
  static const std::vector<ConfigNote> notes{
      {"port", "The port to listen on; 0 takes any free one."},
      {"address", "The address to listen on."},
      {"database", "sqlite:PATH or postgresql://…; empty means carnet.db in the data folder."},
      {"data", "The folder of everything the house keeps: database, pictures, journals."},
      {"web", "The folder of the built web app."},
      {"public_url",
       "The address people and gateways use, such as https://carnet.example.com; Twilio calls it "
       "and fetches there, by addresses that last six hours, the pictures sent with a text."},
      {"allowed_hosts", "Further Host names to answer to, separated by commas."},
      {"tls_certificate_file",
       "A PEM file of the certificate and its chain; the port speaks https."},
      {"tls_key_file", "The PEM file of the certificate's key, without a password."},
      {"workers", "How many requests are worked on at once."},
      {"demo", "1 fills an empty database with the demo house and its simulated carrier."},
      {"demo_media", "The folder of the demo's pictures."},
      {"test_clock", "A moment; the clock then stands still until told otherwise."},
      {"secret", "32 to 64 characters that key hashes; made in the data folder when empty."},
      {"twilio_account_sid", "Twilio's account; setting it turns the real gateway on."},
      {"twilio_auth_token", "Twilio's auth token."},
      {"twilio_next_auth_token", "The token to accept as well while one is being rotated."},
      {"twilio_from", "The sending number in E.164."},
      {"twilio_messaging_service_sid", "A Messaging Service to send through instead."},
      {"twilio_base_url", "Where Twilio's API is; anything that speaks it will do."},
      {"log_level", "debug, info, warn or error."},
  };
  return notes;
}

Result<Config> read_config(const Environment& environment) {
  Config config;
  Faults faults;
  std::vector<std::string> known;
  shape::each_member(config, [&](std::string_view member, auto& out) {
    read_member(member, environment, out, known, faults);
  });
  drop_last_slashes(config.public_url);
  drop_last_slashes(config.twilio_base_url);
  refuse_unknown(environment, known, faults);
  refuse_contradictions(config, faults);
  if (faults.empty()) return config;
  return Fault{FaultKind::invalid, "config", "The settings need another look.", faults, {}};
}

std::string print_config(const Config& config) {
  std::string out;
  shape::each_member(config, [&](std::string_view member, const auto& setting) {
    out += environment_name(member) + "=" + shown(setting) + "\n";
  });
  return out;
}

std::string config_table() {
  std::string out =
      "# Settings\n\nWritten by `bin/generate` from the program. A secret may also come from the "
      "file "
      "that\nits name with `_FILE` names.\n\n| name | default | |\n|---|---|---|\n";
  const Config defaults;
  auto note = config_notes().begin();
  shape::each_member(defaults, [&](std::string_view member, const auto& setting) {
    const auto text = shown(setting);
    out += "| `" + environment_name(member) + "` | " + (text.empty() ? "" : "`" + text + "`") +
           " | " + std::string((note++)->text) + " |\n";
  });
  return out;
}

}  // namespace carnet
