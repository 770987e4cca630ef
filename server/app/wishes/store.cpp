// SPDX-License-Identifier: Apache-2.0
// Every query of wishes and of what became of them.
#include "app/wishes/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::wishes::store {

namespace {

struct WishRow {
  WishId id;
  std::optional<PieceId> piece_id;
  std::string words;
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;
  std::optional<std::int64_t> highest_minor;
  std::string currency;
  std::string for_whom;
  std::optional<Day> by_day;
  std::string note;
  bool tried = false;
  std::optional<std::string> picture;
  std::optional<std::string> picture_alt;
  std::optional<pieces::PieceStatus> piece_status;
  std::optional<std::string> noted_by;
  Instant at;
  std::int64_t version = 1;
  std::optional<std::string> reserver_name;
  std::optional<Instant> reserved_at;
  std::optional<Day> until;
  std::optional<std::string> giver_name;
  std::optional<Instant> given_at;
  std::optional<Day> given_day;
  std::optional<std::string> given_by;
};
BOOST_DESCRIBE_STRUCT(WishRow, (),
                      (id, piece_id, words, category, metal, stone, style, highest_minor, currency,
                       for_whom, by_day, note, tried, picture, picture_alt, piece_status, noted_by,
                       at, version, reserver_name, reserved_at, until, giver_name, given_at,
                       given_day, given_by))

struct WishedPiece {
  std::optional<PieceId> piece_id;
};
BOOST_DESCRIBE_STRUCT(WishedPiece, (), (piece_id))

constexpr auto wishes =
    "select w.id, w.piece_id, w.words, w.category, w.metal, w.stone, w.style, w.highest_minor,"
    " w.currency, w.for_whom, w.by_day, w.note, w.tried, p.picture, p.picture_alt,"
    " p.status as piece_status, s.given_name as noted_by, w.at, w.version,"
    " rs.given_name as reserver_name, r.at as reserved_at, r.until,"
    " gs.given_name as giver_name, g.at as given_at, g.day as given_day, g.given_by"
    " from wishes w left join pieces p on p.id = w.piece_id"
    " left join staff s on s.id = w.staff_id"
    " left join wish_reservations r on r.client_id = w.client_id and r.id = w.id"
    " left join staff rs on rs.id = r.staff_id"
    " left join wish_giftings g on g.client_id = w.client_id and g.id = w.id"
    " left join staff gs on gs.id = g.staff_id where w.client_id = $1";

Wish wish_of(ClientId client_id, const WishRow& row) {
  Wish wish;
  wish.id = row.id;
  wish.client_id = client_id;
  wish.piece_id = row.piece_id;
  wish.words = row.words;
  wish.category = row.category;
  wish.metal = row.metal;
  wish.stone = row.stone;
  wish.style = row.style;
  if (row.highest_minor) wish.highest = Money{*row.highest_minor, *Currency::parse(row.currency)};
  wish.for_whom = row.for_whom;
  wish.by_day = row.by_day;
  wish.note = row.note;
  wish.tried = row.tried;
  wish.picture = pieces::picture_of(row.picture.value_or(""), row.picture_alt.value_or(""));
  wish.piece_status = row.piece_status;
  wish.noted_by = row.noted_by;
  wish.at = row.at;
  wish.version = row.version;
  if (row.reserved_at) wish.reservation = {row.reserver_name, *row.reserved_at, row.until};
  if (row.given_at && row.given_day) {
    wish.gifting = {row.giver_name, *row.given_at, *row.given_day, row.given_by.value_or("")};
  }
  return wish;
}

// One client's visits lie together: all their pieces are read along the primary key.
std::vector<Wish> with_looks(sql::Tx& tx, const Scope& scope, ClientId client_id,
                             const std::vector<WishRow>& rows) {
  std::vector<Wish> found;
  if (rows.empty()) return found;
  const auto seen = tx.all<SeenPiece>(
      "select l.visit_id, l.piece_id, l.title, l.tried from visit_pieces l join visits v"
      " on v.client_id = l.client_id and v.id = l.visit_id where l.client_id = $1"
      " and v.removed_at is null",
      client_id);
  auto taken = files::photographs_of(tx, scope, files::FileSubject::wishes,
                                     std::span<const ClientId>(&client_id, 1));
  for (const auto& row : rows) {
    found.push_back(wish_of(client_id, row));
    count_looks(seen, found.back());
    found.back().photographs = std::move(taken[row.id.uuid()]);
  }
  return found;
}

// What is taken back, or follows another, is told once.
void forget_state(sql::Tx& tx, ClientId client_id, WishId id, std::string_view verb) {
  tx.run(
      "delete from timeline where client_id = $1 and noun = 'wishes' and noun_id = $2"
      " and verb = $3",
      client_id, id, verb);
}

}  // namespace

std::vector<Wish> all_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return with_looks(
      tx, scope, client_id,
      tx.all<WishRow>(std::string(wishes) +
                          " order by case when g.at is null then 0 else 1 end, w.at desc, w.id",
                      client_id));
}

std::optional<Wish> find(sql::Tx& tx, const Scope& scope, ClientId client_id, WishId id) {
  auto found = with_looks(tx, scope, client_id,
                          tx.all<WishRow>(std::string(wishes) + " and w.id = $2", client_id, id));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<WishRecord> record_of(sql::Tx& tx, const Scope&, ClientId client_id, WishId id) {
  return tx.first<WishRecord>(
      "select " + sql::columns<WishRecord>() + " from wishes where client_id = $1 and id = $2",
      client_id, id);
}

bool insert(sql::Tx& tx, const Scope&, const WishRecord& wish) {
  return tx.insert_new("wishes", wish);
}

bool update(sql::Tx& tx, const Scope&, const WishRecord& wish, std::int64_t expected) {
  return tx.run(
             "update wishes set words = $3, category = $4, metal = $5, stone = $6, style = $7,"
             " highest_minor = $8, currency = $9, for_whom = $10, by_day = $11, note = $12,"
             " tried = $13, piece_id = $15, version = version + 1"
             " where client_id = $1 and id = $2 and version = $14",
             wish.client_id, wish.id, wish.words, wish.category, wish.metal, wish.stone, wish.style,
             wish.highest_minor, wish.currency, wish.for_whom, wish.by_day, wish.note, wish.tried,
             expected, wish.piece_id) == 1;
}

void remove(sql::Tx& tx, const Scope&, ClientId client_id, WishId id) {
  tx.run("delete from wish_reservations where client_id = $1 and id = $2", client_id, id);
  tx.run("delete from wish_giftings where client_id = $1 and id = $2", client_id, id);
  tx.run("delete from wishes where client_id = $1 and id = $2", client_id, id);
}

void hold(sql::Tx& tx, const Scope&, ClientId client_id, WishId id) {
  const std::string held(sql::for_update(tx.engine()));
  const auto wish = tx.first<WishedPiece>(
      "select piece_id from wishes where client_id = $1 and id = $2" + held, client_id, id);
  if (!wish || !wish->piece_id) return;
  tx.first<PieceId>("select id from pieces where id = $1" + held, *wish->piece_id);
}

std::optional<Keeper> keeper_for_another(sql::Tx& tx, const Scope&, PieceId piece_id,
                                         ClientId client_id, WishId id, Day today) {
  return tx.first<Keeper>(
      "select s.given_name as by, r.until from wish_reservations r"
      " left join staff s on s.id = r.staff_id where r.piece_id = $1"
      " and not (r.client_id = $2 and r.id = $3) and (r.until is null or r.until >= $4)"
      " and not exists (select 1 from wish_giftings g"
      " where g.client_id = r.client_id and g.id = r.id) order by r.at",
      piece_id, client_id, id, today);
}

void reserve(sql::Tx& tx, const Scope&, const ReservationRecord& reservation) {
  forget_state(tx, reservation.client_id, reservation.id, "reserved");
  tx.run(
      "insert into wish_reservations (client_id, id, piece_id, until, staff_id, at)"
      " values ($1, $2, $3, $4, $5, $6) on conflict (client_id, id) do update set"
      " piece_id = excluded.piece_id, until = excluded.until, staff_id = excluded.staff_id,"
      " at = excluded.at",
      reservation.client_id, reservation.id, reservation.piece_id, reservation.until,
      reservation.staff_id, reservation.at);
}

bool release(sql::Tx& tx, const Scope&, ClientId client_id, WishId id) {
  forget_state(tx, client_id, id, "reserved");
  return tx.run("delete from wish_reservations where client_id = $1 and id = $2", client_id, id) >
         0;
}

bool give(sql::Tx& tx, const Scope&, const GiftingRecord& gifting) {
  return tx.insert_new("wish_giftings", gifting);
}

bool take_back(sql::Tx& tx, const Scope&, ClientId client_id, WishId id) {
  forget_state(tx, client_id, id, "gifted");
  return tx.run("delete from wish_giftings where client_id = $1 and id = $2", client_id, id) > 0;
}

}  // namespace carnet::wishes::store
