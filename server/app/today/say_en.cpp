// SPDX-License-Identifier: Apache-2.0
// Today in English.
#include "app/house/in_words.hpp"
#include "app/today/say.hpp"

namespace carnet::today {

namespace {

// "Thursday 2 April", or "in April" when only the month is known.
std::string when_of(const Fact& fact, Day today) {
  if (fact.only_month) return "in " + std::string(month_name(*fact.only_month));
  return day_in_words(fact.day, today);
}

std::string ahead_of(const Fact& fact) {
  if (fact.only_month) return "in " + std::string(month_name(*fact.only_month));
  return ahead_in_words(fact.days);
}

std::string owner_of(const Fact& fact) {
  return fact.person.empty() ? "Their" : fact.person + "’s";
}

std::string noted(const Fact& fact, Day today) {
  std::string text;
  if (!fact.noted_by.empty()) text += ", noted by " + fact.noted_by;
  if (fact.noted_on) {
    text += fact.noted_by.empty() ? ", noted " : " ";
    text += day_in_words(*fact.noted_on, today);
  }
  return text + ".";
}

std::string label_or(const Fact& fact, const char* usual) {
  return fact.label.empty() ? usual : fact.label;
}

Said anniversary(const Fact& fact, Day today) {
  const std::string nth = fact.nth ? ordinal_in_words(*fact.nth) + " " : "";
  // An anniversary belongs to two people, whoever else is named with it.
  const std::string line = "Their " + nth + "anniversary is " + when_of(fact, today);
  const std::string twelfth = fact.nth ? ", their " + ordinal_in_words(*fact.nth) : "";
  return {
      "Anniversary, " + ahead_of(fact), line,
      label_or(fact, "Anniversary") + " " + when_of(fact, today) + twelfth + noted(fact, today)};
}

Said birthday(const Fact& fact, Day today) {
  const std::string whose = fact.person.empty() ? "Birthday" : fact.person + "’s birthday";
  return {whose + ", " + ahead_of(fact), owner_of(fact) + " birthday is " + when_of(fact, today),
          whose + " " + when_of(fact, today) + noted(fact, today)};
}

Said occasion(const Fact& fact, Day today) {
  const std::string label = capitalised(label_or(fact, "A day of theirs"));
  const std::string whose = fact.person.empty() ? "" : " (" + fact.person + ")";
  return {label + ", " + ahead_of(fact), label + whose + " is " + when_of(fact, today),
          label + whose + " " + when_of(fact, today) + noted(fact, today)};
}

Said gone_quiet(const Fact& fact, Day today) {
  const std::string since = ago_in_words(fact.days);
  const std::string rhythm = fact.every_days > 0
                                 ? "Comes about " + every_in_words(fact.every_days) + "; last here "
                                 : "Last here ";
  const std::string piece = fact.piece.empty() ? "" : ", for the " + fact.piece;
  return {"Gone quiet, last here " + since, rhythm + since,
          rhythm + day_in_words(fact.day, today) + piece + "."};
}

Said unanswered(const Fact& fact, Day today) {
  const std::string when = fact.days <= 1 ? ago_in_words(fact.days) : day_in_words(fact.day, today);
  const std::string quote = fact.quote.empty() ? "" : ": “" + fact.quote + "”";
  const std::string waits = fact.rests ? "Waits for an answer: " : "";
  return {"Waiting for an answer since " + when,
          fact.quote.empty() ? "Wrote " + when + " and waits" : waits + "“" + fact.quote + "”",
          "Wrote " + when + " and nobody has answered" + quote + (quote.empty() ? "." : "")};
}

Said check_in(const Fact& fact, Day today) {
  const std::string piece = fact.piece.empty() ? "a piece" : "the " + fact.piece;
  const std::string ago = ago_in_words(fact.days);
  return {"A word about a purchase " + ago, "Took home " + piece + " " + ago,
          "Took home " + piece + " on " + day_in_words(fact.day, today) + "."};
}

std::string for_whom(const Fact& fact) {
  if (fact.label == "engagement") return ", for an engagement";
  if (fact.label == "wedding") return ", for a wedding";
  if (fact.label == "birthday") return ", for a birthday";
  if (fact.label == "anniversary") return ", for an anniversary";
  if (!fact.quote.empty()) return ", for “" + fact.quote + "”";
  if (fact.label == "self") return ", for themselves";
  return fact.label == "gift" ? ", as a gift" : "";
}

Said visit(const Fact& fact, Day today) {
  const std::string ago = ago_in_words(fact.days);
  const std::string times = fact.times == 2 ? "twice" : number_in_words(fact.times) + " times";
  std::string line = "Came by " + ago + " and left without choosing";
  if (!fact.piece.empty()) line = "Looked at the " + fact.piece + " " + ago;
  if (!fact.piece.empty() && fact.times > 1) line = "Came " + times + " for the " + fact.piece;
  const std::string looked = fact.piece.empty() ? "Came by" : "Looked at the " + fact.piece;
  std::string text = looked + " on " + day_in_words(fact.day, today) + for_whom(fact);
  if (fact.times > 1) text += ", " + times + " so far";
  return {"Came by " + ago, line, text + noted(fact, today)};
}

Said promise(const Fact& fact, Day today) {
  std::string headline = "Promised for today";
  if (fact.days == 1) headline = "Promised, a day late";
  if (fact.days > 1) headline = "Promised, " + number_in_words(fact.days) + " days late";
  const std::string who = fact.person.empty() ? "" : fact.person + " promised: ";
  std::string text = "“" + fact.label + "”, promised by " + fact.noted_by;
  if (fact.noted_on) text += " on " + day_in_words(*fact.noted_on, today);
  return {headline, who + fact.label, text + " for " + day_in_words(fact.day, today) + "."};
}

Said welcome(const Fact& fact, Day today) {
  const std::string by = fact.noted_by.empty() ? "" : ", by " + fact.noted_by;
  return {"New in the book", "First page written " + ago_in_words(fact.days),
          "First page in the book on " + day_in_words(fact.day, today) + by + "."};
}

Said note_owed(const Fact& fact, Day today) {
  const std::string piece = fact.piece.empty() ? "a piece" : "the " + fact.piece;
  const std::string ago = ago_in_words(fact.days);
  return {"A thank-you is owed", "Took home " + piece + " " + ago,
          "Took home " + piece + " on " + day_in_words(fact.day, today) +
              "; thanks in one’s own hand are due."};
}

Said repair_ready(const Fact& fact, Day today) {
  const std::string day = day_in_words(fact.day, today);
  const std::string since =
      fact.days == 0 ? "today" : "since " + (fact.days == 1 ? "yesterday" : day);
  std::string text = "“" + fact.label + "”";
  if (fact.noted_on) text += ", left with us on " + day_in_words(*fact.noted_on, today) + ",";
  return {"Ready to collect", fact.label + ", ready " + since,
          text + " is ready since " + day + "."};
}

Said wish_match(const Fact& fact, Day today) {
  const std::string piece = fact.piece.empty() ? "A piece" : "The " + fact.piece;
  const std::string came =
      fact.days == 0
          ? "came in today"
          : "came in " + (fact.days == 1 ? "yesterday" : "on " + day_in_words(fact.day, today));
  return {"Something they wished for", piece + " " + came,
          piece + " " + came + ". Wished for: “" + fact.label + "”" + noted(fact, today)};
}

Said said_of(const Reason& reason, Day today) {
  switch (reason.signal) {
    case Signal::anniversary:
      return anniversary(reason.fact, today);
    case Signal::birthday:
      return birthday(reason.fact, today);
    case Signal::gone_quiet:
      return gone_quiet(reason.fact, today);
    case Signal::unanswered_message:
      return unanswered(reason.fact, today);
    case Signal::post_purchase:
      return check_in(reason.fact, today);
    case Signal::visit:
      return visit(reason.fact, today);
    case Signal::promise:
      return promise(reason.fact, today);
    case Signal::welcome:
      return welcome(reason.fact, today);
    case Signal::note_owed:
      return note_owed(reason.fact, today);
    case Signal::repair_ready:
      return repair_ready(reason.fact, today);
    case Signal::wish_match:
      return wish_match(reason.fact, today);
    case Signal::occasion:
      break;
  }
  return occasion(reason.fact, today);
}

Said reason_in_english(const Reason& reason, Day today) {
  auto said = said_of(reason, today);
  if (!reason.fact.rests) return said;
  said.headline = "Contact rests. " + said.headline;
  said.line = "Contact rests. " + said.line;
  return said;
}

std::string until_day(const Withholding& withholding, Day today) {
  if (!withholding.until) return ".";
  return ". Back on " + day_in_words(*withholding.until, today) + ".";
}

std::string withheld_in_english(const Withholding& why, const std::string& name, Day today) {
  const std::string since = why.since ? day_in_words(*why.since, today) : "";
  switch (why.rule) {
    case WithholdingRule::paused:
      return name + " is not to be contacted for now.";
    case WithholdingRule::opted_out:
      return name + " asked us to stop writing on " + since + ".";
    case WithholdingRule::no_consent:
      return name + " has not agreed to be written to yet. Ask at the next visit.";
    case WithholdingRule::later:
      return "You said later" + until_day(why, today);
    case WithholdingRule::not_now:
      return "You said not now" + until_day(why, today);
    case WithholdingRule::colleague:
      return (why.staff_name.empty() ? "A colleague" : why.staff_name) +
             (why.in_writing ? " wrote to " : " was in touch with ") + name + " on " + since +
             until_day(why, today);
    case WithholdingRule::fatigue:
      return name + " has heard from us " +
             (why.count == 1 ? "once" : number_in_words(why.count) + " times") +
             " this year, last on " + since + until_day(why, today);
    case WithholdingRule::resting:
      return "Shown three days and left" + until_day(why, today);
    case WithholdingRule::held_out:
      break;
  }
  return name + " is in the group left alone, so that we learn what writing changes.";
}

}  // namespace

const Language english{reason_in_english, withheld_in_english};

const Language& language_of(std::string_view) { return english; }

}  // namespace carnet::today
