// SPDX-License-Identifier: Apache-2.0
// Findings in English.
#include "app/duplicates/reading.hpp"

namespace carnet::duplicates {

namespace {

std::string name_of(Field field) {
  switch (field) {
    case Field::given_name:
      return "first name";
    case Field::family_name:
      return "last name";
    case Field::birthday:
      return "birthday";
    case Field::phone:
      return "phone number";
    case Field::email:
      return "email";
    case Field::street:
      return "street";
    case Field::place:
      return "town";
  }
  return "";
}

std::string partly(Field field) {
  switch (field) {
    case Field::birthday:
      return "birthday agrees in part";
    case Field::phone:
      return "phone number ends the same";
    case Field::email:
      return "email is the same before the @";
    case Field::street:
      return "same street, another house";
    case Field::place:
      return "same town";
    default:
      return "one name stands where the other has another";
  }
}

}  // namespace

std::string in_words(const Finding& finding) {
  const auto field = name_of(finding.field);
  switch (finding.agreement) {
    case Agreement::same:
      return "same " + field;
    case Agreement::nickname:
      return field + " is short for the other";
    case Agreement::initial:
      return field + " begins alike";
    case Agreement::slip:
      return finding.field == Field::birthday || finding.field == Field::phone
                 ? field + " is a digit apart"
                 : field + " is spelt almost alike";
    case Agreement::sound:
      return field + " sounds alike";
    case Agreement::swapped:
      return finding.field == Field::birthday ? "birthday with day and month swapped"
                                              : "first and last name are swapped";
    case Agreement::partly:
      return partly(finding.field);
    case Agreement::different:
      return "another " + field;
    case Agreement::unknown:
      break;
  }
  return field + " is not known on both";
}

}  // namespace carnet::duplicates
