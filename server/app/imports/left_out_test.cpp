// SPDX-License-Identifier: Apache-2.0
// A value that cannot be read costs its row nothing else, and is told wherever the file is.
#include <gmock/gmock.h>

#include "app/imports/faults.hpp"
#include "app/imports/import_cases.hpp"
#include "test/import_house.hpp"

using namespace carnet;
using namespace carnet::imports;
using namespace carnet::imports::cases;
using namespace carnet::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

constexpr auto head =
    "Customer ID,First name,Last name,Email,Mobile,Birthday,Accepts email marketing,SMS opt in\n";

/// "2:9 email ann@", "3:1 nobody"
std::vector<std::string> told(const Reading& reading) {
  auto all = places(reading);
  for (std::size_t at = 0; at < all.size(); ++at) {
    const auto& left_out = reading.faults[at].left_out;
    if (left_out) all[at] += " " + *left_out;
  }
  return all;
}

Reading strictly(const std::string& text) {
  auto terms = terms_of(text);
  terms.unreadable = Unreadable::refuse_row;
  const auto reading = read_rows(text, terms);
  EXPECT_TRUE(reading);
  return reading ? *reading : Reading{};
}

class LeftOut : public ImportHouse {
 protected:
  boost::json::value page(const std::string& name, const std::string& part = "") {
    return get(Person::odile, "/api/clients/" + client_named(name) + part);
  }
  std::string list_of_faults(const boost::json::value& import, Person who = Person::odile,
                             int status = 200) {
    const auto answer =
        request(who, http::Method::get, "/api/imports/" + text_at(import, "/id") + "/faults");
    EXPECT_EQ(answer.status, status);
    return answer.body;
  }
};

}  // namespace

TEST(values_left_out, a_row_comes_in_without_what_cannot_be_read_of_it) {
  const auto reading =
      read(std::string(head) + "7,Ann,Lee,ann@,+12125550171,31/02/1980,,\n8,Bo,Lee,,none,,,\n");
  EXPECT_THAT(told(reading),
              ElementsAre("2:11 email ann@", "2:29 date 31/02/1980", "3:11 phone none"));
  EXPECT_EQ(reading.refused, 0);
  ASSERT_EQ(reading.clients.size(), 2u);
  EXPECT_THAT(contacts_of(reading.clients[0].content), ElementsAre("phone  +12125550171"));
  EXPECT_THAT(reading.clients[0].content.occasions, IsEmpty());
  EXPECT_EQ(reading.faults[1].header, "Birthday");
}

TEST(values_left_out, a_row_that_is_nobody_without_the_value_is_refused_whole) {
  const auto reading = read(std::string(head) + ",,,ann@,,,,\n");
  EXPECT_THAT(told(reading), ElementsAre("2:1 nobody", "2:4 email"));
  EXPECT_EQ(reading.refused, 1);
  EXPECT_THAT(reading.clients, IsEmpty());
}

TEST(values_left_out, a_consent_that_cannot_be_read_refuses_the_row_whole) {
  const auto reading = read(std::string(head) + "7,Ann,Lee,ann@,,,perhaps,\n");
  EXPECT_THAT(told(reading), ElementsAre("2:11 email", "2:18 yes_no"));
  EXPECT_EQ(reading.refused, 1);
}

TEST(values_left_out, a_yes_for_an_address_that_cannot_be_read_is_nobody_elses_and_a_no_stays) {
  const std::string text =
      "First name,Mobile,Home phone,SMS opt in\nAnn,none,+12125550171,yes\n"
      "Bo,none,+12125550172,no\nCleo,+12125550173,,yes\nDora,+12125550174,none,yes\n";
  const auto reading = read(text);
  ASSERT_EQ(reading.clients.size(), 4u);
  EXPECT_EQ(reading.clients[0].content.sms_marketing, std::nullopt);
  EXPECT_EQ(reading.clients[1].content.sms_marketing, Answer::no);
  EXPECT_EQ(reading.clients[2].content.sms_marketing, Answer::yes);
  EXPECT_EQ(reading.clients[3].content.sms_marketing, Answer::yes);
  EXPECT_THAT(told(reading), ElementsAre("2:5 phone none", "2:23 unaddressed yes", "3:4 phone none",
                                         "5:19 phone none"));
}

TEST(values_left_out, two_people_of_one_name_whose_addresses_cannot_be_read_are_two) {
  const auto reading =
      read("First name,Last name,Email\nAnn,Lee,ann@\nAnn,Lee,lee@\nAnn,Lee,ann@\n");
  EXPECT_EQ(reading.clients.size(), 2u);
  EXPECT_THAT(told(reading),
              ElementsAre("2:9 email ann@", "3:9 email lee@", "4:1 repeated", "4:9 email"));
}

TEST(values_left_out, what_is_broken_or_too_long_refuses_the_row_all_the_same) {
  const auto reading =
      read("First name,Birthday,Notes\nAnn,soon," + std::string(100'001, 'x') + "\n");
  EXPECT_THAT(told(reading), ElementsAre("2:5 date", "2:10 too_long"));
  EXPECT_EQ(reading.refused, 1);
}

TEST(values_left_out, a_house_may_want_such_rows_refused) {
  const auto list = strictly(std::string(head) + "7,Ann,Lee,ann@,,,,\n8,Bo,Lee,,,,,\n");
  EXPECT_THAT(told(list), ElementsAre("2:11 email"));
  EXPECT_EQ(list.refused, 1);
  EXPECT_EQ(list.clients.size(), 1u);
  const auto cards = strictly("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEMAIL:ann@\nEND:VCARD\n");
  EXPECT_THAT(told(cards), ElementsAre("4:7 email"));
  EXPECT_EQ(cards.refused, 1);
  EXPECT_THAT(cards.clients, IsEmpty());
}

TEST(values_left_out, a_card_keeps_them_in_its_note_and_tells_them_too) {
  const auto reading = read("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEMAIL:ann@\nEND:VCARD\n");
  EXPECT_THAT(told(reading), ElementsAre("4:7 email ann@"));
  ASSERT_EQ(reading.clients.size(), 1u);
  EXPECT_EQ(reading.clients[0].content.note, "Email: ann@");
}

TEST(values_left_out, a_card_with_too_much_in_it_is_taken_and_none_of_it_could_not_be_read) {
  std::string card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\n";
  for (int entry = 0; entry < 101; ++entry) {
    card += "EMAIL:ann" + std::to_string(entry) + "@example.com\n";
  }
  const auto reading = strictly(card + "END:VCARD\n");
  EXPECT_EQ(reading.clients.size(), 1u);
  EXPECT_EQ(reading.refused, 0);
  EXPECT_THAT(told(reading), ElementsAre("104:7 too_many"));
  FaultList list;
  add(list, reading.faults);
  EXPECT_THAT(csv_of(list), HasSubstr("104,7,\"\",rest left out,\"\","));
}

TEST(values_left_out, an_order_tells_of_its_buyers_telephone) {
  const std::string orders =
      "Name,Email,Phone,Created at,Total,Lineitem name,Lineitem quantity,"
      "Lineitem price\n";
  const auto reading = read(orders +
                            "#1,ann@example.com,none,2025-05-10 11:00:00 +0000,90,Hoops,1,90\n"
                            "#2,ann@example.com,none,2025-05-10 11:00:00 +0000,much,Hoops,1,90\n");
  EXPECT_THAT(told(reading), ElementsAre("2:20 phone none", "3:20 phone", "3:51 money"));
  EXPECT_EQ(reading.sales.size(), 1u);
}

TEST(values_left_out, all_are_counted_some_kept_and_of_both_sorts_as_many_shown) {
  FaultList list;
  std::vector<ImportFault> faults(25'000, {2, 1, "date", "No.", "Birthday", "soon"});
  faults.resize(26'500, {3, 1, "nobody", "Nobody."});
  std::swap(faults.front(), faults.back());
  add(list, faults);
  EXPECT_EQ(list.count, 26'500);
  EXPECT_EQ(list.left_out, 25'000);
  EXPECT_EQ(list.faults.size(), kept_faults);
  EXPECT_EQ(told_of(list).size(), told_faults + 1);
}

TEST(values_left_out, earlier_imports_are_still_told) {
  const auto list = read_faults(R"([{"line":2,"column":1,"code":"date","text":"No."}])");
  EXPECT_EQ(list.count, 1);
  EXPECT_EQ(list.left_out, 0);
  EXPECT_EQ(list.faults.front().text, "No.");
}

TEST(values_left_out, no_cell_of_the_list_is_a_formula) {
  FaultList list;
  add(list,
      std::vector<ImportFault>{{2, 5, "date", "\"x\" is no day.", "=A1", "=1+1\nand \"on\""}});
  EXPECT_THAT(csv_of(list),
              HasSubstr("2,5,\"'=A1\",value left out,\"'=1+1\nand \"\"on\"\"\",\"\"\"x\"\" is"));
}

TEST(lists_without_names, a_list_of_addresses_alone_is_taken_and_one_without_a_header_whole) {
  const auto emails = read("ada@example.com\nbo@example.com\nnobody\n");
  ASSERT_EQ(emails.clients.size(), 2u);
  EXPECT_EQ(emails.clients[0].content.kind, clients::ClientKind::unnamed);
  EXPECT_THAT(contacts_of(emails.clients[0].content), ElementsAre("email  ada@example.com"));
  EXPECT_THAT(told(emails), ElementsAre("3:1 email", "3:1 nobody"));
  EXPECT_EQ(emails.faults[0].header, "Email");
  EXPECT_EQ(read("(212) 555-0171\n+1 212 555 0172\n").clients.size(), 2u);
  const auto two = read("Ada Lee;ada@example.com;+12125550171\nBo Lee;bo@example.com;\n");
  ASSERT_EQ(two.clients.size(), 2u);
  EXPECT_EQ(two.clients[0].content.contacts.size(), 2u);
  EXPECT_EQ(read("Email\nada@example.com\n").clients.size(), 1u);
}

TEST_P(LeftOut, an_address_alone_is_a_page_without_a_name_which_the_preview_says) {
  const auto looked = previewed("Email\nada.quill@example.com\nbo.quill@example.com\n");
  EXPECT_EQ(rows(looked), R"({"new":2,"changed":0,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(text_at(looked, "/said"),
            "Two of the new people have no name: they stand under \u201cNo name yet\u201d, told by "
            "their email or telephone number.");
  commit(looked);
  const auto nameless = at(get(Person::odile, "/api/clients?filter=unnamed"), "/items").as_array();
  ASSERT_EQ(nameless.size(), 2u);
  EXPECT_EQ(text_at(nameless[0], "/name"), "No name yet");
  EXPECT_THAT(
      text_at(nameless[0], "/line") + text_at(nameless[1], "/line"),
      testing::AllOf(HasSubstr("ada.quill@example.com"), HasSubstr("bo.quill@example.com")));
  EXPECT_EQ(text_at(undo(looked), "/said"), "");
  EXPECT_TRUE(at(get(Person::odile, "/api/clients?filter=unnamed"), "/items").as_array().empty());
}

TEST(values_left_out, a_stone_comes_in_without_a_grade_nobody_knows_if_it_has_a_number) {
  const std::string stones = "stock #,carat,cut,color,clarity,price\n";
  const auto reading = read(stones +
                            "D-1,0.50,Ideal,F,SI9,900\n,0.50,Ideal,F,SI9,900\n"
                            "D-2,0.50,Ideal,F,SI9,much\nD-3,heavy,Ideal,F,SI1,900\n");
  EXPECT_THAT(told(reading),
              ElementsAre("2:18 grade SI9", "3:15 grade", "4:18 grade", "4:22 money", "5:5 carat"));
  ASSERT_EQ(reading.pieces.size(), 1u);
  EXPECT_EQ(reading.pieces[0].content.clarity, std::nullopt);
  EXPECT_EQ(reading.pieces[0].content.title, "0.50 ct diamond, F");
  EXPECT_EQ(reading.faults[0].header, "clarity");
  EXPECT_EQ(reading.refused, 3);
  EXPECT_EQ(strictly(stones + "D-1,0.50,Ideal,F,SI9,900\n").refused, 1);
}

TEST(values_left_out, a_piece_comes_in_without_its_stock_and_never_without_its_price) {
  const std::string pieces =
      "Handle,Title,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,"
      "Variant Price,Published\n";
  const auto reading =
      read(pieces + "a,Hoops,,H-1,shopify,a few,90,perhaps\nb,Drops,,D-1,shopify,1,much,true\n");
  EXPECT_THAT(told(reading),
              ElementsAre("2:22 quantity a few", "2:31 yes_no perhaps", "3:24 money"));
  ASSERT_EQ(reading.pieces.size(), 1u);
  EXPECT_EQ(reading.pieces[0].content.status, pieces::PieceStatus::in_stock);
  EXPECT_FALSE(reading.pieces[0].is_stock_told);
  EXPECT_EQ(reading.refused, 1);
}

TEST(values_left_out, an_order_is_never_taken_without_an_amount_a_number_or_its_day) {
  const std::string orders =
      "Name,Email,Created at,Total,Taxes,Lineitem name,Lineitem quantity,Lineitem price\n";
  const auto reading = read(orders +
                            "#1,a@example.com,soon,90,,Hoops,1,90\n"
                            "#2,a@example.com,2025-05-10,90,some,Hoops,1,90\n"
                            "#3,a@example.com,2025-05-10,90,,Hoops,a pair,90\n"
                            "#4,a@example.com,2025-05-10,90,,Hoops,1,\"1,2,3\"\n"
                            ",a@example.com,2025-05-10,90,,Hoops,1,90\n");
  EXPECT_THAT(told(reading), ElementsAre("2:18 instant", "3:32 money", "4:39 quantity",
                                         "5:41 money", "6:1 required"));
  EXPECT_EQ(reading.faults[2].header, "Lineitem quantity");
  EXPECT_EQ(reading.refused, 5);
  EXPECT_THAT(reading.sales, IsEmpty());
}

TEST(amounts_in_a_file, the_other_amounts_of_a_column_tell_thousands_from_decimals) {
  const std::string stones = "stock #;carat;clarity;color;price\n";
  const auto comma = read(stones + "D-1;0.50;VS1;F;1.234\nD-2;0.50;VS1;F;99,50\n");
  ASSERT_EQ(comma.pieces.size(), 2u);
  EXPECT_EQ(comma.pieces[0].content.price_minor, 123400);
  const auto nothing = read(stones + "D-1;0.50;VS1;F;1.234\nD-2;0.50;VS1;F;1.500\n");
  EXPECT_THAT(told(nothing), ElementsAre("2:16 money_mark", "3:16 money_mark"));
  const auto both = read(stones +
                         "D-1;0.50;VS1;F;99.50\nD-2;0.50;VS1;F;99,50\n"
                         "D-3;0.50;VS1;F;1.234\n");
  EXPECT_THAT(told(both), ElementsAre("4:16 money_mark"));
}

TEST_P(LeftOut, the_preview_and_the_finished_import_tell_and_count_them) {
  const auto looked = previewed(std::string(head) + "7,Ann,Lee,ann@,,31/02/1980,,\n,,,,no,,,\n");
  const auto kept = commit(looked);
  const auto shown = get(Person::odile, "/api/imports/" + text_at(kept, "/id"));
  for (const auto& each : {looked, kept, shown}) {
    EXPECT_EQ(rows(each), R"({"new":1,"changed":0,"same":0,"duplicate":0,"refused":1})");
    EXPECT_EQ(at(each, "/left_out").as_int64(), 2);
    EXPECT_EQ(at(each, "/fault_count").as_int64(), 4);
    EXPECT_EQ(text_at(each, "/faults/0/left_out"), "ann@");
    EXPECT_EQ(text_at(each, "/faults/1/header"), "Birthday");
    EXPECT_TRUE(at(each, "/faults/3/left_out").is_null());
  }
  EXPECT_TRUE(at(page("lee"), "/contacts").as_array().empty());
}

TEST_P(LeftOut, the_list_of_them_is_given_as_csv_to_whoever_may_see_the_import) {
  const auto kept = committed(std::string(head) + "7,Ann,Lee,ann@,,31/02/1980,,\n");
  const auto list = list_of_faults(kept);
  EXPECT_THAT(list, HasSubstr("Line,Column,Header,What became of it,What it said,Why\r\n"));
  EXPECT_THAT(list, HasSubstr("2,11,\"Email\",value left out,\"ann@\",\"This is not an email"));
  EXPECT_THAT(list_of_faults(kept, Person::ines, 404), Not(HasSubstr("ann@")));
  list_of_faults(kept, Person::nobody, 401);
}

TEST_P(LeftOut, the_list_says_what_stood_in_a_row_that_is_not_taken_too) {
  const auto kept =
      committed(std::string(head) + "7,Ann,Lee,ann@,,,,\n", {{"unreadable", "refuse_row"}});
  EXPECT_THAT(list_of_faults(kept), HasSubstr("2,11,\"Email\",row not taken,\"ann@\",\"This is"));
  EXPECT_EQ(text_at(kept, "/faults/0/said"), "ann@");
  const auto known = committed("Name,Email,Birthday\nEllie W,ELEANOR@example.com,soon\n");
  EXPECT_THAT(list_of_faults(known), HasSubstr("row not taken,\"soon\","));
}

TEST_P(LeftOut, only_a_card_that_is_taken_keeps_it_in_its_note) {
  const std::string card =
      "BEGIN:VCARD\nVERSION:3.0\nUID:ann-lee\nFN:Ann Lee\nEMAIL:ann@\nEND:VCARD\n";
  const auto kept = committed(card + card);
  EXPECT_THAT(text_at(kept, "/faults/0/text"), HasSubstr("It is kept in the note."));
  EXPECT_THAT(text_at(kept, "/faults/1/text") + text_at(kept, "/faults/2/text"),
              Not(HasSubstr("kept in the note")));
  EXPECT_THAT(list_of_faults(kept), HasSubstr("It is kept in the note."));
}

TEST_P(LeftOut, nothing_is_left_out_of_an_order_that_was_cancelled) {
  const auto looked = previewed(
      "Name,Email,Phone,Created at,Cancelled at,Total,Lineitem name,Lineitem quantity,"
      "Lineitem price\n#1,ann@example.com,none,2025-05-10 11:00:00 +0000,"
      "2025-05-11 11:00:00 +0000,90,Hoops,1,90\n");
  EXPECT_EQ(at(looked, "/rows/refused").as_int64(), 1);
  EXPECT_EQ(at(looked, "/fault_count").as_int64(), 2);
  EXPECT_EQ(at(looked, "/left_out").as_int64(), 0);
}

TEST_P(LeftOut, a_row_without_a_readable_address_changes_nobody_of_its_name) {
  committed("First name,Last name,Birthday\nAnn,Lee,5/14/1980\n");
  const auto text = "First name,Last name,Email,Birthday\nAnn,Lee,ann@,6/15/1981\n";
  EXPECT_EQ(rows(committed(text)), R"({"new":1,"changed":0,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(rows(previewed(text)), R"({"new":0,"changed":0,"same":1,"duplicate":0,"refused":0})");
}

TEST_P(LeftOut, the_list_of_imports_tells_only_what_it_knows) {
  committed(std::string(head) + "7,Ann,Lee,ann@,,,,\n", {{"unreadable", "refuse_row"}});
  const auto first = at(get(Person::odile, "/api/imports"), "/items/0");
  EXPECT_EQ(rows(first), R"({"new":0,"changed":0,"same":0,"duplicate":0,"refused":1})");
  for (const auto* member : {"faults", "fault_count", "left_out", "unreadable", "sample"}) {
    EXPECT_FALSE(first.as_object().contains(member)) << member;
  }
}

TEST_P(LeftOut, a_preview_that_refuses_such_rows_is_kept_as_it_was_shown) {
  const auto text = std::string(head) + "7,Ann,Lee,ann@,,,,\n8,Bo,Lee,,,,,\n";
  const auto kept = committed(text, {{"unreadable", "refuse_row"}});
  EXPECT_EQ(text_at(kept, "/unreadable"), "refuse_row");
  EXPECT_EQ(rows(kept), R"({"new":1,"changed":0,"same":0,"duplicate":0,"refused":1})");
  EXPECT_EQ(at(kept, "/left_out").as_int64(), 0);
  EXPECT_EQ(upload(Person::odile, text, {{"unreadable", "guess"}}).status, 400);
}

TEST_P(LeftOut, values_of_a_row_that_is_here_already_are_not_counted) {
  const auto looked = previewed("Name,Email,Birthday\nEllie W,ELEANOR@example.com,soon\n");
  EXPECT_EQ(at(looked, "/rows/duplicate").as_int64(), 1);
  EXPECT_EQ(at(looked, "/left_out").as_int64(), 0);
  EXPECT_EQ(at(looked, "/fault_count").as_int64(), 2);
}

TEST_P(LeftOut, the_mended_file_adds_what_was_left_out_with_its_no_and_each_is_undone_exactly) {
  house();
  const auto before = everything();
  const auto first = committed(std::string(head) + "7,Ann,Lee,ann@,+12125550171,soon,no,\n");
  EXPECT_EQ(at(page("lee"), "/contacts").as_array().size(), 1u);
  const auto mended =
      committed(std::string(head) + "7,Ann,Lee,ann@example.com,+12125550171,5/14/1980,no,\n");
  EXPECT_EQ(rows(mended), R"({"new":0,"changed":1,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(at(page("lee"), "/contacts").as_array().size(), 2u);
  EXPECT_EQ(text_at(page("lee", "/consents"), "/items/0/state"), "revoked");
  EXPECT_EQ(text_at(undo(mended), "/said"), "");
  EXPECT_EQ(at(page("lee"), "/contacts").as_array().size(), 1u);
  EXPECT_TRUE(at(page("lee", "/occasions"), "/items").as_array().empty());
  EXPECT_EQ(text_at(undo(first), "/said"), "");
  EXPECT_EQ(everything(), before);
}

CARNET_ON_EACH_ENGINE(LeftOut);
