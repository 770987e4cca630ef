// SPDX-License-Identifier: Apache-2.0
// Lists longer than memory: read in blocks, written in slices, stopped without a trace.
#include <gmock/gmock.h>

#include <future>
#include <thread>

#include "app/imports/imports.hpp"
#include "app/imports/long_file.hpp"
#include "kit/sql/dialect.hpp"
#include "test/import_house.hpp"

using namespace carnet;
using namespace carnet::imports;
using namespace carnet::test;
using testing::HasSubstr;

namespace {

/// A file that goes when the test ends.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& content)
      : path_(std::filesystem::temp_directory_path() /
              ("carnet-" + std::to_string(::getpid()) + "-" + std::to_string(++count_) + ".csv")) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  std::string path() const { return path_.string(); }

 private:
  static inline int count_ = 0;
  std::filesystem::path path_;
};

std::string list_of(int clients) {
  std::string text = "Customer ID,First Name,Last Name,Email,Birthday\n";
  for (int number = 0; number < clients; ++number) {
    const auto own = std::to_string(number);
    text += own + ",Ann,Vale-" + own + ",ann" + own + "@vale.example," +
            (number == 1'700 ? "25/12/1980" : "5/4/1980") + "\n";
  }
  return text;
}

/// 3 rows that say what a long list may hold wrong, far behind the first slice.
std::string list_with_faults() {
  return list_of(2'400) + "9001,Bea,Twin,ann1@vale.example,\n" +
         "7,Cleo,Repeated,cleo@vale.example,\n" + "9002,Dora,Wrong,no address,\n";
}

class LongImportTest : public ImportHouse {
 protected:
  Import bring(const std::string& content, Purpose purpose = Purpose::keep,
               std::function<bool(const LongProgress&)> goes_on = nullptr) {
    const TemporaryFile file(content);
    if (!goes_on) goes_on = [](const LongProgress&) { return true; };
    auto import = import_long_file(house(), house_scope(), file.path(),
                                   {"clients.csv", "", {}, {}, {}, {}}, purpose, goes_on);
    EXPECT_TRUE(import) << import.error().text;
    return import ? *import : Import{};
  }

  bool is_first_ = true;
};

/// Every cell with its place.
std::vector<std::string> told(const text::CsvRow& row) {
  std::vector<std::string> cells;
  for (const auto& field : row.fields) {
    cells.push_back(std::to_string(field.place.line) + ":" + std::to_string(field.place.column) +
                    " " + std::string(field.text));
  }
  return cells;
}

}  // namespace

TEST(long_files, blocks_tell_the_same_rows_as_the_whole_text) {
  std::string text = "A title\r\n\r\na,b,c\r\n";
  for (int row = 0; text.size() < 11U * 1024 * 1024; ++row) {
    text += std::to_string(row) + ",\"Zo\u00eb\r\nsays \"\"yes\"\"\",";
    text += row % 999 == 0 ? std::string(5'000, 'x') + "\r\n\r\n" : "c\r\n";
  }
  const TemporaryFile file(text);
  auto opened = LongFile::open(file.path());
  ASSERT_TRUE(opened);
  const auto header = read_header(opened->beginning());
  ASSERT_TRUE(header);
  EXPECT_EQ(header->title_rows, 1u);
  text::CsvReader whole(text);
  whole.next(), whole.next();
  std::size_t rows = 0;
  opened->each_row(*header, [&](const text::CsvRow& row) {
    const auto* wanted = whole.next();
    EXPECT_TRUE(wanted);
    const bool is_same = wanted && told(row) == told(*wanted);
    EXPECT_TRUE(is_same) << "row " << rows;
    ++rows;
    return is_same;
  });
  EXPECT_EQ(whole.next(), nullptr);
  EXPECT_EQ(opened->read_bytes(), text.size());
}

TEST(long_files, letters_of_windows_and_marks_of_utf8_are_understood) {
  const TemporaryFile windows("name\nZo\xeb\n");
  const TemporaryFile marked("\xef\xbb\xbfname\nZo\xc3\xab\n");
  for (const auto* file : {&windows, &marked}) {
    auto opened = LongFile::open(file->path());
    ASSERT_TRUE(opened);
    const auto header = read_header(opened->beginning());
    EXPECT_EQ(header->names, std::vector<std::string>{"name"});
    opened->each_row(*header, [&](const text::CsvRow& row) {
      EXPECT_EQ(row.fields.at(0).text, "Zo\u00eb");
      return true;
    });
  }
  const TemporaryFile wide(std::string("\xff\xfen\0", 4));
  EXPECT_EQ(LongFile::open(wide.path()).error().code, "encoding");
}

TEST_P(LongImportTest, slices_keep_what_the_whole_file_would) {
  house();
  const auto before = everything();
  const auto looked = bring(list_with_faults(), Purpose::look);
  EXPECT_EQ(everything(), before);
  const auto kept = bring(list_with_faults());
  const RowCounts wanted{2'401, 0, 0, 2, 0};
  EXPECT_EQ(looked.rows, wanted);
  EXPECT_EQ(kept.rows, wanted);
  EXPECT_EQ(kept.state, ImportState::committed);
  ASSERT_EQ(kept.faults.size(), 3u);
  EXPECT_EQ(kept.faults[0].code, "duplicate");
  EXPECT_EQ(kept.faults[1].line, 2'403);
  EXPECT_EQ(kept.faults[1].code, "repeated");
  EXPECT_EQ(kept.faults[2].header, "Email");
  EXPECT_EQ(kept.faults[2].left_out, "no address");
  EXPECT_EQ(kept.fault_count, 3);
  EXPECT_EQ(kept.left_out, 1);
  EXPECT_EQ(count("clients") > 2'400, true);
}

TEST_P(LongImportTest, one_date_tells_the_order_of_all_the_others) {
  bring(list_of(2'000));
  const auto client = get(Person::odile, "/api/clients/" + client_named("vale-12"));
  EXPECT_EQ(text_at(client, "/next_occasion/day"), "2026-04-05");
}

TEST_P(LongImportTest, columns_of_the_houses_own_fields_are_written_and_taken_back) {
  post(Person::odile, "/api/fields",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d103","label":"Sport","kind":"text"})");
  const auto before = everything();
  std::string text = "Customer ID,First Name,Last Name,Sport\n";
  for (int number = 0; number < 1'200; ++number) {
    const auto own = std::to_string(number);
    text += own + ",Ann,Vale-" + own + ",Golf\n";
  }
  const auto kept = bring(text);
  EXPECT_EQ(count("field_values where value = 'Golf'"), 1'200);
  post(Person::odile, "/api/imports/" + kept.id.text() + "/undo", "", 200);
  EXPECT_EQ(everything(), before);
}

TEST_P(LongImportTest, a_field_that_is_archived_meanwhile_stops_it_without_a_trace) {
  const std::string sport = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d103";
  post(Person::odile, "/api/fields", R"({"id":")" + sport + R"(","label":"Sport","kind":"text"})");
  const auto before = everything();
  std::string text = "Customer ID,First Name,Sport\n";
  for (int number = 0; number < 2'200; ++number) text += std::to_string(number) + ",Ann,Golf\n";
  const TemporaryFile file(text);
  const auto stopped =
      import_long_file(house(), house_scope(), file.path(), {"clients.csv", "", {}, {}, {}, {}},
                       Purpose::keep, [&](const LongProgress& progress) {
                         if (progress.rows.new_ > 1'000) return true;
                         json(Person::odile, http::Method::patch, "/api/fields/" + sport, 200,
                              R"({"archived":true})", {{"If-Match", "1"}});
                         return true;
                       });
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, "fields_changed");
  EXPECT_EQ(everything(), before);
}

TEST_P(LongImportTest, the_same_list_again_changes_nothing) {
  bring(list_of(1'500));
  const auto before = everything();
  EXPECT_EQ(bring(list_of(1'500)).rows, (RowCounts{0, 0, 1'500, 0, 0}));
  EXPECT_EQ(everything(), before);
}

TEST_P(LongImportTest, a_slice_that_runs_again_takes_each_client_once) {
  std::promise<void> held;
  std::future<void> other;
  // Holds what the second slice writes last, then wants the import, which that slice holds.
  const auto cross = [&](sql::Tx& tx) {
    if (tx.engine() == sql::Engine::postgres) tx.run("lock table contacts in exclusive mode");
    if (std::exchange(is_first_, false)) held.set_value();
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
    tx.run("update imports set said = said");
  };
  const auto kept = bring(list_with_faults(), Purpose::keep, [&](const LongProgress&) {
    if (other.valid()) return true;
    other = std::async(std::launch::async, [&] { house().database.write(cross); });
    held.get_future().wait();
    return true;
  });
  other.get();
  EXPECT_EQ(kept.rows, (RowCounts{2'401, 0, 0, 2, 0}));
  EXPECT_EQ(kept.fault_count, 3);
  EXPECT_EQ(count("clients where family_name like 'Vale-%'"), 2'400);
}

TEST_P(LongImportTest, an_import_that_is_stopped_leaves_nothing) {
  house();
  const auto before = everything();
  int slices = 0;
  const auto stopped = bring(list_of(2'500), Purpose::keep, [&](const LongProgress& progress) {
    EXPECT_LE(progress.read_bytes, progress.bytes);
    return ++slices < 2;
  });
  EXPECT_EQ(slices, 2);
  EXPECT_EQ(stopped.state, ImportState::undone);
  EXPECT_EQ(everything(), before);
}

TEST_P(LongImportTest, its_progress_is_seen_and_an_undo_stops_it) {
  house();
  const auto before = everything();
  const auto stopped = bring(list_of(2'500), Purpose::keep, [&](const LongProgress&) {
    const auto first = at(get(Person::odile, "/api/imports"), "/items/0");
    EXPECT_EQ(text_at(first, "/state"), "committing");
    EXPECT_EQ(at(first, "/rows/new").as_int64(), 1'000);
    undo(first);
    return true;
  });
  EXPECT_EQ(stopped.state, ImportState::undone);
  EXPECT_EQ(everything(), before);
}

TEST_P(LongImportTest, a_long_list_is_undone_as_any_import) {
  house();
  const auto before = everything();
  const auto kept = bring(list_of(1'200));
  const auto undone = post(Person::odile, "/api/imports/" + kept.id.text() + "/undo", "", 200);
  EXPECT_EQ(text_at(undone, "/state"), "undone");
  EXPECT_EQ(everything(), before);
}

CARNET_ON_EACH_ENGINE(LongImportTest);
