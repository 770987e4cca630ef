// SPDX-License-Identifier: Apache-2.0
// Takes an import back: changes in reverse, then what it brought; people's own edits stay.
#include "app/imports/undo.hpp"
#include "app/imports/apply.hpp"
#include "app/imports/merge.hpp"
#include "app/imports/undo_store.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

namespace {

constexpr int removed_at_once = 20'000;

template <class T>
T read_row(const std::string& text) {
  auto row = json::parse<T>(text);
  if (!row) throw std::logic_error("a row of import_changes cannot be read: " + row.error().text);
  return std::move(*row);
}

class Undoer {
 public:
  Undoer(sql::Tx& tx, const Scope& scope, Instant now, ImportId id)
      : tx_(tx), scope_(scope), now_(now), id_(id) {}

  std::string run() {
    const auto changes = store::changes_of(tx_, scope_, id_);
    hold_fields(changes);
    for (const auto& change : changes) take_back(change);
    store::restore_since_days(tx_, scope_, id_);
    const auto clients = store::spare_used_clients(tx_, scope_, id_);
    const auto pieces = store::spare_edited_pieces(tx_, scope_, id_);
    tell_removals();
    store::remove_all(tx_, scope_, id_);
    std::vector<Happening> happenings;
    for (const auto client_id : changed_) {
      happenings.push_back(
          {client_id, "clients", client_id.uuid(), "changed", now_, InTimeline::no});
      clients::refresh_search(tx_, scope_, client_id);
    }
    record_all(tx_, scope_, now_, happenings);
    return said(clients, pieces);
  }

 private:
  /// Before any page, as whoever writes values does.
  void hold_fields(const std::vector<store::ChangeRow>& changes) {
    std::set<fields::FieldId> written;
    for (const auto& change : changes) {
      if (change.noun == "field_values") written.insert(fields::FieldId(change.noun_id));
    }
    fields::hold_still(tx_, scope_, std::vector(written.begin(), written.end()));
  }

  /// Page by page: an import may have brought a million.
  void tell_removals() {
    std::optional<store::Removed> last;
    while (true) {
      const auto page = store::to_remove(tx_, scope_, id_, last, removed_at_once);
      std::vector<Happening> happenings;
      for (const auto& gone : page) {
        happenings.push_back({gone.client_id, shape::enum_name(gone.kind), gone.our_id, "removed",
                              now_, InTimeline::no});
      }
      record_all(tx_, scope_, now_, happenings);
      if (page.size() < static_cast<std::size_t>(removed_at_once)) return;
      last = page.back();
    }
  }

  void take_back(const store::ChangeRow& change) {
    if (change.noun == "external_keys") {
      restore_key(change);
    } else if (change.noun == "clients") {
      rename_back(change);
    } else if (change.noun == "pieces") {
      fill_back(change);
    } else if (change.noun == "sales") {
      sell_back(change);
    } else {
      take_away(change);
    }
    if (change.client_id) changed_.insert(*change.client_id);
  }

  void restore_key(const store::ChangeRow& change) {
    if (change.before.empty()) {
      return store::drop_key(tx_, scope_, read_row<store::ExternalKey>(change.after));
    }
    const auto key = read_row<store::ExternalKey>(change.before);
    store::write_key_content(tx_, scope_, key.source, key.kind, key.external_id, key.content);
  }

  void sell_back(const store::ChangeRow& change) {
    store::drop_sale(tx_, scope_, *change.client_id, SaleId(change.noun_id));
    if (change.before.empty()) return;
    const auto whole = read_row<store::WholeSale>(change.before);
    store::put_sale(tx_, scope_, whole);
    const auto in_timeline = change.after.empty() ? InTimeline::yes : InTimeline::no;
    record(tx_, scope_, now_,
           {change.client_id, "sales", change.noun_id, "recorded", whole.sale.at, in_timeline});
  }

  void rename_back(const store::ChangeRow& change) {
    const auto current = store::names_of(tx_, scope_, *change.client_id);
    if (!current) return;
    auto after = read_row<store::ClientNames>(change.after);
    if (!after.salutation) after.salutation = current->salutation;
    auto before = read_row<store::ClientNames>(change.before);
    if (!before.salutation) before.salutation = after.salutation;
    const auto next = merged(after, before, *current);
    if (!is_equal(after, *current)) ++edited_;
    store::write_names(tx_, scope_, now_, *change.client_id, next);
  }

  void fill_back(const store::ChangeRow& change) {
    auto piece = pieces::find(tx_, scope_, PieceId(change.noun_id));
    if (!piece) return;
    const auto after = read_row<PieceContent>(change.after);
    const auto current = content_of(*piece);
    if (!is_equal(after, current)) ++edited_;
    fill(*piece, merged(after, read_row<PieceContent>(change.before), current));
    piece->changed_at = now_;
    pieces::update(tx_, scope_, *piece);
    record(tx_, scope_, now_, {{}, "pieces", change.noun_id, "changed", now_});
  }

  void take_away(const store::ChangeRow& change) {
    bool is_done = false;
    if (change.noun == "field_values") {
      is_done = say_again(change);
    } else if (change.noun == "contacts") {
      is_done = store::remove_contact(tx_, scope_, read_row<store::ContactRow>(change.after));
    } else if (change.noun == "occasions") {
      is_done = store::remove_occasion(tx_, scope_, read_row<store::OccasionRow>(change.after));
    } else if (change.noun == "notes") {
      is_done = store::remove_note(tx_, scope_, read_row<store::NoteRow>(change.after));
    }
    if (!is_done) ++edited_;
  }

  /// What the page said before, unless its choice has gone since.
  bool say_again(const store::ChangeRow& change) {
    const auto after = read_row<store::FieldValueRow>(change.after);
    if (change.before.empty()) return store::drop_value(tx_, scope_, after);
    const auto before = read_row<store::FieldValueRow>(change.before);
    if (before.choice_id && !store::is_choice(tx_, scope_, *before.choice_id)) return false;
    return store::put_value(tx_, scope_, after, before);
  }

  std::string said(std::int64_t clients, std::int64_t pieces) const {
    std::string text;
    const auto add = [&](std::int64_t count, const char* one, const char* many) {
      if (count == 0) return;
      if (!text.empty()) text += ' ';
      text += count == 1 ? std::string("One ") + one : std::to_string(count) + " " + many;
    };
    add(clients, "client was changed since and stays.", "clients were changed since and stay.");
    add(pieces, "piece was changed since and stays.", "pieces were changed since and stay.");
    add(edited_, "change stays as people left it.", "changes stay as people left them.");
    return text;
  }

  sql::Tx& tx_;
  const Scope& scope_;
  Instant now_;
  ImportId id_;
  std::set<ClientId> changed_;
  std::int64_t edited_ = 0;
};

}  // namespace

std::string take_back(sql::Tx& tx, const Scope& scope, Instant now, ImportId id) {
  return Undoer(tx, scope, now, id).run();
}

}  // namespace carnet::imports
