// SPDX-License-Identifier: Apache-2.0
// By what a client is found.
#pragma once

#include <boost/describe.hpp>

namespace carnet::search {

/// By what somebody was found, the plainest first.
enum class FoundBy {
  name,      // what was typed stands in the name
  address,   // in a telephone number or an email
  nickname,  // the name is what a bearer of the other is called
  spelling,  // the name is spelt or heard like it
  relation,
  note,
  promise,  // an open one
  wish,
  sale,
  repair,
  visit,
  occasion,
  field,
  file,
  kept_promise
};
BOOST_DESCRIBE_ENUM(FoundBy, name, address, nickname, spelling, relation, note, promise, wish, sale,
                    repair, visit, occasion, field, file, kept_promise)

}  // namespace carnet::search
