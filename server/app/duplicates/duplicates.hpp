// SPDX-License-Identifier: Apache-2.0
// Pages that may be about one person: found while somebody is written down, put before a person for
// review, and never merged by themselves.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/duplicates/rules.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/jobs/jobs.hpp"
#include "kit/shape/words.hpp"

namespace carnet::duplicates {

using DenialId = Id<struct DenialNoun>;

/// What is known of somebody who is being written down; nothing of it need be complete.
struct Somebody {
  std::optional<Line<100>> given_name;
  std::optional<Line<100>> family_name;
  std::optional<Line<100>> preferred_name;
  std::optional<Line<60>> phone;
  std::optional<Line<254>> email;
  std::optional<PartialDay> birthday;
};
BOOST_DESCRIBE_STRUCT(Somebody, (),
                      (given_name, family_name, preferred_name, phone, email, birthday))

/// How sure it is: `surely` from 0.95 where a birthday or email speaks for it: a father and
/// his son share name, door and telephone; `likely` from 0.5, `perhaps` below.
enum class Band { surely, likely, perhaps };
BOOST_DESCRIBE_ENUM(Band, surely, likely, perhaps)

/// What a field says, in words and in bits: above 0 for one person, below 0 for two.
struct Told {
  double weight = 0;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Told, (), (weight, text))

struct Alike {
  ClientId client_id;
  std::string name;
  Band band = Band::perhaps;
  std::string why;  // "same birthday, same last name, first name sounds alike"
};
BOOST_DESCRIBE_STRUCT(Alike, (), (client_id, name, band, why))

struct Alikes {
  std::vector<Alike> items;
};
BOOST_DESCRIBE_STRUCT(Alikes, (), (items))

/// Somebody as another list has them; telephone numbers and emails as contacts keep them.
struct Described {
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  std::vector<std::string> phones;
  std::vector<std::string> emails;
  std::optional<PartialDay> birthday;
  std::string postal_address;
};

/// A page as it stands beside another.
struct Beside {
  ClientId client_id;
  std::string name;
  std::vector<std::string> contacts;
  std::optional<PartialDay> birthday;
  std::optional<std::string> looked_after_by;
  Instant since;  // in the book
};
BOOST_DESCRIBE_STRUCT(Beside, (), (client_id, name, contacts, birthday, looked_after_by, since))

/// In this order, but archived pages and those of numbers that several share.
std::vector<Beside> side_by_side(sql::Tx& tx, const Scope& scope, std::span<const ClientId> ids);

struct Twosome {
  Beside one;
  Beside other;
  Band band = Band::perhaps;
  std::vector<Told> told;
  ClientId stays;  // which page is proposed to stay: the one with more behind it, or the older
};
BOOST_DESCRIBE_STRUCT(Twosome, (), (one, other, band, told, stays))

/// `waiting` pages are still to be compared.
struct Twosomes {
  std::vector<Twosome> items;
  std::optional<std::string> next;
  std::int64_t waiting = 0;
};
BOOST_DESCRIBE_STRUCT(Twosomes, (), (items, next, waiting))

struct NewDenial {
  DenialId id;
  ClientId one_id;
  ClientId other_id;
};
BOOST_DESCRIBE_STRUCT(NewDenial, (), (id, one_id, other_id))

/// Two pages that somebody said are about two people.
struct Denial {
  DenialId id;
  ClientId one_id;
  std::string one_name;
  ClientId other_id;
  std::string other_name;
  std::optional<std::string> staff_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Denial, (), (id, one_id, one_name, other_id, other_name, staff_name, at))

/// For each of them the page most likely theirs among those the asker sees, `likely` or `surely`;
/// nothing where no page is.
std::vector<std::optional<Alike>> likely_pages(sql::Tx& tx, const Scope& scope,
                                               std::span<const Described> people);

/// Keys that a folded name shares with names heard like it, or spelt a letter apart.
std::vector<std::string> spelling_keys(std::string_view name);
/// The key of the name itself.
std::string key_of_name(std::string_view name);
/// What else a bearer of the name is called, and what name may stand behind it: "beth" and
/// "elizabeth", "liz" and "beth". See tables/README.md.
std::vector<std::string> names_of_one(std::string_view name);
/// How two folded names are alike: nickname, slip or sound; nothing when they are the same or not
/// alike.
std::optional<Agreement> alike_names(std::string_view one, std::string_view other);

/// Somebody says of a page that they keep: it is about nobody else who has one of its addresses. Of
/// the pages they see none is put beside it again.
void set_apart(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id);

/// A page's names, contact points or birthday changed: its keys are written anew, and it waits to
/// be compared.
void refresh_keys(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// The same of many, left to the job: at most half a minute later.
void note_changed(sql::Tx& tx, const Scope& scope, std::span<const ClientId> pages);

void add_routes(Routes& routes);
void add_jobs(jobs::Queue& queue);
void start_jobs(sql::Tx& tx, Instant now);

}  // namespace carnet::duplicates
