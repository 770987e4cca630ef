// SPDX-License-Identifier: Apache-2.0
// The demo's tables as rows by column name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carnet::demo {

using Row = std::map<std::string, std::string>;

std::vector<Row> read_table(std::string_view csv);

/// "OW-1002@4015;OW-1006@740": what was bought, and how many days ago.
struct Bought {
  std::string sku;
  int days_ago = 0;
  std::optional<int> returned_days_ago;
};
std::vector<Bought> read_bought(const std::string& text);

namespace tables {
extern const std::string_view afterwards_csv;
extern const std::string_view clients_csv;
extern const std::string_view conversations_csv;
extern const std::string_view door_csv;
extern const std::string_view exchanges_csv;
extern const std::string_view names_csv;
extern const std::string_view nameless_csv;
extern const std::string_view newcomers_csv;
extern const std::string_view notes_csv;
extern const std::string_view gifts_csv;
extern const std::string_view pieces_csv;
extern const std::string_view promises_csv;
extern const std::string_view relations_csv;
extern const std::string_view repairs_csv;
extern const std::string_view fields_csv;
extern const std::string_view field_values_csv;
extern const std::string_view sizes_csv;
extern const std::string_view staff_csv;
extern const std::string_view tastes_csv;
extern const std::string_view templates_csv;
extern const std::string_view touches_csv;
extern const std::string_view visits_csv;
extern const std::string_view waiting_csv;
extern const std::string_view whole_names_csv;
extern const std::string_view wishes_csv;
}  // namespace tables

}  // namespace carnet::demo
