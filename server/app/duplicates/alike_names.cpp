// SPDX-License-Identifier: Apache-2.0
// Names that stand for one another when somebody is looked for.
#include "app/duplicates/duplicates.hpp"
#include "app/duplicates/spelling.hpp"

namespace carnet::duplicates {

namespace {

// Shorter names are a letter from too many others; longer ones are told by their sound.
constexpr std::size_t shortest = 4;
constexpr std::size_t longest = 16;
/// Few consonants make a sound that many strange words share.
constexpr double least_likeness = 0.6;

}  // namespace

std::string key_of_name(std::string_view name) { return std::string("w").append(name); }

// Two names a letter apart, or with two neighbours swapped, share a key with one letter dropped.
std::vector<std::string> spelling_keys(std::string_view name) {
  std::vector<std::string> keys{key_of_name(name)};
  if (const auto sound = sound_of(name); sound.size() > 1) keys.push_back("s" + sound);
  if (name.size() < shortest || name.size() > longest) return keys;
  keys.push_back(std::string("d").append(name));
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (at > 0 && name[at] == name[at - 1]) continue;  // the same key again
    keys.push_back(std::string("d").append(name.substr(0, at)).append(name.substr(at + 1)));
  }
  return keys;
}

std::optional<Agreement> alike_names(std::string_view one, std::string_view other) {
  if (one == other) return std::nullopt;
  if (are_names_of_one(one, other)) return Agreement::nickname;
  if (is_slip(one, other)) return Agreement::slip;
  const auto sound = sound_of(one);
  const bool is_heard_alike = sound.size() > 1 && sound == sound_of(other);
  if (is_heard_alike && likeness(one, other) >= least_likeness) return Agreement::sound;
  return std::nullopt;
}

}  // namespace carnet::duplicates
