// SPDX-License-Identifier: Apache-2.0
// What drafts say, what they never say, and that each claim cites its record.
#include "app/drafts/grammar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "app/drafts/check.hpp"
#include "kit/text/unicode.hpp"

namespace carnet::drafts {
namespace {

Source record(const char* kind, int number) {
  char text[37];
  std::snprintf(text, sizeof text, "01938f2e-7a10-7c3a-9b1e-%012d", number);
  return {kind, *Uuid::parse(text), Instant(number)};
}

const Source sale = record("sales", 1);
const Source occasion = record("occasions", 2);
const Source piece_here = record("pieces", 3);
const Source message = record("messages", 4);
const Source visit = record("visits", 5);
const Source promise = record("promises", 6);
const Source first_page = record("clients", 7);
const Source repair = record("repairs", 8);
const Source wish = record("wishes", 9);
const std::vector<Source> records{sale,    occasion,   piece_here, message, visit,
                                  promise, first_page, repair,     wish};

Facts eleanor(std::optional<Signal> signal) {
  Facts facts;
  facts.greeted_as = "Eleanor";
  facts.signature = "Inès";
  facts.minutes = 16 * 60;
  facts.signal = signal;
  facts.piece = Told{"sapphire drops", sale};
  facts.piece_when = Told{"in February", sale};
  facts.since = Told{"eight months", sale};
  facts.occasion = Told{"your anniversary", occasion};
  facts.occasion_when = Told{"on 2 April", occasion};
  facts.message_when = Told{"yesterday", message};
  facts.offer = Told{"eternity band", piece_here};
  facts.seen = Told{"cushion halo", visit};
  facts.seen_when = Told{"on Saturday", visit};
  facts.seen_here = Told{"cushion halo", piece_here};
  facts.still_here = Told{"still here", piece_here};
  facts.promised = Told{"send the photographs", promise};
  facts.promised_when = Told{"on 8 March", promise};
  facts.left_when = Told{"on Tuesday", repair};
  facts.wished_when = Told{"on 2 February", wish};
  facts.met_when = Told{"on Saturday 14 March", first_page};
  return facts;
}

constexpr std::optional<Signal> signals[] = {
    std::nullopt,       Signal::anniversary,   Signal::birthday,           Signal::occasion,
    Signal::gone_quiet, Signal::post_purchase, Signal::unanswered_message, Signal::visit,
    Signal::promise,    Signal::welcome,       Signal::note_owed,          Signal::repair_ready,
    Signal::wish_match};
constexpr Tone tones[] = {Tone::plain, Tone::shorter, Tone::warmer};

TEST(drafts, read_like_a_person_wrote_them) {
  const auto draft = write(eleanor(Signal::anniversary), Tone::plain, "client 1", "");
  EXPECT_EQ(draft.body.substr(0, 23), "Good afternoon Eleanor,");
  EXPECT_EQ(draft.body.substr(draft.body.size() - 6), "\nInès");
  EXPECT_NE(draft.body.find('?'), std::string::npos);
}

TEST(drafts, say_what_was_promised_where_it_can_be_said) {
  auto facts = eleanor(Signal::promise);
  for (const auto* last : {"", "3.-.0.-", "4.-.1.-", "5.-.2.-"}) {
    const auto body = write(facts, Tone::plain, "client 1", last).body;
    EXPECT_NE(body.find("on 8 March"), std::string::npos) << body;
    EXPECT_NE(body.find("to send the photographs"), std::string::npos) << body;
  }
  facts.promised.reset();
  const auto body = write(facts, Tone::plain, "client 1", "").body;
  EXPECT_NE(body.find("hat we promised you on 8 March"), std::string::npos) << body;
}

TEST(drafts, greet_by_the_clients_clock) {
  auto facts = eleanor(std::nullopt);
  const std::pair<std::optional<int>, std::string> greetings[] = {{{}, "Hello Eleanor,"},
                                                                  {0, "Good morning Eleanor,"},
                                                                  {719, "Good morning Eleanor,"},
                                                                  {720, "Good afternoon Eleanor,"},
                                                                  {1080, "Good evening Eleanor,"}};
  for (const auto& [minutes, words] : greetings) {
    facts.minutes = minutes;
    const auto body = write(facts, Tone::plain, "seed", "").body;
    EXPECT_EQ(body.substr(0, body.find('\n')), words);
  }
}

TEST(drafts, every_draft_is_short_founded_and_never_a_bargain) {
  for (const auto signal : signals) {
    for (const auto tone : tones) {
      for (int seed = 0; seed < 40; ++seed) {
        const auto draft = write(eleanor(signal), tone, "seed " + std::to_string(seed), "");
        EXPECT_LE(text::utf16_length(draft.body), longest_body);
        EXPECT_TRUE(is_founded(draft.body, draft.claims, records)) << draft.body;
        for (const char* never : {"checking in", "price", "discount", "%", "$", "{", "  "}) {
          EXPECT_EQ(draft.body.find(never), std::string::npos) << draft.body;
        }
      }
    }
  }
}

TEST(drafts, a_claim_spans_the_words_of_its_record) {
  auto facts = eleanor(Signal::anniversary);
  facts.greeted_as = "Zoë 💎";  // one letter of two UTF-16 units before every claim
  const auto draft = write(facts, Tone::plain, "client 1", "");
  const auto points = text::code_points(draft.body);
  for (const auto& claim : draft.claims) {
    // Exactly one letter, in the greeting, counts twice.
    const auto start = static_cast<std::size_t>(claim.start) - 1;
    const auto words = text::utf8(
        std::u32string_view(points).substr(start, static_cast<std::size_t>(claim.end) - 1 - start));
    const bool from_sale = claim.source == sale;
    const bool is_told = words == "eternity band" || words == "your anniversary on 2 April" ||
                         (from_sale && (words == "sapphire drops" || words == "in February"));
    EXPECT_TRUE(is_told) << words;
  }
}

TEST(drafts, the_same_prompt_keeps_its_words_and_the_next_one_has_others) {
  for (const auto signal : signals) {
    const auto facts = eleanor(signal);
    const auto first = write(facts, Tone::plain, "client 1 prompt 1", "");
    EXPECT_EQ(write(facts, Tone::plain, "client 1 prompt 1", "").body, first.body);
    const auto next = write(facts, Tone::plain, "client 1 prompt 1", first.wording);
    EXPECT_NE(opening_of(next), opening_of(first));
  }
}

TEST(drafts, a_piece_looked_at_is_named_once_and_offered_only_while_it_is_here) {
  auto facts = eleanor(Signal::visit);
  facts.piece.reset();
  for (int seed = 0; seed < 60; ++seed) {
    const auto body = write(facts, Tone::plain, "seed " + std::to_string(seed), "").body;
    EXPECT_EQ(body.find("cushion halo"), body.rfind("cushion halo")) << body;
    EXPECT_NE(body.find("here"), std::string::npos) << body;
  }
  facts.seen_here.reset();
  facts.still_here.reset();
  for (int seed = 0; seed < 60; ++seed) {
    const auto letter = write(facts, Tone::plain, "seed " + std::to_string(seed), "");
    EXPECT_FALSE(letter.has_offer) << letter.body;
  }
}

TEST(drafts, what_is_not_known_is_not_said) {
  Facts facts;
  facts.greeted_as = "Eleanor";
  for (const auto signal : signals) {
    facts.signal = signal;
    const auto draft = write(facts, Tone::warmer, "seed", "");
    EXPECT_TRUE(draft.claims.empty());
    EXPECT_TRUE(is_founded(draft.body, {}, {})) << draft.body;
  }
}

TEST(drafts, what_is_kept_from_the_reader_never_enters) {
  const auto facts = without(eleanor(Signal::anniversary), {sale.id.text(), piece_here.id.text()});
  for (int seed = 0; seed < 40; ++seed) {
    const auto body = write(facts, Tone::warmer, std::to_string(seed), "").body;
    EXPECT_EQ(body.find("sapphire"), std::string::npos);
    EXPECT_EQ(body.find("eternity"), std::string::npos);
  }
}

TEST(drafts, stay_short_however_long_the_names_are) {
  rc::check([] {
    auto facts = eleanor(*rc::gen::elementOf(
        std::vector<std::optional<Signal>>(std::begin(signals), std::end(signals))));
    facts.greeted_as = std::string(*rc::gen::inRange<std::size_t>(0, 60), 'a');
    facts.piece->text = std::string(*rc::gen::inRange<std::size_t>(1, 200), 'b');
    facts.offer->text = std::string(*rc::gen::inRange<std::size_t>(1, 200), 'c');
    const auto tone = *rc::gen::element(Tone::plain, Tone::shorter, Tone::warmer);
    const auto draft = write(facts, tone, *rc::gen::arbitrary<std::string>(), "");
    RC_ASSERT(text::utf16_length(draft.body) <= longest_body);
    RC_ASSERT(is_founded(draft.body, draft.claims, records));
  });
}

TEST(drafts, the_opening_is_the_letter_without_greeting_and_name) {
  const Written letter{"Good morning Zoë,\nI thought of you. May I?\nInès", {}, {}, false};
  EXPECT_EQ(opening_of(letter), "I thought of you. May I?");
}

}  // namespace
}  // namespace carnet::drafts
