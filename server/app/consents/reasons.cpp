// SPDX-License-Identifier: Apache-2.0
// What the gate says to people: a sentence for each reason, and until when.
#include <array>

#include "app/consents/gate.hpp"
#include "kit/clock/zones.hpp"

namespace carnet::consents {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string city(std::string_view zone) {
  std::string name(zone.substr(zone.rfind('/') + 1));
  for (char& letter : name) letter = letter == '_' ? ' ' : letter;
  return name;
}

std::string day_words(Day day, Day today) {
  if (day == today) return "";
  if (day - today == 1) return "tomorrow ";
  const auto date = day.date();
  return std::string(weekdays[clock::weekday(day).c_encoding()]) + ' ' +
         std::to_string(static_cast<unsigned>(date.day())) + ' ' +
         std::string(months[static_cast<unsigned>(date.month()) - 1]) + ' ';
}

/// A window opens on the full or half hour where it binds; elsewhere it may be any time.
std::string_view binding_zone(Instant until, const Whereabouts& where) {
  std::string_view earliest;
  int fewest = 24 * 60;
  for (const auto& zone : where.zones) {
    const auto wall = clock::local(until, zone);
    if (!wall || wall->minutes >= fewest) continue;
    fewest = wall->minutes;
    earliest = zone;
  }
  return earliest;
}

}  // namespace

std::string_view sentence(Reason reason) {
  switch (reason) {
    case Reason::no_consent:
      return "They have not agreed to be written to about this. Ask at the next visit.";
    case Reason::opted_out:
      return "The client asked us to stop at this address.";
    case Reason::on_hold:
      return "The client may have asked us to stop; someone has to read it and decide.";
    case Reason::disputed:
      return "This address may belong to somebody else now.";
    case Reason::quiet_hours:
      return "It is outside the hours in which this may arrive where the client may be.";
    case Reason::holiday:
      return "It is a holiday on which this may not arrive where the client may be.";
    case Reason::cap:
      return "This address has had as many messages of this kind as is allowed for now.";
    case Reason::budget:
      return "The house has used up its contact budget for this client.";
    case Reason::paused:
      return "Contact with this client rests.";
    case Reason::surprise:
      return "This could give away a surprise to someone who reads this address.";
    case Reason::shared_address:
      return "Several people read this address: no pieces, prices, dates or pictures here.";
    case Reason::country:
      return "The house may not write to this country.";
    case Reason::rules_stale:
      return "The table of hours and zones is missing or older than a year.";
    case Reason::no_address:
      return "There is no address here that can take this message.";
    case Reason::staff_not_allowed:
      return "This may not be sent by whoever, or whatever, started it.";
  }
  return "";
}

std::string_view sentence_of_pause(Answer answer) {
  return answer == Answer::owed
             ? "Contact rests. An answer without pieces, prices or invitations may go."
             : "Contact rests. What they write is answered, and what is ready is told; "
               "nothing else goes.";
}

std::string_view sentence_of_no_consent(MessageClass judged, Channel channel, Age age) {
  const bool is_text = channel == Channel::sms;
  if (age == Age::minor && is_promotion(judged)) {
    return "They are under 18: nothing that sells is written to them.";
  }
  switch (judged) {
    case MessageClass::reply:
      return "They have not written in the last day, so this answers nothing of theirs.";
    case MessageClass::service:
      return is_text ? "They have not agreed to texts about orders and repairs. Ask at the next "
                       "visit."
                     : "They have not agreed to emails about orders and repairs. Ask at the next "
                       "visit.";
    case MessageClass::opt_in_invitation:
      return "They may be asked once they have said yes at the counter, and that is noted.";
    case MessageClass::marketing:
      return is_text ? "They have not agreed to news by text. Ask at the next visit."
                     : "They have not agreed to news by email. Ask at the next visit.";
    case MessageClass::legal:
      break;
  }
  return sentence(Reason::no_consent);
}

std::string until_text(Instant until, const Whereabouts& where, Instant now) {
  const auto zone = binding_zone(until, where);
  const auto wall = clock::local(until, zone);
  const auto today = clock::day_in(now, zone);
  if (!wall || !today) return {};
  const auto padded = clock::clock_text(wall->minutes);
  const auto time = padded.front() == '0' ? padded.substr(1) : padded;
  return day_words(wall->day, *today) + time + " their time, " + city(zone);
}

}  // namespace carnet::consents
