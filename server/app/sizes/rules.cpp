// SPDX-License-Identifier: Apache-2.0
// Which sizes there are, which of them is the newest, and how they are said.
#include "app/sizes/rules.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace carnet::sizes {

bool is_measured_in(Part part, Scale scale) {
  const bool is_ring_scale = scale <= Scale::jp;
  return (part == Part::ring) == is_ring_scale;
}

std::vector<Nearest> nearest_of(Part part, Scale scale, std::int64_t hundredth_mm) {
  static constexpr Scale rings[] = {Scale::us, Scale::uk, Scale::eu, Scale::jp};
  static constexpr Scale lengths[] = {Scale::cm, Scale::inch};
  std::vector<Nearest> out;
  const auto add = [&](Scale other) {
    auto text = other == scale ? std::string() : nearest_in(other, hundredth_mm);
    if (!text.empty()) out.push_back({other, std::move(text)});
  };
  if (part == Part::ring) {
    std::for_each(std::begin(rings), std::end(rings), add);
  } else {
    std::for_each(std::begin(lengths), std::end(lengths), add);
  }
  return out;
}

FieldFaults faults_of(const NewSize& size, Day today) {
  FieldFaults faults;
  if (size.id.is_empty()) faults["/id"] = {"required", "A size needs an identifier."};
  if (!is_measured_in(size.part, size.scale)) {
    faults["/scale"] = {"scale", size.part == Part::ring
                                     ? "A ring is measured in US, UK, EU or JP sizes."
                                     : "A length is measured in cm, mm or inches."};
  } else if (const auto read = read_size(size.part, size.scale, size.said.text()); !read) {
    faults["/said"] = read.error();
  }
  if (size.part == Part::ring && !size.finger) {
    faults["/finger"] = {"required", "On which finger was it measured?"};
  }
  if (size.part == Part::ring && !size.hand) {
    faults["/hand"] = {"required", "On which hand was it measured?"};
  }
  if (size.part != Part::ring && (size.finger || size.hand)) {
    faults["/finger"] = {"not_here", "Only a ring is measured on a finger."};
  }
  if (size.day && *size.day > today) {
    faults["/day"] = {"future", "This day has not come yet."};
  }
  return faults;
}

void mark_newest(std::vector<Size>& sizes) {
  std::set<std::tuple<Part, std::optional<Hand>, std::optional<Finger>>> seen;
  for (auto& size : sizes) {
    size.is_newest = seen.emplace(size.part, size.hand, size.finger).second;
  }
}

std::vector<Size> sizes_at_a_glance(const std::vector<Size>& sizes) {
  std::vector<Size> out;
  for (const Part part : {Part::ring, Part::wrist, Part::chain, Part::bracelet}) {
    const Size* shown = nullptr;
    for (const auto& size : sizes) {
      if (size.part != part || !size.is_newest) continue;
      const bool is_first_asked = size.hand == Hand::left && size.finger == Finger::ring;
      if (!shown || is_first_asked) shown = &size;
    }
    if (shown) out.push_back(*shown);
  }
  return out;
}

std::string size_text(const Size& size) {
  switch (size.scale) {
    case Scale::us:
      return "US " + size.said;
    case Scale::uk:
      return "UK " + size.said;
    case Scale::eu:
      return "EU " + size.said;
    case Scale::jp:
      return "JP " + size.said;
    case Scale::cm:
      return size.said + " cm";
    case Scale::mm:
      return size.said + " mm";
    case Scale::inch:
      break;
  }
  return size.said + " in";
}

}  // namespace carnet::sizes
