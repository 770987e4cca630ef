// SPDX-License-Identifier: Apache-2.0
// The route of search: names and numbers first, then names alike, then the words of pages.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "app/duplicates/duplicates.hpp"
#include "app/search/follow.hpp"
#include "app/search/rules.hpp"
#include "app/surprises/surprises.hpp"
#include "kit/text/folded_words.hpp"

namespace carnet::search {

struct SearchQuery {
  std::optional<Line<200>> q;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(SearchQuery, (), (q, limit))

namespace {

using clients::list::ClientRow;
using Words = std::vector<std::string>;

constexpr int most_hits = 50;
constexpr int usual_hits = 20;
constexpr int ranked = 60;             // by name, before the best are taken
constexpr std::size_t enough = 8;      // by name; then nobody is asked for who is merely alike
constexpr std::size_t most_alike = 4;  // tried for one word
constexpr int names_read = 200;
constexpr int texts_read = 60;  // nearly always enough for a screen of people
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

  void add(ClientRow row, FoundBy by, std::string text) {
    if (is_full() || !found_.insert(row.id).second) return;
    if (auto line = line_of(by, text); !line.empty()) row.line = std::move(line);
    hits_.push_back({std::move(row), by, std::move(text)});
  }

  void by_name() {
    auto rows = clients::list::having(session_, fragments_, ranked);
    std::vector<std::pair<int, ClientRow>> order;
    for (auto& row : rows) order.emplace_back(rank_of(row.name, words_), std::move(row));
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    const bool is_address = std::any_of(fragments_.begin(), fragments_.end(), is_of_an_address);
    for (auto& [rank, row] : order) {
      add(std::move(row), rank == 2 && is_address ? FoundBy::address : FoundBy::name, "");
    }
  }

  // One word at a time stands for a name alike, the others as they were typed.
  void by_names_alike() {
    for (std::size_t at = 0; at < fragments_.size(); ++at) {
      if (is_of_an_address(fragments_[at])) continue;
      for (const auto& name : names_alike(fragments_[at])) {
        auto instead = fragments_;
        instead[at] = name;
        const bool is_called =
            duplicates::alike_names(fragments_[at], name) == duplicates::Agreement::nickname;
        for (auto& row : clients::list::having(session_, instead, static_cast<int>(limit_))) {
          if (rank_of(row.name, {name}) == 2) continue;
          add(std::move(row), is_called ? FoundBy::nickname : FoundBy::spelling, name);
        }
      }
    }
  }

  Words names_alike(const std::string& word) {
    auto keys = duplicates::spelling_keys(word);
    for (const auto& name : duplicates::names_of_one(word)) {
      keys.push_back(duplicates::key_of_name(name));
    }
    // A nickname before a slip before a sound, as the enum has them.
    std::multimap<duplicates::Agreement, std::string> alike;
    for (auto& name : store::names_with(session_.tx(), session_.scope, keys, names_read)) {
      const auto how = duplicates::alike_names(word, name);
      if (how) alike.emplace(*how, std::move(name));
    }
    Words names;
    for (auto& [how, name] : alike) {
      if (names.size() < most_alike) names.push_back(std::move(name));
    }
    return names;
  }

  void by_words() {
    auto& tx = session_.tx();
    const auto late = behind(tx, session_.scope);
    is_behind_ = !late || late->more;
    if (is_behind_) return;  // no kept words may be shown that could be old
    const std::set<ClientId> old(late->clients.begin(), late->clients.end());
    const auto in_use = fields::in_use(tx, session_.scope);
    auto texts = anew(*late);
    for (const int most : {texts_read, texts_read_more}) {
      auto kept = store::texts_with(tx, session_.scope, words_, ids_of(in_use), most);
      const bool is_last = most == texts_read_more || kept.size() < std::size_t{texts_read};
      std::erase_if(kept, [&](const auto& text) { return old.contains(text.client_id); });
      std::move(kept.begin(), kept.end(), std::back_inserter(texts));
      if (is_last) add_choices(in_use, texts);
      show(std::exchange(texts, {}), in_use);
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
  static void name_fields(const std::vector<fields::CustomField>& in_use,
                          std::vector<store::Text>& texts) {
    std::map<Uuid, std::string> labels;
    for (const auto& field : in_use) labels.emplace(field.id.uuid(), field.label);
    std::erase_if(texts, [&](const auto& text) {
      return text.noun == FoundBy::field && !labels.contains(text.noun_id);
    });
    for (auto& text : texts) {
      if (text.noun == FoundBy::field) text.shown = labels.at(text.noun_id) + ": " + text.shown;
    }
  }

  // Nobody knows who else reads along.
  void take_out_secrets(std::vector<store::Text>& texts) {
    std::vector<ClientId> pages;
    for (const auto& text : texts) pages.push_back(text.client_id);
    const auto secret =
        surprises::kept_from_anybody(session_.tx(), session_.scope, session_.now, pages);
    std::erase_if(texts, [&](const auto& text) { return secret.contains(text.noun_id); });
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
    const std::size_t most = limit_ * 2;
    if (ids.size() > most) ids.resize(most);
    for (auto& row : clients::list::rows_of(session_, ids)) {
      const auto& text = *first.at(row.id);
      if (text.author_id) row.line = line_of_own(text.noun);
      add(std::move(row), text.noun, text.author_id ? "" : around(text.shown, words_));
    }
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
  bool is_behind_ = false;
};

Result<Hits> search(Session& session, http::Query<SearchQuery> query) {
  const int limit = query.value.limit.value_or(usual_hits);
  if (limit < 1 || limit > most_hits) {
    return bad_field("/limit", "range", "A search answers 1 to 50 clients.");
  }
  const auto typed = query.value.q ? query.value.q->text() : "";
  return Finding(session, typed, static_cast<std::size_t>(limit)).hits();
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get(
      "/api/search",
      {.name = "search",
       .summary = "Clients by names, numbers, names alike and words of their pages, and why"},
      search);
}

}  // namespace carnet::search
