// SPDX-License-Identifier: Apache-2.0
// The parts of an invention: names and addresses, what was agreed, remembered, written and said.
#pragma once

#include "app/demo/dice.hpp"
#include "app/demo/invent.hpp"
#include "app/demo/season.hpp"

namespace carnet::demo {

/// A name that nobody else on the floor has; the first ones in their own scripts.
void name_them(int number, Story& story);
/// Telephone, email, street and zone; every telephone is one of the numbers kept for invention.
void give_addresses(Dice& dice, int number, Story& story);
void agree(Dice& dice, Story& story);
void remember_days(Dice& dice, Story& story);
void write_notes(Dice& dice, Story& story);
/// An old exchange about a piece, always ended by the house.
void talk(Dice& dice, const std::string& piece, Story& story);
/// A few write and wait for an answer.
void let_some_wait(const std::vector<Article>& articles, std::vector<Story>& all);
/// A visit of these last months, the word that followed it, and whether they came back.
void come_by(Dice& dice, const std::vector<Article>& articles, Story& story);
/// Somebody of whom only a number is known.
Story unnamed(Dice& dice, int number);
/// A number that a family uses.
Story household(int number);

/// "Sapphire drops" becomes "sapphire drops"; names of origin keep their capital.
std::string in_a_sentence(const std::string& title);

/// The rows of each exchange, in order.
std::vector<std::vector<Row>> read_exchanges(std::string_view csv);
/// Words with their {piece} and {given} in place.
std::string filled(std::string body, const std::string& piece, const std::string& given_name);

}  // namespace carnet::demo
