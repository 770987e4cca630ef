// SPDX-License-Identifier: Apache-2.0
// Computes a book, orders it, and says it in words.
#include "app/today/book.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/drafts/drafts.hpp"
#include "app/today/matched.hpp"
#include "app/today/pieces_words.hpp"
#include "kit/json/json.hpp"

namespace carnet::today {

namespace {

constexpr double shown_probability = 1;  // until a control group is drawn

void learn_from(const std::optional<RhythmRow>& fitted, Setting& setting) {
  if (!fitted) return;
  setting.rhythm = {RhythmKind::mbg, fitted->r, fitted->alpha, fitted->a, fitted->b};
  setting.bounds = BandBounds{fitted->second_band, fitted->third_band, fitted->top_band};
  setting.priors.largest_order = fitted->largest_order;
  if (fitted->median_order > 0) setting.priors.usual_order = fitted->median_order;
}

Setting setting_of(sql::Tx& tx, const Scope& scope, Instant now, StaffId staff_id) {
  Setting setting;
  setting.now = now;
  setting.staff_id = staff_id;
  setting.language = &language_of(stores::house_facts(tx, scope).language);
  for (const auto& row : store::names(tx, scope)) setting.names[row.id] = row.given_name;
  setting.signature = setting.names[staff_id];
  const auto places = store::stores_of(tx, scope, staff_id);
  const auto all = stores::all(tx, scope);
  for (const auto& store : all) {
    const bool works_here = std::find(places.begin(), places.end(), store.id) != places.end();
    if (!works_here && !places.empty()) continue;
    setting.zone = store.time_zone;
    setting.country = store.country;
    setting.hours = stores::hours_of(tx, scope, store.id);
    break;
  }
  setting.today = clock::day_in(now, setting.zone).value_or(utc_day(now));
  setting.pieces = store::newest_pieces(tx, scope, setting.today);
  learn_from(store::newest_rhythm(tx, scope), setting);
  return setting;
}

Candidate candidate_of(std::size_t index, const ClientDay& day, const BandBounds& bounds) {
  Candidate candidate;
  candidate.index = index;
  candidate.lane = day.reasons.front().lane;
  candidate.since = day.reasons.front().waits_since();
  candidate.margin = day.score.margin * day.showing.bonus;
  candidate.is_top = value_band(day.lifetime, bounds) == 4;
  candidate.tie = day.prompt_id.uuid();
  return candidate;
}

// A piece is offered to one client a day: to the one it fits best, among equals to whoever wished
// for it first, never by what they are worth.
void offer_once(const Book& book, std::vector<Candidate>& candidates) {
  const auto is_other = [&](const Candidate& each) { return !book.days[each.index].arrival(); };
  const auto offers = std::stable_partition(candidates.begin(), candidates.end(), is_other);
  std::sort(offers, candidates.end(), [&](const Candidate& one, const Candidate& other) {
    const auto& lead = book.days[one.index].reasons.front();
    const auto& next = book.days[other.index].reasons.front();
    if (lead.gain != next.gain) return lead.gain > next.gain;
    return std::tie(lead.source.at, one.tie) < std::tie(next.source.at, other.tie);
  });
  std::set<PieceId> offered;
  for (const auto& day : book.days) offered.insert(day.told_of.begin(), day.told_of.end());
  const auto gone = std::remove_if(offers, candidates.end(), [&](const Candidate& each) {
    return !offered.insert(*book.days[each.index].arrival()).second;
  });
  candidates.erase(gone, candidates.end());
}

bool is_worth_a_slot(const ClientDay& day, const Priors& priors) {
  return day.reasons.front().lane == Lane::obligation || day.score.margin > priors.reserve;
}

std::optional<std::string> preview_of(const ClientDay& day, const Setting& setting) {
  if (day.action != Action::text && day.action != Action::email) return std::nullopt;
  // What was promised says more than how the letter about it begins.
  if (day.reasons.front().signal == Signal::promise) return std::nullopt;
  const auto written = drafts::draft_of(material_of(day, setting), drafts::Tone::plain);
  return drafts::opening_of(written);
}

// A promise is shown with what it names, or with what they looked at when it was made.
std::optional<pieces::Picture> picture_of_promise(const ClientDay& day) {
  const auto& fact = day.reasons.front().fact;
  for (const auto& picture : {day.seen_picture, day.last_picture}) {
    if (picture && names_it(fact.label, picture->alt)) return picture;
  }
  return day.seen_on == fact.noted_on ? day.seen_picture : std::nullopt;
}

// What was looked at, where a visit or a question may be about it; after a purchase, and
// where nothing is to be offered, what they took home; else what may be shown them next.
std::optional<pieces::Picture> picture_of(const ClientDay& day) {
  const auto signal = day.reasons.front().signal;
  if (signal == Signal::repair_ready) return std::nullopt;  // no picture of it was taken
  if (signal == Signal::promise) return picture_of_promise(day);
  const bool is_owed = day.reasons.front().lane == Lane::obligation;
  if ((is_owed || signal == Signal::visit) && day.seen_picture) return day.seen_picture;
  const bool is_about_the_last =
      is_owed || signal == Signal::post_purchase || signal == Signal::note_owed;
  const bool has_offer = day.offer && day.offer->picture;
  return has_offer && !is_about_the_last ? day.offer->picture : day.last_picture;
}

Prompt prompt_of(const ClientDay& day, const Setting& setting, int rank, int band) {
  const auto words = setting.language->reason(day.reasons.front(), setting.today);
  Prompt prompt;
  prompt.id = day.prompt_id;
  prompt.client_id = day.client.id;
  prompt.client_name = day.name;
  prompt.lane = day.reasons.front().lane;
  prompt.action = day.action;
  prompt.headline = words.headline;
  prompt.line = words.line;
  prompt.preview = preview_of(day, setting);
  prompt.picture = picture_of(day);
  prompt.reasons = shown_reasons(day, setting);
  prompt.rank = rank;
  prompt.value_band = band;
  prompt.is_late = is_late(day.reasons.front());
  return prompt;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

const ClientDay& day_of(const Book& book, ClientId client_id) {
  return *std::find_if(book.days.begin(), book.days.end(),
                       [&](const ClientDay& day) { return day.client.id == client_id; });
}

store::PromptRecord record_of(const ClientDay& day, const Prompt& prompt, const Setting& setting) {
  store::PromptRecord record;
  record.client_id = day.client.id;
  record.id = day.prompt_id;
  record.staff_id = setting.staff_id;
  record.signal = day.reasons.front().signal;
  record.lane = prompt.lane;
  std::vector<std::string> events;
  std::vector<std::string> records;
  for (const auto& reason : day.reasons) {
    events.push_back(reason.event);
    records.push_back(reason.source.id.text());
  }
  record.events = joined(events);
  record.records = joined(records);
  record.reasons = json::print(prompt.reasons);
  record.chance = day.score.chance;
  record.margin_minor = day.score.margin;
  record.shown_probability = shown_probability;
  record.value_band = prompt.value_band;
  record.rank = prompt.rank;
  record.first_shown_at = record.last_shown_at = setting.now;
  record.last_shown_day = setting.today;
  return record;
}

}  // namespace

Book open_book(sql::Tx& tx, const Scope& scope, Instant now, StaffId staff_id,
               const store::Whose& whose) {
  Book book;
  book.setting = setting_of(tx, scope, now, staff_id);
  const bool is_one_client = whose.reach == store::Reach::client;
  if (is_one_client) book.setting.sees = Sees::all;
  auto clients = by_client(store::clients_of(tx, scope, whose, now));
  const auto unheard =
      surprises::unheard_by_each(tx, scope, now, ids_of(clients, [](const auto&) { return true; }));
  auto calling = store::calling_rows(tx, scope, clients, now, book.setting.today);
  keep_surprises(unheard, calling);
  share_out(std::move(calling), clients);
  const bool has_wishes = std::ranges::any_of(
      clients, [](const ClientRows& client) { return !client.calling.wishes.empty(); });
  if (has_wishes) book.setting.arrivals = arrivals_in(book.setting);
  const auto called = ids_of(clients, [&](const ClientRows& client) {
    return is_one_client || may_be_called(client, book.setting);
  });
  auto known = store::called_rows(tx, scope, called, now);
  keep_surprises(unheard, known);
  share_out(std::move(known), clients);
  std::vector<double> lifetimes;
  book.days.reserve(clients.size());
  for (const auto& client : clients) {
    book.days.push_back(client_day(client, book.setting));
    lifetimes.push_back(book.days.back().lifetime);
  }
  book.bounds = book.setting.bounds ? *book.setting.bounds : band_bounds(std::move(lifetimes));
  return book;
}

store::Whose whose_list(const Scope& scope, StaffId staff_id, Role role,
                        const std::optional<StoreId>& store_id) {
  using enum store::Reach;
  if (store_id) return {book_at_store, staff_id.uuid(), store_id->uuid()};
  if (role == Role::associate) return {book, staff_id.uuid(), {}};
  const bool is_narrow = role == Role::manager && scope.visibility == Visibility::store;
  return {book_and_uncovered,
          staff_id.uuid(),
          {},
          is_narrow ? store::Sight::own_stores : store::Sight::whole_house};
}

Today list_of(const Book& book, int slots) {
  const auto& setting = book.setting;
  Today list;
  list.day = setting.today;
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < book.days.size(); ++i) {
    const auto& day = book.days[i];
    list.done += day.done_today;
    list.replies_waiting += day.is_waiting ? 1 : 0;
    if (!day.has_prompt() || !is_worth_a_slot(day, setting.priors)) continue;
    if (day.withheld) {
      list.withheld.push_back({day.client.id, day.name, day.withheld->rule,
                               setting.language->withheld(*day.withheld, day.name, setting.today)});
    } else {
      candidates.push_back(candidate_of(i, day, book.bounds));
    }
  }
  offer_once(book, candidates);
  for (const auto& picked : pick(std::move(candidates), std::max(0, slots - list.done))) {
    const auto& day = book.days[picked.index];
    const int rank = static_cast<int>(list.prompts.size()) + 1;
    list.prompts.push_back(prompt_of(day, setting, rank, value_band(day.lifetime, book.bounds)));
  }
  list.total = list.done + static_cast<int>(list.prompts.size());
  return list;
}

std::vector<store::PromptRecord> exposures_of(const Book& book, const Today& list, Viewer viewer) {
  std::vector<store::PromptRecord> exposures;
  for (const auto& prompt : list.prompts) {
    const auto& day = day_of(book, prompt.client_id);
    auto record = record_of(day, prompt, book.setting);
    if (viewer == Viewer::own) record.run_began = day.showing.run_began;
    if (viewer == Viewer::another) record.run_began = day.run_stored;
    exposures.push_back(std::move(record));
  }
  return exposures;
}

std::vector<store::PromptRecord> news_of(const Book& book,
                                         std::vector<store::PromptRecord> exposures) {
  std::erase_if(exposures, [&](const store::PromptRecord& exposure) {
    const auto& day = day_of(book, exposure.client_id);
    return day.last_shown_day == book.setting.today && day.run_stored == exposure.run_began;
  });
  return exposures;
}

std::vector<ReasonShown> shown_reasons(const ClientDay& day, const Setting& setting) {
  const auto weights = shown_weights(weights_of(day.reasons));
  std::vector<ReasonShown> shown;
  for (std::size_t i = 0; i < day.reasons.size(); ++i) {
    const auto& reason = day.reasons[i];
    shown.push_back({reason.signal, setting.language->reason(reason, setting.today).text,
                     weights[i], reason.source});
  }
  return shown;
}

LetterMaterial material_of(const ClientDay& day, const Setting& setting) {
  LetterMaterial material;
  material.greeted_as = clients::greeted_as(spoken_to(day.client));
  material.language = day.client.language;
  material.signature = setting.signature;
  const auto& zone = day.client.time_zone.empty() ? setting.zone : day.client.time_zone;
  if (const auto wall = clock::local(setting.now, zone)) material.minutes = wall->minutes;
  material.today = setting.today;
  material.reasons = day.reasons;
  material.shown = shown_reasons(day, setting);
  if (day.has_prompt()) {
    material.line = setting.language->reason(day.reasons.front(), setting.today).line;
  }
  for (const auto& sale : day.sales) {
    if (sale.value > 0 && sale.day <= setting.today) material.last_sale = sale;
  }
  material.offer = day.offer;
  const bool is_about_a_visit = day.has_prompt() && day.reasons.front().signal == Signal::visit;
  if (is_about_a_visit) material.seen = day.seen;
  material.seed = day.client.id.text() + "|" + day.prompt_id.text();
  material.last_wording = day.last_wording;
  return material;
}

}  // namespace carnet::today
