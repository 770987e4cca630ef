// SPDX-License-Identifier: Apache-2.0
// The carrier of carrier.py, as a process beside a test.
#pragma once

#include <sys/types.h>

#include <boost/json.hpp>
#include <string>

namespace carnet::test {

/// Listens until it is destroyed.
class FakeCarrier {
 public:
  FakeCarrier();
  FakeCarrier(const FakeCarrier&) = delete;
  FakeCarrier& operator=(const FakeCarrier&) = delete;
  ~FakeCarrier();

  const std::string& url() const { return url_; }

  /// POST /control/{what}, and what it says; see carrier.py.
  boost::json::value tell(const std::string& what, const boost::json::object& wish = {}) const;

 private:
  pid_t process_ = 0;
  int input_ = -1;  // it ends when this is closed
  std::string url_;
};

}  // namespace carnet::test
