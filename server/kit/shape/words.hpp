// SPDX-License-Identifier: Apache-2.0
// The everyday words of the house: bounded text, email addresses, money, and what must stay secret.
#pragma once

#include <compare>
#include <string>

#include "kit/shape/word.hpp"

namespace carnet {

/// Checks UTF-8, trims, refuses control characters; `keeps_lines` is for letters and notes.
enum class Lines { one, many };
Parsed<std::string> clean_text(std::string_view text, std::size_t max_length, Lines lines);

/// One line of at most N code points, trimmed, valid UTF-8, no control characters. May be empty.
template <std::size_t N>
class Line {
 public:
  Line() = default;
  static Parsed<Line> parse(std::string_view text) { return from(clean_text(text, N, Lines::one)); }
  const std::string& text() const { return text_; }
  bool is_empty() const { return text_.empty(); }
  static Format format() { return {"", "", N, ""}; }
  auto operator<=>(const Line&) const = default;

 private:
  static Parsed<Line> from(Parsed<std::string> cleaned) {
    if (!cleaned) return cleaned.error();
    Line line;
    line.text_ = std::move(*cleaned);
    return line;
  }
  std::string text_;
};

/// Several lines of at most N code points; line ends are "\n".
template <std::size_t N>
class Prose {
 public:
  Prose() = default;
  static Parsed<Prose> parse(std::string_view text) {
    auto cleaned = clean_text(text, N, Lines::many);
    if (!cleaned) return cleaned.error();
    Prose prose;
    prose.text_ = std::move(*cleaned);
    return prose;
  }
  const std::string& text() const { return text_; }
  bool is_empty() const { return text_.empty(); }
  static Format format() { return {"", "", N, ""}; }
  auto operator<=>(const Prose&) const = default;

 private:
  std::string text_;
};

/// An email address as people write it (RFC 5321 lengths); domain folded to lower case.
class Email {
 public:
  Email() = default;
  static Parsed<Email> parse(std::string_view text);
  const std::string& text() const { return text_; }
  /// The whole address in lower case: what suppressions and duplicates compare.
  std::string folded() const;
  static Format format() { return {"email", "", 254, "eleanor@example.com"}; }
  auto operator<=>(const Email&) const = default;

 private:
  std::string text_;
};

/// Three capital letters (ISO 4217).
class Currency {
 public:
  Currency() = default;
  static Parsed<Currency> parse(std::string_view text);
  const std::string& text() const { return text_; }
  static Format format() { return {"", "^[A-Z]{3}$", 3, "USD"}; }
  auto operator<=>(const Currency&) const = default;

 private:
  std::string text_ = "USD";
};

/// An amount in the currency's minor unit (cents; yen have none). Negative for returns.
struct Money {
  std::int64_t minor = 0;
  Currency currency;
  auto operator<=>(const Money&) const = default;
};
BOOST_DESCRIBE_STRUCT(Money, (), (minor, currency))

/// Something that may be read, never shown: it has no text(), so no JSON, no SQL and no log.
template <class T>
class Secret {
 public:
  Secret() = default;
  explicit Secret(T value) : value_(std::move(value)) {}
  const T& reveal() const { return value_; }

 private:
  T value_{};
};

}  // namespace carnet
