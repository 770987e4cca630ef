// SPDX-License-Identifier: Apache-2.0
// The test program: says which engines are tested. Both are, unless CARNET_TEST_ENGINES=sqlite.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "test/engines.hpp"

namespace {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

int main(int argc, char** argv) {
  using carnet::sql::Engine;
  auto& engines = carnet::test::engines();
  engines.postgres_url = environment("CARNET_TEST_POSTGRES");
  if (const auto url = environment("CARNET_TEST_CARRIER"); !url.empty()) {
    engines.carrier_urls = {url};
  }
  engines.all = {Engine::sqlite};
  if (environment("CARNET_TEST_ENGINES") != "sqlite") engines.all.push_back(Engine::postgres);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
