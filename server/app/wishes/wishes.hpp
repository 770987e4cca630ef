// SPDX-License-Identifier: Apache-2.0
// Wishes: a piece a client would have, or words for one that is yet to be found; for whom, by when,
// and for how much. Set aside and given are rows of their own, with a who and a when.
#pragma once

#include <optional>
#include <string>

#include "app/files/files.hpp"
#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "app/pieces/pieces.hpp"
#include "app/staff/staff.hpp"
#include "app/surprises/surprises.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/or_none.hpp"
#include "kit/shape/words.hpp"

namespace carnet {

using WishId = Id<struct WishNoun>;

}  // namespace carnet

namespace carnet::wishes {

/// The piece is kept for them.
struct Reservation {
  std::optional<std::string> by;
  Instant at;
  std::optional<Day> until;  // the last day; nothing when none was named
};
BOOST_DESCRIBE_STRUCT(Reservation, (), (by, at, until))

struct Gifting {
  std::optional<std::string> by;
  Instant at;
  Day day;
  std::string given_by;  // who gave it, in the house's words; may be empty
};
BOOST_DESCRIBE_STRUCT(Gifting, (), (by, at, day, given_by))

struct Wish {
  WishId id;
  ClientId client_id;
  std::optional<PieceId> piece_id;
  std::string words;     // "Cushion halo, platinum, under 9,000"
  std::string category;  // what can be read out of it, empty where nothing can
  std::string metal;
  std::string stone;
  std::string style;
  std::optional<Money> highest;
  std::string for_whom;  // empty: for themselves, or nobody said
  std::optional<Day> by_day;
  std::string note;
  bool tried = false;  // on, now or at a visit
  int looks = 0;       // visits at which they looked at it
  std::optional<pieces::Picture> picture;
  std::optional<pieces::PieceStatus> piece_status;
  std::optional<std::string> noted_by;
  Instant at;
  std::optional<Reservation> reservation;
  std::optional<Gifting> gifting;
  std::int64_t version = 1;
  std::vector<files::File> photographs;  // of what they pointed at; the first taken first
};
BOOST_DESCRIBE_STRUCT(Wish, (),
                      (id, client_id, piece_id, words, category, metal, stone, style, highest,
                       for_whom, by_day, note, tried, looks, picture, piece_status, noted_by, at,
                       reservation, gifting, version, photographs))

/// A piece of the catalogue, or words, or both.
struct NewWish {
  WishId id;
  std::optional<PieceId> piece_id;
  std::optional<Line<200>> words;
  std::optional<Money> highest;  // read out of the words when absent
  std::optional<Line<80>> for_whom;
  std::optional<Day> by_day;
  std::optional<Prose<2000>> note;
  std::optional<bool> tried;
  std::vector<surprises::KeepFrom> kept_from{};
};
BOOST_DESCRIBE_STRUCT(NewWish, (),
                      (id, piece_id, words, highest, for_whom, by_day, note, tried, kept_from))

/// What is left out stays as it is; an amount of zero and an empty day take theirs away.
struct WishEdit {
  std::optional<PieceId> piece_id;  // once it is found
  std::optional<Line<200>> words;
  std::optional<Money> highest;
  std::optional<Line<80>> for_whom;
  std::optional<OrNone<Day>> by_day;
  std::optional<Prose<2000>> note;
  std::optional<bool> tried;
};
BOOST_DESCRIBE_STRUCT(WishEdit, (), (piece_id, words, highest, for_whom, by_day, note, tried))

struct NewReservation {
  std::optional<Day> until;
};
BOOST_DESCRIBE_STRUCT(NewReservation, (), (until))

struct NewGifting {
  std::optional<Day> day;  // today when absent
  std::optional<Line<80>> given_by;
};
BOOST_DESCRIBE_STRUCT(NewGifting, (), (day, given_by))

/// What is wrong with a wish, by JSON pointer within it: for whoever keeps it with other things.
FieldFaults faults_in(sql::Tx& tx, const Scope& scope, Instant now, const NewWish& wish);

/// Keeps a wish of a client. The same id again answers what stands.
Result<Wish> keep_wish(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewWish& wish);

/// Sets the piece of a wish aside for its client: conflict when it was given, names no piece, or
/// the piece is gone or set aside for another. not_found when there is no such wish.
Result<Wish> set_aside(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, WishId id,
                       const NewReservation& wanted);

/// Notes that it was given; the first word stands. not_found when there is no such wish.
Result<Wish> note_gift(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, WishId id,
                       const NewGifting& gifting);

/// Open ones first, the newest first; then what was given. The caller has checked that the asker
/// may see the client.
Page<Wish> wishes_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// What a wish asks for, in the words of the trade; an empty member was not said.
struct Asked {
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;  // shapes and styles: "cushion halo"
  std::optional<Money> highest;
};

/// What a piece is, in the same words; an empty member was not recorded.
struct Offered {
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;
  std::optional<Money> price;
};

/// A piece's own words and title, read as a wish's are: "18k Yellow Gold" is yellow gold.
Offered offered_in(const std::string& title, const std::string& category, const std::string& metal,
                   const std::string& stone, const std::string& style, std::optional<Money> price);

/// How well a piece answers a wish, 0..1: the weighted geometric mean of how near it comes in each
/// thing that was said (today.md 10 of the specification). What the piece does not say counts as
/// often as it would be right by chance. 0 when too little was said to tell one piece from others.
double match_of(const Asked& asked, const Offered& offered);
/// From here on it is worth telling them.
inline constexpr double least_match = 0.75;

void add_routes(Routes& routes);
void add_state_routes(Routes& routes);
void add_edit_routes(Routes& routes);

}  // namespace carnet::wishes
