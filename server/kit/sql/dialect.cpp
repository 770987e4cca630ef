// SPDX-License-Identifier: Apache-2.0
// The few places where the engines' SQL differs.
#include "kit/sql/dialect.hpp"

namespace carnet::sql {

namespace {

bool is_postgres(Engine engine) { return engine == Engine::postgres; }

// The text itself, with like's own letters made plain.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '%' || letter == '_' || letter == '\\') out += '\\';
    out += letter;
  }
  return out;
}

std::string json_array(std::span<const Uuid> ids) {
  std::string list("[");
  for (const auto& id : ids) {
    if (list.size() > 1) list += ',';
    list.append("\"").append(id.view()).append("\"");
  }
  return list += ']';
}

void append_number(std::string& bytes, std::uint32_t number) {
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> shift & 0xFF);
}

void append_bytes(std::string& bytes, const Uuid& id) {
  const auto value = [](char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; };
  const auto text = id.view();
  for (std::size_t i = 0; i < text.size(); i += 2) {
    if (text[i] == '-') ++i;
    bytes += static_cast<char>(value(text[i]) << 4 | value(text[i + 1]));
  }
}

std::string uuid_array(std::span<const Uuid> ids) {
  constexpr std::uint32_t no_nulls = 0;
  constexpr std::uint32_t type_uuid = 2950;
  constexpr std::uint32_t first_subscript = 1;
  std::string bytes;
  append_number(bytes, ids.empty() ? 0 : 1);  // dimensions
  append_number(bytes, no_nulls);
  append_number(bytes, type_uuid);
  if (ids.empty()) return bytes;
  append_number(bytes, static_cast<std::uint32_t>(ids.size()));
  append_number(bytes, first_subscript);
  for (const auto& id : ids) {
    append_number(bytes, 16);
    append_bytes(bytes, id);
  }
  return bytes;
}

}  // namespace

std::string_view for_update(Engine engine) { return is_postgres(engine) ? " for update" : ""; }

std::string_view for_no_key_update(Engine engine) {
  return is_postgres(engine) ? " for no key update" : "";
}

std::string_view for_key_share(Engine engine) {
  return is_postgres(engine) ? " for key share" : "";
}

std::string_view skip_locked(Engine engine) {
  return is_postgres(engine) ? " for update skip locked" : "";
}

std::string folded_like(std::string_view column, std::string_view parameter) {
  return std::string(column).append(" like ").append(parameter).append(" escape '\\'");
}

std::string like_anywhere(std::string_view folded) { return "%" + escaped(folded) + "%"; }

std::string has_text(Engine engine, std::string_view column, std::string_view parameter) {
  std::string text(is_postgres(engine) ? "strpos(" : "instr(");
  return text.append(column).append(", ").append(parameter).append(") > 0");
}

std::string phrase(std::string_view folded) {
  std::string quoted("\"");
  for (const char letter : folded) quoted.append(letter == '"' ? 2 : 1, letter);
  return quoted + "\"";
}

std::string in_ids(Engine engine, std::string_view column, std::string_view parameter) {
  const std::string name(column);
  const std::string list(parameter);
  if (is_postgres(engine)) return name + " = any(cast(" + list + " as uuid[]))";
  return name + " in (select value from json_each(" + list + "))";
}

IdList id_list(Engine engine, std::span<const Uuid> ids) {
  return {engine, is_postgres(engine) ? uuid_array(ids) : json_array(ids)};
}

Cell Column<IdList>::bind(const IdList& list) {
  Cell cell(list.written);
  if (is_postgres(list.engine)) cell.kind = Cell::Kind::bytes;
  return cell;
}

std::string in_texts(Engine engine, std::string_view column, std::string_view parameter) {
  const std::string name(column);
  const std::string list(parameter);
  if (is_postgres(engine)) return name + " = any(cast(" + list + " as text[]))";
  return name + " in (select value from json_each(" + list + "))";
}

std::string rows_of_texts(Engine engine, std::string_view before, std::string_view parameter) {
  const std::string rows = "select " + std::string(before) + ", ";
  const std::string list(parameter);
  if (is_postgres(engine)) return rows + "unnest(cast(" + list + " as text[]))";
  return rows + "value from json_each(" + list + ")";
}

// JSON and PostgreSQL's array text both quote with " and escape with a backslash.
std::string text_list(Engine engine, std::span<const std::string> texts) {
  const bool is_array = is_postgres(engine);
  std::string list(is_array ? "{" : "[");
  for (const auto& text : texts) {
    if (list.size() > 1) list += ',';
    list += '"';
    for (const char letter : text) {
      if (letter == '"' || letter == '\\') list += '\\';
      // A key never holds a control character; JSON would refuse it.
      list += static_cast<unsigned char>(letter) < 0x20 ? ' ' : letter;
    }
    list += '"';
  }
  return list += is_array ? '}' : ']';
}

std::string join_text(Engine engine, std::string_view value, std::string_view between,
                      std::string_view order) {
  const std::string list = std::string(value).append(", '").append(between).append("'");
  if (!is_postgres(engine)) return "group_concat(" + list + ")";
  return "string_agg(" + list + " order by " + std::string(order) + ")";
}

std::string by_bytes(Engine engine, std::string_view column) {
  return std::string(column).append(is_postgres(engine) ? " collate \"C\"" : "");
}

std::string_view change_is_visible(Engine engine) {
  return is_postgres(engine) ? "tx < pg_snapshot_xmin(pg_current_snapshot())" : "true";
}

}  // namespace carnet::sql
