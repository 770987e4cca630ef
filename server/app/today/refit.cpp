// SPDX-License-Identifier: Apache-2.0
// Learns the house's rhythm and order values from its own sales, once a night.
#include <algorithm>

#include "app/stores/day.hpp"
#include "app/today/models/order_value.hpp"
#include "app/today/rules.hpp"
#include "app/today/signals/drift.hpp"
#include "app/today/store.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::today {

namespace {

constexpr std::size_t enough_clients = 20'000;  // more would change no printed digit
constexpr std::string_view job_kind = "today.refit";

// What the fit reads, gathered while the sales stream by, client after client.
class Ledger {
 public:
  explicit Ledger(Day today) : today_(today) {}

  void take(const store::PurchaseRow& row) {
    if (row.client_id != client_) close_client();
    client_ = row.client_id;
    const auto value = static_cast<double>(row.house_total_minor);
    sales_.push_back({SaleId{}, row.day, Instant{}, value, ""});
    if (value > 0) orders_.push_back(value);
  }

  void close_client() {
    if (sales_.empty()) return;
    const auto pulse = pulse_of(sales_, today_, Rhythm{});
    if (pulse.has_bought) {
      double sum = 0;
      int count = 0;
      for (const auto& sale : sales_) {
        if (sale.value <= 0) continue;
        sum += sale.value;
        ++count;
      }
      clients_.push_back({pulse.purchases, sum, count});
    }
    sales_.clear();
  }

  RhythmRow fitted(Instant now);

 private:
  struct Buyer {
    Purchases purchases;
    double sum = 0;
    int orders = 0;
  };

  double order_at(double share) {
    if (orders_.empty()) return 0;
    const auto place = std::min(
        orders_.size() - 1, static_cast<std::size_t>(share * static_cast<double>(orders_.size())));
    const auto at = orders_.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(orders_.begin(), at, orders_.end());
    return *at;
  }

  Day today_;
  ClientId client_;
  std::vector<SaleFact> sales_;
  std::vector<Buyer> clients_;
  std::vector<double> orders_;
};

// Every n-th client, so that a fit takes no longer in a chain than in a large shop.
std::vector<Purchases> sample_of(const std::vector<Purchases>& all) {
  const std::size_t step = all.size() / enough_clients + 1;
  std::vector<Purchases> sample;
  for (std::size_t i = 0; i < all.size(); i += step) sample.push_back(all[i]);
  return sample;
}

RhythmRow Ledger::fitted(Instant now) {
  std::vector<Purchases> purchases;
  for (const auto& client : clients_) purchases.push_back(client.purchases);
  const auto fit = fit_rhythm(RhythmKind::mbg, sample_of(purchases), RhythmPrior{});
  RhythmRow row{new_uuid(now),
                now,
                fit.rhythm.r,
                fit.rhythm.alpha,
                fit.rhythm.a,
                fit.rhythm.b,
                fit.log_likelihood,
                fit.clients,
                fit.repeats,
                fit.is_prior_alone,
                order_at(0.5),
                order_at(0.995),
                0,
                0,
                0};
  Priors priors;
  if (row.median_order > 0) priors.usual_order = row.median_order;
  std::vector<double> lifetimes;
  for (const auto& client : clients_) {
    Standing standing;
    standing.alive = p_alive(fit.rhythm, client.purchases);
    standing.purchases_per_year = purchases_per_year(fit.rhythm, client.purchases);
    standing.order_value = shrunken_order(priors.usual_order, client.sum, client.orders);
    lifetimes.push_back(lifetime_margin(standing, priors));
  }
  const auto bounds = band_bounds(std::move(lifetimes));
  row.second_band = bounds.second;
  row.third_band = bounds.third;
  row.top_band = bounds.top;
  return row;
}

}  // namespace

void refit(sql::Database& database, Instant now) {
  const auto scope = house_scope();
  Ledger ledger(utc_day(now));
  database.read([&](sql::Tx& tx) {
    store::each_purchase(tx, scope, [&](const store::PurchaseRow& row) { ledger.take(row); });
  });
  ledger.close_client();
  const auto row = ledger.fitted(now);
  database.write([&](sql::Tx& tx) { store::keep_rhythm(tx, scope, row); });
}

void add_jobs(jobs::Queue& queue, House& house) {
  queue.handle_outside(std::string(job_kind), [&house](const jobs::Job&, Instant now) {
    refit(house.database, now);
    house.database.write(
        [&](sql::Tx& tx) { stores::queue_next_night(tx, house_scope(), now, job_kind); });
  });
}

void start_jobs(sql::Tx& tx, Instant now) {
  jobs::enqueue_once(tx, job_kind, now, stores::nightly);
}

}  // namespace carnet::today
