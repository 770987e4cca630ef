// SPDX-License-Identifier: Apache-2.0
// Walks JSON files and gathers the members of each contact.
#include "app/imports/json_file.hpp"

#include <array>
#include <charconv>

#include "kit/json/places.hpp"

namespace carnet::imports {

namespace {

using boost::json::object;
using boost::json::value;

constexpr std::size_t looked_at_bytes = 65'536;
constexpr int deepest_member = 4;

class ContactFile {
 public:
  ContactFile(std::string_view text, std::span<const JsonMember> members,
              const std::function<bool(const object&)>& is_contact,
              const std::function<void(JsonContact)>& visit)
      : text_(text),
        members_(members),
        places_(text),
        offsets_(json::object_offsets(text)),
        is_contact_(is_contact),
        visit_(visit) {}

  std::int64_t read(const value& tree) {
    walk(tree);
    return contacts_;
  }

 private:
  void walk(const value& each) {
    if (each.is_array()) {
      for (const auto& inner : each.get_array()) walk(inner);
    }
    if (!each.is_object()) return;
    const auto& members = each.get_object();
    if (is_contact_(members)) return read_contact(members);
    ++objects_;
    for (const auto& member : members) walk(member.value());
  }

  void read_contact(const object& members) {
    ++contacts_;
    const auto place = place_of(objects_, {});
    JsonContact contact{CardBuilder(place), place, {}};
    add_members(contact, members, "", 0);
    visit_(std::move(contact));
  }

  void add_members(JsonContact& contact, const object& members, const std::string& path,
                   int depth) {
    const auto number = objects_++;
    for (const auto& member : members) {
      const auto own = path + std::string(member.key());
      const auto& each = member.value();
      if (each.is_object() && depth < deepest_member) {
        add_members(contact, each.get_object(), own + ".", depth + 1);
      } else if (each.is_structured()) {
        pass(each);
      } else {
        add_member(contact, own, each, number);
      }
    }
  }

  void add_member(JsonContact& contact, const std::string& path, const value& each,
                  std::size_t number) {
    const auto known = std::find_if(members_.begin(), members_.end(),
                                    [&](const auto& member) { return member.path == path; });
    if (known == members_.end()) return;
    auto text = text_of(each);
    if (text.empty()) return;
    if (known->slot.field == CardField::none) {
      contact.extra.emplace(path, std::move(text));
    } else {
      const auto name = path.substr(path.find_last_of('.') + 1);
      contact.builder.add(known->slot, text, place_of(number, name));
    }
  }

  /// Their objects count, though nothing of them is taken.
  void pass(const value& each) {
    if (each.is_array()) {
      for (const auto& inner : each.get_array()) pass(inner);
    }
    if (!each.is_object()) return;
    ++objects_;
    for (const auto& member : each.get_object()) pass(member.value());
  }

  text::TextPlace place_of(std::size_t number, std::string_view name) {
    if (number >= offsets_.size()) return {};
    const auto offset = offsets_[number];
    return places_.at(name.empty() ? offset : json::member_offset(text_, offset, name));
  }

  std::string_view text_;
  std::span<const JsonMember> members_;
  text::PlaceFinder places_;
  std::vector<std::size_t> offsets_;
  const std::function<bool(const object&)>& is_contact_;
  const std::function<void(JsonContact)>& visit_;
  std::size_t objects_ = 0;
  std::int64_t contacts_ = 0;
};

bool names(std::string_view text, std::string_view member) {
  return text.find("\"" + std::string(member) + "\"") != std::string_view::npos;
}

}  // namespace

Result<value> parsed_file(std::string_view text) {
  boost::json::stream_parser parser({}, {.max_depth = 32, .allow_invalid_utf8 = false});
  boost::system::error_code problem;
  const auto read = parser.write_some(text.data(), text.size(), problem);
  const bool is_whole =
      read == text.size() || text.substr(read).find_first_not_of(" \t\r\n") == text.npos;
  if (!problem && is_whole) parser.finish(problem);
  if (!problem && is_whole) return parser.release();
  const auto place = text::PlaceFinder(text).at(read);
  return fault(FaultKind::invalid, "json",
               "The file is no valid JSON from line " + std::to_string(place.line) + ", column " +
                   std::to_string(place.column) + " on.");
}

std::string text_of(const value& each) {
  if (each.is_string()) return std::string(each.get_string());
  if (each.is_null() || each.is_structured()) return {};
  if (!each.is_double()) return boost::json::serialize(each);
  std::array<char, 400> digits{};
  const auto end =
      std::to_chars(digits.begin(), digits.end(), each.get_double(), std::chars_format::fixed);
  return std::string(digits.begin(), end.ptr);
}

ImportKind json_kind_of(std::string_view text) {
  const auto start = text.substr(0, looked_at_bytes);
  if (names(start, "displayName") || start.find("\"@odata.") != std::string_view::npos) {
    return ImportKind::business_central;
  }
  for (const auto* member : {"given_name", "email_address", "creation_source", "line_items"}) {
    if (names(start, member)) return ImportKind::square_json;
  }
  return ImportKind::edge_json;
}

Result<std::int64_t> each_contact(std::string_view text, std::span<const JsonMember> members,
                                  const std::function<bool(const object&)>& is_contact,
                                  const std::function<void(JsonContact)>& visit) {
  const auto tree = parsed_file(text);
  if (!tree) return tree.error();
  return ContactFile(text, members, is_contact, visit).read(*tree);
}

}  // namespace carnet::imports
