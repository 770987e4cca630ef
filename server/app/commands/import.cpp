// SPDX-License-Identifier: Apache-2.0
// carnet import: files of another system, from the command line.
#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/commands/commands.hpp"
#include "app/imports/imports.hpp"
#include "app/opened_house.hpp"
#include "app/stores/stores.hpp"
#include "kit/json/json.hpp"

namespace carnet::commands {

namespace {

struct AskedImport {
  std::vector<std::string> files;
  std::string kind;
  std::string store;
  std::string attestation;
  std::string mapping;
  imports::Unreadable unreadable = imports::Unreadable::leave_out;
  bool is_preview = false;
};

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream content;
  content << file.rdbuf();
  return std::move(content).str();
}

std::optional<StoreId> store_named(House& house, const std::string& name) {
  if (name.empty()) return std::nullopt;
  const auto stores =
      house.database.read([](sql::Tx& tx) { return stores::all(tx, house_scope()); });
  for (const auto& store : stores) {
    if (store.name == name || store.id.text() == name) return store.id;
  }
  throw std::runtime_error("there is no store " + name);
}

template <class T>
T taken(Result<T> result) {
  if (result) return std::move(*result);
  std::string sentence = result.error().text;
  for (const auto& [field, refused] : result.error().fields) {
    sentence += "\n  " + field.substr(1) + ": " + refused.text;
  }
  throw std::runtime_error(sentence);
}

/// Without its bytes.
imports::Upload upload_of(House& house, const AskedImport& asked, const std::string& path) {
  imports::Upload upload;
  upload.file_name = path.substr(path.find_last_of('/') + 1);
  upload.unreadable = asked.unreadable;
  if (!asked.kind.empty()) {
    upload.kind = shape::enum_value<imports::ImportKind>(asked.kind);
    if (!upload.kind) throw std::runtime_error("there is no kind " + asked.kind);
  }
  if (!asked.mapping.empty()) {
    const auto tree = boost::json::parse(asked.mapping);
    for (const auto& [target, column] : tree.as_object()) {
      upload.mapping.emplace(target, column.as_string());
    }
  }
  if (!asked.attestation.empty()) {
    upload.attestation = taken(json::parse<imports::Attestation>(asked.attestation));
  }
  upload.store_id = store_named(house, asked.store);
  return upload;
}

std::atomic<bool> is_interrupted{false};

/// A line for each twentieth of the file. Ctrl-C takes back what was written so far.
bool tell_progress(const imports::LongProgress& progress, std::uint64_t& told) {
  const auto twentieth = progress.bytes == 0 ? 20 : progress.read_bytes * 20 / progress.bytes;
  if (twentieth > told) {
    told = twentieth;
    std::cerr << told * 5 << " %: " << imports::line_of(progress.rows) << "\n";
  }
  return !is_interrupted;
}

imports::Import import_long(House& house, const imports::Upload& upload, const std::string& path,
                            const AskedImport& asked) {
  std::signal(SIGINT, [](int) { is_interrupted = true; });
  std::uint64_t told = 0;
  const auto purpose = asked.is_preview ? imports::Purpose::look : imports::Purpose::keep;
  auto import = taken(imports::import_long_file(
      house, house_scope(), path, upload, purpose,
      [&](const imports::LongProgress& progress) { return tell_progress(progress, told); }));
  std::signal(SIGINT, SIG_DFL);
  if (import.state == imports::ImportState::undone) {
    throw std::runtime_error("stopped: nothing of " + upload.file_name + " was kept");
  }
  return import;
}

imports::Import import_whole(House& house, imports::Upload upload, const std::string& path,
                             const AskedImport& asked) {
  upload.bytes = content_of(path);
  auto import = taken(imports::preview_import(house, house_scope(), upload));
  if (asked.is_preview) return import;
  return taken(imports::commit_import(house, house_scope(), import.id));
}

bool is_long(const imports::Upload& upload, const std::string& path) {
  constexpr std::uintmax_t longest_whole = 16U * 1024 * 1024;
  constexpr std::size_t beginning = 65'536;
  if (!std::filesystem::is_regular_file(path) ||
      std::filesystem::file_size(path) <= longest_whole) {
    return false;
  }
  std::string start(beginning, '\0');
  std::ifstream(path, std::ios::binary).read(start.data(), beginning);
  return imports::reads_in_slices(start.substr(0, start.find_last_of('\n')), upload.kind);
}

void import_files(const Config& config, const AskedImport& asked) {
  OpenedHouse opened(config);
  for (const auto& path : asked.files) {
    auto& house = *opened.house;
    const auto upload = upload_of(house, asked, path);
    const auto import = is_long(upload, path) ? import_long(house, upload, path, asked)
                                              : import_whole(house, upload, path, asked);
    for (const auto& fault : import.faults) {
      std::cerr << upload.file_name << ":" << imports::line_of(fault) << "\n";
    }
    if (import.left_out == 1) std::cerr << "One value was left out.\n";
    if (import.left_out > 1) std::cerr << import.left_out << " values were left out.\n";
    if (!import.said.empty()) std::cerr << import.said << "\n";
    if (asked.files.size() > 1) std::cout << upload.file_name << ": ";
    std::cout << imports::line_of(import.rows) << "\n";
  }
}

CLI::Option* add_word(CLI::App& command, const char* name, const char* text) {
  return command.add_option(name)->expected(1)->description(text);
}

std::string said(const CLI::Option* option) {
  return option->count() > 0 ? option->as<std::string>() : std::string();
}

constexpr auto kinds =
    "shopify_customers, shopify_orders, shopify_products, loose_diamonds, edge_json, "
    "edge_csv, google_contacts, "
    "outlook_csv, vcard, square_customers, square_json, lightspeed_customers, "
    "quickbooks_customers, "
    "quickbooks_iif, business_central or clients_csv; told by the file's beginning when left out";
constexpr auto attestation =
    R"(JSON: {"wording": "", "source": "", "from": "2020-01-01", "to": "2026-01-01"})";

}  // namespace

void add_import(CLI::App& program, const Settings& settings) {
  auto* command = program.add_subcommand(
      "import", "Read clients, orders or pieces from files of other systems");
  auto* files = command->add_option("files")->required()->expected(1, 1000)->allow_extra_args();
  files->description("Files, in the order they are to be read");
  auto* kind = add_word(*command, "--kind", kinds);
  auto* store = add_word(*command, "--store", "Name or id of the store the rows belong to");
  auto* mapping = add_word(*command, "--mapping", R"(JSON: {"given_name": "Column"})");
  auto* attest = add_word(*command, "--attest", attestation);
  auto* preview = command->add_flag("--preview")->description("Only say what would happen");
  auto* refuse =
      command->add_flag("--refuse-rows")
          ->description(
              "Refuse a row in which a value cannot be read, instead of leaving the value out");
  command->callback([=, &settings] {
    AskedImport asked;
    asked.files = files->as<std::vector<std::string>>();
    asked.kind = said(kind);
    asked.store = said(store);
    asked.mapping = said(mapping);
    asked.attestation = said(attest);
    asked.is_preview = preview->count() > 0;
    if (refuse->count() > 0) asked.unreadable = imports::Unreadable::refuse_row;
    import_files(settings(), asked);
  });
}

}  // namespace carnet::commands
