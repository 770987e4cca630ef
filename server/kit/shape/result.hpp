// SPDX-License-Identifier: Apache-2.0
// What a function answers when the world may say no: a value, or a Fault a person can act on.
#pragma once

#include <boost/describe.hpp>
#include <boost/system/result.hpp>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace carnet {

/// The few kinds of refusal; kit/http gives each one its HTTP status in one place.
enum class FaultKind {
  invalid,
  unauthorized,
  not_found,
  forbidden,
  conflict,
  stale,          // If-Match names a version that is no longer current
  unprocessable,  // same Idempotency-Key, another body
  too_many,
  busy
};
BOOST_DESCRIBE_ENUM(FaultKind, invalid, unauthorized, not_found, forbidden, conflict, stale,
                    unprocessable, too_many, busy)

/// What is wrong with one field: a stable code and a sentence for a person.
struct FieldFault {
  std::string code;
  std::string text;
  bool operator==(const FieldFault&) const = default;
};
BOOST_DESCRIBE_STRUCT(FieldFault, (), (code, text))

/// An expected refusal. `fields` is keyed by JSON pointer ("/contacts/0/value").
/// `detail` is one JSON object, as text, merged into the problem answer (the gate's reasons).
struct Fault {
  FaultKind kind = FaultKind::invalid;
  std::string code;
  std::string text;
  std::map<std::string, FieldFault> fields;
  std::string detail;
};

/// Thrown only when code takes the value of a refused Result without looking: a defect.
struct UncheckedFault : std::logic_error {
  using std::logic_error::logic_error;
};

[[noreturn]] inline void throw_exception_from_error(const Fault& fault,
                                                    const boost::source_location&) {
  throw UncheckedFault("unchecked fault: " + fault.code);
}

template <class T>
using Result = boost::system::result<T, Fault>;

/// Why a text is not a Word: a stable code and a sentence.
struct Wrong : FieldFault {};

[[noreturn]] inline void throw_exception_from_error(const Wrong& wrong,
                                                    const boost::source_location&) {
  throw UncheckedFault("unchecked word: " + wrong.text);
}

/// The answer of parsing one word.
template <class T>
using Parsed = boost::system::result<T, Wrong>;

inline Wrong wrong(std::string code, std::string text) {
  return Wrong{{std::move(code), std::move(text)}};
}

inline Fault fault(FaultKind kind, std::string code, std::string text) {
  return Fault{kind, std::move(code), std::move(text), {}, {}};
}

inline Fault not_found(const std::string& noun) {
  return fault(FaultKind::not_found, "not_found", "There is no such " + noun + ".");
}

/// A refusal of one field, for rules that look beyond a single word.
inline Fault bad_field(const std::string& path, std::string code, std::string text) {
  Fault answer{FaultKind::invalid, "invalid", "Some fields need another look.", {}, {}};
  answer.fields[path] = FieldFault{std::move(code), std::move(text)};
  return answer;
}

}  // namespace carnet
