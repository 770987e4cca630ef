// SPDX-License-Identifier: Apache-2.0
// What the demo tells of one client, in days before or after the day it is opened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/clients/clients.hpp"
#include "app/demo/rows.hpp"
#include "app/occasions/occasions.hpp"
#include "app/touches/touches.hpp"
#include "app/visits/visits.hpp"

namespace carnet::demo {

/// How the client stands to being written to.
enum class Agreed {
  nothing,     // nobody asked yet
  service,     // about orders and repairs only
  marketing,   // by text and by email, signed
  email_only,  // marketing, by email
  aloud,       // marketing by text, said and written down
  unattested,  // came with an import that nobody vouched for
  withdrawn,   // agreed once, then thought better of it
  stopped      // asked never to be texted again
};
BOOST_DESCRIBE_ENUM(Agreed, nothing, service, marketing, email_only, aloud, unattested, withdrawn,
                    stopped)

struct Remembered {
  occasions::OccasionKind kind = occasions::OccasionKind::birthday;
  std::string label;   // empty: the kind's own words
  std::string person;  // whose day it is, when it is not the client's own
  int days_ahead = 0;
  std::optional<int> years_ago;
  bool has_day = true;
  bool is_muted = false;
};

struct Written {
  std::string body;
  int days_ago = 0;
  std::string by;  // a key of the staff table
  bool is_private = false;
};

struct Said {
  bool by_client = true;
  std::string body;
  int days_ago = 0;
  int minute = 0;  // of the day, where the house is
  std::string staff;
};

struct Came {
  int days_ago = 0;
  int minute = 0;  // of the day, where the house is
  std::string sku;
  bool is_liked = false;
  visits::ForWhom for_whom = visits::ForWhom::self;
  bool has_bought = false;
};

struct Touched {
  touches::TouchKind kind = touches::TouchKind::call;
  std::optional<touches::CallResult> result;
  int days_ago = 0;
  int minute = 0;
};

struct Story {
  std::string key;  // what its identifiers are made from
  clients::ClientKind kind = clients::ClientKind::person;
  std::string given_name;
  std::string family_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
  std::string language;             // empty: not known
  std::string associate;            // empty: nobody looks after them
  std::vector<std::string> stores;  // keys; more than one when both know the client
  std::string zone = "America/New_York";
  std::string phone;
  bool is_phone_shared = false;
  std::string email;
  std::string street;
  std::vector<std::string> tags;
  int known_days = 30;
  Agreed agreed = Agreed::nothing;
  int agreed_days_ago = 30;
  std::vector<Bought> purchases;
  std::vector<Remembered> occasions;
  std::vector<Written> notes;
  std::vector<Said> conversation;
  std::vector<Came> visits;
  std::vector<Touched> touches;
};

}  // namespace carnet::demo
