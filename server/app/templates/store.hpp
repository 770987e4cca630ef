// SPDX-License-Identifier: Apache-2.0
// Every query of templates, and what is filled into them.
#pragma once

#include "app/templates/templates.hpp"

namespace carnet::templates::store {

/// One row of `templates`.
struct TemplateRecord {
  TemplateId id;
  std::string name;
  Channel channel = Channel::sms;
  MessageClass message_class = MessageClass::marketing;
  std::string language;
  std::string body;
  std::int64_t version = 1;
  std::optional<Instant> archived_at;
  Instant created_at;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(TemplateRecord, (),
                      (id, name, channel, message_class, language, body, version, archived_at,
                       created_at, changed_at))

/// By name, those in use first.
std::vector<TemplateRecord> all(sql::Tx& tx, const Scope& scope);
std::optional<TemplateRecord> find(sql::Tx& tx, const Scope& scope, TemplateId id);
/// False when the id stands already.
bool insert(sql::Tx& tx, const Scope& scope, const TemplateRecord& row);
/// Writes the row if its version is still `expected`; false when somebody was faster.
bool update(sql::Tx& tx, const Scope& scope, const TemplateRecord& row, std::int64_t expected);

/// A piece on the client's page, as it was written down.
struct PieceOnPage {
  std::string title;
  std::string category;
  std::string stone;
};
BOOST_DESCRIBE_STRUCT(PieceOnPage, (), (title, category, stone))
/// What they looked at last, or, when nothing is known, what they took home last.
std::optional<PieceOnPage> piece_for(sql::Tx& tx, const Scope& scope, ClientId client_id);

}  // namespace carnet::templates::store
