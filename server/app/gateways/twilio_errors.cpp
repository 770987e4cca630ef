// SPDX-License-Identifier: Apache-2.0
// What Twilio's error codes ask of us, one row each (compliance.md D1).
#include <algorithm>
#include <array>

#include "app/gateways/twilio_words.hpp"

namespace carnet::gateways {

namespace {

struct Row {
  int code;
  RefusalKind kind;
  std::string_view text;
};

using enum RefusalKind;

constexpr std::string_view bad_number = "This number can not receive texts.";
constexpr std::string_view bad_sender = "The house's own number can not send this text.";
constexpr std::string_view unregistered = "The house's number is not registered with the carriers.";
constexpr std::string_view limited = "The carriers limit the house's number for now.";

constexpr std::array rows{
    Row{14107, lost, "Too many answers in a row to this number; it may be a machine."},
    Row{20003, setup, "The carrier did not accept the house's credentials."},
    Row{20429, try_again, "The carrier is busy."},
    Row{21211, address, bad_number},
    Row{21212, setup, bad_sender},
    Row{21217, address, bad_number},
    Row{21408, setup, "Texts to this country are not switched on at the carrier."},
    Row{21602, defect, "The text was empty."},
    Row{21604, address, bad_number},
    Row{21606, setup, bad_sender},
    Row{21610, opted_out, "The carrier says this number asked for no more texts."},
    Row{21611, try_again, "The carrier's queue is full."},
    Row{21612, address, "There is no way to this number from ours."},
    Row{21614, address, bad_number},
    Row{21617, defect, "The text was too long."},
    Row{21659, setup, bad_sender},
    Row{30001, try_again, "The carrier's queue is full."},
    Row{30003, lost, "The phone was switched off or out of reach."},
    Row{30004, address, "This number blocks texts from the house."},
    Row{30005, address, "This number does not exist any more."},
    Row{30006, address, "This is a landline; it can not receive texts."},
    Row{30007, setup, "The carrier filtered the text as unwanted."},
    Row{30008, lost, "The carrier could not deliver the text and does not say why."},
    Row{30022, try_again, limited},
    Row{30023, try_again, limited},
    Row{30027, try_again, limited},
    Row{30032, setup, unregistered},
    Row{30034, setup, unregistered},
    Row{30036, ask_again, "The text waited too long at the carrier and was dropped."},
    Row{30047, ask_again, "The carrier held the text back and dropped it."},
    Row{30450, setup, "The carrier suspects fraud with texts to this number."},
    Row{30610, ask_again, "The carrier says it is too early or too late there."},
    Row{30640, opted_out, "The carrier says this number must not be texted."},
    Row{63016, ask_again, "The 24 hours for a free answer are over."},
};

}  // namespace

// Twilio warns that codes change: an unknown one is final and looked at, never a reason to resend.
Refused refusal_of(int error_code) {
  const auto* row = std::find_if(rows.begin(), rows.end(),
                                 [&](const Row& each) { return each.code == error_code; });
  if (row != rows.end()) return {error_code, row->kind, std::string(row->text)};
  return {error_code, lost,
          "The carrier refused the text (code " + std::to_string(error_code) + ")."};
}

}  // namespace carnet::gateways
