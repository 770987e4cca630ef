// SPDX-License-Identifier: Apache-2.0
// Fetches, keeps, and says on the thread what came of it.
#include "app/messages/enclosures.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "app/files/files.hpp"
#include "app/house/aliases.hpp"
#include "app/messages/store.hpp"
#include "kit/json/json.hpp"

namespace carnet::messages {

namespace {

/// One thing that came with a message, as its job carries it.
struct Awaited {
  ClientId client_id;
  MessageId message_id;
  int place = 0;
  std::string url;
};
BOOST_DESCRIBE_STRUCT(Awaited, (), (client_id, message_id, place, url))

files::Enclosure enclosure_of(const Awaited& awaited) {
  return {awaited.client_id, awaited.message_id.uuid(), awaited.place};
}

// Uploads are refused in words for whoever chose the file; here nobody did.
std::string words_of(const Fault& fault) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> words{
      {{"type", "It is neither a picture nor a PDF that can be kept."},
       {"unreadable", "It arrived damaged."},
       {"too_small", "It is too small to show."},
       {"too_large", "It is too large."}}};
  const auto field = fault.fields.find("/file");
  if (field == fault.fields.end()) return fault.text;
  const auto* said = std::find_if(words.begin(), words.end(), [&](const auto& each) {
    return each.first == field->second.code;
  });
  return said == words.end() ? field->second.text : std::string(said->second);
}

Result<void> fetch_and_keep(House& house, const Scope& scope, Instant now, const Awaited& awaited) {
  if (!house.gateway.fetch_media) {
    return fault(FaultKind::not_found, "media", "This carrier gives nothing out.");
  }
  const auto bytes = house.gateway.fetch_media(awaited.url);
  if (!bytes) return bytes.error();
  return files::keep_enclosure(house, scope, now, enclosure_of(awaited), *bytes);
}

// One that is missing is told even when others came.
void tell(House& house, const Scope& scope, Instant now, const Awaited& awaited,
          const Result<void>& kept) {
  house.database.write([&](sql::Tx& tx) {
    const auto client_id = as_meant(tx, scope, awaited.client_id);
    const auto missing = kept ? std::string() : "Not kept: " + words_of(kept.error());
    store::say(tx, scope, client_id, awaited.message_id,
               kept ? received_text : std::string_view(missing),
               kept ? std::optional(std::string(awaited_text)) : std::nullopt);
    carnet::record(tx, scope, now,
                   {client_id, "messages", awaited.message_id.uuid(),
                    kept ? "completed" : "left incomplete", now, InTimeline::no});
  });
}

bool is_last_try(const jobs::Job& job) { return job.attempts + 1 >= jobs::Queue::most_attempts; }

}  // namespace

void queue_enclosures(const Writing& writing, ClientId client_id, MessageId id,
                      const std::vector<gateways::InboundMedia>& media) {
  int place = 0;
  for (const auto& each : media) {
    // One after the other, so that they stand in their order.
    const auto at = writing.now + milliseconds(place);
    jobs::enqueue(writing.tx, enclosure_job, at,
                  json::print(Awaited{client_id, id, place, each.url}));
    ++place;
  }
}

void fetch_enclosure(House& house, const jobs::Job& job, Instant now) {
  const auto awaited = json::parse<Awaited>(job.payload).value();
  const auto scope = house_scope();
  // After a crash between keeping and forgetting the carrier may not have it any more.
  const bool is_here = house.database.read(
      [&](sql::Tx& tx) { return files::has_enclosure(tx, scope, enclosure_of(awaited)); });
  const auto kept = is_here ? Result<void>() : fetch_and_keep(house, scope, now, awaited);
  if (!kept && kept.error().kind == FaultKind::busy && !is_last_try(job)) {
    throw std::runtime_error("what came with a text is not here yet");
  }
  tell(house, scope, now, awaited, kept);
  if (kept && house.gateway.forget_media) house.gateway.forget_media(awaited.url);
}

}  // namespace carnet::messages
