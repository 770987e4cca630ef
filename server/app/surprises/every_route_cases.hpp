// SPDX-License-Identifier: Apache-2.0
// Every route of the application by what it may tell of the person something is kept from.
#pragma once

#include <set>

#include "app/surprises/surprise_cases.hpp"

namespace carnet::test {

/// How a route that tells of clients is asked about Eleanor.
enum class Case {
  her_page,  // about one client: asked about Eleanor
  list,      // about many: what it says of Eleanor
  to_her     // made for her eyes, or to become a message to her
};

struct Asked {
  Case kind;
  std::string query{};
  std::string body{};
  Person who = Person::odile;
};

inline const std::map<std::string, Asked>& cases() {
  using enum Case;
  static const std::map<std::string, Asked> all{
      {"GET /api/clients/{client_id}", {her_page}},
      {"GET /api/clients/{client_id}/consents", {her_page}},
      {"GET /api/clients/{client_id}/door", {her_page}},
      {"GET /api/clients/{client_id}/fields", {her_page}},
      {"GET /api/clients/{client_id}/files", {her_page}},
      {"GET /api/clients/{client_id}/gifts", {her_page}},
      {"GET /api/clients/{client_id}/merges", {her_page}},
      {"GET /api/clients/{client_id}/merges/preview",
       {her_page, "?gone_id=" + std::string(tomas_id)}},
      {"GET /api/clients/{client_id}/messages", {her_page}},
      {"GET /api/clients/{client_id}/notes", {her_page}},
      {"GET /api/clients/{client_id}/occasions", {her_page}},
      {"GET /api/clients/{client_id}/pauses", {her_page}},
      {"GET /api/clients/{client_id}/profile", {her_page}},
      {"GET /api/clients/{client_id}/promises", {her_page}},
      {"GET /api/clients/{client_id}/relations", {her_page}},
      {"GET /api/clients/{client_id}/repairs", {her_page}},
      {"GET /api/clients/{client_id}/sales", {her_page}},
      {"GET /api/clients/{client_id}/sizes", {her_page}},
      {"GET /api/clients/{client_id}/surprises", {her_page}},
      {"GET /api/clients/{client_id}/tastes", {her_page}},
      {"GET /api/clients/{client_id}/templates", {her_page}},
      {"GET /api/clients/{client_id}/thread/assignment", {her_page}},
      {"GET /api/clients/{client_id}/timeline", {her_page}},
      {"GET /api/clients/{client_id}/touches", {her_page}},
      {"GET /api/clients/{client_id}/visits", {her_page}},
      {"GET /api/clients/{client_id}/wish_links", {her_page}},
      {"GET /api/clients/{client_id}/wishes", {her_page}},
      {"GET /api/book/{client_id}", {her_page, "", "", Person::ines}},
      {"GET /api/clients/{client_id}/shown", {to_her}},
      {"POST /api/clients/{client_id}/drafts", {to_her, "", "{}"}},
      {"POST /api/clients/{client_id}/messages/check",
       {to_her, "",
        R"({"channel":"sms","contact_id":")" + std::string(eleanor_phone_id) +
            R"(","class":"marketing","body":"Good morning!"})"}},
      {"GET /api/today", {list, "?limit=100", "", Person::ines}},
      {"GET /api/book", {list, "", "", Person::ines}},
      {"GET /api/calendar", {list, "?from=2026-03-12&to=2026-04-12", "", Person::ines}},
      {"GET /api/clients", {list, "?q=Eleanor"}},
      {"GET /api/clients/known", {list, "?phone=%2B12125550142"}},
      {"GET /api/inbox", {list}},
      {"GET /api/promises", {list}},
      {"GET /api/sync", {list, "?since={cursor}"}},
      {"GET /api/team", {list}},
      {"GET /api/threads", {list}},
      {"GET /api/duplicates", {list}},
      {"GET /api/search", {list, "?q=emerald"}},
      {"GET /api/duplicates/denials", {list}},
      {"GET /api/pieces/{id}/admirers", {list}},
  };
  return all;
}

/// Says nothing of any client.
inline const std::set<std::string>& of_nobody() {
  static const std::set<std::string> all{"GET /api/health",       "GET /api/house",
                                         "GET /api/pieces",       "GET /api/pieces/facets",
                                         "GET /api/pieces/words", "GET /api/session",
                                         "GET /api/setup",        "GET /api/staff",
                                         "GET /api/stores",       "GET /api/tastes",
                                         "GET /api/templates",    "GET /api/wordings",
                                         "GET /api/imports",      "GET /api/openapi.json",
                                         "GET /api/categories",   "GET /api/house/categories",
                                         "GET /api/fields"};
  return all;
}

/// What belongs to a single row that is named by its own identifier, streams of identifiers, and
/// the shelf of repairs, which names the pages they lie on.
inline const std::set<std::string>& of_a_row() {
  static const std::set<std::string> all{"GET /api/repairs",
                                         "GET /api/sign_ups/{sign_up_id}",
                                         "GET /api/imports/{id}",
                                         "GET /api/imports/{id}/faults",
                                         "GET /api/pieces/{id}/photographs",
                                         "GET /api/pieces/{id}",
                                         "GET /api/today/explain/{prompt_id}",
                                         "GET /api/live",
                                         "GET /media/{until}/{signature}/{name}",
                                         "GET /media/{name}",
                                         "GET /look/{token}",
                                         "GET /look/{token}/{place}",
                                         "GET /api/clients/{client_id}/files/{id}/whole",
                                         "GET /api/clients/{client_id}/files/{id}/small",
                                         "GET /api/clients/{client_id}/notes/{id}",
                                         "GET /api/clients/{client_id}/visits/{id}"};
  return all;
}

/// Answers what was sent, or the one row it changed, to whoever sent it.
inline const std::set<std::string>& writes() {
  static const std::set<std::string> all{"PATCH /api/clients/{client_id}",
                                         "PATCH /api/clients/{client_id}/wishes/{id}",
                                         "PUT /api/clients/{client_id}/gifts/{line_id}",
                                         "DELETE /api/clients/{client_id}/gifts/{line_id}",
                                         "POST /api/clients/{client_id}/alerts",
                                         "POST /api/clients/{client_id}/budgets",
                                         "POST /api/clients/{client_id}/consents",
                                         "POST /api/clients/{client_id}/contacts",
                                         "POST /api/clients/{client_id}/door",
                                         "POST /api/clients/{client_id}/helping",
                                         "POST /api/clients/{client_id}/hold",
                                         "POST /api/clients/{client_id}/merges",
                                         "POST /api/clients/{client_id}/messages",
                                         "POST /api/clients/{client_id}/notes",
                                         "POST /api/clients/{client_id}/occasions",
                                         "POST /api/clients/{client_id}/occasions/{id}/muting",
                                         "POST /api/clients/{client_id}/pauses",
                                         "POST /api/clients/{client_id}/pauses/{id}/ending",
                                         "POST /api/clients/{client_id}/promises",
                                         "POST /api/clients/{client_id}/promises/{id}/ending",
                                         "POST /api/clients/{client_id}/prompts/{id}/outcome",
                                         "POST /api/clients/{client_id}/relations",
                                         "POST /api/clients/{client_id}/repairs",
                                         "POST /api/clients/{client_id}/repairs/{id}/steps",
                                         "POST /api/clients/{client_id}/sizes",
                                         "POST /api/clients/{client_id}/stop",
                                         "POST /api/clients/{client_id}/surprises",
                                         "POST /api/clients/{client_id}/tastes",
                                         "POST /api/clients/{client_id}/thread/reading",
                                         "POST /api/clients/{client_id}/touches",
                                         "POST /api/clients/{client_id}/visits",
                                         "POST /api/clients/{client_id}/visits/{id}/companions",
                                         "POST /api/clients/{client_id}/wishes",
                                         "POST /api/clients/{client_id}/wishes/{id}/gifting",
                                         "POST /api/clients/{client_id}/wishes/{id}/reservation",
                                         "PUT /api/clients/{client_id}/fields",
                                         "PUT /api/clients/{client_id}/thread/assignment",
                                         "DELETE /api/clients/{client_id}/alerts/{id}",
                                         "DELETE /api/clients/{client_id}/budgets/{id}",
                                         "DELETE /api/clients/{client_id}/companions/{id}",
                                         "DELETE /api/clients/{client_id}/contacts/{id}",
                                         "DELETE /api/clients/{client_id}/door/{id}",
                                         "DELETE /api/clients/{client_id}/messages/{id}",
                                         "DELETE /api/clients/{client_id}/occasions/{id}",
                                         "DELETE /api/clients/{client_id}/occasions/{id}/muting",
                                         "DELETE /api/clients/{client_id}/pauses/{id}",
                                         "DELETE /api/clients/{client_id}/promises/{id}/ending",
                                         "DELETE /api/clients/{client_id}/prompts/{id}/outcome",
                                         "DELETE /api/clients/{client_id}/relations/{id}",
                                         "DELETE /api/clients/{client_id}/repairs/{id}/steps",
                                         "DELETE /api/clients/{client_id}/sizes/{id}",
                                         "DELETE /api/clients/{client_id}/surprises/{id}",
                                         "DELETE /api/clients/{client_id}/tastes/{id}",
                                         "DELETE /api/clients/{client_id}/wishes/{id}",
                                         "DELETE /api/clients/{client_id}/wishes/{id}/gifting",
                                         "DELETE /api/clients/{client_id}/wishes/{id}/reservation",
                                         "PATCH /api/clients/{client_id}/contacts/{id}"};
  return all;
}

/// The same, of notes, visits, files, tiers, links to wishes and repairs.
inline const std::set<std::string>& more_writes() {
  static const std::set<std::string> all{
      "PATCH /api/clients/{client_id}/notes/{id}",
      "POST /api/clients/{client_id}/notes/{id}/return",
      "DELETE /api/clients/{client_id}/notes/{id}",
      "PATCH /api/clients/{client_id}/visits/{id}",
      "POST /api/clients/{client_id}/visits/{id}/return",
      "DELETE /api/clients/{client_id}/visits/{id}",
      "PATCH /api/clients/{client_id}/repairs/{id}",
      "POST /api/clients/{client_id}/repairs/{id}/return",
      "DELETE /api/clients/{client_id}/repairs/{id}",

      "POST /api/clients/{client_id}/files",
      "POST /api/clients/{client_id}/files/{id}/return",
      "DELETE /api/clients/{client_id}/files/{id}",
      "PUT /api/clients/{client_id}/tier",
      "DELETE /api/clients/{client_id}/tier",
      "POST /api/clients/{client_id}/wish_links",
      "POST /api/clients/{client_id}/wish_links/{id}/withdrawal"};
  return all;
}

/// The same, not on a client's page.
inline const std::set<std::string>& other_writes() {
  static const std::set<std::string> all{"POST /api/sign_ups",
                                         "POST /api/join/form",
                                         "POST /api/join",
                                         "POST /api/duplicates/check",
                                         "POST /api/duplicates/denials",
                                         "POST /api/duplicates/review",
                                         "DELETE /api/duplicates/denials/{id}",
                                         "POST /api/fields",
                                         "PATCH /api/fields/{id}",
                                         "PATCH /api/house",
                                         "PUT /api/house/categories",
                                         "PATCH /api/pieces/{id}",
                                         "PATCH /api/staff/{id}",
                                         "PATCH /api/stores/{id}",
                                         "PATCH /api/templates/{id}",
                                         "POST /api/clients",
                                         "PUT /api/imports/{id}/likely",
                                         "POST /api/imports/{id}/commit",
                                         "POST /api/imports/{id}/undo",
                                         "POST /api/merges/{id}/undo",
                                         "POST /api/session",
                                         "POST /api/session/password",
                                         "POST /api/setup",
                                         "POST /api/staff",
                                         "POST /api/staff/{id}/password",
                                         "POST /api/stores",
                                         "POST /api/templates",
                                         "POST /api/test/clock",
                                         "POST /api/test/history",
                                         "POST /api/walk_ins",
                                         "POST /api/wordings",
                                         "PUT /api/stores/{id}/holidays",
                                         "PUT /api/stores/{id}/hours",
                                         "DELETE /api/session",
                                         "POST /api/imports",
                                         "POST /hooks/twilio/inbound",
                                         "POST /hooks/twilio/status/{outbox_id}",
                                         "PUT /api/pieces/{id}",
                                         "PUT /api/pieces/{id}/photographs",
                                         "POST /api/pieces/{id}/photographs",
                                         "DELETE /api/pieces/{id}/photographs/{photograph_id}"};
  return all;
}

}  // namespace carnet::test
