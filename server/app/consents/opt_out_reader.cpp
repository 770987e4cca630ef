// SPDX-License-Identifier: Apache-2.0
// The order of judgement: reactions, exact words, other keywords, threats, clear refusals, idioms,
// and what is left waits for a person.
#include "app/consents/opt_out_reader.hpp"

#include <algorithm>

#include "app/consents/opt_out_words.hpp"

namespace carnet::consents {

namespace {

InboundReading reading(Reading kind, std::string_view language = "en") {
  InboundReading answer;
  answer.reading = kind;
  answer.language = std::string(language);
  return answer;
}

std::string_view language_of_help(std::string_view word) {
  if (word == "help" || word == "info") return "en";
  if (word == "ayuda") return "es";
  return word == "aide" ? "fr" : "";
}

bool is_start(std::string_view text) { return text == "start" || text == "unstop"; }

/// Keyword and nothing but filler: "please stop", "stop texting me", "cancel all messages".
bool is_keyword_with_filler(const Words& words) {
  bool has_keyword = false;
  for (const auto& word : words.list) {
    const bool is_one = is_keyword(word);
    if (!is_one && !is_filler(word)) return false;
    has_keyword = has_keyword || is_one;
  }
  return has_keyword;
}

/// A clause that says only STOP, within a longer message: "Enough. STOP".
bool has_stop_clause(const Words& words) {
  std::size_t start = 0;
  for (std::size_t place = 0; place < words.size(); ++place) {
    if (!words.ends_clause[place]) continue;
    const auto clause_is = [&](std::string_view one, std::string_view two) {
      return words.at(start) == one && words.at(start + 1) == two && place == start + 1;
    };
    const bool is_bare = place == start && words.at(place) == "stop";
    if (is_bare || clause_is("please", "stop") || clause_is("stop", "please")) return true;
    start = place + 1;
  }
  return false;
}

bool names_someone_else(const Words& words, const std::vector<std::string>& names) {
  for (std::size_t place = 1; place < words.size(); ++place) {
    const auto before = words.at(place - 1);
    const bool denies = before == "not" || before == "isnt" || before == "aint";
    const bool is_name = std::find(names.begin(), names.end(), words.list[place]) != names.end();
    if (denies && is_name && words.ends_clause[place]) return true;
  }
  return false;
}

/// Weak keywords turn up in long ordinary messages; `stop` and `cancel` always need a look.
bool needs_a_look(const Words& words, std::size_t place) {
  constexpr std::size_t short_message = 6;
  const auto word = words.at(place);
  const bool is_strong = word == "stop" || word == "cancel" || word == "unsubscribe";
  if (!is_strong && words.size() > short_message) return false;
  return !is_covered(Phrases::safe, words, place);
}

bool is_near_miss(const Words& words) {
  return words.size() <= 2 && std::any_of(words.list.begin(), words.list.end(), is_near_keyword);
}

InboundReading what_is_left(const Words& words) {
  InboundReading answer;
  for (std::size_t place = 0; place < words.size(); ++place) {
    const auto word = words.at(place);
    const bool is_split = word == "opt" && words.at(place + 1) == "out";
    if (!is_keyword(word) && !is_split) continue;
    answer.mentions_stop = true;
    if (needs_a_look(words, place)) answer.reading = Reading::held;
  }
  answer.asks_who = !find_phrase(Phrases::stranger, words).empty();
  const bool is_doubtful = answer.asks_who || is_near_miss(words) ||
                           !find_phrase(Phrases::doubt, words).empty() ||
                           !find_phrase(Phrases::weak_threat, words).empty() ||
                           !find_phrase(Phrases::qualified_refusal, words).empty();
  if (is_doubtful) answer.reading = Reading::held;
  return answer;
}

InboundReading read_signs(const Words& words) {
  if (words.has_finger) return reading(Reading::held);
  const bool says_stop = words.has_stop_sign && !words.has_other_sign;
  return reading(says_stop ? Reading::opted_out : Reading::ordinary);
}

/// "cancel the texts? maybe" thinks aloud.
bool is_hedged(const Words& words) {
  return words.asks && std::any_of(words.list.begin(), words.list.end(), [](const auto& word) {
           return word == "maybe" || word == "perhaps" || word == "possibly";
         });
}

InboundReading read_clear(const Words& words) {
  if (!find_phrase(Phrases::threat, words).empty()) {
    auto answer = reading(Reading::opted_out);
    answer.is_threat = true;
    return answer;
  }
  if (const auto language = find_phrase(Phrases::refusal, words); !language.empty()) {
    return reading(is_hedged(words) ? Reading::held : Reading::opted_out, language);
  }
  if (is_keyword_with_filler(words) || has_stop_clause(words)) {
    return reading(words.asks ? Reading::held : Reading::opted_out);
  }
  return {};
}

}  // namespace

InboundReading read_inbound(std::string_view body, const std::vector<std::string>& names) {
  constexpr std::size_t longest = 4000;
  const auto own = without_quotes(body.substr(0, longest));
  const auto words = words_of(own);
  if (words.size() == 0) return read_signs(words);
  if (const auto language = exact_opt_out(words, own); !language.empty()) {
    return reading(words.asks ? Reading::held : Reading::opted_out, language);
  }
  if (is_start(words.joined)) return reading(Reading::start);
  if (words.joined == "join") return reading(Reading::join);
  if (const auto language = language_of_help(words.joined); !language.empty()) {
    return reading(Reading::help, language);
  }
  if (const auto clear = read_clear(words); clear.reading != Reading::ordinary) return clear;
  const bool is_wrong = !find_phrase(Phrases::wrong_number, words).empty();
  if (is_wrong || names_someone_else(words, names)) return reading(Reading::wrong_number);
  return what_is_left(words);
}

}  // namespace carnet::consents
