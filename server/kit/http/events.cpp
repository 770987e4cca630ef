// SPDX-License-Identifier: Apache-2.0
// Prints one server-sent event (WHATWG HTML §9.2.5).
#include "kit/http/events.hpp"

#include <algorithm>
#include <string_view>

namespace carnet::http {

std::string print_event(const Event& event) {
  std::string frame;
  if (!event.id.empty()) frame += "id: " + event.id + '\n';
  if (!event.name.empty()) frame += "event: " + event.name + '\n';
  const std::string_view text = event.data;
  for (std::size_t from = 0; from <= text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    frame += "data: ";
    frame += text.substr(from, end - from);
    frame += '\n';
    from = end + 1;
  }
  return frame + '\n';
}

}  // namespace carnet::http
