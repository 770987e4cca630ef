// SPDX-License-Identifier: Apache-2.0
// How many refusals the opt-out reader finds in a folder of labelled texts, how many ordinary texts
// it takes for one, and how long it reads.
#include <boost/json.hpp>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "app/consents/opt_out_reader.hpp"
#include "kit/text/fold.hpp"

namespace {

using carnet::consents::Reading;
using Clock = std::chrono::steady_clock;

struct Text {
  std::string label;
  std::string body;
};

// {"text": …, "label": …} a line.
void read_objects(std::ifstream& file, std::vector<Text>& texts) {
  for (std::string line; std::getline(file, line);) {
    boost::system::error_code problem;
    const auto row = boost::json::parse(line, problem);
    const auto* object = problem ? nullptr : row.if_object();
    const auto* label = object ? object->if_contains("label") : nullptr;
    const auto* body = object ? object->if_contains("text") : nullptr;
    if (!label || !body || !label->is_string() || !body->is_string()) continue;
    texts.push_back({std::string(label->get_string()), std::string(body->get_string())});
  }
}

// A label and a text in each line, by tabulator.
void read_table(std::ifstream& file, std::vector<Text>& texts) {
  for (std::string line; std::getline(file, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    if (line.back() == '\r') line.pop_back();
    texts.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
}

bool is_refusal(std::string_view label) {
  static const std::set<std::string, std::less<>> names{"optout", "opt out", "stop", "refusal"};
  std::string folded = carnet::text::fold(label);
  for (char& letter : folded) letter = letter == '_' || letter == '-' ? ' ' : letter;
  return names.contains(folded);
}

struct Count {
  std::size_t all = 0;
  std::map<Reading, std::size_t> readings;
  std::chrono::nanoseconds took{0};

  double share(std::initializer_list<Reading> wanted) const {
    std::size_t sum = 0;
    for (const auto each : wanted) {
      const auto found = readings.find(each);
      sum += found == readings.end() ? 0 : found->second;
    }
    return all == 0 ? 0 : 100 * static_cast<double>(sum) / static_cast<double>(all);
  }
};

void note_wrong(const Text& text, Reading reading) {
  const bool is_found = reading == Reading::opted_out;
  if (is_refusal(text.label) == is_found) return;
  const auto name = carnet::shape::enum_name(reading);
  std::printf("  %s, read as %.*s: %s\n", text.label.c_str(), static_cast<int>(name.size()),
              name.data(), text.body.c_str());
}

std::map<std::string, Count> read_all(const std::vector<Text>& texts, bool tells_wrong) {
  std::map<std::string, Count> counts;
  carnet::consents::read_inbound("stop");  // its tables are read at the first text
  for (const auto& text : texts) {
    const auto begun = Clock::now();
    const auto reading = carnet::consents::read_inbound(text.body).reading;
    auto& count = counts[text.label];
    count.took += Clock::now() - begun;
    ++count.all, ++count.readings[reading];
    if (tells_wrong) note_wrong(text, reading);
  }
  return counts;
}

void measure(const std::filesystem::path& path, bool tells_wrong) {
  std::ifstream file(path);
  std::vector<Text> texts;
  path.extension() == ".jsonl" ? read_objects(file, texts) : read_table(file, texts);
  for (const auto& [label, count] : read_all(texts, tells_wrong)) {
    const auto micros = std::chrono::duration<double, std::micro>(count.took).count();
    std::printf("%-24s %-10s %8zu %10.2f %8.2f %8.2f %10.2f\n", path.filename().c_str(),
                label.c_str(), count.all, count.share({Reading::opted_out}),
                count.share({Reading::held}), count.share({Reading::wrong_number}),
                micros / static_cast<double>(count.all));
  }
}

}  // namespace

int main(int count, char** words) {
  const bool tells_wrong = count == 3 && std::string_view(words[2]) == "--wrong";
  if (count != 2 && !tells_wrong) {
    std::fprintf(stderr, "usage: carnet_optout FOLDER [--wrong]\n");
    return 2;
  }
  std::printf("%-24s %-10s %8s %10s %8s %8s %10s\n", "file", "label", "texts", "opted out %",
              "held %", "wrong n.", "us a text");
  std::set<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(words[1])) {
    const auto end = entry.path().extension();
    if (entry.is_regular_file() && (end == ".jsonl" || end == ".tsv")) paths.insert(entry.path());
  }
  for (const auto& path : paths) measure(path, tells_wrong);
  return 0;
}
