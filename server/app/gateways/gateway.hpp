// SPDX-License-Identifier: Apache-2.0
// What every carrier of texts must be able to do. A further gateway is one file that fills this in.
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "kit/shape/instant.hpp"
#include "kit/shape/result.hpp"

namespace carnet::gateways {

/// Name and value pairs of a form, decoded, in the order received.
using FormPairs = std::vector<std::pair<std::string, std::string>>;

/// One text on its way out. `outbox_id` comes back in the path of every status callback, so that a
/// callback names its text even when the answer to our own request was lost.
struct OutgoingText {
  std::string outbox_id;
  std::string to;    // E.164
  std::string body;  // with its footer, as the gate allowed it
  std::vector<std::string> media_urls;
  std::chrono::seconds valid_for{14400};  // it must not arrive later than this
};

/// The carrier has it, under its own id.
struct Accepted {
  std::string carrier_id;
};

/// What a refusal asks of us (compliance.md D1).
enum class RefusalKind {
  try_again,  // never processed: safe to send again, later
  ask_again,  // the hour was wrong: through the gate once more
  address,    // this number can not be reached: do not try again
  opted_out,  // the carrier knows a STOP (or a reassigned number): suppress it
  setup,      // credentials, sender or country: sending stops until a person has looked
  defect,     // our own mistake
  lost        // final without a remedy
};
BOOST_DESCRIBE_ENUM(RefusalKind, try_again, ask_again, address, opted_out, setup, defect, lost)

/// The carrier said no, or nothing left this machine.
struct Refused {
  int code = 0;  // the carrier's own, 0 when there is none
  RefusalKind kind = RefusalKind::lost;
  std::string text;  // one plain sentence for staff
};

/// The request was written and nobody knows what became of it. Never sent again by itself.
struct Uncertain {
  std::string text;
};

using SendAnswer = std::variant<Accepted, Refused, Uncertain>;

/// A webhook as it arrived. `target` is the raw request target.
struct HookCall {
  std::string method;  // "POST"
  std::string target;
  std::string content_type;
  std::string signature;
  std::string body;
};

/// What the carrier says about one of our texts. `rank` only ever rises (compliance.md D3).
enum class DeliveryStatus {
  accepted,
  scheduled,
  queued,
  sending,
  sent,
  delivered,
  undelivered,
  failed,
  canceled,
  partially_delivered,
  read
};
BOOST_DESCRIBE_ENUM(DeliveryStatus, accepted, scheduled, queued, sending, sent, delivered,
                    undelivered, failed, canceled, partially_delivered, read)

struct StatusReport {
  std::string carrier_id;
  DeliveryStatus status = DeliveryStatus::accepted;
  int error_code = 0;
  FormPairs others;  // everything else the carrier said
};

/// A keyword the carrier has already answered by itself.
enum class CarrierKeyword { none, stop, start, help };
BOOST_DESCRIBE_ENUM(CarrierKeyword, none, stop, start, help)

struct InboundMedia {
  std::string url;
  std::string content_type;
};

struct InboundText {
  std::string carrier_id;
  std::string from;  // E.164
  std::string to;
  std::string body;  // valid UTF-8, without NUL
  std::vector<InboundMedia> media;
  CarrierKeyword keyword = CarrierKeyword::none;
  FormPairs others;
};

using HookEvent = std::variant<InboundText, StatusReport>;

/// A text the carrier lists, when we ask what became of one.
struct ListedText {
  std::string carrier_id;
  std::string body;
  std::string status;
};

enum class Ability { yes, no };

struct Abilities {
  Ability idempotent_send = Ability::no;
  Ability handles_keywords = Ability::no;
  Ability per_service_opt_out = Ability::no;
  Ability pictures = Ability::no;
  Ability scheduling = Ability::no;
  Ability email = Ability::no;
};

/// One carrier. The functions block; they hold no state a caller must know of.
struct Gateway {
  std::string name;    // "twilio", "simulated"
  std::string sender;  // the number texts come from, E.164
  Abilities abilities;
  std::function<SendAnswer(const OutgoingText&)> send;
  /// False changes nothing anywhere.
  std::function<bool(const HookCall&)> verify;
  std::function<Result<HookEvent>(const HookCall&)> parse;
  /// What an error code in a report asks of us.
  std::function<Refused(int error_code)> explain;
  /// Texts sent to a number since an instant, newest first; a Fault when the carrier can not say.
  std::function<Result<std::vector<ListedText>>(const std::string& to, Instant since)> find;
  /// The bytes of what came with a client's text. A Fault: busy when it may be asked for again;
  /// any other is final. Its sentence is for staff.
  std::function<Result<std::string>(const std::string& url)> fetch_media{};
  /// The house has it, so the carrier need not keep it. What fails is logged, and stays there.
  std::function<void(const std::string& url)> forget_media{};
};

}  // namespace carnet::gateways
