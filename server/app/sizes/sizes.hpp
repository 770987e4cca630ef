// SPDX-License-Identifier: Apache-2.0
// Sizes of a client: rings by finger and hand, wrist, chain, bracelet, in the scale they were
// measured in. Every measuring stays; the newest of each place counts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::sizes {

using SizeId = Id<struct SizeNoun>;

enum class Part { ring, wrist, chain, bracelet };
BOOST_DESCRIBE_ENUM(Part, ring, wrist, chain, bracelet)

enum class Hand { left, right };
BOOST_DESCRIBE_ENUM(Hand, left, right)

enum class Finger { thumb, index, middle, ring, little };
BOOST_DESCRIBE_ENUM(Finger, thumb, index, middle, ring, little)

/// Rings: United States and Canada; United Kingdom; the circumference of ISO 8653; Japan.
/// Lengths: centimetres, millimetres, inches.
enum class Scale { us, uk, eu, jp, cm, mm, inch };
BOOST_DESCRIBE_ENUM(Scale, us, uk, eu, jp, cm, mm, inch)

/// The nearest size of another scale; scales do not meet, so it is always an approximation.
struct Nearest {
  Scale scale = Scale::us;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Nearest, (), (scale, text))

struct Size {
  SizeId id;
  Part part = Part::ring;
  std::optional<Hand> hand;
  std::optional<Finger> finger;
  Scale scale = Scale::us;
  std::string said;               // as it was measured: "6½", "L½", "15.5"
  std::int64_t hundredth_mm = 0;  // a ring's inner diameter, the length of everything else
  std::vector<Nearest> nearest;
  Day day;
  std::optional<std::string> measured_by;
  bool is_newest = false;  // of its finger, or of its part
};
BOOST_DESCRIBE_STRUCT(Size, (),
                      (id, part, hand, finger, scale, said, hundredth_mm, nearest, day, measured_by,
                       is_newest))

struct NewSize {
  SizeId id;
  Part part = Part::ring;
  std::optional<Hand> hand;      // of a ring
  std::optional<Finger> finger;  // of a ring
  Scale scale = Scale::us;
  Line<12> said;
  std::optional<Day> day;  // today when absent
};
BOOST_DESCRIBE_STRUCT(NewSize, (), (id, part, hand, finger, scale, said, day))

/// Keeps a size of a client. The same id again answers what stands.
Result<Size> keep_size(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewSize& size);

/// All of a client's, newest first. The caller has checked that the asker may see the client.
std::vector<Size> sizes_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// The ring that is asked for first: of the left ring finger, else the newest; then the newest of
/// each other part.
std::vector<Size> sizes_at_a_glance(const std::vector<Size>& sizes);

/// "US 6½", "15.5 cm".
std::string size_text(const Size& size);

void add_routes(Routes& routes);

}  // namespace carnet::sizes
