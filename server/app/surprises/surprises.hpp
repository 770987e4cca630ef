// SPDX-License-Identifier: Apache-2.0
// Surprises: a wish, sale, repair, visit, note or file that is kept from named people until a day.
// This is the one place that says what an audience may hear of.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "app/house/audience.hpp"
#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "app/pieces/pieces.hpp"
#include "kit/shape/instant.hpp"

namespace carnet {

using SurpriseId = Id<struct SurpriseNoun>;

}  // namespace carnet

namespace carnet::surprises {

/// What can be kept, by the names of their tables.
enum class Kept { wishes, sales, repairs, visits, notes, files };
BOOST_DESCRIBE_ENUM(Kept, wishes, sales, repairs, visits, notes, files)

struct Surprise {
  SurpriseId id;
  Kept noun = Kept::wishes;
  Uuid noun_id;
  ClientId other_id;                      // who must not hear of it
  std::optional<std::string> other_name;  // nothing when the asker may not see them
  std::optional<Day> until;               // through this day; nothing: until it is lifted
  std::optional<std::string> staff_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Surprise, (),
                      (id, noun, noun_id, other_id, other_name, until, staff_name, at))

struct NewSurprise {
  SurpriseId id;
  Kept noun = Kept::wishes;
  Uuid noun_id;
  ClientId other_id;
  std::optional<Day> until;
};
BOOST_DESCRIBE_STRUCT(NewSurprise, (), (id, noun, noun_id, other_id, until))

/// Said together with what is written down: from whom it is kept from its first moment on.
struct KeepFrom {
  SurpriseId id;
  ClientId other_id;
  std::optional<Day> until;
};
BOOST_DESCRIBE_STRUCT(KeepFrom, (), (id, other_id, until))

inline constexpr std::size_t most_kept_from = 20;

/// What is wrong with it, under "/kept_from".
FieldFaults faults_in(sql::Tx& tx, const Scope& scope, Instant now,
                      std::span<const KeepFrom> kept_from);

/// Belongs into the transaction that writes the thing: at no moment is it there and not kept.
void keep_from(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, Kept noun,
               Uuid noun_id, std::span<const KeepFrom> kept_from);

/// What one audience may not hear of on some pages.
class Unheard {
 public:
  void add(Kept noun, Uuid id) { kept_.emplace(noun, id); }
  bool has(Kept noun, Uuid id) const { return kept_.contains({noun, id}); }

  /// Takes the rows out whose identifier (a member of them) is not to be heard of.
  template <class Row, class Noun>
  void take_out_of(std::vector<Row>& rows, Kept noun, Id<Noun> Row::*id) const {
    if (kept_.empty()) return;
    std::erase_if(rows, [&](const Row& row) { return has(noun, (row.*id).uuid()); });
  }

 private:
  std::set<std::pair<Kept, Uuid>> kept_;
};

/// What the audience may not hear of on these clients' pages.
Unheard unheard_by(sql::Tx& tx, const Scope& scope, Instant now, const Audience& audience,
                   std::span<const ClientId> pages);

/// What each of these clients may not hear of on their own page: for lists of what to say to them.
Unheard unheard_by_each(sql::Tx& tx, const Scope& scope, Instant now,
                        std::span<const ClientId> clients);

/// What on these pages is kept from anybody at all.
std::set<Uuid> kept_from_anybody(sql::Tx& tx, const Scope& scope, Instant now,
                                 std::span<const ClientId> pages);

/// How many surprises the page shows the asker.
std::int64_t count_on(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id);

/// Something that is written on a page.
struct Written {
  ClientId client_id;
  Uuid id;
  std::string words;
};

/// Which of it would tell somebody of what is kept from them, where its page keeps something from
/// them.
std::set<Uuid> telling_of_kept(sql::Tx& tx, const Scope& scope, Instant now,
                               std::span<const Written> all);

/// One thing that is kept from one person, and since when.
struct KeptThing {
  Uuid id;
  ClientId other_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(KeptThing, (), (id, other_id, at))

/// What of this kind a page keeps now, from each person.
std::vector<KeptThing> things_kept(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                                   Kept noun);

/// Something that leaves the house.
struct Spoken {
  std::string_view body;
  std::vector<PieceId> pieces;
  bool is_service = false;  // about a piece of their own, which may be of the same kind
};

/// Whether it would give away what is kept from anybody who reads the client's contact point.
bool gives_away(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                ContactId contact_id, const Spoken& spoken);

void add_routes(Routes& routes);

}  // namespace carnet::surprises
