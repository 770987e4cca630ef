// SPDX-License-Identifier: Apache-2.0
// Writes the demo house, table by table, as of one moment.
#pragma once

#include <map>
#include <string>

#include "app/clients/clients.hpp"
#include "app/consents/consents.hpp"
#include "app/demo/story.hpp"
#include "app/pieces/pieces.hpp"

namespace carnet::demo {

/// The house while it is being furnished.
class Furnisher {
 public:
  Furnisher(sql::Tx& tx, const House& house, Instant now) : tx_(tx), house_(house), now_(now) {}

  void furnish_all(const std::string& password_hash);

 private:
  void furnish_stores();
  void furnish_people(const std::string& password_hash);
  void furnish_pieces();
  /// The clients with a story of their own.
  void furnish_principals();

  /// A floor full of others, drawn from a fixed seed.
  void furnish_floor();

  /// What has happened lately: new faces, who came by, what was promised, calls and cards.
  void furnish_newcomers();
  /// Somebody who stopped at a piece and left before anybody asked their name.
  void furnish_nameless();
  void furnish_visits();
  void furnish_wishes();
  void furnish_repairs();
  void furnish_promises();
  void furnish_touches();
  void furnish_templates();

  /// What is known of some of them.
  void furnish_sizes();
  void furnish_tastes();
  void furnish_relations();
  void furnish_gifts();
  void furnish_door();
  void furnish_fields();

  /// Of whom something was written down, by whom and when.
  struct Noted {
    ClientId client_id;
    Scope scope;
    Instant when;
  };
  Noted noted(const Row& row) const;

  struct Kept {
    ClientId id;
    ContactId phone_id;
    ContactId email_id;
  };
  struct Asked {
    ContactId contact_id;
    consents::Purpose purpose;
    consents::Channel channel;
    consents::ConsentMethod method;
    consents::SaidState state;
    int days_ago;
  };

  /// A person of the house; nobody in particular for an empty key.
  Scope scope_of(const std::string& staff_key) const;
  /// Whoever looks after the client, at the stores that know them.
  Scope scope_of(const Story& story) const;
  Uuid id(const std::string& name) const;
  Day days_ago(int days) const;
  Instant moment(int days_ago, int minute) const;

  void tell(const Story& story);
  Kept keep(const Story& story);
  void buy(const Story& story, ClientId client_id, const Bought& bought);
  void agree(const Story& story, const Kept& kept);
  void ask(const Story& story, ClientId client_id, const Asked& asked);
  void take_over(const Story& story, const Kept& kept);
  void remember(const Story& story, ClientId client_id);
  void write_notes(const Story& story, ClientId client_id);
  void talk(const Story& story, const Kept& kept);
  void receive(const Story& story, ClientId client_id);

  sql::Tx& tx_;
  const House& house_;
  Instant now_;
  std::map<std::string, StoreId> stores_;
  std::map<std::string, StaffId> staff_;
  std::map<std::string, StoreId> store_of_staff_;
  std::map<std::string, pieces::PieceRecord> pieces_;
};

}  // namespace carnet::demo
