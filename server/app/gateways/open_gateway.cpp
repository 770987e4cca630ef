// SPDX-License-Identifier: Apache-2.0
// Opens the carrier that the settings name; keeps the simulated carrier's stories as jobs.
#include "app/gateways/gateways.hpp"
#include "app/gateways/simulated_carrier.hpp"
#include "app/gateways/twilio.hpp"
#include "kit/jobs/jobs.hpp"
#include "kit/json/json.hpp"

namespace carnet::gateways {

namespace {

/// One event of a story, as its job carries it: a report has a status, an answer a body.
struct SimulatedJob {
  std::string outbox_id;
  std::string carrier_id;
  std::optional<DeliveryStatus> status;
  std::optional<int> error_code;
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> body;
};
BOOST_DESCRIBE_STRUCT(SimulatedJob, (), (outbox_id, carrier_id, status, error_code, from, to, body))

void keep(sql::Tx& tx, const std::string& outbox_id, const SimulatedStory& story, Instant now) {
  for (const auto& [after, report] : story.reports) {
    const SimulatedJob job{outbox_id, report.carrier_id, report.status, report.error_code, {}, {},
                           {}};
    jobs::enqueue(tx, simulated_job, now + after, json::print(job));
  }
  for (const auto& [after, text] : story.answers) {
    const SimulatedJob job{outbox_id, text.carrier_id, {}, {}, text.from, text.to, text.body};
    jobs::enqueue(tx, simulated_job, now + after, json::print(job));
  }
}

Gateway open_simulated(sql::Database& database, const clock::Clock& clock) {
  constexpr auto number = "+12125550100";
  return simulated_carrier(
      number, [&database, &clock](const OutgoingText& text, const SimulatedStory& story) {
        const auto now = clock.now();
        database.write([&](sql::Tx& tx) { keep(tx, text.outbox_id, story, now); });
      });
}

}  // namespace

Result<SimulatedEvent> read_simulated(std::string_view payload) {
  const auto job = json::parse<SimulatedJob>(payload);
  if (!job) return job.error();
  if (job->status) {
    return SimulatedEvent{
        job->outbox_id,
        StatusReport{job->carrier_id, *job->status, job->error_code.value_or(0), {}}};
  }
  InboundText text;
  text.carrier_id = job->carrier_id;
  text.from = job->from.value_or("");
  text.to = job->to.value_or("");
  text.body = job->body.value_or("");
  return SimulatedEvent{job->outbox_id, std::move(text)};
}

Gateway open_gateway(const Config& config, sql::Database& database, const clock::Clock& clock) {
  if (!config.has_real_gateway()) return open_simulated(database, clock);
  TwilioAccount account;
  account.account_sid = config.twilio_account_sid;
  account.auth_token = config.twilio_auth_token;
  account.next_auth_token = config.twilio_next_auth_token;
  account.number = config.twilio_from;
  account.messaging_service = config.twilio_messaging_service_sid;
  account.base_url = config.twilio_base_url;
  account.public_url = config.public_url;
  return twilio(account);
}

}  // namespace carnet::gateways
