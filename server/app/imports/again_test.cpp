// SPDX-License-Identifier: Apache-2.0
// The same file again with less in it: nothing the house knows is emptied, nothing is counted.
#include <gmock/gmock.h>

#include "test/import_house.hpp"

using namespace carnet;
using namespace carnet::test;

namespace {

constexpr auto same_one = R"({"new":0,"changed":0,"same":1,"duplicate":0,"refused":0})";
constexpr auto changed_one = R"({"new":0,"changed":1,"same":0,"duplicate":0,"refused":0})";

constexpr auto helene =
    "Number,Given,Surname,Email,Cell,Street,City,Zip,Birthday,Groups,Memo,Language,Newsletter\n"
    "7,Hélène,Marchand,helene@example.com,+12125550171,12 Gramercy Row,New York,10003,"
    "1981-05-14,\"vip, bridal\",Platinum only.,fr,no\n";

constexpr auto whole_mapping =
    R"({"external_id":"Number","given_name":"Given","family_name":"Surname","email":"Email",)"
    R"("phone":"Cell","address1":"Street","city":"City","zip":"Zip","birthday":"Birthday",)"
    R"("tags":"Groups","note":"Memo","language":"Language","email_marketing":"Newsletter"})";

class ImportAgainTest : public ImportHouse {
 protected:
  /// Everything a client's page shows, but for versions and moments.
  std::string page_of(const std::string& name) {
    const auto path = "/api/clients/" + client_named(name);
    auto client = get(Person::odile, path);
    for (const auto* moment : {"version", "changed_at"}) client.as_object().erase(moment);
    std::string page = boost::json::serialize(client);
    for (const auto* part : {"/occasions", "/notes", "/consents", "/sales"}) {
      page += boost::json::serialize(get(Person::odile, path + part));
    }
    return page;
  }

  boost::json::value mapped(const std::string& content, const boost::json::value& mapping) {
    return committed(content,
                     {{"kind", "clients_csv"}, {"mapping", boost::json::serialize(mapping)}});
  }

  std::string piece(const char* columns) {
    house();
    return database().read([&](sql::Tx& tx) {
      return tx.one<std::string>("select " + std::string(columns) +
                                 " from pieces where sku <> 'OW-1001'");
    });
  }

  std::vector<SaleLineId> line_ids() {
    return database().read([&](sql::Tx& tx) {
      return tx.all<SaleLineId>("select l.id from sale_lines l where l.title = 'Hoops'");
    });
  }

  std::string sale() {
    return database().read([&](sql::Tx& tx) {
      return tx.one<std::string>(
          "select s.note || ' ' || s.currency || ' ' || cast(s.total_minor as text) || ' ' ||"
          " cast(s.tax_minor as text) || ' ' || l.sku as whole from sales s join sale_lines l"
          " on l.client_id = s.client_id and l.sale_id = s.id"
          " where s.number = '#1' and l.quantity = 1");
    });
  }
};

}  // namespace

TEST_P(ImportAgainTest, a_column_left_unmapped_empties_nothing_and_counts_nothing) {
  const auto all = boost::json::parse(whole_mapping);
  mapped(helene, all);
  const auto before = page_of("marchand");
  for (const auto& [target, column] : all.as_object()) {
    if (target == "external_id") continue;  // then she is a duplicate, told by her address
    SCOPED_TRACE(std::string(target));
    auto fewer = all.as_object();
    fewer.erase(target);
    EXPECT_EQ(rows(previewed(
                  helene, {{"kind", "clients_csv"}, {"mapping", boost::json::serialize(fewer)}})),
              same_one);
    EXPECT_EQ(rows(mapped(helene, fewer)), same_one);
    EXPECT_EQ(page_of("marchand"), before);
  }
  EXPECT_EQ(rows(mapped(helene, {{"external_id", "Number"}, {"email", "Email"}})), same_one);
  EXPECT_EQ(page_of("marchand"), before);
  EXPECT_EQ(rows(mapped(helene, all)), same_one);
}

TEST_P(ImportAgainTest, what_changes_beside_an_empty_cell_is_taken_and_the_empty_one_is_not) {
  committed("Client ID,First name,Last name,Tags\n7,Ann,Lee,vip\n");
  const std::string married = "Client ID,First name,Last name,Tags\n7,,Leigh,\n";
  EXPECT_EQ(rows(previewed(married)), changed_one);
  EXPECT_EQ(rows(committed(married)), changed_one);
  const auto client = get(Person::odile, "/api/clients/" + client_named("leigh"));
  EXPECT_EQ(text_at(client, "/given_name"), "Ann");
  EXPECT_EQ(text_at(client, "/tags/0"), "vip");
  EXPECT_EQ(rows(committed(married)), same_one);
}

TEST_P(ImportAgainTest, a_company_does_not_take_a_name_away) {
  const std::string all = "Client ID,First name,Last name,Company\n7,Ann,Lee,Lee & Sons\n";
  mapped(all, {{"external_id", "Client ID"}, {"given_name", "First name"}});
  EXPECT_EQ(rows(mapped(all, {{"external_id", "Client ID"}, {"company", "Company"}})), same_one);
  EXPECT_EQ(text_at(get(Person::odile, "/api/clients/" + client_named("ann")), "/given_name"),
            "Ann");
}

TEST_P(ImportAgainTest, what_a_person_took_away_does_not_come_back) {
  committed("Client ID,First name,Phone,Email\n7,Ann,+12125550171,ann@example.com\n");
  const auto path = "/api/clients/" + client_named("ann@example");
  const auto contact = text_at(get(Person::odile, path), "/contacts/1/id");
  json(Person::odile, http::Method::del, path + "/contacts/" + contact, 204);
  committed("Client ID,First name,Phone,Email,Tags\n7,Ann,+12125550171,ann@example.com,vip\n");
  EXPECT_EQ(at(get(Person::odile, path), "/contacts").as_array().size(), 1u);
}

TEST_P(ImportAgainTest, a_card_with_less_in_it_empties_nothing) {
  const std::string begin = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a-1\r\nFN:Ann Lee\r\n";
  const std::string end = "END:VCARD\r\n";
  const std::vector<std::string> parts = {"N:Lee;Ann;;;\r\n",
                                          "TEL:+12125550171\r\n",
                                          "EMAIL:ann@example.com\r\n",
                                          "ADR:;;9 Alder Lane;Portland;OR;97205;US\r\n",
                                          "BDAY:1981-05-14\r\n",
                                          "ORG:Lee Fell\r\n",
                                          "NOTE:Pearls.\r\n",
                                          "CATEGORIES:vip\r\n",
                                          "LANG:fr\r\n"};
  const auto card = [&](std::size_t without) {
    auto text = begin;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (part != without) text += parts[part];
    }
    return text + end;
  };
  committed(card(parts.size()));
  const auto before = page_of("lee");
  for (std::size_t without = 0; without <= parts.size(); ++without) {
    SCOPED_TRACE(without);
    EXPECT_EQ(rows(committed(card(without))), same_one);
    EXPECT_EQ(page_of("lee"), before);
  }
}

TEST_P(ImportAgainTest, an_item_with_less_in_it_empties_nothing) {
  committed(R"({"Inventory": [{"ItemKey": "1", "ItemDesc": "Pearl strand", "ItemRetailPrice": 900,)"
            R"("ItemStatus": "S", "CategoryName": "Necklaces"}]})");
  constexpr auto columns = "status || ' ' || cast(price_minor as text) || ' ' || category";
  const auto before = piece(columns);
  const std::string less = R"({"Inventory": [{"ItemKey": "1", "ItemDesc": "Pearl strand"}]})";
  EXPECT_EQ(rows(committed(less)), same_one);
  EXPECT_EQ(piece(columns), before);
  EXPECT_EQ(rows(committed("ItKey,itDesc,itRetailPrice,itStatus\n1,Pearl strand,,\n")), same_one);
  EXPECT_EQ(piece(columns), before);
}

TEST_P(ImportAgainTest, a_product_with_less_in_it_empties_nothing) {
  const std::string head = "Handle,Title,Option1 Value,Vendor,Status,Variant SKU,Variant Price,";
  committed(head +
            "Variant Inventory Tracker,Variant Inventory Qty\n"
            "ring,Halo Ring,Default Title,Orsay,active,R-1,820,shopify,0\n");
  constexpr auto columns =
      "status || ' ' || cast(price_minor as text) || ' ' || brand || ' ' || sku";
  EXPECT_EQ(piece(columns), "sold 82000 Orsay R-1");
  EXPECT_EQ(rows(committed("Handle,Title,Option1 Value\nring,Halo Ring,Default Title\n")),
            same_one);
  EXPECT_EQ(rows(committed(head + "Variant Inventory Tracker,Variant Inventory Qty\n"
                                  "ring,Halo Ring,Default Title,,,,,,\n")),
            same_one);
  EXPECT_EQ(piece(columns), "sold 82000 Orsay R-1");
}

TEST_P(ImportAgainTest, an_order_with_less_in_it_empties_nothing) {
  const std::string head =
      "Name,Id,Email,Created at,Total,Taxes,Refunded Amount,Notes,Location,Currency,Lineitem name,"
      "Lineitem quantity,Lineitem price,Lineitem sku\n";
  const std::string order = "#1,9,ann@example.com,2025-05-10 11:23:45 -0400,900,";
  committed(head + order + "80,100,Gift wrap.,Madison Avenue,EUR,Hoops,1,900,H-1\n");
  const auto before = page_of("ann@example");
  const auto lines = line_ids();
  EXPECT_FALSE(lines.empty());
  EXPECT_EQ(sale(), "Gift wrap. EUR 80000 8000 H-1");
  EXPECT_EQ(rows(committed(head + order + ",,,,,Hoops,1,900,\n")), same_one);
  EXPECT_EQ(rows(committed("Name,Id,Email,Created at,Total,Lineitem name,Lineitem quantity,"
                           "Lineitem price\n" +
                           order + "Hoops,1,900\n")),
            same_one);
  EXPECT_EQ(page_of("ann@example"), before);
  EXPECT_EQ(sale(), "Gift wrap. EUR 80000 8000 H-1");
  EXPECT_EQ(rows(committed(head + order + "90,,,,EUR,Hoops,1,900,\n")), changed_one);
  const auto after = page_of("ann@example");
  EXPECT_EQ(sale(), "Gift wrap. EUR 80000 9000 H-1");
  EXPECT_EQ(line_ids(), lines) << "a line that says the same is the same one";
  for (const auto* kept : {"Madison Avenue", "Refund"}) {
    EXPECT_THAT(after, testing::HasSubstr(kept));
  }
}

TEST_P(ImportAgainTest, the_mapping_of_the_same_headers_is_offered_again) {
  const std::string odd = "Who,Where\nAnn Lee,ann@example.com\n";
  mapped(odd, {{"full_name", "Who"}, {"email", "Where"}});
  EXPECT_EQ(text_at(previewed(odd), "/mapping/email"), "Where");
  undo(mapped("Who,Then\nBo Lee,x\n", {{"full_name", "Who"}, {"note", "Then"}}));
  EXPECT_FALSE(at(previewed("Who,Then\nBo Lee,x\n"), "/mapping").as_object().contains("note"));
}

TEST_P(ImportAgainTest, a_fault_names_its_column) {
  const auto import = previewed("First name,E-mail,Phone\nAnn,ann@@example.com,+12125550171\n");
  EXPECT_EQ(text_at(import, "/faults/0/header"), "E-mail");
  EXPECT_EQ(at(import, "/faults/0/column").as_int64(), 5);
}

CARNET_ON_EACH_ENGINE(ImportAgainTest);
