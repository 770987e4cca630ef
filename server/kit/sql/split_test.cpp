// SPDX-License-Identifier: Apache-2.0
// A statement ends at its own semicolon and at no other.
#include "kit/sql/split.hpp"

#include <gtest/gtest.h>

namespace carnet::sql {
namespace {

using Statements = std::vector<std::string_view>;

TEST(split, statements_end_at_semicolons) {
  EXPECT_EQ(split_statements("a; b ;\nc"), (Statements{"a", " b ", "\nc"}));
}

TEST(split, spaces_and_comments_alone_are_no_statement) {
  EXPECT_EQ(split_statements(""), Statements{});
  EXPECT_EQ(split_statements(" ;; -- a;\n /* b; */ ; \n"), Statements{});
}

TEST(split, quotes_and_comments_hide_semicolons) {
  for (const auto* const text : {"a ';' b", "a 'it''s;' b", "a \";\" b", "a --;\n b", "a /* ; */ b",
                                 "a E'\\';' b", "a $$ ; $$ b", "a $x$ ; $$ ; $x$ b"}) {
    EXPECT_EQ(split_statements(text), Statements{text});
  }
}

TEST(split, a_backslash_is_plain_outside_of_escape_strings) {
  EXPECT_EQ(split_statements("a '\\';b"), (Statements{"a '\\'", "b"}));
  EXPECT_EQ(split_statements("like'\\';b"), (Statements{"like'\\'", "b"}));
}

TEST(split, a_parameter_opens_no_text) {
  EXPECT_EQ(split_statements("a $1; b $2; c$d$; e"), (Statements{"a $1", " b $2", " c$d$", " e"}));
}

TEST(split, what_is_not_closed_runs_to_the_end) {
  EXPECT_EQ(split_statements("a '; b").size(), 1u);
  EXPECT_EQ(split_statements("a $$; b").size(), 1u);
  EXPECT_EQ(split_statements("a /*; b").size(), 1u);
}

}  // namespace
}  // namespace carnet::sql
