// SPDX-License-Identifier: Apache-2.0
// What the one page says when two have become one, and when they are two again.
#include "app/merges/rules.hpp"

#include <algorithm>

#include "kit/json/json.hpp"

namespace carnet::merges {

namespace {

using Tags = std::vector<std::string>;

Tags tags_of(const Face& face) {
  auto tags = json::parse<Tags>(face.tags);
  return tags ? *tags : Tags();
}

std::string tags_of_both(const Face& kept, const Face& gone) {
  auto tags = tags_of(kept);
  for (auto& tag : tags_of(gone)) {
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(std::move(tag));
  }
  return json::print(tags);
}

std::optional<Day> earlier(const std::optional<Day>& one, const std::optional<Day>& other) {
  if (!one || !other) return one ? one : other;
  return std::min(*one, *other);
}

/// Anything but what every page says at first.
template <class T>
bool says(const std::optional<T>& value) {
  return value && *value != T{};
}

void take_one(Field field, const Face& gone, Face& face) {
  switch (field) {
    case Field::given_name:
      face.given_name = gone.given_name;
      break;
    case Field::family_name:
      face.family_name = gone.family_name;
      break;
    case Field::preferred_name:
      face.preferred_name = gone.preferred_name;
      break;
    case Field::language:
      face.language = gone.language;
      break;
    case Field::home_store:
      face.home_store_id = gone.home_store_id;
      break;
    case Field::time_zone:
      face.time_zone = gone.time_zone;
      break;
    case Field::salutation:
      face.salutation = gone.salutation;
      break;
    case Field::name_order:
      face.name_order = gone.name_order;
      break;
    case Field::preferred_channel:
      face.preferred_channel = gone.preferred_channel;
      break;
    case Field::preferred_hours:
      face.preferred_hours = gone.preferred_hours;
      break;
  }
}

}  // namespace

std::vector<Field> proposed(const Face& kept, const Face& gone) {
  std::vector<Field> fields;
  const auto propose = [&](Field field, bool is_only_there) {
    if (is_only_there) fields.push_back(field);
  };
  propose(Field::given_name, kept.given_name.empty() && !gone.given_name.empty());
  propose(Field::family_name, kept.family_name.empty() && !gone.family_name.empty());
  propose(Field::preferred_name, kept.preferred_name.empty() && !gone.preferred_name.empty());
  propose(Field::language, kept.language.empty() && !gone.language.empty());
  propose(Field::home_store, !kept.home_store_id && gone.home_store_id);
  propose(Field::time_zone, kept.time_zone.empty() && !gone.time_zone.empty());
  propose(Field::salutation, !says(kept.salutation) && says(gone.salutation));
  propose(Field::name_order, !says(kept.name_order) && says(gone.name_order));
  propose(Field::preferred_channel, !says(kept.preferred_channel) && says(gone.preferred_channel));
  propose(Field::preferred_hours, !says(kept.preferred_hours) && says(gone.preferred_hours));
  return fields;
}

Face merged(const Face& kept, const Face& gone, const std::vector<Field>& take) {
  auto face = kept;
  for (const auto field : take) take_one(field, gone, face);
  face.tags = tags_of_both(kept, gone);
  face.since_day = earlier(kept.since_day, gone.since_day);
  const bool is_named = !(face.given_name + face.family_name + face.preferred_name).empty();
  if (face.kind == clients::ClientKind::unnamed && is_named) {
    face.kind = clients::ClientKind::person;
  }
  return face;
}

Face restored(const Face& before, const Face& after, const Face& current) {
  Face face = current;
  shape::each_member_pointer<Face>([&](std::string_view, auto member) {
    if (current.*member == after.*member) face.*member = before.*member;
  });
  return face;
}

std::string name_of(const Face& face) { return clients::display_name(face); }

std::string sort_key_of(const Face& face) {
  return clients::sort_key_of(face.given_name, face.family_name, face.preferred_name);
}

}  // namespace carnet::merges
