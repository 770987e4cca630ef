// SPDX-License-Identifier: Apache-2.0
// Planned records as the rows of our tables.
#include "app/imports/rows.hpp"

#include <algorithm>

#include "kit/id/id_source.hpp"
#include "kit/json/json.hpp"
#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

std::vector<clients::Contact> as_contacts(const std::vector<PlannedContact>& planned) {
  std::vector<clients::Contact> contacts;
  for (const auto& each : planned)
    contacts.push_back({{}, each.kind, each.value, "", false, false});
  return contacts;
}

/// In the file's order, which is that of their ids: they all have the same time.
std::vector<store::ContactRow> contact_rows(ClientId client_id,
                                            const std::vector<PlannedContact>& planned,
                                            Instant now) {
  std::vector<store::ContactRow> rows;
  std::vector<ContactId> ids;
  for (const auto& each : planned) {
    rows.push_back(contact_row(client_id, each, now));
    ids.push_back(rows.back().id);
  }
  std::sort(ids.begin(), ids.end());
  for (std::size_t place = 0; place < rows.size(); ++place) rows[place].id = ids[place];
  return rows;
}

std::optional<StoreId> store_named(const ApplyTerms& terms, const std::string& name) {
  const auto folded = text::fold(name);
  for (const auto& each : terms.stores) {
    if (!folded.empty() && text::fold(each.name) == folded) return each.id;
  }
  return terms.store_id;
}

std::optional<StaffId> staff_named(const std::vector<store::NamedStaff>& staff,
                                   const std::string& name) {
  const auto folded = text::fold(name);
  for (const auto& each : staff) {
    const auto whole = text::fold(each.given_name + " " + each.family_name);
    if (!folded.empty() && whole == folded) return each.id;
  }
  return std::nullopt;
}

}  // namespace

store::ClientNames names_of(const ClientContent& content) {
  return {content.kind,     content.given_name,        content.family_name,
          content.language, json::print(content.tags), content.salutation.value_or("")};
}

store::ContactRow contact_row(ClientId client_id, const PlannedContact& contact, Instant now) {
  return {client_id,
          new_id<ContactId>(now),
          contact.kind,
          contact.value,
          contact.key,
          contact.country,
          contact.region,
          contact.label,
          false,
          contact.preferred,
          now};
}

store::OccasionRow occasion_row(ClientId client_id, const PlannedOccasion& occasion, Instant now) {
  const auto& date = occasion.date;
  return {client_id,
          new_id<OccasionId>(now),
          occasion.kind,
          occasion.label.empty() ? occasions::usual_label(occasion.kind) : occasion.label,
          date.year,
          date.month,
          date.day,
          date.calendar,
          occasion.person,
          false,
          now};
}

store::FieldValueRow value_row(ClientId client_id, const PlannedValue& value, Instant now) {
  return {client_id, value.field_id, value.value, value.choice_id, std::nullopt, now};
}

store::NoteRow note_row(ClientId client_id, const std::string& body, Instant now) {
  return {client_id, new_id<NoteId>(now), body, false, now};
}

void add_consents(std::vector<consents::ImportedFor>& consents, const ClientContent& content,
                  std::span<const store::ContactRow> contacts, const std::string& attestation,
                  Instant now) {
  for (const auto& contact : contacts) {
    if (contact.kind == clients::ContactKind::address) continue;
    const bool is_phone = contact.kind == clients::ContactKind::phone;
    const auto& answer = is_phone ? content.sms_marketing : content.email_marketing;
    if (!answer) continue;
    consents.push_back({contact.client_id,
                        contact.address_key,
                        is_phone ? consents::Channel::sms : consents::Channel::email,
                        {new_id<ConsentId>(now), contact.id, consents::Purpose::marketing,
                         *answer == Answer::yes, attestation, now}});
  }
}

void add_client(store::Batch& batch, const ApplyTerms& terms, Instant now, ClientId id,
                const ClientContent& content) {
  const auto sort_key = clients::sort_key_of(content.given_name, content.family_name, "");
  batch.clients.push_back({id, content.kind, content.given_name, content.family_name, "",
                           content.language, terms.store_id, "", json::print(content.tags),
                           sort_key, 1, now, now, content.salutation.value_or("")});
  auto contacts = contact_rows(id, content.contacts, now);
  add_consents(batch.consents, content, contacts, terms.attestation, now);
  batch.contacts.insert(batch.contacts.end(), contacts.begin(), contacts.end());
  for (const auto& each : content.occasions) batch.occasions.push_back(occasion_row(id, each, now));
  if (content.values) {
    for (const auto& each : *content.values) batch.values.push_back(value_row(id, each, now));
  }
  if (terms.store_id) batch.memberships.push_back({id, *terms.store_id});
  batch.search.push_back({id,
                          clients::search_words({content.given_name, content.family_name},
                                                as_contacts(content.contacts)),
                          sort_key});
  batch.happenings.push_back({id, "clients", id.uuid(), "imported", now});
  if (content.note.empty()) return;
  batch.notes.push_back(note_row(id, content.note, now));
  batch.happenings.push_back({id, "notes", batch.notes.back().id.uuid(), "kept", now});
}

store::WholeSale whole_sale(const ApplyTerms& terms, Instant now, const JudgedSale& judged,
                            const std::unordered_map<std::string, PieceId>& pieces_by_sku,
                            const std::vector<store::NamedStaff>& staff) {
  const auto& content = judged.next;
  store::WholeSale whole;
  auto& sale = whole.sale;
  sale.client_id = judged.client_id;
  sale.id = judged.our_id;
  sale.store_id = store_named(terms, content.store);
  sale.staff_id = staff_named(staff, content.staff);
  sale.number = content.number;
  sale.day = content.day;
  sale.at = content.at;
  sale.currency = content.currency;
  sale.total_minor = content.total_minor;
  sale.tax_minor = content.tax_minor;
  // No rate of that day is known here: a foreign amount counts nothing until there is one.
  sale.house_total_minor = content.currency == terms.house_currency ? content.total_minor : 0;
  sale.note = content.note;
  int place = 0;
  for (const auto& line : content.lines) {
    const auto piece = pieces_by_sku.find(line.sku);
    std::optional<PieceId> piece_id;
    if (!line.sku.empty() && piece != pieces_by_sku.end()) piece_id = piece->second;
    whole.lines.push_back({sale.client_id, new_id<SaleLineId>(now), sale.id, ++place, piece_id,
                           line.sku, line.title, line.category, line.metal, line.stone, line.style,
                           line.quantity, line.price_minor});
  }
  return whole;
}

}  // namespace carnet::imports
