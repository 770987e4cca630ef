// SPDX-License-Identifier: Apache-2.0
// Writes and reads Twilio's forms and JSON.
#include "app/gateways/twilio_words.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "kit/shape/describe.hpp"

namespace carnet::gateways {

namespace {

constexpr std::int64_t longest_validity_s = 14400;

bool is_sid(std::string_view text, std::string_view kinds) {
  if (text.size() != 34) return false;
  if (kinds.find(text.substr(0, 2)) == kinds.npos) return false;
  return std::all_of(text.begin() + 2, text.end(), [](char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
           (letter >= 'A' && letter <= 'F');
  });
}

bool is_number(std::string_view text) {
  if (text.size() < 8 || text.size() > 16 || text.front() != '+') return false;
  return text.find_first_not_of("0123456789", 1) == text.npos;
}

const boost::json::object* object_of(const boost::json::value& tree) { return tree.if_object(); }

std::string text_in(const boost::json::object& object, std::string_view name) {
  const auto* found = object.if_contains(name);
  if (!found || !found->is_string()) return {};
  return std::string(found->get_string());
}

int number_in(const boost::json::object& object, std::string_view name) {
  const auto* found = object.if_contains(name);
  if (!found) return 0;
  boost::system::error_code problem;
  const int number = found->to_number<int>(problem);
  return problem ? 0 : number;
}

boost::json::value parsed(std::string_view body) {
  boost::system::error_code problem;
  auto tree = boost::json::parse(body, problem);
  return problem ? boost::json::value() : tree;
}

Refused refused_without_code(int http_status) {
  if (http_status == 429) return refusal_of(20429);
  if (http_status == 401 || http_status == 403) return refusal_of(20003);
  const auto text = "The carrier answered " + std::to_string(http_status) + ".";
  const bool is_redirect = http_status >= 300 && http_status < 400;
  return {0, is_redirect ? RefusalKind::setup : RefusalKind::lost, text};
}

int whole_number(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// What a phone may send and a database may not keep: NUL and broken UTF-8 go, line ends stay.
std::string storable(std::string_view text) {
  std::string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t place = 0; place < size;) {
    const auto begin = place;
    UChar32 point = 0;
    U8_NEXT(bytes, place, size, point);
    if (point == 0) continue;
    if (point < 0) out += "\xef\xbf\xbd";
    if (point > 0)
      out.append(
          text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(place - begin)));
  }
  return out;
}

/// Takes named values out of the pairs; what is left is kept, known or not.
class Fields {
 public:
  explicit Fields(const FormPairs& pairs) : left_(pairs) {}

  std::string take(std::string_view name) {
    const auto found = std::find_if(left_.begin(), left_.end(),
                                    [&](const auto& pair) { return pair.first == name; });
    if (found == left_.end()) return {};
    auto value = storable(found->second);
    left_.erase(found);
    return value;
  }

  FormPairs left() {
    for (auto& [name, value] : left_) name = storable(name), value = storable(value);
    return std::move(left_);
  }

 private:
  FormPairs left_;
};

CarrierKeyword keyword_of(std::string_view opt_out_type) {
  if (opt_out_type == "STOP") return CarrierKeyword::stop;
  if (opt_out_type == "START") return CarrierKeyword::start;
  if (opt_out_type == "HELP") return CarrierKeyword::help;
  return CarrierKeyword::none;
}

std::vector<InboundMedia> take_media(Fields& fields) {
  constexpr int most = 10;
  const int count = std::min(whole_number(fields.take("NumMedia")), most);
  std::vector<InboundMedia> media;
  for (int place = 0; place < count; ++place) {
    const auto number = std::to_string(place);
    media.push_back({fields.take("MediaUrl" + number), fields.take("MediaContentType" + number)});
  }
  return media;
}

Fault unreadable(std::string text) { return fault(FaultKind::invalid, "webhook", std::move(text)); }

}  // namespace

FormPairs message_form(const TwilioSender& sender, const OutgoingText& text) {
  FormPairs form{{"To", text.to}};
  const bool has_service = !sender.messaging_service.empty();
  form.emplace_back(has_service ? "MessagingServiceSid" : "From",
                    has_service ? sender.messaging_service : sender.number);
  form.emplace_back("Body", text.body);
  for (const auto& url : text.media_urls) form.emplace_back("MediaUrl", url);
  form.emplace_back("StatusCallback", sender.status_callback + text.outbox_id);
  const std::int64_t valid_s = text.valid_for.count();
  form.emplace_back("ValidityPeriod",
                    std::to_string(std::clamp<std::int64_t>(valid_s, 1, longest_validity_s)));
  return form;
}

SendAnswer read_send_answer(int http_status, std::string_view body) {
  const auto tree = parsed(body);
  const auto* object = object_of(tree);
  if (http_status >= 200 && http_status < 300) {
    const auto sid = object ? text_in(*object, "sid") : std::string();
    if (is_sid(sid, "SM MM")) return Accepted{sid};
    return Uncertain{"The carrier's answer could not be read."};
  }
  const int code = object ? number_in(*object, "code") : 0;
  const bool was_never_processed = code == 20429 || http_status == 429;
  if (http_status >= 500 && !was_never_processed) {
    return Uncertain{"The carrier failed while it had the text."};
  }
  return code == 0 ? refused_without_code(http_status) : refusal_of(code);
}

Result<HookEvent> read_inbound(const FormPairs& pairs) {
  Fields fields(pairs);
  InboundText text;
  text.carrier_id = fields.take("MessageSid");
  text.from = fields.take("From");
  text.to = fields.take("To");
  text.body = fields.take("Body");
  text.keyword = keyword_of(fields.take("OptOutType"));
  text.media = take_media(fields);
  text.others = fields.left();
  if (!is_sid(text.carrier_id, "SM MM")) return unreadable("The text has no id.");
  if (!is_number(text.from)) return unreadable("The sender is not a telephone number.");
  return HookEvent(std::move(text));
}

Result<HookEvent> read_status(const FormPairs& pairs) {
  Fields fields(pairs);
  StatusReport report;
  report.carrier_id = fields.take("MessageSid");
  const auto status = shape::enum_value<DeliveryStatus>(fields.take("MessageStatus"));
  report.error_code = whole_number(fields.take("ErrorCode"));
  report.others = fields.left();
  if (!is_sid(report.carrier_id, "SM MM")) return unreadable("The report names no text.");
  if (!status) return unreadable("The report's status is unknown.");
  report.status = *status;
  return HookEvent(std::move(report));
}

Result<std::vector<ListedText>> read_list(std::string_view body) {
  const auto tree = parsed(body);
  const auto* object = object_of(tree);
  const auto* list = object ? object->if_contains("messages") : nullptr;
  if (!list || !list->is_array()) return unreadable("The carrier's list could not be read.");
  std::vector<ListedText> texts;
  for (const auto& each : list->get_array()) {
    const auto* row = object_of(each);
    if (!row) continue;
    texts.push_back({text_in(*row, "sid"), text_in(*row, "body"), text_in(*row, "status")});
  }
  return texts;
}

}  // namespace carnet::gateways
