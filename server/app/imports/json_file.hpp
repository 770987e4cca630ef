// SPDX-License-Identifier: Apache-2.0
// JSON files of other systems: parsed whole, with where each object stood.
#pragma once

#include <boost/json.hpp>
#include <functional>
#include <span>

#include "app/imports/book_columns.hpp"

namespace carnet::imports {

/// Code "json", with line and column, when the text is no valid JSON.
Result<boost::json::value> parsed_file(std::string_view text);

/// A plain value in letters; nothing for null, lists and objects.
std::string text_of(const boost::json::value& each);

/// Which system's JSON this is, by the names of its members; The Edge's when none tells.
ImportKind json_kind_of(std::string_view text);

/// A member that a contact may have: "address.locality" for one within another.
struct JsonMember {
  std::string_view path;
  CardSlot slot;
};

/// One contact of the file, its members put together. `extra` are those whose slot is `none`.
struct JsonContact {
  CardBuilder builder;
  text::TextPlace place;
  std::map<std::string, std::string, std::less<>> extra;
};

/// Calls back for every outermost object for which `is_contact`, in the file's order, and says how
/// many there were.
Result<std::int64_t> each_contact(std::string_view text, std::span<const JsonMember> members,
                                  const std::function<bool(const boost::json::object&)>& is_contact,
                                  const std::function<void(JsonContact)>& visit);

}  // namespace carnet::imports
