// SPDX-License-Identifier: Apache-2.0
// Finds names and numbers first, then names alike, then the words of pages.
#include "app/search/finding.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "app/duplicates/duplicates.hpp"
#include "app/house/in_words.hpp"
#include "app/search/alike.hpp"
#include "app/search/follow.hpp"
#include "app/search/rules.hpp"
#include "app/stores/day.hpp"
#include "app/surprises/surprises.hpp"
#include "kit/clock/zones.hpp"
#include "kit/text/folded_words.hpp"

namespace carnet::search {

namespace {

using clients::list::ClientRow;
using Words = std::vector<std::string>;

constexpr int ranked = 60;         // by name, before the best are taken
constexpr std::size_t enough = 8;  // by name; then nobody is asked for who is merely alike
constexpr int texts_read = 60;     // nearly always enough for a screen of people
constexpr int texts_read_more = 200;
constexpr std::size_t read_anew = 100;  // pages whose words are old, read as they stand
constexpr std::size_t shortest_word = 3;

bool is_number(const std::string& word) {
  return word.find_first_not_of("0123456789") == std::string::npos;
}

bool is_of_an_address(const std::string& word) {
  return word.find_first_of("0123456789@") != std::string::npos;
}

class Finding {
 public:
  Finding(Session& session, const std::string& typed, std::size_t limit)
      : session_(session),
        limit_(limit),
        fragments_(clients::search_fragments(typed)),
        words_(text::folded_words(typed)) {}

  Hits hits() {
    if (fragments_.empty()) return {};
    by_name();
    const bool are_numbers = std::all_of(fragments_.begin(), fragments_.end(), is_number);
    if (!are_numbers && hits_.size() < enough) by_names_alike();
    const bool is_long = std::any_of(words_.begin(), words_.end(),
                                     [](const auto& word) { return word.size() >= shortest_word; });
    if (is_long && !is_full()) by_words();
    return {std::move(hits_), is_behind_};
  }

 private:
  bool is_full() const { return hits_.size() >= limit_; }

  void add(ClientRow row, FoundBy by, std::string text, std::string line) {
    if (is_full() || !found_.insert(row.id).second) return;
    if (!line.empty()) row.line = std::move(line);
    hits_.push_back({std::move(row), by, std::move(text)});
  }

  void by_name() {
    auto rows = clients::list::having(session_, fragments_, ranked);
    std::vector<std::pair<int, ClientRow>> order;
    for (auto& row : rows) order.emplace_back(rank_of(row.name, words_), std::move(row));
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    Words of_addresses;
    std::copy_if(fragments_.begin(), fragments_.end(), std::back_inserter(of_addresses),
                 is_of_an_address);
    const auto is_so = [&](int rank) { return rank == 2 && !of_addresses.empty(); };
    std::vector<ClientId> ids;
    for (const auto& [rank, row] : order) {
      if (is_so(rank)) ids.push_back(row.id);
    }
    auto lines = clients::list::addresses_with(session_, ids, of_addresses);
    for (auto& [rank, row] : order) {
      auto line = std::move(lines[row.id]);
      add(std::move(row), is_so(rank) ? FoundBy::address : FoundBy::name, "", std::move(line));
    }
  }

  // One word at a time stands for a name alike, the others as they were typed; where nobody is
  // called so, both of two.
  void by_names_alike() {
    std::vector<std::vector<Alike>> alike;
    for (const auto& word : fragments_) {
      alike.push_back(is_of_an_address(word) ? std::vector<Alike>()
                                             : names_alike(session_.tx(), session_.scope, word));
    }
    for (std::size_t at = 0; at < fragments_.size(); ++at) {
      for (const auto& each : alike[at]) {
        auto instead = fragments_;
        instead[at] = each.name;
        const bool is_called = each.how == duplicates::Agreement::nickname;
        add_named(instead, each.name, is_called ? FoundBy::nickname : FoundBy::spelling);
      }
    }
    if (!hits_.empty() || fragments_.size() != 2) return;
    for (const auto& one : alike[0]) {
      for (const auto& other : alike[1]) {
        add_named({one.name, other.name}, one.name, FoundBy::spelling);
      }
    }
  }

  void add_named(const Words& fragments, const std::string& name, FoundBy by) {
    const auto most = static_cast<int>(limit_);
    for (auto& row : clients::list::named(session_, fragments, name, most)) {
      add(std::move(row), by, name, line_of(by, name));
    }
  }

  void by_words() {
    auto& tx = session_.tx();
    const auto late = behind(tx, session_.scope);
    is_behind_ = !late || late->more;
    if (is_behind_) return;  // no kept words may be shown that could be old
    const std::set<ClientId> old(late->clients.begin(), late->clients.end());
    const auto in_use = fields::in_use(tx, session_.scope);
    const auto fresh = anew(*late);
    const auto named = std::pair(hits_, found_);
    for (const int most : {texts_read, texts_read_more}) {
      std::tie(hits_, found_) = named;  // what the second portion adds is ranked with the first
      auto texts = fresh;
      auto kept = store::texts_with(tx, session_.scope, words_, ids_of(in_use), most);
      const bool is_last = most == texts_read_more || kept.size() < std::size_t{texts_read};
      std::erase_if(kept, [&](const auto& text) { return old.contains(text.client_id); });
      std::move(kept.begin(), kept.end(), std::back_inserter(texts));
      if (is_last) add_choices(in_use, texts);
      show(std::move(texts), in_use);
      if (is_last || is_full()) return;
    }
  }

  void show(std::vector<store::Text> texts, const std::vector<fields::CustomField>& in_use) {
    name_fields(in_use, texts);
    take_out_secrets(texts);
    add_seen(texts);
  }

  // Pages that changed a moment ago, as they stand.
  std::vector<store::Text> anew(const following::Portion& late) {
    auto pages = late.clients;
    if (pages.size() > read_anew) {
      const auto seen = clients::list::visible_among(session_.tx(), session_.scope, pages);
      std::erase_if(pages, [&](const auto& id) { return !seen.contains(id); });
    }
    is_behind_ = pages.size() > read_anew;
    if (is_behind_) pages.resize(read_anew);
    if (pages.empty()) return {};
    auto texts = store::texts_of(session_.tx(), session_.scope, pages);
    std::erase_if(texts, [&](const auto& text) {
      const bool is_theirs = !text.author_id || text.author_id == session_.scope.staff_id;
      return !is_theirs || !has_each(store::words_of(text), words_);
    });
    return texts;
  }

  static std::vector<fields::FieldId> ids_of(const std::vector<fields::CustomField>& in_use) {
    std::vector<fields::FieldId> ids;
    for (const auto& field : in_use) ids.push_back(field.id);
    return ids;
  }

  void add_choices(const std::vector<fields::CustomField>& in_use,
                   std::vector<store::Text>& texts) {
    std::vector<fields::ChoiceId> chosen;
    for (const auto& field : in_use) {
      for (const auto& [id, label] : field.choices) {
        if (has_each(plain_words(label), words_)) chosen.push_back(id);
      }
    }
    if (chosen.empty()) return;
    auto more = store::texts_of_choices(session_.tx(), session_.scope, chosen, texts_read_more);
    std::move(more.begin(), more.end(), std::back_inserter(texts));
  }

  // Fields are called what the house calls them now; of one that is archived nothing is found.
  void name_fields(const std::vector<fields::CustomField>& in_use,
                   std::vector<store::Text>& texts) const {
    std::map<Uuid, const fields::CustomField*> called;
    for (const auto& field : in_use) called.emplace(field.id.uuid(), &field);
    std::erase_if(texts, [&](const auto& text) {
      return text.noun == FoundBy::field && !called.contains(text.noun_id);
    });
    for (auto& text : texts) {
      if (text.noun != FoundBy::field) continue;
      const auto& field = *called.at(text.noun_id);
      const bool is_written = field.kind == fields::FieldKind::text;
      text.shown = field.label + ": " + (is_written ? words_met(text.shown, words_) : text.shown);
    }
  }

  // Nobody knows who else reads along.
  void take_out_secrets(std::vector<store::Text>& texts) {
    std::vector<ClientId> pages;
    for (const auto& text : texts) pages.push_back(text.client_id);
    const auto secret =
        surprises::kept_from_anybody(session_.tx(), session_.scope, session_.now, pages);
    std::erase_if(texts, [&](const auto& text) { return secret.contains(text.noun_id); });
    if (!secret.empty()) take_out_telling(texts);
  }

  // A promise or a visit is no secret itself, and may be about one.
  void take_out_telling(std::vector<store::Text>& texts) {
    std::vector<surprises::Written> written;
    for (const auto& text : texts) {
      const bool may_tell = text.noun == FoundBy::promise || text.noun == FoundBy::kept_promise ||
                            text.noun == FoundBy::visit;
      if (may_tell) written.push_back({text.client_id, text.noun_id, store::words_of(text)});
    }
    const auto telling =
        surprises::telling_of_kept(session_.tx(), session_.scope, session_.now, written);
    std::erase_if(texts, [&](const auto& text) { return telling.contains(text.noun_id); });
  }

  // Whom the asker sees, and only by relations to somebody they see too.
  void add_seen(const std::vector<store::Text>& texts) {
    std::vector<ClientId> others;
    for (const auto& text : texts) {
      if (text.other_id) others.push_back(*text.other_id);
    }
    const auto seen = clients::list::visible_among(session_.tx(), session_.scope, others);
    std::map<ClientId, const store::Text*> first;
    std::vector<ClientId> ids;
    for (const auto& text : texts) {
      if (text.other_id && !seen.contains(*text.other_id)) continue;
      if (found_.contains(text.client_id)) continue;
      const auto [kept, is_first] = first.emplace(text.client_id, &text);
      if (is_first) ids.push_back(text.client_id);
      if (plainness(text) < plainness(*kept->second)) kept->second = &text;
    }
    std::stable_sort(ids.begin(), ids.end(), [&](const auto& one, const auto& other) {
      return plainness(*first.at(one)) < plainness(*first.at(other));
    });
    const std::size_t most = limit_ * 2;
    if (ids.size() > most) ids.resize(most);
    for (auto& row : clients::list::rows_of(session_, ids)) {
      const auto& text = *first.at(row.id);
      add_found(std::move(row), text);
    }
  }

  void add_found(ClientRow row, const store::Text& text) {
    const auto by = text.noun;
    if (text.author_id) return add(std::move(row), by, "", line_of_own(by));
    if (!is_in_own_words(by)) {
      auto quoted = around(text.shown, words_);
      auto line = line_of(by, quoted);
      return add(std::move(row), by, std::move(quoted), std::move(line));
    }
    auto met = words_met(text.shown, words_);
    auto line = line_of_words(by, month_of(text), met);
    add(std::move(row), by, std::move(met), std::move(line));
  }

  std::string month_of(const store::Text& text) {
    if (!text.at) return "";
    if (zone_.empty()) zone_ = stores::zone_of(session_.tx(), session_.scope);
    const auto day = [&](Instant at) { return clock::day_in(at, zone_).value_or(utc_day(at)); };
    return month_in_words(day(*text.at), day(session_.now));
  }

  // What is one's own comes last, and is not quoted: a client may look on.
  static std::pair<bool, FoundBy> plainness(const store::Text& text) {
    return {text.author_id.has_value(), text.noun};
  }

  Session& session_;
  std::size_t limit_;
  Words fragments_;  // as names and numbers are kept
  Words words_;      // as the words of pages are kept
  std::vector<Hit> hits_;
  std::set<ClientId> found_;
  std::string zone_;  // by whose clock a month is told, once it is asked
  bool is_behind_ = false;
};

}  // namespace

Hits find_clients(Session& session, const std::string& typed, std::size_t limit) {
  return Finding(session, typed, limit).hits();
}

}  // namespace carnet::search
