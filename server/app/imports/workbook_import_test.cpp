// SPDX-License-Identifier: Apache-2.0
// Files of the newer systems through the whole application, on both engines.
#include "test/import_house.hpp"

using namespace carnet;
using namespace carnet::test;

namespace {

class WorkbookImport : public ImportHouse {};

}  // namespace

TEST_P(WorkbookImport, a_workbook_is_previewed_kept_and_undone_as_any_list) {
  house();
  const auto before = everything();
  const auto preview = previewed(fixture("clients.xlsx"));
  EXPECT_EQ(rows(preview), R"({"new":3,"changed":0,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(at(preview, "/faults/0/line").as_int64(), 7);
  EXPECT_EQ(at(preview, "/faults/0/column").as_int64(), 3);
  EXPECT_EQ(text_at(preview, "/faults/0/header"), "Email");
  EXPECT_EQ(text_at(preview, "/mapping/birthday"), "Birthday");
  EXPECT_EQ(text_at(preview, "/sample/0/given_name"), "Marguerite");
  EXPECT_EQ(text_at(preview, "/said"), "Only the sheet \u201cClients\u201d is read.");
  const auto kept = commit(preview);
  EXPECT_FALSE(client_named("solanke").empty());
  EXPECT_EQ(rows(committed(fixture("clients.xlsx"))),
            R"({"new":0,"changed":0,"same":3,"duplicate":0,"refused":0})");
  undo(kept);
  EXPECT_EQ(everything(), before);
}

TEST_P(WorkbookImport, a_workbook_that_cannot_be_opened_is_refused_in_a_sentence) {
  for (const auto* bytes : {"\xd0\xcf\x11\xe0 an older workbook", "PK\x03\x04 half a workbook"}) {
    const auto response = upload(Person::odile, bytes);
    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(text_at(boost::json::parse(response.body), "/code"), "workbook");
  }
}

TEST_P(WorkbookImport, both_exports_of_square_tell_of_the_same_people) {
  EXPECT_EQ(rows(committed(fixture("square_customers.json"))),
            R"({"new":2,"changed":0,"same":0,"duplicate":0,"refused":1})");
  const auto again = committed(fixture("square_customers.csv"));
  EXPECT_EQ(rows(again), R"({"new":2,"changed":1,"same":0,"duplicate":0,"refused":1})");
}

CARNET_ON_EACH_ENGINE(WorkbookImport);
