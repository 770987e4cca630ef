// SPDX-License-Identifier: Apache-2.0
// Where things stand in a JSON text: what a parsed tree no longer knows.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace carnet::json {

/// The byte offset of each object's brace, in the order of the text: that of a walk over the tree
/// which sees an object before its members.
std::vector<std::size_t> object_offsets(std::string_view text);

/// The offset of a member's value in the object that begins at `object`; the object's own when it
/// has no such member. Both want text that a parser has accepted, and read no further than it goes.
std::size_t member_offset(std::string_view text, std::size_t object, std::string_view key);

}  // namespace carnet::json
