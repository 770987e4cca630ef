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
#include "kit/sql/turn.hpp"

namespace carnet::messages {

namespace {

/// One of the things that came with a message, as its job carries it.
struct Awaited {
  ClientId client_id;
  MessageId message_id;
  int place = 0;
  int of = 1;
  std::string url;
};
BOOST_DESCRIBE_STRUCT(Awaited, (), (client_id, message_id, place, of, url))

// Who died twice of it, or beside it, does not open it again.
constexpr int most_deaths = 2;

std::string job_name(const Awaited& awaited, int place) {
  return "enclosure " + awaited.message_id.text() + " " + std::to_string(place);
}

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

Result<void> fetch_and_keep(House& house, const Scope& scope, Instant now, const Awaited& awaited,
                            const jobs::Job& job) {
  if (job.deaths >= most_deaths) {
    return fault(FaultKind::not_found, "media", "It could not be opened.");
  }
  if (!house.gateway.fetch_media) {
    return fault(FaultKind::not_found, "media", "This carrier gives nothing out.");
  }
  const auto bytes = house.gateway.fetch_media(awaited.url);
  if (!bytes) return bytes.error();
  return files::keep_enclosure(house, scope, now, enclosure_of(awaited), *bytes);
}

bool others_wait(sql::Tx& tx, const Awaited& awaited) {
  for (int place = 0; place < awaited.of; ++place) {
    if (place != awaited.place && jobs::waits_named(tx, job_name(awaited, place))) return true;
  }
  return false;
}

// One that is missing is told even when others came, and what is awaited until the last is here.
// The job ends with it, so that of two servers with the last two of them one sees that nothing
// waits.
void tell(House& house, const Scope& scope, Instant now, const Awaited& awaited,
          const Result<void>& kept) {
  house.database.write([&](sql::Tx& tx) {
    const auto client_id = as_meant(tx, scope, awaited.client_id);
    sql::take_turn(tx, "enclosures " + awaited.message_id.text());
    jobs::end_named(tx, job_name(awaited, awaited.place));
    if (!kept) {
      store::say(tx, scope, client_id, awaited.message_id, "Not kept: " + words_of(kept.error()));
    } else if (!others_wait(tx, awaited)) {
      store::say_instead(tx, scope, client_id, awaited.message_id, awaited_text, received_text);
    }
    carnet::record(tx, scope, now,
                   {client_id, "messages", awaited.message_id.uuid(),
                    kept ? "completed" : "left incomplete", now, InTimeline::no});
  });
}

bool is_last_try(const jobs::Job& job) { return job.attempts + 1 >= jobs::Queue::most_attempts; }

}  // namespace

void queue_enclosures(const Writing& writing, ClientId client_id, MessageId id,
                      const std::vector<gateways::InboundMedia>& media) {
  Awaited awaited{client_id, id, 0, static_cast<int>(media.size()), {}};
  for (const auto& each : media) {
    awaited.url = each.url;
    jobs::enqueue_named(writing.tx, job_name(awaited, awaited.place), enclosure_job,
                        writing.now + milliseconds(awaited.place), json::print(awaited),
                        jobs::Lane::slow);
    ++awaited.place;
  }
}

void fetch_enclosure(House& house, const jobs::Job& job, Instant now) {
  const auto awaited = json::parse<Awaited>(job.payload).value();
  const auto scope = house_scope();
  // After a crash between keeping and forgetting the carrier may not have it any more.
  const bool is_here = house.database.read(
      [&](sql::Tx& tx) { return files::has_enclosure(tx, scope, enclosure_of(awaited)); });
  const auto kept = is_here ? Result<void>() : fetch_and_keep(house, scope, now, awaited, job);
  if (!kept && kept.error().kind == FaultKind::busy && !is_last_try(job)) {
    throw std::runtime_error("what came with a text is not here yet");
  }
  tell(house, scope, now, awaited, kept);
  if (kept && house.gateway.forget_media) house.gateway.forget_media(awaited.url);
}

}  // namespace carnet::messages
