// SPDX-License-Identifier: Apache-2.0
// Cases for the form we post to Twilio, its answers, its error codes and its webhooks.
#include "app/gateways/twilio_words.hpp"

#include <gtest/gtest.h>

namespace carnet::gateways {
namespace {

const std::string sid = "SM0123456789abcdef0123456789abcdef";
const TwilioSender sender{"+12125550100", "", "https://c.example/hooks/twilio/status/"};

OutgoingText a_text() { return {"0193-box", "+12125550123", "Your ring is ready.", {}, {}}; }

std::string value_of(const FormPairs& form, std::string_view name) {
  for (const auto& [key, value] : form) {
    if (key == name) return value;
  }
  return "(none)";
}

Refused refused(int http_status, std::string_view body) {
  return std::get<Refused>(read_send_answer(http_status, body));
}

TEST(twilio_form, the_status_callback_carries_our_own_id_in_its_path) {
  const auto form = message_form(sender, a_text());
  EXPECT_EQ(value_of(form, "StatusCallback"), "https://c.example/hooks/twilio/status/0193-box");
  EXPECT_EQ(value_of(form, "To"), "+12125550123");
  EXPECT_EQ(value_of(form, "From"), "+12125550100");
}

TEST(twilio_form, a_messaging_service_takes_the_place_of_the_number) {
  const TwilioSender service{"+12125550100", "MG1", ""};
  EXPECT_EQ(value_of(message_form(service, a_text()), "MessagingServiceSid"), "MG1");
  EXPECT_EQ(value_of(message_form(service, a_text()), "From"), "(none)");
}

TEST(twilio_form, a_text_dies_at_the_carrier_rather_than_arrive_after_its_window) {
  auto text = a_text();
  for (const auto& [seconds, expected] :
       {std::pair{600, "600"}, {0, "1"}, {-5, "1"}, {90000, "14400"}}) {
    text.valid_for = std::chrono::seconds(seconds);
    EXPECT_EQ(value_of(message_form(sender, text), "ValidityPeriod"), expected);
  }
}

TEST(twilio_form, nothing_is_ever_scheduled_at_the_carrier) {
  const auto form = message_form(sender, a_text());
  EXPECT_EQ(value_of(form, "SendAt"), "(none)");
  EXPECT_EQ(value_of(form, "ScheduleType"), "(none)");
}

TEST(twilio_answer, a_created_text_is_accepted_under_its_sid) {
  const auto answer = read_send_answer(201, R"({"sid":")" + sid + R"(","status":"queued"})");
  EXPECT_EQ(std::get<Accepted>(answer).carrier_id, sid);
}

TEST(twilio_answer, what_may_have_been_sent_is_uncertain_and_never_refused) {
  for (const auto& [status, body] : {std::pair<int, std::string>{500, "{}"},
                                     {503, R"({"code":20500})"},
                                     {201, "not json"},
                                     {201, R"({"sid":"oops"})"},
                                     {200, ""}}) {
    EXPECT_TRUE(std::holds_alternative<Uncertain>(read_send_answer(status, body))) << status;
  }
}

TEST(twilio_answer, only_a_text_that_was_never_processed_may_be_tried_again) {
  EXPECT_EQ(refused(429, "").kind, RefusalKind::try_again);
  EXPECT_EQ(refused(503, R"({"code":20429})").kind, RefusalKind::try_again);
  EXPECT_EQ(refused(400, R"({"code":21611})").kind, RefusalKind::try_again);
}

TEST(twilio_answer, a_stop_known_to_the_carrier_is_told_apart) {
  const auto answer = refused(400, R"({"code":21610,"message":"unsubscribed recipient"})");
  EXPECT_EQ(answer.kind, RefusalKind::opted_out);
  EXPECT_EQ(answer.text, "The carrier says this number asked for no more texts.");
}

TEST(twilio_answer, bad_credentials_and_strange_hosts_stop_the_sender) {
  EXPECT_EQ(refused(401, "").kind, RefusalKind::setup);
  EXPECT_EQ(refused(401, R"({"code":20003})").kind, RefusalKind::setup);
  EXPECT_EQ(refused(302, "").kind, RefusalKind::setup);
}

TEST(twilio_answer, an_unknown_code_is_final) {
  EXPECT_EQ(refused(400, R"({"code":99999})").kind, RefusalKind::lost);
  EXPECT_EQ(refused(400, "nonsense").kind, RefusalKind::lost);
}

TEST(twilio_inbound, a_text_is_read_and_what_is_unknown_is_kept) {
  const auto event = read_inbound({{"MessageSid", sid},
                                   {"From", "+12125550123"},
                                   {"To", "+12125550100"},
                                   {"Body", "Yes!"},
                                   {"NewThing", "1"},
                                   {"NumMedia", "1"},
                                   {"MediaUrl0", "https://api.twilio.com/m"},
                                   {"MediaContentType0", "image/jpeg"}});
  const auto& text = std::get<InboundText>(*event);
  EXPECT_EQ(text.body, "Yes!");
  EXPECT_EQ(text.media.size(), 1U);
  EXPECT_EQ(text.others, (FormPairs{{"NewThing", "1"}}));
}

TEST(twilio_inbound, nul_and_broken_utf8_do_not_hide_a_stop) {
  const auto event = read_inbound(
      {{"MessageSid", sid}, {"From", "+12125550123"}, {"Body", std::string("ST\0OP\xff", 6)}});
  EXPECT_EQ(std::get<InboundText>(*event).body, "STOP\xef\xbf\xbd");
}

TEST(twilio_inbound, short_codes_and_other_channels_are_refused) {
  for (const auto* from : {"12345", "whatsapp:+12125550123", "", "+1", "Bank"}) {
    EXPECT_FALSE(read_inbound({{"MessageSid", sid}, {"From", from}, {"Body", "hi"}})) << from;
  }
}

TEST(twilio_inbound, the_keyword_twilio_answered_itself_is_known) {
  const auto event = read_inbound(
      {{"MessageSid", sid}, {"From", "+12125550123"}, {"Body", "x"}, {"OptOutType", "STOP"}});
  EXPECT_EQ(std::get<InboundText>(*event).keyword, CarrierKeyword::stop);
}

TEST(twilio_status, a_report_names_its_text_status_and_error) {
  const auto event =
      read_status({{"MessageSid", sid}, {"MessageStatus", "undelivered"}, {"ErrorCode", "30005"}});
  const auto& report = std::get<StatusReport>(*event);
  EXPECT_EQ(report.status, DeliveryStatus::undelivered);
  EXPECT_EQ(report.error_code, 30005);
}

TEST(twilio_status, an_unknown_status_or_a_missing_sid_is_refused) {
  EXPECT_FALSE(read_status({{"MessageSid", sid}, {"MessageStatus", "evaporated"}}));
  EXPECT_FALSE(read_status({{"MessageStatus", "sent"}}));
}

TEST(twilio_list, the_listed_texts_are_read) {
  const auto list = read_list(R"({"messages":[{"sid":"SM1","body":"Hi","status":"sent"},7]})");
  ASSERT_EQ(list->size(), 1U);
  EXPECT_EQ(list->front().body, "Hi");
  EXPECT_FALSE(read_list("[]"));
}

}  // namespace
}  // namespace carnet::gateways
