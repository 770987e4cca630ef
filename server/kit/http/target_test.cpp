// SPDX-License-Identifier: Apache-2.0
// Names as they stand in targets and headers.
#include "kit/http/target.hpp"

#include <gtest/gtest.h>

namespace carnet::http {
namespace {

TEST(Targets, a_file_is_given_out_to_be_saved_in_any_script) {
  EXPECT_EQ(attachment("Été \"1\".pdf"),
            "attachment; filename=\"__t__ _1_.pdf\"; filename*=UTF-8''%C3%89t%C3%A9%20%221%22.pdf");
}

}  // namespace
}  // namespace carnet::http
