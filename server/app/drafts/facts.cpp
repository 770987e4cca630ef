// SPDX-License-Identifier: Apache-2.0
// Turns what Today knows about a client into words for a letter, each with its record.
#include <sstream>

#include "app/drafts/drafts.hpp"
#include "app/drafts/promised.hpp"

namespace carnet::drafts {

namespace {

using today::Fact;
using today::LetterMaterial;
using today::Reason;
using today::SaleFact;

// "on 26 February" for the last weeks, then "in February", "in February 2024".
std::string bought_when(Day day, Day today) {
  constexpr int recent_days = 60;
  if (today - day > recent_days) return "in " + month_in_words(day, today);
  const auto date = day.date();
  const auto month = static_cast<int>(static_cast<unsigned>(date.month()));
  return "on " + std::to_string(static_cast<unsigned>(date.day())) + " " +
         std::string(month_name(month));
}

std::string since_when(int days) {
  const auto words = ago_in_words(days);
  return words.substr(0, words.rfind(" ago"));
}

std::string occasion_name(const Reason& reason) {
  const auto& fact = reason.fact;
  const std::string whose = fact.person.empty() ? "your" : fact.person + "'s";
  if (reason.signal == Signal::anniversary) return "your anniversary";
  if (reason.signal == Signal::birthday) return whose + " birthday";
  return fact.label.empty() ? "your day" : fact.label;
}

std::string occasion_when(const Fact& fact) {
  if (fact.only_month) return "in " + std::string(month_name(*fact.only_month));
  const auto date = fact.day.date();
  const auto month = static_cast<int>(static_cast<unsigned>(date.month()));
  return "on " + std::to_string(static_cast<unsigned>(date.day())) + " " +
         std::string(month_name(month));
}

// "today", "yesterday", "on Saturday" within a week, else "on Saturday 8 March".
std::string lately(Day day, Day today) {
  const int days = today - day;
  if (days <= 1) return ago_in_words(days);
  const auto words = day_in_words(day, today);
  return "on " + words.substr(0, days < 7 ? words.find(' ') : std::string::npos);
}

void tell_purchase(const SaleFact& sale, Day today, Facts& facts) {
  const Source source{"sales", sale.id.uuid(), sale.at};
  if (!sale.piece.empty() && !sale.is_disliked) facts.piece = Told{sale.piece, source};
  facts.piece_when = Told{bought_when(sale.day, today), source};
  facts.since = Told{since_when(today - sale.day), source};
}

void tell_reason(const Reason& reason, Day today, Facts& facts) {
  facts.signal = reason.signal;
  switch (reason.signal) {
    case Signal::unanswered_message:
      facts.message_when = Told{lately(reason.fact.day, today), reason.source};
      break;
    case Signal::anniversary:
    case Signal::birthday:
    case Signal::occasion:
      facts.occasion = Told{occasion_name(reason), reason.source};
      facts.occasion_when = Told{occasion_when(reason.fact), reason.source};
      break;
    case Signal::visit:
      if (!reason.fact.piece.empty() && !reason.fact.is_disliked)
        facts.seen = Told{reason.fact.piece, reason.source};
      facts.seen_when = Told{lately(reason.fact.day, today), reason.source};
      break;
    case Signal::promise:
      // What was promised is the house's own note: said in a letter only where it reads as one.
      if (auto words = promise_in_a_letter(reason.fact.label)) {
        facts.promised = Told{std::move(*words), reason.source};
      }
      facts.promised_when =
          Told{lately(reason.fact.noted_on.value_or(today), today), reason.source};
      break;
    case Signal::repair_ready:
      // The piece stands in the house's own words: the letter says when it was left.
      facts.left_when = Told{lately(reason.fact.noted_on.value_or(today), today), reason.source};
      break;
    case Signal::wish_match:
      // What they wished for may be for somebody, or a confidence: the letter says when they told.
      facts.wished_when = Told{lately(reason.fact.noted_on.value_or(today), today), reason.source};
      break;
    case Signal::welcome:
      facts.met_when = Told{lately(reason.fact.day, today), reason.source};
      break;
    case Signal::gone_quiet:
    case Signal::post_purchase:
    case Signal::note_owed:
      break;  // told by the purchase itself
  }
}

// A family is called May or Winter: each word of a name is founded, as it is written.
std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words{name};
  std::istringstream rest(name);
  for (std::string word; rest >> word;) words.push_back(word);
  return words;
}

std::vector<Source> records_of(const Facts& facts) {
  std::vector<Source> records;
  for (const auto& fact :
       {facts.piece, facts.piece_when, facts.since, facts.occasion, facts.occasion_when,
        facts.message_when, facts.offer, facts.seen, facts.seen_when, facts.seen_here,
        facts.still_here, facts.promised, facts.promised_when, facts.left_when, facts.wished_when,
        facts.met_when}) {
    if (fact) records.push_back(fact->source);
  }
  return records;
}

}  // namespace

Facts facts_of(const LetterMaterial& material) {
  Facts facts;
  facts.greeted_as = material.greeted_as;
  facts.signature = material.signature;
  facts.minutes = material.minutes;
  if (material.last_sale) tell_purchase(*material.last_sale, material.today, facts);
  if (!material.reasons.empty()) tell_reason(material.reasons.front(), material.today, facts);
  if (material.seen) {
    const auto& seen = *material.seen;
    facts.seen_here = Told{seen.words, {"pieces", seen.id.uuid(), seen.at}};
    facts.still_here = Told{"still here", facts.seen_here->source};
  }
  if (material.offer) {
    const auto& offer = *material.offer;
    facts.offer = Told{offer.words, {"pieces", offer.id.uuid(), offer.at}};
  }
  return facts;
}

Written draft_of(const LetterMaterial& material, Tone tone) {
  const auto facts = facts_of(material);
  auto written = write(facts, tone, material.seed, material.last_wording, material.language);
  auto names = words_of(facts.greeted_as);
  names.push_back(facts.signature);
  auto checked = strike_unfounded(written.body, written.claims, records_of(facts), names);
  written.body = std::move(checked.body);
  written.claims = std::move(checked.claims);
  return written;
}

}  // namespace carnet::drafts
