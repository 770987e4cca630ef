// SPDX-License-Identifier: Apache-2.0
// What a draft may say in English. Plain apostrophes: a curly one would double a text's segments.
#include "app/drafts/phrases.hpp"

namespace carnet::drafts {

namespace {

// In each list the short ones stand first: the tone `shorter` takes the shortest that fits.
constexpr std::string_view piece_memories[] = {
    "The {piece} you chose {piece_when} came to mind today.",
    "I was thinking of the {piece} you took home {piece_when}.",
    "I still remember the {piece} you chose {piece_when}.",
};

constexpr std::string_view occasion_memories[] = {
    "I was thinking of the {piece} you chose {piece_when}.",
    "I still remember the {piece} you took home {piece_when}.",
    "The {piece} you chose {piece_when} came to mind when I saw the date.",
    "I have {occasion} {occasion_when} in my book.",
    "I see {occasion} {occasion_when} in my book, and thought of you.",
};

constexpr std::string_view offers[] = {
    "I would love to show you the {offer} we have here.",
    "The {offer} we have here might be just right for you.",
    "I have the {offer} here just now and thought of you at once.",
};

constexpr std::string_view occasion_questions[] = {
    "Shall we find something for {occasion} {occasion_when} together?",
    "May I put a few ideas together for {occasion} {occasion_when}?",
    "Would you like a hand with {occasion} {occasion_when}?",
    "Shall I keep an hour for you before {occasion} {occasion_when}?",
    "Shall we find something together?",
    "May I put a few ideas together for you?",
    "Would you like a hand with the choice?",
};

constexpr std::string_view quiet_memories[] = {
    "I came across the {piece} you chose {piece_when} and thought of you.",
    "It has been {since} since the {piece} you took home, and I thought of you.",
    "It has been {since}, and I thought of you.",
    "My book says it has been {since} since we saw you.",
};

constexpr std::string_view quiet_questions[] = {
    "May I show you what has come in since?",
    "Shall I have everything cleaned and looked over for you one of these days?",
    "When would be a good moment to come by?",
    "Is there something you have had your eye on?",
};

constexpr std::string_view waiting_memories[] = {
    "Thank you for your message {message_when}.",
    "Thank you for writing {message_when}, and forgive me the wait.",
    "Your message {message_when} deserved a quicker answer, forgive me.",
};

constexpr std::string_view waiting_questions[] = {
    "May I call you today to answer it properly?",
    "When may I reach you today?",
    "Would a call suit you, or shall I write it all down here?",
};

constexpr std::string_view check_in_memories[] = {
    "I hope you are enjoying the {piece} you took home {piece_when}.",
    "I thought of the {piece} you took home {piece_when}.",
    "The {piece} you chose {piece_when} left a little gap here, in the best way.",
    "Thank you again for your visit {piece_when}.",
};

constexpr std::string_view check_in_questions[] = {
    "Does everything sit as it should?",
    "Is the fit just right?",
    "Is there anything I can do to make everything perfect?",
    "Is everything comfortable to wear?",
};

constexpr std::string_view visit_memories[] = {
    "It was lovely to see you {seen_when}.",
    "I have been thinking of the {seen} you looked at {seen_when}.",
    "The {seen} you looked at {seen_when} has stayed with me.",
    "Thank you for coming by {seen_when}.",
};

constexpr std::string_view visit_offers[] = {
    "You can see the {seen_here} here again, whenever you like.",
    "I have the {seen_here} here, whenever you would like another look.",
    "What you looked at is {still_here}, whenever you would like another look.",
    "What you looked at is {still_here}, and I would love to show you again.",
};

constexpr std::string_view visit_questions[] = {
    "Has a question come to mind since?",
    "Shall I keep a quiet hour for you?",
    "May I help you think it over?",
    "When would be a good moment to come by?",
};

constexpr std::string_view promise_memories[] = {
    "I have not forgotten what we promised you {promised_when}.",
    "What we promised you {promised_when} is on my mind today.",
    "I am keeping what we promised you {promised_when}.",
    "We promised you {promised_when} to {promised}, and I have not forgotten.",
    "You have our word, given {promised_when}, to {promised}.",
    "I have in my book that we promised {promised_when} to {promised}.",
};

constexpr std::string_view promise_questions[] = {
    "When may I reach you today?",
    "Would a call suit you, or shall I write it all down here?",
    "Is now a good moment?",
};

constexpr std::string_view repair_memories[] = {
    "What you left with us {left_when} is ready for you.",
    "Good news: what you left with us {left_when} is ready.",
    "What you left with us {left_when} is mended, and waits for you here.",
};

constexpr std::string_view repair_questions[] = {
    "When may we expect you?",
    "When would be a good moment to come by?",
    "Shall I keep everything ready for you one of these days?",
};

constexpr std::string_view wish_memories[] = {
    "The {offer} that came in made me think of what you told me {wished_when}.",
    "What you told me {wished_when} has stayed with me, and now the {offer} has come in.",
    "I thought of you and of what you told me {wished_when} when I saw the {offer}.",
};

constexpr std::string_view wish_questions[] = {
    "May I show it to you?",
    "When would be a good moment to come by and see it?",
    "Would you like to see it before it finds its place in the window?",
};

constexpr std::string_view welcome_memories[] = {
    "We wrote your name into our book {met_when}, and I am glad we did.",
    "Thank you for trusting us with your name {met_when}.",
    "Your first page in our book was written {met_when}, and I wanted to say hello.",
};

constexpr std::string_view welcome_questions[] = {
    "Is there a day ahead that I should keep in mind for you?",
    "Is there something you have had your eye on?",
    "May I let you know when something comes in that made me think of you?",
};

constexpr std::string_view thanks_memories[] = {
    "Thank you for choosing the {piece} with us {piece_when}.",
    "The {piece} you chose {piece_when} could not have gone to better hands.",
    "Thank you for your visit {piece_when}.",
};

constexpr std::string_view thanks_questions[] = {
    "May I do anything to make everything perfect?",
    "Is there anything you would like to know about the care?",
    "Is everything just as you hoped?",
};

constexpr std::string_view hello_questions[] = {
    "Is there something you have had your eye on?",
    "Shall I keep an hour for you this week?",
    "May I show you what has come in?",
};

constexpr std::string_view warm_closings[] = {
    "It would be lovely to see you.",
    "You are always welcome here.",
    "I would be so glad to help.",
};

const Theme occasion_theme{occasion_memories, offers, occasion_questions};
const Theme quiet_theme{quiet_memories, offers, quiet_questions};
const Theme waiting_theme{waiting_memories, {}, waiting_questions};
const Theme check_in_theme{check_in_memories, {}, check_in_questions};
const Theme visit_theme{visit_memories, visit_offers, visit_questions};
const Theme promise_theme{promise_memories, {}, promise_questions};
const Theme repair_theme{repair_memories, {}, repair_questions};
const Theme wish_theme{wish_memories, {}, wish_questions};
const Theme welcome_theme{welcome_memories, {}, welcome_questions};
const Theme thanks_theme{thanks_memories, {}, thanks_questions};
const Theme hello_theme{piece_memories, offers, hello_questions};

const Theme& theme_in_english(std::optional<Signal> signal) {
  if (!signal) return hello_theme;
  switch (*signal) {
    case Signal::gone_quiet:
      return quiet_theme;
    case Signal::unanswered_message:
      return waiting_theme;
    case Signal::post_purchase:
      return check_in_theme;
    case Signal::visit:
      return visit_theme;
    case Signal::promise:
      return promise_theme;
    case Signal::repair_ready:
      return repair_theme;
    case Signal::wish_match:
      return wish_theme;
    case Signal::welcome:
      return welcome_theme;
    case Signal::note_owed:
      return thanks_theme;
    case Signal::anniversary:
    case Signal::birthday:
    case Signal::occasion:
      break;
  }
  return occasion_theme;
}

std::string greeting_in_english(std::string_view name, std::optional<int> minutes) {
  constexpr int noon = 12 * 60;
  constexpr int evening = 18 * 60;
  std::string words = "Hello";
  if (minutes) {
    words = *minutes < noon      ? "Good morning"
            : *minutes < evening ? "Good afternoon"
                                 : "Good evening";
  }
  if (!name.empty()) words.append(" ").append(name);
  return words + ",";
}

}  // namespace

const Phrases english{greeting_in_english, theme_in_english, warm_closings};

const Phrases& phrases_of(std::string_view) { return english; }

}  // namespace carnet::drafts
