// SPDX-License-Identifier: Apache-2.0
// Keeps what lists are walked by; and the bounds of the shares, once a night and whenever the rules
// change.
#pragma once

#include "app/categories/store.hpp"

namespace carnet::categories {

/// Nobody is among the first before the first night.
Bounds bounds_of(const std::optional<store::Followed>& followed);

/// Works these clients out anew; whoever stands as before is not written.
void keep_marks(sql::Tx& tx, const Scope& scope, Instant now, const Bounds& bounds, store::Ids ids);

/// Works the bounds out at once, in a transaction of its own: after the rules changed.
void hurry_bounds(sql::Tx& tx, Instant now);

}  // namespace carnet::categories
