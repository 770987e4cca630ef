// SPDX-License-Identifier: Apache-2.0
// Every query of photographs of pieces, and how they are shown.
#pragma once

#include "app/pieces/pieces.hpp"

namespace carnet::pieces {

using PhotographId = Id<struct PhotographNoun>;

/// One size of a photograph: its longest edge in pixels, and where it is served from.
struct PhotographCopy {
  int edge = 0;
  std::string url;
};
BOOST_DESCRIBE_STRUCT(PhotographCopy, (), (edge, url))

struct Photograph {
  PhotographId id;
  std::string alt;
  int width = 0;  // of the largest copy
  int height = 0;
  std::vector<PhotographCopy> copies;  // the smallest first
};
BOOST_DESCRIBE_STRUCT(Photograph, (), (id, alt, width, height, copies))

struct Photographs {
  std::vector<Photograph> items;
};
BOOST_DESCRIBE_STRUCT(Photographs, (), (items))

namespace store {

/// One row of `piece_photographs`.
struct PhotographRecord {
  PieceId piece_id;
  PhotographId id;
  int place = 0;
  int width = 0;
  int height = 0;
  std::string alt;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(PhotographRecord, (), (piece_id, id, place, width, height, alt, staff_id, at))

std::vector<PhotographRecord> photographs_of(sql::Tx& tx, const Scope& scope, PieceId id);
void insert(sql::Tx& tx, const Scope& scope, const PhotographRecord& photograph);
void set_place(sql::Tx& tx, const Scope& scope, PieceId piece_id, PhotographId id, int place);
/// False when it is not there.
bool remove(sql::Tx& tx, const Scope& scope, PieceId piece_id, PhotographId id);
/// The picture alone; whoever is changing the piece's words is not disturbed.
void set_picture(sql::Tx& tx, const Scope& scope, Instant now, PieceId id, const std::string& name,
                 const std::string& alt);

}  // namespace store

std::string photograph_name(PhotographId id, int edge);
Photographs shown(const std::vector<store::PhotographRecord>& records);

}  // namespace carnet::pieces
