// SPDX-License-Identifier: Apache-2.0
// What a custom field may be, and how its values are read.
#pragma once

#include "app/fields/fields.hpp"

namespace carnet::fields {

inline constexpr std::size_t most_fields = 40;  // in use
inline constexpr std::size_t most_choices = 60;

FieldFaults faults_of(const NewField& field);
/// Against the field as it stands.
FieldFaults faults_of(const FieldEdit& edit, FieldKind kind);
/// A label another field in use has already.
bool is_taken(const std::vector<CustomField>& fields, const std::string& label, FieldId except);

/// What somebody reads: the label of a choice, else the value.
std::string shown(const CustomField& field, const std::string& value);

}  // namespace carnet::fields
