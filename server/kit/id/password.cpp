// SPDX-License-Identifier: Apache-2.0
// argon2id over libsodium, with a cap on how many are worked on at once.
#include "kit/id/password.hpp"

#include <sodium.h>

#include <array>
#include <semaphore>
#include <stdexcept>

namespace carnet {

namespace {

// Each hash takes 64 MiB: a burst of sign-ins must not take the machine's memory.
std::counting_semaphore<2> places(2);

class Place {
 public:
  Place() { places.acquire(); }
  ~Place() { places.release(); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
};

}  // namespace

std::string hash_password(const Secret<std::string>& password) {
  const Place place;
  std::array<char, crypto_pwhash_STRBYTES> out{};
  const auto& text = password.reveal();
  if (sodium_init() < 0 ||
      crypto_pwhash_str(out.data(), text.data(), text.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    throw std::runtime_error("not enough memory to hash a password");
  }
  return out.data();
}

bool fits_password(const Secret<std::string>& password, const std::string& hash) {
  static const std::string nobody = hash_password(Secret<std::string>("nobody at all"));
  const Place place;
  const auto& text = password.reveal();
  const auto& known = hash.empty() ? nobody : hash;
  const bool fits = crypto_pwhash_str_verify(known.c_str(), text.data(), text.size()) == 0;
  return fits && !hash.empty();
}

}  // namespace carnet
