// SPDX-License-Identifier: Apache-2.0
// Own wording after compliance.md A1.1 and B2.
#include "app/consents/legal_texts.hpp"

#include <array>

#include "kit/text/fold.hpp"

namespace carnet::consents {

namespace {

constexpr std::chrono::days stop_line_lasts{30};
constexpr int stop_line_every = 5;

struct Translation {
  std::string_view language;
  std::string_view stop;
  std::string_view start;
  std::string_view help;
};

// Letters outside GSM-7 (í, ó, ê) are avoided, and Chinese is brief: one part each.
constexpr std::array<Translation, 4> translations{
    {{"en",
      "{store}: you are unsubscribed and will get no more texts from us. Reply START to "
      "resubscribe. Questions? {phone}",
      "{store}: texts about your repairs, orders and appointments are back on. Reply STOP to opt "
      "out, HELP for help.",
      "{store}: call {phone} or {email}. Msg&data rates may apply. Reply STOP to opt out."},
     {"es",
      "{store}: no recibirá más mensajes nuestros. Responda START para volver. Preguntas? {phone}",
      "{store}: mensajes de servicio activados de nuevo. Responda STOP para terminar.",
      "{store}: llame al {phone} o {email}. Responda STOP para terminar."},
     {"fr",
      "{store}: vous ne recevrez plus nos messages. Répondez START pour revenir. Questions? "
      "{phone}",
      "{store}: messages de service réactivés. Répondez STOP pour arrêter.",
      "{store}: appelez le {phone} ou {email}. Répondez STOP pour arrêter."},
     {"zh", "{store}：您已退订，不会再收到我们的短信。回复 START 可恢复。{phone}",
      "{store}：服务短信已恢复。回复 STOP 退订。", "{store}：{phone}，{email}。回复STOP退订。"}}};

constexpr std::string_view wrong_number_text = "{store} here. Sorry, we'll stop.";
constexpr std::string_view introduction_text = "{store} here. Reply STOP to opt out.";
constexpr std::string_view welcome_text =
    "{store}: you're signed up for texts about your jewelry, up to {n}/mo. Msg&data rates may "
    "apply. Reply HELP for help, STOP to opt out.";

std::string_view pattern(LegalAnswer answer, std::string_view language) {
  const auto* found = &translations[0];
  for (const auto& each : translations) {
    if (each.language == language) found = &each;
  }
  switch (answer) {
    case LegalAnswer::stop:
      return found->stop;
    case LegalAnswer::start:
      return found->start;
    case LegalAnswer::help:
      return found->help;
    case LegalAnswer::wrong_number:
      return wrong_number_text;
    case LegalAnswer::welcome:
      return welcome_text;
    case LegalAnswer::introduction:
      return introduction_text;
  }
  return {};
}

void replace(std::string& text, std::string_view name, const std::string& value) {
  for (auto place = text.find(name); place != std::string::npos;
       place = text.find(name, place + value.size())) {
    text.replace(place, name.size(), value);
  }
}

std::string filled(std::string_view pattern, const HouseWords& house) {
  std::string text(pattern);
  replace(text, "{store}", house.name);
  replace(text, "{phone}", house.phone.empty() ? house.email : house.phone);
  replace(text, "{email}", house.email.empty() ? house.phone : house.email);
  replace(text, "{n}", std::to_string(house.texts_a_month));
  return text;
}

/// Letters that only English keyboards lack cost a second part: á, ê and friends go plain.
std::string in_gsm(std::string text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> plain{
      {{"á", "a"}, {"í", "i"}, {"ó", "o"}, {"ú", "u"}, {"ê", "e"}}};
  for (const auto& [fancy, simple] : plain) replace(text, fancy, std::string(simple));
  return text;
}

bool needs_stop_line(const FooterNeed& need, Instant now) {
  // The invitation's own words end with it.
  if (need.message_class != MessageClass::marketing) return false;
  return !need.stop_line_at || now - *need.stop_line_at >= stop_line_lasts ||
         need.texts_since_stop_line + 1 >= stop_line_every;
}

}  // namespace

std::string legal_text(LegalAnswer answer, const HouseWords& house, std::string_view language) {
  return in_gsm(filled(pattern(answer, language), house));
}

std::string invitation_text(const HouseWords& house) {
  return filled(
      "{store}: you asked us for texts about new pieces and occasions, up to {n}/mo, also sent "
      "automatically. Reply JOIN to agree; not a condition of purchase. Msg&data rates may apply. "
      "STOP to opt out, HELP for help.",
      house);
}

std::string footer(std::string_view body, const FooterNeed& need, const HouseWords& house,
                   Instant now) {
  if (need.message_class == MessageClass::legal) return {};
  const bool names_house = text::fold(body).find(text::fold(house.name)) != std::string::npos;
  const bool has_stop_line = needs_stop_line(need, now);
  std::string text = names_house ? "" : house.name;
  if (has_stop_line) text += text.empty() ? "Reply STOP to opt out" : ". Reply STOP to opt out";
  return text;
}

std::string filled_wording(std::string_view body, const HouseWords& house) {
  return filled(body, house);
}

const std::vector<FirstWording>& first_wordings() {
  static const std::vector<FirstWording> wordings{
      {Purpose::marketing, Channel::sms,
       "Yes, text me. By ticking this box I agree to receive marketing text messages (new pieces, "
       "occasion reminders, invitations) from {store} at the number above, including messages "
       "sent with automated technology. Consent is not a condition of purchase. Up to {n} "
       "msgs/month. Msg & data rates may apply. Reply STOP to opt out, HELP for help."},
      {Purpose::service, Channel::sms,
       "Yes, text me about my repairs, orders and appointments with {store} at the number above. "
       "Msg & data rates may apply. Reply STOP to opt out, HELP for help."},
      {Purpose::marketing, Channel::email,
       "Yes, email me about new pieces, occasions and invitations from {store}. I can unsubscribe "
       "at any time with the link in every email."},
      {Purpose::service, Channel::email,
       "Yes, email me about my repairs, orders and appointments with {store}."}};
  return wordings;
}

}  // namespace carnet::consents
