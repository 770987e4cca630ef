// SPDX-License-Identifier: Apache-2.0
// Where libFuzzer calls each program.
#include "test/fuzz/fuzz.hpp"

extern "C" int fuzz_one_input(const std::uint8_t* bytes,
                              std::size_t size) asm("LLVMFuzzerTestOneInput");

int fuzz_one_input(const std::uint8_t* bytes, std::size_t size) {
  carnet::fuzz::read({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
