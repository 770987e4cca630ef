// SPDX-License-Identifier: Apache-2.0
// Which tags are well-formed, and how each is written (the examples of RFC 5646, appendix A).
#include "kit/text/language_tag.hpp"

#include <gtest/gtest.h>

namespace carnet::text {
namespace {

TEST(LanguageTag, what_is_well_formed_is_read_and_written_in_its_capitals) {
  const std::pair<const char*, const char*> cases[] = {
      {"en", "en"},
      {" fr-ca ", "fr-CA"},
      {"ZH-hant-tw", "zh-Hant-TW"},
      {"zh-cmn-hans-cn", "zh-cmn-Hans-CN"},
      {"es-419", "es-419"},
      {"sl-rozaj-biske", "sl-rozaj-biske"},
      {"de-ch-1901", "de-CH-1901"},
      {"HY-LATN-IT-AREVELA", "hy-Latn-IT-arevela"},
      {"en-us-u-islamcal", "en-US-u-islamcal"},
      {"en-a-myext-b-another", "en-a-myext-b-another"},
      {"de-ch-x-phonebk", "de-CH-x-phonebk"},
      {"az-arab-x-aze-derbend", "az-Arab-x-aze-derbend"},
      {"en-ca-x-ca", "en-CA-x-ca"},
      {"x-whatever", "x-whatever"},
      {"i-klingon", "i-klingon"},
      {"sgn-be-fr", "sgn-BE-FR"},
  };
  for (const auto& [typed, tag] : cases) {
    const auto read = LanguageTag::parse(typed);
    ASSERT_TRUE(read) << typed;
    EXPECT_EQ(read->text(), tag);
  }
}

TEST(LanguageTag, what_is_not_is_refused_in_words) {
  const std::pair<const char*, const char*> cases[] = {
      {"English", "Write a language by its code, such as en, pt-BR or zh-Hant."},
      {"french canadian", "Write a language by its code, such as en, pt-BR or zh-Hant."},
      {"pt_BR", "Between the parts of a language stands a hyphen, as in pt-BR."},
      {"e", "This is not a language such as en, pt-BR or zh-Hant."},
      {"en-", "This is not a language such as en, pt-BR or zh-Hant."},
      {"-en", "This is not a language such as en, pt-BR or zh-Hant."},
      {"en--US", "This is not a language such as en, pt-BR or zh-Hant."},
      {"en-US-GB", "This is not a language such as en, pt-BR or zh-Hant."},
      {"en-u", "This is not a language such as en, pt-BR or zh-Hant."},
      {"en-x", "This is not a language such as en, pt-BR or zh-Hant."},
      {"a-DE", "This is not a language such as en, pt-BR or zh-Hant."},
      {"de-419-DE", "This is not a language such as en, pt-BR or zh-Hant."},
      {"日本語", "This is not a language such as en, pt-BR or zh-Hant."},
      {"", "This is not a language such as en, pt-BR or zh-Hant."},
  };
  for (const auto& [typed, words] : cases) {
    const auto read = LanguageTag::parse(typed);
    ASSERT_FALSE(read) << typed;
    EXPECT_EQ(read.error().code, "language");
    EXPECT_EQ(read.error().text, words) << typed;
  }
}

}  // namespace
}  // namespace carnet::text
