// SPDX-License-Identifier: Apache-2.0
// Clients with their contact points: the nouns, and what other features may ask.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/clients/addressing.hpp"
#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/clock/zones.hpp"
#include "kit/shape/or_none.hpp"
#include "kit/shape/words.hpp"
#include "kit/text/language_tag.hpp"

namespace carnet::clients {

/// A person; a thread whose sender has no name yet; or a number several people share.
enum class ClientKind { person, unnamed, shared };
BOOST_DESCRIBE_ENUM(ClientKind, person, unnamed, shared)

enum class ContactKind { phone, email, address };
BOOST_DESCRIBE_ENUM(ContactKind, phone, email, address)

struct Contact {
  ContactId id;
  ContactKind kind = ContactKind::phone;
  std::string value;  // E.164, an email address, or a postal address
  std::string label;
  bool shared = false;  // several people read it; true of whatever is not their own
  bool preferred = false;
  Holder holder = Holder::own;
  std::string holder_name{};            // who that is, when it is not their own
  std::optional<ClientId> holder_id{};  // the same as a client of the house
};
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (id, kind, value, label, shared, preferred, holder, holder_name, holder_id))

struct NewContact {
  ContactId id;
  ContactKind kind = ContactKind::phone;
  Prose<300> value;
  std::optional<Line<60>> label;
  std::optional<bool> shared;
  std::optional<bool> preferred;
  std::optional<Holder> holder{};
  std::optional<Line<100>> holder_name{};
  std::optional<ClientId> holder_id{};
};
BOOST_DESCRIBE_STRUCT(NewContact, (),
                      (id, kind, value, label, shared, preferred, holder, holder_name, holder_id))

struct NextOccasion {
  OccasionId id;
  std::string label;
  Day day;
  std::string in_words;
};
BOOST_DESCRIBE_STRUCT(NextOccasion, (), (id, label, day, in_words))

struct Client {
  ClientId id;
  ClientKind kind = ClientKind::person;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  std::string language;
  std::optional<StoreId> home_store_id;
  std::string time_zone;  // empty: not known, the gate then takes every candidate
  std::vector<Contact> contacts;
  std::vector<std::string> tags;
  std::int64_t notes_count = 0;
  std::optional<NextOccasion> next_occasion;
  std::int64_t version = 1;
  std::string salutation;
  NameOrder name_order = NameOrder::given_family;
  PreferredChannel preferred_channel = PreferredChannel::any;
  PreferredHours preferred_hours;
  std::string preference;          // the two before it in words
  std::vector<std::string> zones;  // where they may be: the stated one, or what addresses tell
  std::string zone_text;           // the same in words
};
BOOST_DESCRIBE_STRUCT(Client, (),
                      (id, kind, given_name, family_name, preferred_name, language, home_store_id,
                       time_zone, contacts, tags, notes_count, next_occasion, version, salutation,
                       name_order, preferred_channel, preferred_hours, preference, zones,
                       zone_text))

struct NewClient {
  ClientId id;
  std::optional<ClientKind> kind;
  std::optional<Line<100>> given_name;
  std::optional<Line<100>> family_name;
  std::optional<Line<100>> preferred_name;
  std::optional<OrNone<text::LanguageTag>> language;
  std::optional<StoreId> home_store_id;
  std::optional<clock::Zone> time_zone;
  std::vector<NewContact> contacts;
  std::vector<Line<40>> tags;
  std::optional<Line<40>> salutation{};
  std::optional<NameOrder> name_order{};
};
BOOST_DESCRIBE_STRUCT(NewClient, (),
                      (id, kind, given_name, family_name, preferred_name, language, home_store_id,
                       time_zone, contacts, tags, salutation, name_order))

/// Members that are absent stay as they are, an empty language or time zone is known no more;
/// contact points have routes of their own.
struct ClientEdit {
  std::optional<Line<100>> given_name;
  std::optional<Line<100>> family_name;
  std::optional<Line<100>> preferred_name;
  std::optional<OrNone<text::LanguageTag>> language;
  std::optional<StoreId> home_store_id;
  std::optional<OrNone<clock::Zone>> time_zone;
  std::optional<std::vector<Line<40>>> tags;
  std::optional<Line<40>> salutation;
  std::optional<NameOrder> name_order;
  std::optional<PreferredChannel> preferred_channel;
  std::optional<PreferredHours> preferred_hours;
};
BOOST_DESCRIBE_STRUCT(ClientEdit, (),
                      (given_name, family_name, preferred_name, language, home_store_id, time_zone,
                       tags, salutation, name_order, preferred_channel, preferred_hours))

struct ClientRow {
  ClientId id;
  ClientKind kind = ClientKind::person;
  std::string name;
  std::string line;
  std::optional<std::string> looked_after_by;
};
BOOST_DESCRIBE_STRUCT(ClientRow, (), (id, kind, name, line, looked_after_by))

/// Whose telephone or email this is, for one line beside the field it is typed in. Of a client
/// whom another store knows no name is told before somebody says that they are helping them.
struct KnownClient {
  ClientId id;
  std::string name;
  std::string line;
  bool is_elsewhere = false;
};
BOOST_DESCRIBE_STRUCT(KnownClient, (), (id, name, line, is_elsewhere))

/// A contact point's value in the one form that is compared and sent to: E.164, a folded email,
/// a postal address as given. `key` is empty for postal addresses.
struct Address {
  std::string value;
  std::string key;
  std::string country;  // ISO 3166-1 alpha-2 of a phone, empty otherwise
};
Parsed<Address> read_address(ContactKind kind, const std::string& value,
                             const std::string& country);

/// not_found unless the asker may see the client (decisions: who sees what).
Result<void> require_visible(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// The key that lists clients A–Z: folded family name, then given name.
std::string sort_key_of(const std::string& given_name, const std::string& family_name,
                        const std::string& preferred_name);

/// The folded words a search looks in, digits of phones included without signs.
std::string search_words(const std::vector<std::string>& names,
                         const std::vector<Contact>& contacts);

/// What is typed into a search as at most four folded fragments, the longest first; digits however
/// they are grouped are one.
std::vector<std::string> search_fragments(const std::string& typed);

/// Creates the client with its contact points, search words, store and book of the asker.
/// The same id again answers the client that is there, if the asker may see it.
Result<Client> keep_client(sql::Tx& tx, const Scope& scope, Instant now, const NewClient& client);

/// What is wrong with a new client, by JSON pointer within it: for whoever keeps it with other
/// things.
FieldFaults faults_in(sql::Tx& tx, const Scope& scope, const NewClient& client);

/// Whose page a new client belongs on: the one client who has one of its phones or emails, when no
/// name was said, the page has none, or both are the same when folded. A page of another store
/// counts when none of the own does: who knows the exact address is helping them.
std::optional<ClientId> page_of_known(sql::Tx& tx, const Scope& scope, const NewClient& client);

/// "I am helping today": the stores of whoever asks know the client from now on, which timeline and
/// audit tell. Nothing when they see the client anyway. The caller has the exact address.
void help(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id);

/// Adds to a known page what it lacks: contact points, and a name when it has none. Answers under
/// which id each contact point of `client` stands there.
std::map<ContactId, ContactId> add_to_page(sql::Tx& tx, const Scope& scope, Instant now,
                                           ClientId client_id, const NewClient& client);

/// The whole client as the wire shows it.
Result<Client> load_client(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id);

/// Clients who have this address (E.164 or folded email), oldest first.
std::vector<ClientId> clients_at(sql::Tx& tx, const Scope& scope, const std::string& address_key);

struct SearchRow {
  ClientId client_id;
  std::string words;
  std::string sort_key;
};
BOOST_DESCRIBE_STRUCT(SearchRow, (), (client_id, words, sort_key))

/// The search words of many new clients at once.
void add_search_rows(sql::Tx& tx, const Scope& scope, std::vector<SearchRow> rows);
/// Rewrites the client's search words, and by what duplicates are found, after names or contact
/// points changed.
void refresh_search(sql::Tx& tx, const Scope& scope, ClientId client_id);

void add_routes(Routes& routes);
void add_profile_routes(Routes& routes);
void add_known_routes(Routes& routes);

}  // namespace carnet::clients
