// SPDX-License-Identifier: Apache-2.0
// Visits: who came in, what they looked at, for whom and by when; bought or not.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "app/pieces/pieces.hpp"
#include "app/surprises/surprises.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/or_none.hpp"
#include "kit/shape/words.hpp"

namespace carnet {

using CompanionId = Id<struct CompanionNoun>;

}  // namespace carnet

namespace carnet::visits {

enum class ForWhom { engagement, wedding, birthday, anniversary, self, gift, other };
BOOST_DESCRIBE_ENUM(ForWhom, engagement, wedding, birthday, anniversary, self, gift, other)

/// The end of a month or a season is the one whose last day `by_day` is: said is no day.
enum class ByWhen { this_month, this_season, no_hurry, end_of_month, end_of_season };
BOOST_DESCRIBE_ENUM(ByWhen, this_month, this_season, no_hurry, end_of_month, end_of_season)

struct VisitPiece {
  std::optional<PieceId> piece_id;
  std::string title;
  std::optional<pieces::Picture> picture;
  bool liked = false;
  bool tried = false;
};
BOOST_DESCRIBE_STRUCT(VisitPiece, (), (piece_id, title, picture, liked, tried))

/// A client who came along; on their own page the ledger tells of it.
struct Companion {
  CompanionId id;
  ClientId client_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Companion, (), (id, client_id, name))

struct NewCompanion {
  CompanionId id;
  ClientId client_id;
};
BOOST_DESCRIBE_STRUCT(NewCompanion, (), (id, client_id))

struct Visit {
  VisitId id;
  Instant at;
  std::optional<StoreId> store_id;
  std::optional<std::string> staff_name;
  std::vector<VisitPiece> pieces;
  std::optional<ForWhom> for_whom;
  std::string for_words;  // what else it was for
  std::optional<ByWhen> by_when;
  std::optional<Day> by_day;
  std::string with;  // who came along and has no page
  std::vector<Companion> companions;
  std::string note;
  bool bought = false;
  std::int64_t version = 1;
  bool may_change = false;  // and be removed: by whoever wrote it, managers and owners
  Instant noted_at;         // when it was written down
};
BOOST_DESCRIBE_STRUCT(Visit, (),
                      (id, at, store_id, staff_name, pieces, for_whom, for_words, by_when, by_day,
                       with, companions, note, bought, version, may_change, noted_at))

/// A piece of the catalogue, or one that is only described.
struct SeenPiece {
  std::optional<PieceId> piece_id;
  std::optional<Line<120>> title;
  std::optional<bool> liked;
  std::optional<bool> tried;
};
BOOST_DESCRIBE_STRUCT(SeenPiece, (), (piece_id, title, liked, tried))

struct NewVisit {
  VisitId id;
  std::optional<Instant> at;        // now when absent
  std::optional<StoreId> store_id;  // the asker's own when absent
  std::vector<SeenPiece> pieces;
  std::optional<ForWhom> for_whom;
  std::optional<Line<80>> for_words{};  // with `other`
  std::optional<ByWhen> by_when;
  std::optional<Day> by_day;
  std::optional<Line<120>> with;
  std::vector<NewCompanion> companions;
  std::optional<Prose<2000>> note;
  std::optional<bool> bought;
  std::vector<surprises::KeepFrom> kept_from{};
};
BOOST_DESCRIBE_STRUCT(NewVisit, (),
                      (id, at, store_id, pieces, for_whom, for_words, by_when, by_day, with,
                       companions, note, bought, kept_from))

/// What is left out stays as it is; an empty text takes its own away. Pieces come all together.
struct VisitEdit {
  std::optional<Instant> at;
  std::optional<std::vector<SeenPiece>> pieces;
  std::optional<OrNone<ForWhom>> for_whom;
  std::optional<Line<80>> for_words;
  std::optional<OrNone<ByWhen>> by_when;
  std::optional<OrNone<Day>> by_day;
  std::optional<Line<120>> with;
  std::optional<Prose<2000>> note;
  std::optional<bool> bought;
};
BOOST_DESCRIBE_STRUCT(VisitEdit, (),
                      (at, pieces, for_whom, for_words, by_when, by_day, with, note, bought))

/// What is wrong with a visit, by JSON pointer within it: for whoever keeps it with other things.
FieldFaults faults_in(sql::Tx& tx, const Scope& scope, Instant now, const NewVisit& visit);

/// Keeps a visit of a client. The same id again answers what stands.
Result<Visit> keep_visit(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewVisit& visit);

/// A page, newest first. The caller has checked that the asker may see the client.
Result<Page<Visit>> visits_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                              const PageQuery& query);

/// What the ledger tells of these visits, by their identifiers.
std::map<Uuid, std::string> told_of_visits(sql::Tx& tx, const Scope& scope, Instant now,
                                           ClientId client_id, const std::vector<Uuid>& ids);

/// What the ledger of somebody who came along tells, by the companions' identifiers; what is kept
/// from them, or was taken back, is left out.
std::map<Uuid, std::string> told_of_coming_along(sql::Tx& tx, const Scope& scope, Instant now,
                                                 ClientId client_id, const std::vector<Uuid>& ids);

void add_routes(Routes& routes);
void add_companion_routes(Routes& routes);
void add_edit_routes(Routes& routes);

}  // namespace carnet::visits
