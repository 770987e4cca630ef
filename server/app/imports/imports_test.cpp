// SPDX-License-Identifier: Apache-2.0
// Imports through the whole application, on both engines: preview, commit, again, undo.
#include "app/imports/imports.hpp"

#include <gmock/gmock.h>

#include "test/import_house.hpp"

using namespace carnet;
using namespace carnet::test;
using testing::HasSubstr;

namespace {

constexpr auto attestation = R"({"wording":"I agree to texts.","source":"The old shop",)"
                             R"("from":"2020-01-01","to":"2026-01-01"})";

class ImportsTest : public ImportHouse {};

}  // namespace

TEST_P(ImportsTest, a_preview_changes_nothing_and_tells_counts_and_faults) {
  const auto before = everything();
  const auto import = previewed(fixture("shopify_customers.csv"));
  EXPECT_EQ(text_at(import, "/kind"), "shopify_customers");
  EXPECT_EQ(text_at(import, "/state"), "preview");
  EXPECT_EQ(text_at(import, "/mapping/given_name"), "First Name");
  EXPECT_EQ(rows(import), R"({"new":8,"changed":0,"same":0,"duplicate":2,"refused":0})");
  EXPECT_EQ(at(import, "/faults/0/line").as_int64(), 9);
  EXPECT_EQ(at(import, "/faults/0/column").as_int64(), 32);
  EXPECT_EQ(text_at(import, "/sample/0/given_name"), "Eleanor");
  EXPECT_EQ(everything(), before);
}

TEST_P(ImportsTest, a_preview_nobody_commits_is_forgotten_after_a_week) {
  app().start_upkeep();
  const auto kept = committed(fixture("shopify_customers.csv"));
  const auto left = previewed(fixture("shopify_customers.csv"));
  const auto upkeep_after = [&](int days) {
    test_clock().set(morning() + std::chrono::hours(24 * days));
    app().queue().step(test_clock().now());
  };
  upkeep_after(6);
  EXPECT_EQ(count("import_files"), 1);
  upkeep_after(8);
  EXPECT_EQ(count("import_files"), 0);
  EXPECT_EQ(count("imports"), 1);
  commit(left, 404);
  undo(kept);
}

TEST_P(ImportsTest, the_same_file_again_changes_nothing) {
  committed(fixture("shopify_customers.csv"));
  const auto before = everything();
  EXPECT_EQ(rows(committed(fixture("shopify_customers.csv"))),
            R"({"new":0,"changed":0,"same":8,"duplicate":2,"refused":0})");
  EXPECT_EQ(everything(), before);
}

TEST_P(ImportsTest, a_committed_client_is_whole) {
  committed(fixture("shopify_customers.csv"));
  const auto client = get(Person::odile, "/api/clients/" + client_named("vance"));
  EXPECT_EQ(text_at(client, "/given_name"), "Eleanor");
  EXPECT_EQ(at(client, "/contacts").as_array().size(), 3u);
  EXPECT_EQ(text_at(client, "/tags/0"), "bridal");
  EXPECT_EQ(at(client, "/notes_count").as_int64(), 1);
  EXPECT_EQ(text_at(client, "/next_occasion/day"), "2026-05-14");
}

TEST_P(ImportsTest, a_note_of_the_file_stands_in_the_ledger_and_goes_with_its_import) {
  committed("Client ID,First name\n7,Bo\n");
  const auto brought =
      committed("Client ID,First name,Notes\n7,Bo,Likes pearls.\n8,Mia,Likes opals.\n");
  const auto notes = [this](const char* name) {
    std::string all;
    const auto entries = get(Person::odile, "/api/clients/" + client_named(name) + "/timeline");
    for (const auto& each : at(entries, "/items").as_array()) {
      if (text_at(each, "/noun") == "notes") all += text_at(each, "/text") + ";";
    }
    return all;
  };
  EXPECT_EQ(notes("bo"), "Likes pearls.;");
  EXPECT_EQ(notes("mia"), "Likes opals.;");
  EXPECT_EQ(text_at(undo(brought), "/said"), "");
  EXPECT_EQ(notes("bo"), "");
  EXPECT_EQ(count("clients where given_name = 'Mia'"), 0);
  EXPECT_EQ(count("timeline where noun = 'notes'"), 0);
}

TEST_P(ImportsTest, undo_gives_back_what_was_there) {
  house();
  const auto before = everything();
  const auto customers = committed(fixture("shopify_customers.csv"));
  const auto products = committed(fixture("shopify_products.csv"));
  const auto orders = committed(fixture("shopify_orders.csv"));
  EXPECT_NE(everything(), before);
  EXPECT_EQ(text_at(undo(orders), "/said"), "");
  EXPECT_EQ(text_at(undo(products), "/said"), "");
  EXPECT_EQ(text_at(undo(customers), "/said"), "");
  EXPECT_EQ(everything(), before);
  EXPECT_GT(count("consents"), 0) << "the ledger stays";
}

TEST_P(ImportsTest, every_other_system_is_taken_again_without_change_and_undone) {
  struct Case {
    const char* file;
    const char* rows;
    const char* again;
  };
  constexpr Case cases[] = {
      {"google_contacts_older.csv", R"({"new":3,"changed":0,"same":0,"duplicate":0,"refused":1})",
       R"({"new":0,"changed":0,"same":3,"duplicate":0,"refused":1})"},
      {"google_contacts.csv", R"({"new":2,"changed":0,"same":0,"duplicate":0,"refused":0})",
       R"({"new":0,"changed":0,"same":2,"duplicate":0,"refused":0})"},
      {"outlook.csv", R"({"new":3,"changed":0,"same":0,"duplicate":0,"refused":0})",
       R"({"new":0,"changed":0,"same":3,"duplicate":0,"refused":0})"},
      {"outlook_de.csv", R"({"new":2,"changed":0,"same":0,"duplicate":0,"refused":0})",
       R"({"new":0,"changed":0,"same":2,"duplicate":0,"refused":0})"},
      {"outlook_fr.csv", R"({"new":1,"changed":0,"same":0,"duplicate":0,"refused":0})",
       R"({"new":0,"changed":0,"same":1,"duplicate":0,"refused":0})"},
      {"contacts.vcf", R"({"new":4,"changed":0,"same":0,"duplicate":1,"refused":2})",
       R"({"new":0,"changed":0,"same":4,"duplicate":1,"refused":2})"},
      {"edge_customers.json", R"({"new":3,"changed":0,"same":0,"duplicate":0,"refused":2})",
       R"({"new":0,"changed":0,"same":3,"duplicate":0,"refused":2})"},
      {"edge_customers.csv", R"({"new":1,"changed":0,"same":0,"duplicate":0,"refused":2})",
       R"({"new":0,"changed":0,"same":1,"duplicate":0,"refused":2})"},
      {"edge_items.json", R"({"new":2,"changed":0,"same":0,"duplicate":0,"refused":1})",
       R"({"new":0,"changed":0,"same":2,"duplicate":0,"refused":1})"},
      {"edge_items.csv", R"({"new":2,"changed":0,"same":0,"duplicate":1,"refused":1})",
       R"({"new":0,"changed":0,"same":2,"duplicate":1,"refused":1})"},
      {"loose_diamonds.csv", R"({"new":5,"changed":0,"same":0,"duplicate":1,"refused":2})",
       R"({"new":0,"changed":0,"same":5,"duplicate":1,"refused":2})"}};
  for (const auto& each : cases) {
    SCOPED_TRACE(each.file);
    const auto before = everything();
    const auto import = committed(fixture(each.file));
    EXPECT_EQ(rows(import), each.rows);
    const auto after = everything();
    EXPECT_NE(after, before);
    EXPECT_EQ(rows(committed(fixture(each.file))), each.again);
    EXPECT_EQ(everything(), after);
    EXPECT_EQ(text_at(undo(import), "/said"), "");
    EXPECT_EQ(everything(), before);
  }
}

TEST_P(ImportsTest, a_card_is_whole_and_its_pictures_are_counted) {
  const auto import = committed(fixture("contacts.vcf"));
  EXPECT_EQ(text_at(import, "/said"), "3 pictures in this file are left out.");
  EXPECT_EQ(text_at(import, "/sample/1/email"), "ann.thorne@example.com");
  EXPECT_TRUE(at(import, "/targets").as_array().empty());
  const auto path = "/api/clients/" + client_named("thorne");
  const auto client = get(Person::odile, path);
  EXPECT_EQ(text_at(client, "/contacts/1/label"), "mobile");
  EXPECT_TRUE(at(client, "/contacts/1/preferred").as_bool());
  EXPECT_EQ(text_at(client, "/tags/0"), "Bridal, 2011");
  const auto occasions = get(Person::odile, path + "/occasions");
  EXPECT_EQ(at(occasions, "/items").as_array().size(), 2u);
  EXPECT_THAT(boost::json::serialize(occasions), HasSubstr(R"("person":"Miles")"));
}

TEST_P(ImportsTest, sale_lines_without_a_day_are_refused_in_words) {
  const auto response = upload(Person::odile, fixture("edge_transactions.json"));
  EXPECT_EQ(response.status, 400);
  EXPECT_THAT(response.body, HasSubstr("name no day of sale"));
}

TEST_P(ImportsTest, orders_find_their_clients_by_exact_address) {
  committed(fixture("shopify_customers.csv"));
  const auto clients = count("clients");
  EXPECT_EQ(rows(committed(fixture("shopify_orders.csv"))),
            R"({"new":7,"changed":0,"same":0,"duplicate":1,"refused":3})");
  EXPECT_EQ(count("clients"), clients + 1) << "only Lucien is new";
  const auto sales = get(Person::odile, "/api/clients/" + client_named("vance") + "/sales");
  ASSERT_EQ(at(sales, "/items").as_array().size(), 2u);
  EXPECT_EQ(text_at(sales, "/items/1/store_name"), "Madison Avenue");
  EXPECT_EQ(at(sales, "/items/1/total/minor").as_int64(), 979825);
  EXPECT_EQ(text_at(sales, "/items/1/lines/0/stone"), "sapphire");
}

TEST_P(ImportsTest, a_customer_takes_over_what_an_order_brought) {
  committed(fixture("shopify_orders.csv"));
  const auto clients = count("clients");
  const auto import = committed(fixture("shopify_customers.csv"));
  EXPECT_EQ(at(import, "/rows/changed").as_int64(), 4);
  EXPECT_EQ(count("clients"), clients + 4) << "four had never bought";
  EXPECT_EQ(at(committed(fixture("shopify_customers.csv")), "/rows/same").as_int64(), 8);
}

TEST_P(ImportsTest, an_address_that_is_here_already_makes_a_duplicate) {
  const auto import =
      committed("Name,Email\nEllie W,ELEANOR@example.com\nNew One,new@example.com\n");
  EXPECT_EQ(rows(import), R"({"new":1,"changed":0,"same":0,"duplicate":1,"refused":0})");
  EXPECT_EQ(text_at(import, "/faults/0/code"), "duplicate");
}

TEST_P(ImportsTest, a_changed_row_changes_only_what_no_person_has_changed) {
  committed("Client ID,First Name,Last Name,Tags\n7,Ann,Lee,vip\n");
  const auto path = "/api/clients/" + client_named("lee");
  http::Headers version;
  version.add("If-Match", "1");
  json(Person::odile, http::Method::patch, path, 200, R"({"given_name":"Anne"})", version);
  const auto import = committed("Client ID,First Name,Last Name,Tags\n7,Anna,Leigh,vip\n");
  EXPECT_EQ(rows(import), R"({"new":0,"changed":1,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(text_at(get(Person::odile, path), "/given_name"), "Anne");
  EXPECT_EQ(text_at(get(Person::odile, path), "/family_name"), "Leigh");
  undo(import);
  EXPECT_EQ(text_at(get(Person::odile, path), "/given_name"), "Anne");
  EXPECT_EQ(text_at(get(Person::odile, path), "/family_name"), "Lee");
}

TEST_P(ImportsTest, undo_leaves_a_client_whom_somebody_has_edited_and_says_so) {
  const auto import = committed("Client ID,First Name,Email\n7,Ann,ann@example.com\n8,Bo,\n");
  const auto path = "/api/clients/" + client_named("ann@example");
  http::Headers version;
  version.add("If-Match", "1");
  json(Person::odile, http::Method::patch, path, 200, R"({"family_name":"Lee"})", version);
  const auto undone = undo(import);
  EXPECT_EQ(text_at(undone, "/said"), "One client was changed since and stays.");
  EXPECT_EQ(text_at(get(Person::odile, path), "/family_name"), "Lee");
  EXPECT_TRUE(at(get(Person::odile, "/api/clients?q=bo"), "/items").as_array().empty());
}

TEST_P(ImportsTest, a_cancelled_order_takes_its_sale_back_and_undo_returns_it) {
  auto orders = fixture("shopify_orders.csv");
  committed(orders);
  const auto sales = count("sales");
  const auto lines = count("sale_lines");
  const auto mark = orders.find("#1004");
  orders.replace(orders.find("paid", mark), 4, "voided");
  const auto import = committed(orders);
  EXPECT_EQ(at(import, "/rows/changed").as_int64(), 1);
  EXPECT_EQ(count("sales"), sales - 1);
  EXPECT_EQ(at(committed(orders), "/rows/changed").as_int64(), 0);
  undo(import);
  EXPECT_EQ(count("sales"), sales);
  EXPECT_EQ(count("sale_lines"), lines);
}

TEST_P(ImportsTest, a_yes_is_unknown_until_the_owner_attests_it_and_a_no_is_a_no) {
  committed(fixture("shopify_customers.csv"));
  const auto unattested = get(Person::odile, "/api/clients/" + client_named("vance") + "/consents");
  EXPECT_EQ(text_at(unattested, "/items/0/state"), "unknown");
  const auto refused = get(Person::odile, "/api/clients/" + client_named("hooft") + "/consents");
  EXPECT_EQ(text_at(refused, "/items/0/state"), "revoked");
}

TEST_P(ImportsTest, an_attested_yes_is_granted_with_its_evidence) {
  committed(fixture("shopify_customers.csv"), {{"attestation", attestation}});
  const auto consents = get(Person::odile, "/api/clients/" + client_named("vance") + "/consents");
  EXPECT_EQ(text_at(consents, "/items/0/state"), "granted");
  EXPECT_THAT(text_at(consents, "/items/0/evidence"), HasSubstr("The old shop"));
}

TEST_P(ImportsTest, only_the_owner_attests_and_only_managers_import) {
  const auto file = fixture("clients.csv");
  EXPECT_EQ(upload(Person::beatrix, file, {{"attestation", attestation}}).status, 403);
  EXPECT_EQ(upload(Person::beatrix, file).status, 201);
  EXPECT_EQ(upload(Person::ines, file).status, 403);
  EXPECT_EQ(upload(Person::nobody, file).status, 401);
  get(Person::ines, "/api/imports", 403);
}

TEST_P(ImportsTest, any_file_is_read_by_a_mapping) {
  const auto import =
      previewed("A|B\nAnn|+12125550177\n",
                {{"kind", "clients_csv"}, {"mapping", R"({"given_name":"A","phone":"B"})"}});
  EXPECT_EQ(at(import, "/rows/new").as_int64(), 1);
  const auto wrong = upload(Person::odile, "A\nx\n", {{"mapping", R"({"shoe":"A"})"}});
  EXPECT_EQ(wrong.status, 400);
  EXPECT_THAT(wrong.body, HasSubstr("/mapping/shoe"));
}

TEST_P(ImportsTest, what_is_no_upload_is_refused_in_words) {
  EXPECT_EQ(upload(Person::odile, "").status, 400);
  EXPECT_EQ(upload(Person::odile, "Name\nAnn\n", {{"kind", "shoes"}}).status, 400);
  EXPECT_EQ(upload(Person::odile, "Name\nAnn\n", {{"attestation", "{}"}}).status, 400);
  EXPECT_EQ(request(Person::odile, http::Method::post, "/api/imports", "x").status, 400);
}

TEST_P(ImportsTest, an_import_is_committed_and_undone_once) {
  const auto import = previewed("Name\nAnn Lee\n");
  undo(import, 409);
  commit(import);
  commit(import, 409);
  undo(import);
  undo(import, 409);
  EXPECT_EQ(text_at(get(Person::odile, "/api/imports/" + text_at(import, "/id")), "/state"),
            "undone");
  EXPECT_EQ(at(get(Person::odile, "/api/imports"), "/items").as_array().size(), 1u);
}

TEST_P(ImportsTest, a_row_with_a_nul_is_refused_and_the_others_are_taken) {
  const auto import =
      committed(std::string("Name,Email\nA\0n,a@example.com\nBo,b@example.com\n", 46));
  EXPECT_EQ(rows(import), R"({"new":1,"changed":0,"same":0,"duplicate":0,"refused":1})");
  EXPECT_EQ(text_at(import, "/faults/0/code"), "control_character");
}

TEST_P(ImportsTest, what_a_person_says_of_the_dates_is_kept_as_it_was_shown) {
  const std::string book = "Name,Birthday\nAda Lee,12/05/1988\nBo Lee,7/7/1990\n";
  const auto looked = previewed(book, {{"date_order", "day_first"}});
  EXPECT_EQ(text_at(looked, "/dates/by"), "person");
  EXPECT_EQ(text_at(looked, "/dates/columns/0/name"), "Birthday");
  EXPECT_EQ(at(looked, "/dates/columns/0/day/month").as_int64(), 5);
  const auto kept = commit(looked);
  EXPECT_EQ(text_at(kept, "/dates/order"), "day_first");
  const auto ada = get(Person::odile, "/api/clients/" + client_named("ada lee") + "/occasions");
  EXPECT_EQ(at(ada, "/items/0/date/day").as_int64(), 12);
  EXPECT_EQ(upload(Person::odile, book, {{"date_order", "guess"}}).status, 400);
}

CARNET_ON_EACH_ENGINE(ImportsTest);
