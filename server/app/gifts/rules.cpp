// SPDX-License-Identifier: Apache-2.0
// What is wrong with what is said of a sold piece.
#include "app/gifts/rules.hpp"

namespace carnet::gifts {

FieldFaults faults_of(const GiftEdit& edit, ClientId payer) {
  FieldFaults faults;
  const bool is_named = edit.wearer_name && !edit.wearer_name->is_empty();
  if (edit.wearer_id && is_named) {
    faults["/wearer_name"] = {"both", "Choose the client, or write a name."};
  }
  if (edit.wearer_id == payer) {
    faults["/wearer_id"] = {"self", "Leave this empty when they wear it themselves."};
  }
  if (edit.day && edit.occasion.value_or(GiftFor::unsaid) == GiftFor::unsaid) {
    faults["/occasion"] = {"required", "Say what the day is."};
  }
  return faults;
}

}  // namespace carnet::gifts
