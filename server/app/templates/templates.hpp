// SPDX-License-Identifier: Apache-2.0
// Templates: letters the house has thought about, filled in for one client at a time.
#pragma once

#include "app/consents/consents.hpp"
#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/words.hpp"

namespace carnet::templates {

using consents::Channel;
using consents::MessageClass;

/// What may stand in braces.
enum class Placeholder { first_name, signature, store, piece };
BOOST_DESCRIBE_ENUM(Placeholder, first_name, signature, store, piece)

struct Template {
  TemplateId id;
  std::string name;
  Channel channel = Channel::sms;
  MessageClass class_ = MessageClass::marketing;
  std::string language;
  std::string body;
  std::int64_t version = 1;
  std::optional<Instant> archived_at;
};
BOOST_DESCRIBE_STRUCT(Template, (),
                      (id, name, channel, class_, language, body, version, archived_at))

struct NewTemplate {
  TemplateId id;
  Line<80> name;
  Channel channel = Channel::sms;
  MessageClass class_ = MessageClass::marketing;
  std::optional<Line<35>> language;  // the house's own when absent
  Prose<4000> body;
};
BOOST_DESCRIBE_STRUCT(NewTemplate, (), (id, name, channel, class_, language, body))

/// Members that are absent stay as they are.
struct TemplateEdit {
  std::optional<Line<80>> name;
  std::optional<Channel> channel;
  std::optional<MessageClass> class_;
  std::optional<Line<35>> language;
  std::optional<Prose<4000>> body;
  std::optional<bool> archived;
};
BOOST_DESCRIBE_STRUCT(TemplateEdit, (), (name, channel, class_, language, body, archived))

/// A template filled in for one client; what is not known stays in braces and is named.
struct FilledTemplate {
  TemplateId id;
  std::string name;
  Channel channel = Channel::sms;
  MessageClass class_ = MessageClass::marketing;
  std::string language;
  std::string body;
  std::int64_t version = 1;
  std::vector<Placeholder> missing;
};
BOOST_DESCRIBE_STRUCT(FilledTemplate, (),
                      (id, name, channel, class_, language, body, version, missing))

/// Keeps a template. The same id again answers what stands.
Result<Template> keep_template(sql::Tx& tx, const Scope& scope, Instant now,
                               const NewTemplate& added);

void add_routes(Routes& routes);

}  // namespace carnet::templates
