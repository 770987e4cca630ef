// SPDX-License-Identifier: Apache-2.0
// carnet user add: a person of the house, from the command line.
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/opened_house.hpp"
#include "app/staff/staff.hpp"
#include "kit/id/id_source.hpp"
#include "kit/id/password.hpp"

namespace carnet::commands {

namespace {

struct AddedUser {
  std::string email;
  std::string given_name;
  std::string family_name;
  std::string role = "associate";
};

std::vector<StoreId> every_store(sql::Tx& tx) {
  std::vector<StoreId> ids;
  for (const auto& store : stores::all(tx, house_scope())) ids.push_back(store.id);
  return ids;
}

void add_person(const Config& config, const AddedUser& user) {
  const auto email = Email::parse(user.email);
  if (!email) throw std::runtime_error(email.error().text);
  const auto role = shape::enum_value<Role>(user.role);
  if (!role) throw std::runtime_error("a role is associate, manager or owner");
  std::string password;
  std::cout << "password: " << std::flush;
  std::getline(std::cin, password);
  if (const auto weak = staff::fault_of_password(password)) throw std::runtime_error(weak->text);
  const auto hash = hash_password(Secret<std::string>(password));
  OpenedHouse opened(config);
  const auto now = opened.house->now();
  const auto added = opened.database->write([&](sql::Tx& tx) {
    return staff::add(tx, house_scope(), now,
                      {new_id<StaffId>(now), user.given_name, user.family_name, *email,
                       Secret<std::string>{}, *role, every_store(tx)},
                      hash);
  });
  if (!added) throw std::runtime_error(added.error().text);
  std::cout << "added " << email->text() << " as " << user.role << "\n";
}

}  // namespace

void add_user(CLI::App& program, const Settings& settings) {
  auto* user = program.add_subcommand("user", "People of the house")->require_subcommand(1);
  auto* add = user->add_subcommand("add", "Add a person; the password is read from the input");
  auto* email = add->add_option("email")->required();
  auto* given_name = add->add_option("--given-name")->required();
  auto* family_name = add->add_option("--family-name");
  auto* role = add->add_option("--role")->description("associate, manager or owner");
  add->callback([=, &settings] {
    const auto said = [](const CLI::Option* option, const std::string& otherwise) {
      return option->count() > 0 ? option->as<std::string>() : otherwise;
    };
    add_person(settings(), {said(email, ""), said(given_name, ""), said(family_name, ""),
                            said(role, "associate")});
  });
}

}  // namespace carnet::commands
