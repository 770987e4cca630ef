// SPDX-License-Identifier: Apache-2.0
// Two pages about one person become one, by a person's decision, and two again when it was wrong.
#pragma once

#include <string>
#include <vector>

#include "app/clients/clients.hpp"
#include "app/duplicates/duplicates.hpp"
#include "app/fields/fields.hpp"

namespace carnet::merges {

using MergeId = Id<struct MergeNoun>;

/// What a page says itself, where one of two must be chosen.
enum class Field {
  given_name,
  family_name,
  preferred_name,
  language,
  home_store,
  time_zone,
  salutation,
  name_order,
  preferred_channel,
  preferred_hours
};
BOOST_DESCRIBE_ENUM(Field, given_name, family_name, preferred_name, language, home_store, time_zone,
                    salutation, name_order, preferred_channel, preferred_hours)

struct NewMerge {
  MergeId id;
  ClientId gone_id;         // the page that goes; its identifier means the other from then on
  std::vector<Field> take;  // fields whose value comes from the page that goes
  std::optional<std::vector<fields::FieldId>> take_values;  // the same, of the house's own
};
BOOST_DESCRIBE_STRUCT(NewMerge, (), (id, gone_id, take, take_values))

struct Merge {
  MergeId id;
  ClientId kept_id;
  std::string kept_name;
  ClientId gone_id;
  std::string gone_name;
  std::optional<std::string> staff_name;
  Instant at;
  std::optional<Instant> undone_at;
  bool may_undo = false;  // the newest that stands goes first
};
BOOST_DESCRIBE_STRUCT(Merge, (),
                      (id, kept_id, kept_name, gone_id, gone_name, staff_name, at, undone_at,
                       may_undo))

struct Merges {
  std::vector<Merge> items;
};
BOOST_DESCRIBE_STRUCT(Merges, (), (items))

struct Choice {
  Field field = Field::given_name;
  std::string kept;
  std::string gone;
  bool takes_gone = false;  // what is proposed: what only the page that goes knows
};
BOOST_DESCRIBE_STRUCT(Choice, (), (field, kept, gone, takes_gone))

/// Of a field the house added, where the pages say different things.
struct ValueChoice {
  fields::FieldId field_id;
  std::string label;
  std::string kept;
  std::string gone;
};
BOOST_DESCRIBE_STRUCT(ValueChoice, (), (field_id, label, kept, gone))

struct Moving {
  std::string noun;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(Moving, (), (noun, count))

struct MergePreview {
  ClientId kept_id;
  std::string kept_name;
  ClientId gone_id;
  std::string gone_name;
  std::vector<Choice> choices;  // where the pages differ
  std::vector<ValueChoice> values;
  std::vector<Moving> moving;
  std::vector<duplicates::Beside> pages;  // the one that stays first
};
BOOST_DESCRIBE_STRUCT(MergePreview, (),
                      (kept_id, kept_name, gone_id, gone_name, choices, values, moving, pages))

void add_routes(Routes& routes);

}  // namespace carnet::merges
