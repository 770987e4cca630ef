// SPDX-License-Identifier: Apache-2.0
// Identifiers: UUID version 7 text (RFC 9562), typed by the noun they name.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>

#include "kit/shape/word.hpp"

namespace carnet {

/// 36 characters, lower case, held without allocation. An empty Uuid is all zeros.
class Uuid {
 public:
  Uuid() { text_.fill('0'), text_[8] = text_[13] = text_[18] = text_[23] = '-'; }
  /// Accepts any RFC 9562 text form, either case; folds to lower case.
  static Parsed<Uuid> parse(std::string_view text);
  std::string text() const { return {text_.data(), text_.size()}; }
  std::string_view view() const { return {text_.data(), text_.size()}; }
  bool is_empty() const { return *this == Uuid{}; }
  static Format format() { return {"uuid", "", 36, "01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee"}; }
  auto operator<=>(const Uuid&) const = default;

 private:
  std::array<char, 36> text_;
};

/// An Id<Client> cannot stand where an Id<Piece> is asked for.
template <class Noun>
class Id {
 public:
  Id() = default;
  explicit Id(const Uuid& uuid) : uuid_(uuid) {}
  static Parsed<Id> parse(std::string_view text) {
    auto uuid = Uuid::parse(text);
    if (!uuid) return uuid.error();
    return Id(*uuid);
  }
  std::string text() const { return uuid_.text(); }
  std::string_view view() const { return uuid_.view(); }
  const Uuid& uuid() const { return uuid_; }
  bool is_empty() const { return uuid_.is_empty(); }
  static Format format() { return Uuid::format(); }
  auto operator<=>(const Id&) const = default;

 private:
  Uuid uuid_;
};

}  // namespace carnet

template <>
struct std::hash<carnet::Uuid> {
  std::size_t operator()(const carnet::Uuid& id) const noexcept {
    return std::hash<std::string_view>{}(id.view());
  }
};
template <class Noun>
struct std::hash<carnet::Id<Noun>> {
  std::size_t operator()(const carnet::Id<Noun>& id) const noexcept {
    return std::hash<std::string_view>{}(id.view());
  }
};
