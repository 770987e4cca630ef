// SPDX-License-Identifier: Apache-2.0
// Countries in the words of several languages.
#include "kit/text/country.hpp"

#include <gtest/gtest.h>

TEST(country, names_and_codes_tell_the_country) {
  using carnet::text::country_named;
  EXPECT_EQ(country_named("us"), "US");
  EXPECT_EQ(country_named("United States of America"), "US");
  EXPECT_EQ(country_named("Deutschland"), "DE");
  EXPECT_EQ(country_named("\u00c9tats-Unis"), "US");
  EXPECT_EQ(country_named("Suisse"), "CH");
  EXPECT_EQ(country_named("Espa\u00f1a"), "ES");
  EXPECT_EQ(country_named("UK"), "GB");
  EXPECT_EQ(country_named("Narnia"), "");
  EXPECT_EQ(country_named(""), "");
}
