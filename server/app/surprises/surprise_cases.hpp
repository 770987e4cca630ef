// SPDX-License-Identifier: Apache-2.0
// For tests of surprises: one thing of each kind on a page, and keeping it from Eleanor.
#pragma once

#include "app/messages/message_cases.hpp"
#include "app/sales/sales.hpp"

namespace carnet::test {

class SurprisesTest : public MessagesTest {
 protected:
  struct Thing {
    std::string noun;
    std::string id;
  };
  const std::string marcus = std::string("/api/clients/") + marcus_id;

  /// Keeps it from Eleanor; `until` empty: until it is lifted.
  boost::json::value keep_from_her(const std::string& page, const Thing& thing,
                                   const std::string& until = "", int status = 201) {
    return post(Person::ines, page + "/surprises",
                R"({"id":")" + surprise_of(thing) + R"(","noun":")" + thing.noun +
                    R"(","noun_id":")" + thing.id + R"(","other_id":")" + eleanor_id + "\"" +
                    (until.empty() ? "" : R"(,"until":")" + until + "\"") + "}",
                status);
  }
  static std::string surprise_of(const Thing& thing) {
    return "01938f2e-7a10-7c3a-9b1f-" + thing.id.substr(24);
  }

  Thing wish(const std::string& page) {
    post(Person::ines, page + "/wishes",
         R"({"id":")" + id(7001) + R"(","words":"Aurelia pendant in rose gold, under 4,000"})");
    return {"wishes", id(7001)};
  }
  Thing repair(const std::string& page) {
    post(Person::ines, page + "/repairs",
         R"({"id":")" + id(7002) + R"(","piece":"Sapphire ring of her mother","kind":"resize"})");
    post(Person::ines, page + "/repairs/" + id(7002) + "/steps", R"({"state":"ready"})", 200);
    return {"repairs", id(7002)};
  }
  Thing visit(const std::string& page) {
    post(Person::ines, page + "/visits",
         R"({"id":")" + id(7003) + R"(","pieces":[{"title":"Emerald brooch","liked":true}]})");
    return {"visits", id(7003)};
  }
  Thing note(const std::string& page) {
    post(Person::ines, page + "/notes",
         R"({"id":")" + id(7004) + R"(","body":"The tiara is for her fiftieth birthday."})");
    return {"notes", id(7004)};
  }
  /// Known to Inès alone.
  Thing private_note(const std::string& page, const std::string& body) {
    post(Person::ines, page + "/notes",
         R"({"id":")" + id(7009) + R"(","is_private":true,"body":")" + body + "\"}");
    return {"notes", id(7009)};
  }
  Thing file(std::string_view of) {
    house();
    database().write([&](sql::Tx& tx) {
      tx.run(
          "insert into files (client_id, id, disk_id, name, kind, bytes, is_private, at)"
          " values ($1, $2, $2, 'Amethyst collar.pdf', 'pdf', 1, false, $3)",
          client(of), *Uuid::parse(id(7008)), morning());
    });
    return {"files", id(7008)};
  }
  Thing sale(std::string_view of) {
    database().write([&](sql::Tx& tx) {
      sales::SaleRecord record;
      record.client_id = client(of);
      record.id = *SaleId::parse(id(7005));
      record.day = utc_day(morning());
      record.at = morning();
      record.total_minor = record.house_total_minor = 390'000;
      sales::SaleLineRecord line;
      line.client_id = record.client_id;
      line.id = *SaleLineId::parse(id(7006));
      line.sale_id = record.id;
      line.title = "Calliope bangle";
      line.category = "bracelet";
      line.price_minor = 390'000;
      sales::keep_sale(tx, house_scope(), morning(), record, {line});
    });
    return {"sales", id(7005)};
  }

  void keep_one_of_each_from_her(const std::string& page, std::string_view of) {
    for (const auto& thing :
         {wish(page), repair(page), visit(page), note(page), sale(of), file(of)}) {
      keep_from_her(page, thing);
    }
  }

  /// The codes of why a text to Eleanor may not go; empty when it may.
  std::string why_not(const std::string& body, const std::string& class_ = "marketing",
                      Person who = Person::ines) {
    auto message = text(1, body);
    message.replace(message.find("marketing"), 9, class_);
    const auto verdict = post(who, thread + "/check", message, 200);
    std::string codes;
    for (const auto& reason : at(verdict, "/reasons").as_array()) {
      codes += text_at(reason, "/code") + " ";
    }
    return codes;
  }
};

}  // namespace carnet::test
