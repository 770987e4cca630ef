// SPDX-License-Identifier: Apache-2.0
// Chooses sentences whose facts are known and puts them together.
#include "app/drafts/grammar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "app/drafts/phrases.hpp"
#include "kit/text/unicode.hpp"

namespace carnet::drafts {

namespace {

constexpr int none = -1;

struct Slot {
  std::string_view name;
  std::optional<Told> Facts::*fact;
};

constexpr Slot slots[] = {
    {"piece", &Facts::piece},
    {"piece_when", &Facts::piece_when},
    {"since", &Facts::since},
    {"occasion", &Facts::occasion},
    {"offer", &Facts::offer},
    {"occasion_when", &Facts::occasion_when},
    {"message_when", &Facts::message_when},
    {"seen", &Facts::seen},
    {"seen_when", &Facts::seen_when},
    {"seen_here", &Facts::seen_here},
    {"still_here", &Facts::still_here},
    {"promised", &Facts::promised},
    {"promised_when", &Facts::promised_when},
    {"left_when", &Facts::left_when},
    {"wished_when", &Facts::wished_when},
    {"met_when", &Facts::met_when},
};

const Told* told(const Facts& facts, std::string_view name) {
  for (const auto& slot : slots) {
    if (slot.name == name && facts.*slot.fact) return &*(facts.*slot.fact);
  }
  return nullptr;
}

// Calls visit(words, slot name) for each stretch of a sentence; the name is empty for plain words.
template <class Visit>
void each_stretch(std::string_view sentence, Visit&& visit) {
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    if (open > 0) visit(sentence.substr(0, open), std::string_view{});
    if (open == std::string_view::npos) return;
    const auto close = sentence.find('}', open);
    visit(std::string_view{}, sentence.substr(open + 1, close - open - 1));
    sentence.remove_prefix(close + 1);
  }
}

bool can_say(const Facts& facts, std::string_view sentence) {
  bool all_known = true;
  each_stretch(sentence, [&](std::string_view, std::string_view name) {
    if (!name.empty() && told(facts, name) == nullptr) all_known = false;
  });
  return all_known;
}

std::uint64_t hash_of(std::string_view text) {  // FNV-1a, 64 bits
  std::uint64_t hash = 14'695'981'039'346'656'037U;
  for (const char letter : text) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 1'099'511'628'211U;
  }
  // Murmur's last steps, so that near seeds choose differently in every part.
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdU;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53U;
  return hash ^ (hash >> 33);
}

// Which sentence of each part was taken; written "2.0.1" with "-" for none.
using Choice = std::array<int, 4>;  // memory, offer, question, closing

std::string text_of(const Choice& choice) {
  std::string text;
  for (const int part : choice) {
    if (!text.empty()) text += '.';
    text += part == none ? "-" : std::to_string(part);
  }
  return text;
}

Choice choice_in(std::string_view text) {
  Choice choice{none, none, none, none};
  for (auto& part : choice) {
    const auto dot = text.find('.');
    const auto word = text.substr(0, dot);
    std::from_chars(word.data(), word.data() + word.size(), part);
    text.remove_prefix(dot == std::string_view::npos ? text.size() : dot + 1);
  }
  return choice;
}

bool names(std::string_view sentence, std::string_view slot) {
  return sentence.find(slot) != std::string_view::npos;
}

/// Whether a sentence follows the memory well.
using Follows = bool (*)(std::string_view sentence, std::string_view memory);

// The occasion is named once: by the question when the memory does not.
bool names_occasion_once(std::string_view sentence, std::string_view memory) {
  return names(sentence, "{occasion}") != names(memory, "{occasion}");
}

// So is what they looked at: the offer says "it" when the memory named the piece.
bool names_piece_once(std::string_view sentence, std::string_view memory) {
  return names(sentence, "{still_here}") == names(memory, "{seen}");
}

// A memory says what was promised, where that can be said.
bool says_what_was_promised(std::string_view sentence, std::string_view) {
  return names(sentence, "{promised}");
}

// One of the sentences whose facts are known, not the one of last time if there is another; those
// that follow the memory come first.
int choose(Sentences sentences, const Facts& facts, std::uint64_t hash, int last,
           std::string_view memory = {}, Follows follows = nullptr) {
  std::vector<int> usable;
  std::vector<int> second_best;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!can_say(facts, sentences[i])) continue;
    const bool fits = !follows || follows(sentences[i], memory);
    (fits ? usable : second_best).push_back(static_cast<int>(i));
  }
  if (usable.empty()) usable = std::move(second_best);
  if (usable.empty()) return none;
  if (usable.size() > 1) std::erase(usable, last);
  return usable[hash % usable.size()];
}

class Letter {
 public:
  explicit Letter(const Facts& facts) : facts_(facts) {}

  void say(std::string_view sentence) {
    each_stretch(sentence, [&](std::string_view words, std::string_view name) {
      if (name.empty()) return add(words);
      const Told& fact = *told(facts_, name);
      const auto start = length_;
      add(fact.text);
      claim(start, fact.source);
    });
  }
  void add(std::string_view words) {
    body_.append(words);
    length_ += static_cast<int>(text::utf16_length(words));
  }
  int length() const { return length_; }
  Written written() { return {std::move(body_), std::move(claims_), {}, false}; }

 private:
  // Neighbouring words from one record ("your anniversary on 2 April") are one claim.
  void claim(int start, const Source& source) {
    if (!claims_.empty() && claims_.back().source == source && start - claims_.back().end <= 1) {
      claims_.back().end = length_;
    } else {
      claims_.push_back({start, length_, source});
    }
  }

  const Facts& facts_;
  std::string body_;
  std::vector<Claim> claims_;
  int length_ = 0;
};

Written put_together(const Facts& facts, const Phrases& phrases, const Theme& theme,
                     const Choice& choice) {
  Letter letter(facts);
  letter.add(phrases.greeting(facts.greeted_as, facts.minutes));
  letter.add("\n");
  const std::array<Sentences, 4> parts{theme.memories, theme.offers, theme.questions,
                                       phrases.warm_closings};
  bool is_first = true;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (choice[i] == none) continue;
    if (!is_first) letter.add(" ");
    letter.say(parts[i][static_cast<std::size_t>(choice[i])]);
    is_first = false;
  }
  if (!facts.signature.empty()) letter.add("\n" + facts.signature);
  auto written = letter.written();
  written.wording = text_of(choice);
  const bool is_in_memory =
      choice[0] != none && names(theme.memories[static_cast<std::size_t>(choice[0])], "{offer}");
  written.has_offer = choice[1] != none || is_in_memory;
  return written;
}

}  // namespace

Facts without(Facts facts, const std::set<std::string>& kept_record_ids) {
  for (const auto& slot : slots) {
    auto& fact = facts.*slot.fact;
    if (fact && kept_record_ids.contains(fact->source.id.text())) fact.reset();
  }
  return facts;
}

Written write(const Facts& facts, Tone tone, std::string_view seed, std::string_view last_wording,
              std::string_view language) {
  const auto& phrases = phrases_of(language);
  const auto& theme = phrases.theme(facts.signal);
  const auto last = choice_in(last_wording);
  const auto hash = hash_of(seed);
  const int memory = choose(theme.memories, facts, hash, last[0], {}, says_what_was_promised);
  const auto remembered =
      memory == none ? std::string_view{} : theme.memories[static_cast<std::size_t>(memory)];
  Choice choice{
      memory, choose(theme.offers, facts, hash >> 16, last[1], remembered, names_piece_once),
      choose(theme.questions, facts, hash >> 32, last[2], remembered, names_occasion_once),
      choose(phrases.warm_closings, facts, hash >> 48, last[3])};
  if (tone != Tone::warmer) choice[3] = none;
  if (tone == Tone::shorter) choice[1] = none;
  auto written = put_together(facts, phrases, theme, choice);
  // What can be spared goes first: the closing, the offer, then the memory.
  for (const std::size_t part : {3U, 1U, 0U}) {
    if (text::utf16_length(written.body) <= longest_body) break;
    choice[part] = none;
    written = put_together(facts, phrases, theme, choice);
  }
  return written;
}

std::string opening_of(const Written& written) {
  const auto& body = written.body;
  const auto start = body.find('\n');
  if (start == std::string::npos) return {};
  const auto end = body.find('\n', start + 1);
  const auto length = end == std::string::npos ? end : end - start - 1;
  return body.substr(start + 1, length);
}

}  // namespace carnet::drafts
