// SPDX-License-Identifier: Apache-2.0
// What the demo's house knows of its clients: sizes, tastes, family, and what to say at the door.
#include <sstream>

#include "app/demo/expect.hpp"
#include "app/demo/furnish.hpp"
#include "app/door/door.hpp"
#include "app/fields/fields.hpp"
#include "app/gifts/gifts.hpp"
#include "app/relations/relations.hpp"
#include "app/sizes/sizes.hpp"
#include "app/tastes/tastes.hpp"

namespace carnet::demo {

namespace {

constexpr int afternoon = 15 * 60;

template <class T>
std::optional<T> choice(const std::string& text) {
  return text.empty() ? std::nullopt : shape::enum_value<T>(text);
}

}  // namespace

Furnisher::Noted Furnisher::noted(const Row& row) const {
  return {ClientId(id("client " + row.at("client"))), scope_of(row.at("associate")),
          moment(std::stoi(row.at("days_ago")), afternoon)};
}

void Furnisher::furnish_fields() {
  for (const auto& row : read_table(tables::fields_csv)) {
    const auto& label = row.at("label");
    fields::NewField field{fields::FieldId(id("field " + label)),
                           word<Line<60>>(label),
                           *shape::enum_value<fields::FieldKind>(row.at("kind")),
                           {}};
    if (field.kind == fields::FieldKind::choice) field.choices.emplace();
    std::istringstream choices(row.at("choices"));
    for (std::string said; std::getline(choices, said, '|');) {
      field.choices->push_back(
          {fields::ChoiceId(id("choice " + label + said)), word<Line<60>>(said)});
    }
    expect(fields::keep_field(tx_, house_scope(), now_, field));
  }
  for (const auto& row : read_table(tables::field_values_csv)) {
    const auto at = noted(row);
    const fields::FieldId field_id(id("field " + row.at("field")));
    expect(fields::keep_values(tx_, at.scope, at.when, at.client_id,
                               {{{field_id, word<Line<500>>(row.at("value")), {}}}}));
  }
}

void Furnisher::furnish_sizes() {
  for (const auto& row : read_table(tables::sizes_csv)) {
    const auto at = noted(row);
    const auto name = row.at("client") + row.at("part") + row.at("days_ago");
    expect(sizes::keep_size(
        tx_, at.scope, at.when, at.client_id,
        {sizes::SizeId(id("size " + name)), *shape::enum_value<sizes::Part>(row.at("part")),
         choice<sizes::Hand>(row.at("hand")), choice<sizes::Finger>(row.at("finger")),
         *shape::enum_value<sizes::Scale>(row.at("scale")), word<Line<12>>(row.at("said")),
         days_ago(std::stoi(row.at("days_ago")))}));
  }
}

void Furnisher::furnish_tastes() {
  for (const auto& row : read_table(tables::tastes_csv)) {
    const auto at = noted(row);
    const auto name = row.at("client") + row.at("kind") + row.at("value");
    expect(tastes::keep_taste(
        tx_, at.scope, at.when, at.client_id,
        {tastes::TasteId(id("taste " + name)),
         *shape::enum_value<tastes::TasteKind>(row.at("kind")), word<Line<60>>(row.at("value")),
         choice<tastes::Leaning>(row.at("leaning"))}));
  }
}

void Furnisher::furnish_relations() {
  for (const auto& row : read_table(tables::relations_csv)) {
    const auto at = noted(row);
    relations::NewRelation relation;
    relation.id = relations::RelationId(
        id("relation " + row.at("client") + row.at("other") + row.at("name")));
    relation.kind = *shape::enum_value<relations::RelationKind>(row.at("kind"));
    if (row.at("other").empty()) {
      relation.name = word<Line<100>>(row.at("name"));
    } else {
      relation.other_id = ClientId(id("client " + row.at("other")));
    }
    expect(relations::keep_relation(tx_, at.scope, at.when, at.client_id, relation));
  }
}

void Furnisher::furnish_gifts() {
  for (const auto& row : read_table(tables::gifts_csv)) {
    const auto at = noted(row);
    gifts::GiftEdit gift;
    gift.occasion = shape::enum_value<gifts::GiftFor>(row.at("occasion"));
    gift.completes = word<Line<200>>(row.at("completes"));
    if (!row.at("other").empty()) gift.wearer_id = ClientId(id("client " + row.at("other")));
    if (!row.at("name").empty()) gift.wearer_name = word<Line<100>>(row.at("name"));
    const SaleLineId line(id("line " + row.at("client") + row.at("sku") + row.at("bought")));
    expect(gifts::keep_gift(tx_, at.scope, at.when, at.client_id, line, gift));
  }
}

void Furnisher::furnish_door() {
  for (const auto& row : read_table(tables::door_csv)) {
    const auto at = noted(row);
    expect(door::keep_word(
        tx_, at.scope, at.when, at.client_id,
        {door::DoorWordId(id("door " + row.at("client") + row.at("text"))),
         *shape::enum_value<door::Side>(row.at("side")), word<Line<120>>(row.at("text"))}));
  }
}

}  // namespace carnet::demo
