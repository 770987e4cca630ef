// SPDX-License-Identifier: Apache-2.0
// Invents what becomes of a text, from a hash of the text alone.
#include "app/gateways/simulated_carrier.hpp"

#include "app/gateways/twilio_words.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace carnet::gateways {

namespace {

using std::chrono::milliseconds;
using Lines = std::span<const std::string_view>;

// FNV-1a, 64 bits: stable on every machine, so that pictures and tests see the same answers.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char letter : text) {
    hash ^= static_cast<unsigned char>(letter);
    hash *= 1099511628211ULL;
  }
  return hash;
}

std::string carrier_id(std::string_view seed) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "SM";
  for (const auto* half : {"a", "b"}) {
    auto hash = hash_of(std::string(half).append(seed));
    for (int place = 0; place < 16; ++place, hash >>= 4) out += digits[hash & 15];
  }
  return out;
}

constexpr std::array<std::string_view, 7> to_a_question{
    "Oh how lovely of you to think of it. Yes please, could you keep it aside until Saturday?",
    "Yes! What time would suit you on Friday?",
    "I would love to see it. Could you send me a picture first?",
    "Can I stop by after work, around 6?",
    "That sounds perfect. Please don't mention it to my husband though :)",
    "Maybe next week, I'm travelling until Monday.",
    "Let me think about it and get back to you tomorrow.",
};

constexpr std::array<std::string_view, 6> to_a_word{
    "Thank you, that's so kind!",
    "How nice to hear from you. I've been meaning to come in.",
    "You always remember! Thank you.",
    "Wonderful, thanks for letting me know.",
    "Perfect timing, I was just thinking about that.",
    "Thank you! See you soon.",
};

constexpr std::array<std::string_view, 4> to_something_ready{
    "Great news, I'll pick it up tomorrow morning.",
    "Wonderful! Are you open on Saturday?",
    "Already? Thank you so much.",
    "Perfect, my daughter will come for it if that's all right.",
};

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::string answer_to(const OutgoingText& text) {
  if (text.to.ends_with("99")) return "STOP";
  const bool is_ready = has(text.body, "ready") || has(text.body, "collect");
  const Lines lines = is_ready              ? Lines(to_something_ready)
                      : has(text.body, "?") ? Lines(to_a_question)
                                            : Lines(to_a_word);
  return std::string(lines[hash_of(text.body) % lines.size()]);
}

SimulatedReport report(milliseconds after, const std::string& id, DeliveryStatus status,
                       int error_code = 0) {
  return {after, {id, status, error_code, {}}};
}

}  // namespace

SimulatedStory story_of(const OutgoingText& text, const std::string& from) {
  constexpr int unknown_number = 30005;
  const auto id = carrier_id(text.outbox_id);
  const auto hash = hash_of(text.outbox_id + text.body);
  const milliseconds sent(700 + static_cast<std::int64_t>(hash % 600));
  SimulatedStory story;
  story.reports.push_back(report(sent, id, DeliveryStatus::sent));
  if (text.to.ends_with("97")) {
    story.reports.push_back(report(sent * 2, id, DeliveryStatus::undelivered, unknown_number));
    return story;
  }
  story.reports.push_back(report(sent + milliseconds(1'500), id, DeliveryStatus::delivered));
  if (text.to.ends_with("98")) return story;
  const milliseconds thought(4'000 + static_cast<std::int64_t>(hash / 600 % 5'000));
  InboundText answer;
  answer.carrier_id = carrier_id("answer to " + text.outbox_id);
  answer.from = text.to;
  answer.to = from;
  answer.body = answer_to(text);
  story.answers.push_back({sent + milliseconds(1'500) + thought, std::move(answer)});
  return story;
}

Gateway simulated_carrier(std::string number, KeepStory keep) {
  Gateway gateway;
  gateway.name = "simulated";
  gateway.sender = number;
  gateway.abilities.idempotent_send = Ability::yes;
  gateway.abilities.email = Ability::yes;
  gateway.send = [number, keep = std::move(keep)](const OutgoingText& text) -> SendAnswer {
    keep(text, story_of(text, number));
    return Accepted{carrier_id(text.outbox_id)};
  };
  gateway.verify = [](const HookCall&) { return false; };
  gateway.parse = [](const HookCall&) -> Result<HookEvent> {
    return fault(FaultKind::not_found, "no_webhooks", "The simulated carrier calls nobody.");
  };
  gateway.explain = refusal_of;
  gateway.find = [](const std::string&, Instant) -> Result<std::vector<ListedText>> {
    return std::vector<ListedText>{};
  };
  return gateway;
}

}  // namespace carnet::gateways
