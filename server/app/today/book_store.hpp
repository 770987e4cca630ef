// SPDX-License-Identifier: Apache-2.0
// Every query a book is read by.
#pragma once

#include <span>

#include "app/today/rows.hpp"

namespace carnet::today::store {

/// Whose clients: a person's book; a person's book with the clients nobody looks after; what a
/// store knows of a person's book; or one client alone.
enum class Reach { book, book_and_uncovered, book_at_store, client };
/// Of the clients nobody looks after: those of the whole house, or of the person's own stores.
enum class Sight { whole_house, own_stores };
struct Whose {
  Reach reach = Reach::book;
  Uuid id;        // of the person or the client
  Uuid store_id;  // for book_at_store
  Sight sight = Sight::whole_house;
};

/// Archived clients, and those hidden from whoever asks, are left out.
std::vector<ClientRow> clients_of(sql::Tx& tx, const Scope& scope, const Whose& whose, Instant now);
/// What may call for a word with these clients; `today` is the day where the book is read.
CallingRows calling_rows(sql::Tx& tx, const Scope& scope, const std::vector<ClientRows>& clients,
                         Instant now, Day today);
/// What else is known of them.
CalledRows called_rows(sql::Tx& tx, const Scope& scope, std::span<const ClientId> clients,
                       Instant now);

}  // namespace carnet::today::store
