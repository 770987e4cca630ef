// SPDX-License-Identifier: Apache-2.0
// XML out of an archive, element by element, by expat. A document type is refused, and with it
// every entity but the five that XML itself knows.
#pragma once

#include <functional>
#include <map>
#include <optional>

#include "kit/sheet/archive.hpp"

namespace carnet::sheet {

/// Names are without their prefix: "x:row" is a row.
struct Element {
  std::string_view name;
  const char* const* attributes = nullptr;  // expat's list of names and values

  /// The value of an attribute, with its prefix left out too; nothing when it is absent.
  std::optional<std::string_view> attribute(std::string_view wanted) const;
};

/// What a part of the workbook tells its reader. A fault ends the reading.
struct MarkupReader {
  std::function<Result<void>(const Element&)> open;
  std::function<Result<void>(std::string_view name)> close;
  std::function<Result<void>(std::string_view letters)> text;  // perhaps in several pieces
};

Result<void> read_markup(Archive& archive, const std::string& part, const MarkupReader& reader);

}  // namespace carnet::sheet
