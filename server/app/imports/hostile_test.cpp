// SPDX-License-Identifier: Apache-2.0
// Every fixture, damaged in many ways, given to every reader: nobody may fall, and what is taken
// must be text.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include "app/imports/import_cases.hpp"

using namespace carnet;
using namespace carnet::imports;
using namespace carnet::imports::cases;

namespace {

constexpr int damages_for_each = 60;

/// Marks that readers look for, and letters that no reader wants.
constexpr std::array<std::string_view, 20> splinters{
    "\"",          ",",     ";",        "\t",      "\r",
    "\n",          "{",     "[",        "\\u0000", "BEGIN:VCARD\n",
    ":::",         "sep=",  "\xff\xfe", "\xc3",    "\xf0\x9f",
    "END:VCARD\n", "=0D=0", "\\",       "'",       "9999999999999999999"};

class Damage {
 public:
  explicit Damage(unsigned seed) : random_(seed) {}

  std::string of(std::string bytes) {
    for (std::size_t blows = 1 + below(6); blows > 0 && !bytes.empty(); --blows) strike(bytes);
    return bytes;
  }

  std::size_t below(std::size_t limit) { return random_() % limit; }

 private:
  void strike(std::string& bytes) {
    const auto at = below(bytes.size());
    const auto size = std::min(bytes.size() - at, below(200));
    switch (below(6)) {
      case 0:
        bytes[at] = static_cast<char>(below(256));
        break;
      case 1:
        bytes.erase(at, size);
        break;
      case 2:
        bytes.insert(at, bytes.substr(below(bytes.size()), size));
        break;
      case 3:
        bytes.insert(at, splinters[below(splinters.size())]);
        break;
      case 4:
        bytes.resize(at);
        break;
      default:
        bytes.insert(at, below(300), bytes[at]);
    }
  }

  std::mt19937 random_;
};

void expect_text(const std::string& value) { EXPECT_TRUE(text::is_utf8(value)) << value; }

void check(const Reading& reading) {
  EXPECT_GE(reading.refused, 0);
  EXPECT_TRUE(reading.refused == 0 || !reading.faults.empty());
  for (const auto& fault : reading.faults) {
    EXPECT_GE(fault.line, 1);
    EXPECT_GE(fault.column, 1);
    EXPECT_FALSE(fault.text.empty());
    expect_text(fault.text);
  }
  for (const auto& client : reading.clients) {
    EXPECT_FALSE(client.external_id.empty());
    expect_text(json::print(client.content));
  }
  for (const auto& piece : reading.pieces) expect_text(json::print(piece.content));
  for (const auto& sale : reading.sales) expect_text(json::print(sale.content));
}

void read_as(const std::string& text, std::optional<ImportKind> kind) {
  const auto head = look_at(text, kind);
  if (!head) return;
  auto terms = terms_of(head->kind);
  terms.mapping = usual_mapping(head->kind, head->columns);
  if (const auto reading = read_rows(text, terms)) {
    check(*reading);
    sample_of(*reading, 5);
  }
  if (has_header(head->kind)) sample_of(text, terms, 5);
}

constexpr std::array all_kinds{ImportKind::square_customers,
                               ImportKind::square_json,
                               ImportKind::lightspeed_customers,
                               ImportKind::quickbooks_iif,
                               ImportKind::business_central,
                               ImportKind::quickbooks_customers,
                               ImportKind::shopify_customers,
                               ImportKind::shopify_orders,
                               ImportKind::shopify_products,
                               ImportKind::loose_diamonds,
                               ImportKind::clients_csv,
                               ImportKind::edge_json,
                               ImportKind::edge_csv,
                               ImportKind::google_contacts,
                               ImportKind::outlook_csv,
                               ImportKind::vcard};

std::vector<std::filesystem::path> all_fixtures() {
  std::vector<std::filesystem::path> files;
  for (const auto& each :
       std::filesystem::directory_iterator(test::source_path("fixtures/imports"))) {
    files.push_back(each.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST(hostile_files, no_damage_makes_a_reader_fall) {
  unsigned seed = 20'260'312;
  for (const auto& path : all_fixtures()) {
    SCOPED_TRACE(path.filename());
    const auto whole = fixture_bytes(path.filename());
    for (int turn = 0; turn < damages_for_each; ++turn) {
      SCOPED_TRACE(seed);
      Damage damage(seed++);
      const auto file = text_of_upload(damage.of(whole));
      if (!file) continue;
      const auto& text = file->text;
      EXPECT_NO_THROW(read_as(text, std::nullopt));
      EXPECT_NO_THROW(read_as(text, all_kinds[damage.below(all_kinds.size())]));
    }
  }
}

TEST(hostile_files, every_reader_takes_every_whole_file_or_refuses_it) {
  for (const auto& path : all_fixtures()) {
    const auto file = text_of_upload(fixture_bytes(path.filename()));
    ASSERT_TRUE(file) << path;
    const auto& text = file->text;
    for (const auto kind : all_kinds) {
      SCOPED_TRACE(path.filename().string() + " as " + std::string(shape::enum_name(kind)));
      EXPECT_NO_THROW(read_as(text, kind));
    }
  }
}
