// SPDX-License-Identifier: Apache-2.0
// Writes a comparison in one pass, with what undo will need.
#include "app/imports/apply.hpp"

#include <algorithm>
#include <span>

#include "app/duplicates/duplicates.hpp"
#include "app/imports/merge.hpp"
#include "app/imports/rows.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

namespace {

using store::KeyKind;

constexpr std::size_t flushed_at = 20'000;  // rows gathered before they are written

// A line that says the same as before stays the same one: what the house said of it hangs there.
void keep_line_ids(std::vector<sales::SaleLineRecord> before,
                   std::vector<sales::SaleLineRecord>& lines) {
  for (auto& line : lines) {
    const auto same = std::find_if(before.begin(), before.end(), [&](const auto& each) {
      return each.sku == line.sku && each.title == line.title;
    });
    if (same == before.end()) continue;
    line.id = same->id;
    before.erase(same);
  }
}

const PlannedValue* value_in(const std::optional<std::vector<PlannedValue>>& values,
                             fields::FieldId id) {
  if (!values) return nullptr;
  const auto found = std::find_if(values->begin(), values->end(),
                                  [&](const auto& each) { return each.field_id == id; });
  return found == values->end() ? nullptr : &*found;
}

bool says(const store::FieldValueRow& row, const PlannedValue& value) {
  return row.value == value.value && row.choice_id == value.choice_id;
}

class Applier {
 public:
  Applier(sql::Tx& tx, const Scope& scope, Instant now, const ApplyTerms& terms,
          const Comparison& comparison)
      : tx_(tx),
        scope_(scope),
        now_(now),
        terms_(terms),
        comparison_(comparison),
        source_(source_of(terms.kind)),
        place_(terms.first_place) {}

  std::int64_t apply() {
    for (const auto& client : comparison_.clients) apply(client);
    for (const auto& piece : comparison_.pieces) apply(piece);
    if (!comparison_.sales.empty()) staff_ = store::all_staff(tx_, scope_);
    for (const auto& sale : comparison_.sales) apply(sale);
    flush(0);
    for (const auto& client : comparison_.clients) {
      if (client.is_apart) duplicates::set_apart(tx_, scope_, now_, ClientId(client.our_id));
    }
    if (!comparison_.sales.empty()) {
      store::move_since_days(tx_, scope_, terms_.import_id, place_);
    }
    return place_;
  }

 private:
  void apply(const Judged<PlannedClient>& judged) {
    const ClientId id(judged.our_id);
    const auto& planned = *judged.planned;
    if (judged.verdict == Verdict::add) {
      add_client(batch_, terms_, now_, id, planned.content);
      add_key(KeyKind::clients, judged.known_by, judged.our_id, id, true,
              json::print(planned.content));
    } else {
      change_client(judged, id);
    }
    flush(flushed_at);
  }

  void change_client(const Judged<PlannedClient>& judged, ClientId id) {
    const auto after = json::print(judged.next);
    if (judged.verdict == Verdict::adopt) {
      add_key(KeyKind::clients, judged.known_by, judged.our_id, id, false, after);
      log("external_keys", judged.our_id, {}, "", json::print(batch_.keys.back()));
    } else {
      rewrite_key(KeyKind::clients, judged.known_by, judged.our_id, judged.before, after);
    }
    const auto current = store::names_of(tx_, scope_, id);
    const auto base = json::parse<ClientContent>(judged.before);
    if (!current || !base) return;  // the client was erased since
    const auto next = merged(names_of(*base), names_of(judged.next), *current);
    if (!is_equal(next, *current)) {
      store::write_names(tx_, scope_, now_, id, next);
      log("clients", judged.our_id, id, json::print(*current), json::print(next));
    }
    add_what_is_new(id, *base, judged.next);
    batch_.happenings.push_back({id, "clients", id.uuid(), "changed", now_, InTimeline::no});
    store::write(tx_, scope_, now_, std::exchange(batch_, {}));
    clients::refresh_search(tx_, scope_, id);
  }

  /// Contact points, days and notes are added; what people or earlier files wrote stays, and
  /// what people took away stays away: `next` holds all of `base` first.
  void add_what_is_new(ClientId id, const ClientContent& base, const ClientContent& next) {
    auto contacts = store::contacts_of(tx_, scope_, id);
    const auto known = contacts.size();
    for (const auto& contact : std::span(next.contacts).subspan(base.contacts.size())) {
      const bool stands = std::any_of(contacts.begin(), contacts.end(), [&](const auto& each) {
        return contact.key.empty() ? each.value == contact.value : each.address_key == contact.key;
      });
      if (stands) continue;
      contacts.push_back(contact_row(id, contact, now_));
      contacts.back().preferred = false;  // what people prefer stays theirs
      batch_.contacts.push_back(contacts.back());
      log("contacts", contacts.back().id.uuid(), id, "", json::print(contacts.back()));
    }
    change_occasions(id, base, next);
    change_values(id, base, next);
    if (next.note != base.note && !next.note.empty()) {
      batch_.notes.push_back(note_row(id, next.note, now_));
      const auto& note = batch_.notes.back();
      log("notes", note.id.uuid(), id, "", json::print(note));
      batch_.happenings.push_back({id, "notes", note.id.uuid(), "kept", now_});
    }
    auto answers = next;
    if (next.email_marketing == base.email_marketing) answers.email_marketing.reset();
    if (next.sms_marketing == base.sms_marketing) answers.sms_marketing.reset();
    add_consents(batch_.consents, answers, contacts, terms_.attestation, now_);
    // A no that was said before holds for an address that comes only now.
    ClientContent noes;
    if (!answers.email_marketing && next.email_marketing == Answer::no) {
      noes.email_marketing = Answer::no;
    }
    if (!answers.sms_marketing && next.sms_marketing == Answer::no) noes.sms_marketing = Answer::no;
    add_consents(batch_.consents, noes, std::span(contacts).subspan(known), terms_.attestation,
                 now_);
  }

  void change_occasions(ClientId id, const ClientContent& base, const ClientContent& next) {
    const auto fresh = std::span(next.occasions).subspan(base.occasions.size());
    if (fresh.empty()) return;
    const auto rows = store::occasions_of(tx_, scope_, id);
    for (const auto& occasion : fresh) {
      const bool stands = std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
        return row.kind == occasion.kind && row.month == occasion.date.month &&
               row.day == occasion.date.day && row.year == occasion.date.year;
      });
      if (stands) continue;
      batch_.occasions.push_back(occasion_row(id, occasion, now_));
      const auto& row = batch_.occasions.back();
      log("occasions", row.id.uuid(), id, "", json::print(row));
    }
  }

  /// Where the page says nothing and no file did before, or still what the file said last.
  void change_values(ClientId id, const ClientContent& base, const ClientContent& next) {
    if (!next.values || next.values == base.values) return;
    const auto rows = store::values_of(tx_, scope_, id);
    for (const auto& value : *next.values) {
      const auto* said = value_in(base.values, value.field_id);
      const auto stands = std::find_if(rows.begin(), rows.end(),
                                       [&](const auto& row) { return row.id == value.field_id; });
      const bool is_left = stands == rows.end() ? !said : said && says(*stands, *said);
      if (!is_left || (said && *said == value)) continue;
      const auto before = stands == rows.end() ? std::nullopt : std::optional(*stands);
      const auto row = value_row(id, value, now_);
      if (!store::put_value(tx_, scope_, before, row)) continue;
      log("field_values", row.id.uuid(), id, before ? json::print(*before) : "", json::print(row));
      batch_.happenings.push_back(
          {id, "field_values", row.id.uuid(), "kept", now_, InTimeline::no});
    }
  }

  void apply(const Judged<PlannedPiece>& judged) {
    const auto& planned = *judged.planned;
    if (judged.verdict == Verdict::add) {
      pieces::PieceRecord piece;
      piece.id = PieceId(judged.our_id);
      fill(piece, planned.content);
      piece.store_id = terms_.store_id;
      piece.arrived_at = now_;
      piece.changed_at = now_;
      batch_.pieces.push_back(std::move(piece));
      batch_.happenings.push_back({{}, "pieces", judged.our_id, "imported", now_});
      add_key(KeyKind::pieces, planned.external_id, judged.our_id, {}, true,
              json::print(planned.content));
    } else {
      change_piece(judged, json::print(judged.next));
    }
    flush(flushed_at);
  }

  void change_piece(const Judged<PlannedPiece>& judged, const std::string& after) {
    rewrite_key(KeyKind::pieces, judged.planned->external_id, judged.our_id, judged.before, after);
    auto piece = pieces::find(tx_, scope_, PieceId(judged.our_id));
    const auto base = json::parse<PieceContent>(judged.before);
    if (!piece || !base) return;
    const auto current = content_of(*piece);
    const auto next = merged(*base, judged.next, current);
    if (is_equal(next, current)) return;
    fill(*piece, next);
    piece->changed_at = now_;
    pieces::update(tx_, scope_, *piece);
    log("pieces", judged.our_id, {}, json::print(current), json::print(next));
    batch_.happenings.push_back({{}, "pieces", judged.our_id, "changed", now_});
  }

  void apply(const JudgedSale& judged) {
    const auto content = json::print(judged.next);
    const auto id = judged.our_id.uuid();
    const auto& external_id = judged.planned->external_id;
    auto sale = whole_sale(terms_, now_, judged, comparison_.pieces_by_sku, staff_);
    if (judged.verdict == SaleVerdict::add) {
      batch_.sales.push_back(sale.sale);
      std::move(sale.lines.begin(), sale.lines.end(), std::back_inserter(batch_.lines));
      add_key(KeyKind::sales, external_id, id, judged.client_id, true, content);
      batch_.happenings.push_back({judged.client_id, "sales", id, "recorded", sale.sale.at});
    } else {
      change_sale(judged, std::move(sale), content);
    }
    flush(flushed_at);
  }

  void change_sale(const JudgedSale& judged, store::WholeSale next, const std::string& content) {
    const auto id = judged.our_id.uuid();
    const auto known = store::keys(tx_, scope_, source_, KeyKind::sales,
                                   std::span(&judged.planned->external_id, 1));
    rewrite_key(KeyKind::sales, judged.planned->external_id, id, known.front().content, content);
    const auto current = store::sale_of(tx_, scope_, judged.client_id, judged.our_id);
    if (current) {
      auto& sale = next.sale;
      if (judged.next.store.empty()) sale.store_id = current->sale.store_id;
      if (!sale.staff_id) sale.staff_id = current->sale.staff_id;
      keep_line_ids(current->lines, next.lines);
      store::drop_sale(tx_, scope_, judged.client_id, judged.our_id);
    }
    const bool is_kept = judged.verdict == SaleVerdict::change;
    if (is_kept) store::put_sale(tx_, scope_, next);
    if (!is_kept) store::drop_story(tx_, scope_, judged.client_id, judged.our_id);
    log("sales", id, judged.client_id, current ? json::print(*current) : "",
        is_kept ? json::print(next) : "");
    batch_.happenings.push_back(
        {judged.client_id, "sales", id, is_kept ? "changed" : "cancelled", now_, InTimeline::no});
  }

  void add_key(KeyKind kind, const std::string& external_id, Uuid our_id,
               std::optional<ClientId> client_id, bool is_origin, const std::string& content) {
    batch_.keys.push_back(
        {source_, kind, external_id, our_id, client_id, terms_.import_id, is_origin, content});
  }

  /// The key's own content is restored by an undo too: the next import compares with it.
  void rewrite_key(KeyKind kind, const std::string& external_id, Uuid our_id,
                   const std::string& before, const std::string& after) {
    store::write_key_content(tx_, scope_, source_, kind, external_id, after);
    const store::ExternalKey was{source_,          kind,  external_id, our_id, {},
                                 terms_.import_id, false, before};
    log("external_keys", our_id, {}, json::print(was), "");
  }

  void log(std::string noun, Uuid id, std::optional<ClientId> client_id, std::string before,
           std::string after) {
    batch_.changes.push_back({terms_.import_id, ++place_, std::move(noun), id, client_id,
                              std::move(before), std::move(after)});
  }

  void flush(std::size_t least) {
    if (batch_.size() <= least) return;
    store::write(tx_, scope_, now_, batch_);
    batch_ = {};
  }

  sql::Tx& tx_;
  const Scope& scope_;
  Instant now_;
  const ApplyTerms& terms_;
  const Comparison& comparison_;
  std::string source_;
  std::vector<store::NamedStaff> staff_;
  store::Batch batch_;
  std::int64_t place_;
};

}  // namespace

std::int64_t apply(sql::Tx& tx, const Scope& scope, Instant now, const ApplyTerms& terms,
                   const Comparison& comparison) {
  return Applier(tx, scope, now, terms, comparison).apply();
}

}  // namespace carnet::imports
