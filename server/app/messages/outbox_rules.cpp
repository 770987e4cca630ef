// SPDX-License-Identifier: Apache-2.0
// The outbox's tables: steps, ranks and delays.
#include "app/messages/outbox_rules.hpp"

#include <algorithm>
#include <array>

#include "app/house/in_words.hpp"

namespace carnet::messages {

namespace {

using enum OutboxState;
using gateways::DeliveryStatus;

struct Move {
  OutboxState from;
  Step step;
  OutboxState to;
};

constexpr std::array moves{
    Move{waiting, Step::fall_due, ready},   Move{waiting, Step::defer, deferred},
    Move{waiting, Step::cancel, cancelled}, Move{waiting, Step::expire, expired},
    Move{deferred, Step::fall_due, ready},  Move{deferred, Step::cancel, cancelled},
    Move{deferred, Step::expire, expired},  Move{ready, Step::claim, claimed},
    Move{ready, Step::defer, deferred},     Move{ready, Step::refuse, rejected},
    Move{ready, Step::cancel, cancelled},   Move{ready, Step::expire, expired},
    Move{claimed, Step::post, posting},     Move{claimed, Step::release, ready},
    Move{claimed, Step::cancel, cancelled}, Move{posting, Step::accept, accepted},
    Move{posting, Step::refuse, rejected},  Move{posting, Step::defer, deferred},
    Move{posting, Step::lose, unknown},     Move{unknown, Step::accept, accepted},
    Move{unknown, Step::refuse, rejected},
};

bool is_final(DeliveryStatus status) { return rank(status) >= 4; }

}  // namespace

std::optional<OutboxState> after(OutboxState state, Step step) {
  const auto* move = std::find_if(moves.begin(), moves.end(), [&](const Move& each) {
    return each.from == state && each.step == step;
  });
  if (move == moves.end()) return std::nullopt;
  return move->to;
}

std::optional<Step> step_after_crash(OutboxState state) {
  if (state == claimed) return Step::release;
  if (state == posting) return Step::lose;
  return std::nullopt;
}

int rank(DeliveryStatus status) {
  switch (status) {
    case DeliveryStatus::accepted:
    case DeliveryStatus::scheduled:
      return 0;
    case DeliveryStatus::queued:
      return 1;
    case DeliveryStatus::sending:
      return 2;
    case DeliveryStatus::sent:
      return 3;
    case DeliveryStatus::delivered:
    case DeliveryStatus::undelivered:
    case DeliveryStatus::failed:
    case DeliveryStatus::canceled:
    case DeliveryStatus::partially_delivered:
      return 4;
    case DeliveryStatus::read:
      return 5;
  }
  return 0;
}

Delivery after_report(Delivery delivery, DeliveryStatus report) {
  const bool was_final = delivery.shown && is_final(*delivery.shown);
  if (!was_final) {
    if (!delivery.shown || rank(report) > rank(*delivery.shown)) delivery.shown = report;
    return delivery;
  }
  if (!is_final(report) || report == *delivery.shown) return delivery;
  const bool was_read_later =
      *delivery.shown == DeliveryStatus::delivered && report == DeliveryStatus::read;
  const bool was_delivered_before =
      *delivery.shown == DeliveryStatus::read && report == DeliveryStatus::delivered;
  if (was_read_later) delivery.shown = report;
  if (!was_read_later && !was_delivered_before) delivery.is_contradicted = true;
  return delivery;
}

std::optional<milliseconds> retry_delay(int attempts, std::uint64_t spread) {
  constexpr int most = 8;
  constexpr std::int64_t longest_ms = 300'000;
  if (attempts >= most) return std::nullopt;
  const std::int64_t base = std::min(longest_ms, std::int64_t{2'000} << std::max(attempts, 0));
  return milliseconds(base + static_cast<std::int64_t>(spread % 1'000));
}

std::optional<milliseconds> settle_delay(int asked) {
  constexpr std::array delays{milliseconds(60'000), milliseconds(600'000), milliseconds(3'600'000)};
  if (asked < 0 || asked >= static_cast<int>(delays.size())) return std::nullopt;
  return delays[static_cast<std::size_t>(asked)];
}

std::string wall_in_words(std::string_view wall, Day today) {
  const auto day = Day::parse(wall.substr(0, 10));
  if (!day || wall.size() < 12) return std::string(wall);
  const auto year = day->date().year();
  const auto which =
      year == today.date().year() ? "" : " " + std::to_string(static_cast<int>(year));
  return day_in_words(*day, *day) + which + " at " + std::string(wall.substr(11));
}

Instant first_departure(Instant now, std::optional<Instant> send_at) {
  const auto earliest = now + undo_window;
  return send_at ? std::max(*send_at, earliest) : earliest;
}

std::chrono::seconds validity(Instant now, std::optional<Instant> window_end,
                              std::optional<Instant> expires_at) {
  auto until = now + std::chrono::hours(4);
  if (window_end) until = std::min(until, *window_end);
  if (expires_at) until = std::min(until, *expires_at);
  return std::max(std::chrono::seconds(1),
                  std::chrono::duration_cast<std::chrono::seconds>(until - now));
}

}  // namespace carnet::messages
