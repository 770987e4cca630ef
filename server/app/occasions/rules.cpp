// SPDX-License-Identifier: Apache-2.0
// What the kinds of occasions are called when nobody gave them words of their own.
#include "app/occasions/occasions.hpp"

namespace carnet::occasions {

std::string usual_label(OccasionKind kind) {
  switch (kind) {
    case OccasionKind::birthday:
      return "Birthday";
    case OccasionKind::anniversary:
      return "Wedding anniversary";
    case OccasionKind::wedding:
      return "Wedding";
    case OccasionKind::engagement:
      return "Engagement";
    case OccasionKind::custom:
      break;
  }
  return "Occasion";
}

}  // namespace carnet::occasions
