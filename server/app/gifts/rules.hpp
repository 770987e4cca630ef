// SPDX-License-Identifier: Apache-2.0
// What is wrong with what is said of a sold piece.
#pragma once

#include "app/gifts/gifts.hpp"
#include "app/house/faults.hpp"

namespace carnet::gifts {

FieldFaults faults_of(const GiftEdit& edit, ClientId payer);

}  // namespace carnet::gifts
