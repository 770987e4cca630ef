// SPDX-License-Identifier: Apache-2.0
// What reading the settings promises.
#include "app/house/config.hpp"

#include <gtest/gtest.h>

#include "kit/shape/describe.hpp"

namespace carnet {
namespace {

TEST(config, every_setting_has_a_note_and_every_note_a_setting) {
  std::vector<std::string_view> members;
  shape::each_member_pointer<Config>([&](std::string_view name, auto) { members.push_back(name); });
  std::vector<std::string_view> noted;
  for (const auto& note : config_notes()) noted.push_back(note.member);
  EXPECT_EQ(members, noted);
}

TEST(config, an_address_ends_without_a_slash) {
  const auto config = read_config({{"CARNET_PUBLIC_URL", "https://carnet.example.com//"},
                                   {"CARNET_TWILIO_BASE_URL", "http://127.0.0.1:8081/"}});
  ASSERT_TRUE(config.has_value());
  EXPECT_EQ(config->public_url, "https://carnet.example.com");
  EXPECT_EQ(config->twilio_base_url, "http://127.0.0.1:8081");
}

TEST(config, all_faults_are_told_at_once) {
  const auto config = read_config({{"CARNET_PORT", "many"},
                                   {"CARNET_DEMO", "perhaps"},
                                   {"CARNET_PROT", "80"},
                                   {"PATH", "/bin"}});
  ASSERT_FALSE(config.has_value());
  EXPECT_EQ(config.error().fields.size(), 3u);
  EXPECT_EQ(config.error().fields.at("/CARNET_PROT").code, "unknown");
}

TEST(config, a_test_clock_and_a_real_gateway_exclude_each_other) {
  const auto config = read_config({{"CARNET_TEST_CLOCK", "2026-03-12T14:00:00Z"},
                                   {"CARNET_TWILIO_ACCOUNT_SID", "AC0"},
                                   {"CARNET_TWILIO_AUTH_TOKEN", "t"},
                                   {"CARNET_PUBLIC_URL", "https://carnet.example.com"}});
  ASSERT_FALSE(config.has_value());
  EXPECT_EQ(config.error().fields.at("/CARNET_TEST_CLOCK").code, "real_gateway");
}

TEST(config, a_certificate_is_set_together_with_its_key) {
  const auto config = read_config({{"CARNET_TLS_CERTIFICATE_FILE", "/etc/carnet/chain.pem"}});
  ASSERT_FALSE(config.has_value());
  EXPECT_EQ(config.error().fields.at("/CARNET_TLS_KEY_FILE").code, "required");
}

TEST(config, secrets_are_never_printed) {
  const auto config = read_config({{"CARNET_SECRET", std::string(40, 's')}});
  ASSERT_TRUE(config.has_value());
  EXPECT_EQ(print_config(*config).find("sss"), std::string::npos);
  EXPECT_NE(print_config(*config).find("CARNET_SECRET=(hidden)"), std::string::npos);
}

}  // namespace
}  // namespace carnet
