// SPDX-License-Identifier: Apache-2.0
// The jobs of messages: send, settle, fetch, and the story of the simulated carrier.
#include "app/gateways/gateways.hpp"
#include "app/messages/arrival.hpp"
#include "app/messages/departure.hpp"
#include "app/messages/enclosures.hpp"
#include "app/messages/settling.hpp"
#include "kit/jobs/jobs.hpp"

namespace carnet::messages {

namespace {

MessageId message_id_of(const jobs::Job& job) { return MessageId::parse(job.payload).value(); }

bool is_legal(const Writing& writing, MessageId id) {
  const auto record = store::find_in_outbox(writing.tx, writing.scope, id);
  return record && record->message_class == MessageClass::legal;
}

// A made-up client answers people, never the law's own words.
void play(House& house, const Writing& writing, const gateways::SimulatedEvent& event) {
  const auto id = MessageId::parse(event.outbox_id).value();
  if (const auto* report = std::get_if<gateways::StatusReport>(&event.event)) {
    return take_report(house, writing, *report, house.gateway.name, id);
  }
  if (is_legal(writing, id)) return;
  take_text(house, writing, std::get<gateways::InboundText>(event.event), house.gateway.name);
}

}  // namespace

void add_jobs(jobs::Queue& queue, House& house) {
  queue.handle_outside(std::string(send_job), [&house](const jobs::Job& job, Instant now) {
    depart(house, message_id_of(job), now);
  });
  queue.handle_outside(std::string(settle_job), [&house](const jobs::Job& job, Instant now) {
    settle(house, message_id_of(job), now);
  });
  queue.handle_outside(std::string(enclosure_job), [&house](const jobs::Job& job, Instant now) {
    fetch_enclosure(house, job, now);
  });
  queue.handle(std::string(gateways::simulated_job),
               [&house](sql::Tx& tx, const jobs::Job& job, Instant now) {
                 const auto scope = house_scope();
                 play(house, {tx, scope, now}, gateways::read_simulated(job.payload).value());
               });
}

}  // namespace carnet::messages
