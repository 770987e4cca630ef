// SPDX-License-Identifier: Apache-2.0
// The head of a client's page: since when, with whom, how to reach them, and what they love.
#pragma once

#include "app/categories/categories.hpp"
#include "app/clients/clients.hpp"
#include "app/clients/hallmarks.hpp"
#include "app/consents/consents.hpp"
#include "app/door/door.hpp"
#include "app/pauses/pauses.hpp"
#include "app/pieces/pieces.hpp"
#include "app/relations/relations.hpp"

namespace carnet::clients {

struct Reaches {
  consents::Reach sms;
  consents::Reach email;
  consents::Reach call;
};
BOOST_DESCRIBE_STRUCT(Reaches, (), (sms, email, call))

struct ComingOccasion {
  std::string label;
  Day day;
  std::string in_words;
  std::string signal;  // the kind, which picks the cut that stands beside it
};
BOOST_DESCRIBE_STRUCT(ComingOccasion, (), (label, day, in_words, signal))

struct ChosenPiece {
  PieceId id;
  std::string title;
  std::string detail;
  std::optional<pieces::Picture> picture;
};
BOOST_DESCRIBE_STRUCT(ChosenPiece, (), (id, title, detail, picture))

struct Profile {
  std::optional<int> since_year;
  std::optional<std::string> with_staff;
  std::optional<StaffId> with_staff_id;
  std::string name;
  std::string first_name;
  std::vector<relations::Relation> family;  // the nearest few
  std::vector<door::Alert> alerts;          // those that stand today
  std::optional<pauses::Pause> pause;       // contact rests
  Reaches reach;
  std::vector<Hallmark> hallmarks;
  std::optional<ComingOccasion> next_occasion;
  std::vector<ChosenPiece> pieces;
  std::string pieces_text;
  categories::ClientStanding standing;  // by the rules of the house
};
BOOST_DESCRIBE_STRUCT(Profile, (),
                      (since_year, with_staff, with_staff_id, name, first_name, family, alerts,
                       pause, reach, hallmarks, next_occasion, pieces, pieces_text, standing))

/// The head of the page of a client who stands in the book. The caller has checked that the asker
/// may see it. `house_key` keys the hashes of erased addresses.
Profile load_profile(sql::Tx& tx, const Scope& scope, Instant now, std::string_view house_key,
                     ClientId client_id);

}  // namespace carnet::clients
