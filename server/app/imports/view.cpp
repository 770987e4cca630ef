// SPDX-License-Identifier: Apache-2.0
// A file looked at without a house.
#include "app/imports/imports.hpp"
#include "app/imports/row_rules.hpp"

namespace carnet::imports {

Result<FileView> view_file(std::string_view bytes, const std::string& country, Day today) {
  const auto file = text_of_upload(bytes);
  if (!file) return file.error();
  const auto head = look_at(file->text, std::nullopt);
  if (!head) return head.error();
  const auto mapping = usual_mapping(head->kind, head->columns);
  const auto reading = read_rows(file->text, {head->kind, mapping, country, "USD", today});
  if (!reading) return reading.error();
  auto faults = reading->faults;
  say_what_is_noted(head->kind, faults);
  return FileView{head->kind,
                  std::ssize(reading->clients),
                  std::ssize(reading->pieces),
                  std::ssize(reading->sales),
                  reading->duplicate,
                  reading->refused,
                  std::move(faults),
                  file->left_out};
}

}  // namespace carnet::imports
