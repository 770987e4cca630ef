// SPDX-License-Identifier: Apache-2.0
// Rows of customers, Shopify's or anybody's, as planned clients.
#include <algorithm>
#include <tuple>

#include "app/imports/row_rules.hpp"
#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

using enum ClientTarget;

/// QuickBooks puts several numbers into one cell: "Phone:(555) 555-0101 Mobile:555-555-0102".
std::string_view first_number(std::string_view cell) {
  const auto colon = cell.find(':');
  const auto label = trimmed(cell.substr(0, colon));
  const auto is_letter = [](char letter) {
    return std::isalpha(static_cast<unsigned char>(letter)) != 0 || letter == ' ';
  };
  const bool is_labelled = colon != std::string_view::npos && !label.empty() &&
                           std::all_of(label.begin(), label.end(), is_letter);
  if (!is_labelled) return cell;
  const auto behind = cell.substr(colon + 1);
  const auto next = behind.find(':');
  if (next == std::string_view::npos) return behind;
  return behind.substr(0, behind.find_last_of("0123456789", next) + 1);
}

PersonCells person_cells(const Cells& cells) {
  return {.given_name = cells.text(given_name),
          .family_name = cells.text(family_name),
          .full_name = cells.text(full_name),
          .company = cells.text(company),
          .email = cells.text(email),
          .phone = first_number(cells.text(phone)),
          .second_phone = cells.text(second_phone),
          .email_place = cells.place(email),
          .phone_place = cells.place(phone),
          .second_phone_place = cells.place(second_phone),
          .address = cells.text(address),
          .address1 = cells.text(address1),
          .address2 = cells.text(address2),
          .city = cells.text(city),
          .region = cells.text(region),
          .country = cells.text(country),
          .zip = cells.text(zip)};
}

std::optional<Answer> answer_in(const Cells& cells, ClientTarget target, RowFaults& faults) {
  const auto parsed = read_yes_no(plain_text(cells.text(target)));
  if (!parsed) faults.add(cells.place(target), parsed.error().code, parsed.error().text);
  if (!parsed || *parsed == YesNo::unknown) return std::nullopt;
  return *parsed == YesNo::yes ? Answer::yes : Answer::no;
}

/// Who agreed did so for the first address of this kind, and for no other.
void keep_yes_to_its_address(const Cells& cells, ClientContent& content, RowFaults& faults) {
  const auto keep = [&](std::optional<Answer>& answer, ClientTarget asked, ClientTarget first,
                        clients::ContactKind kind) {
    const auto code = shape::enum_name(kind);
    const bool is_reached = std::any_of(content.contacts.begin(), content.contacts.end(),
                                        [&](const auto& contact) { return contact.kind == kind; });
    const bool is_lost =
        faults.leaves_out(cells.place(first), code) || (!is_reached && faults.leaves_out(code));
    if (answer != Answer::yes || !is_lost) return;
    answer.reset();
    faults.leave_out(cells.place(asked),
                     {"unaddressed", "This yes was given for an address that cannot be read."},
                     plain_text(cells.text(asked)));
  };
  keep(content.email_marketing, email_marketing, email, clients::ContactKind::email);
  keep(content.sms_marketing, sms_marketing, phone, clients::ContactKind::phone);
}

std::string take_note(const Cells& cells, RowFaults& faults) {
  auto note = clean_text(cells.text(ClientTarget::note), 100'000, Lines::many);
  return cut(faults.take(cells.place(ClientTarget::note), std::move(note)), 10'000);
}

/// Two people may have one email; what stands behind it tells them apart.
constexpr const char* namesake_mark = "|name:";

std::string folded_name(const ClientContent& client) {
  return text::fold(client.given_name + " " + client.family_name);
}

/// 0 for nobody's.
std::uint32_t name_hash(const ClientContent& client) {
  if (client.kind != clients::ClientKind::person) return 0;
  return static_cast<std::uint32_t>(hash_of(folded_name(client))) | 1U;
}

FileDates dates_in(std::string_view text, const Header& header, const std::vector<int>& columns,
                   const ReadingTerms& terms) {
  auto look = date_look(terms);
  const auto dates = date_columns(terms, columns);
  Reading ignored;
  if (!dates.empty()) {
    each_row(
        text, header, [&](const text::CsvRow& row) { look_at_dates(row, header, dates, look); },
        ignored);
  }
  return look.found(static_cast<int>(terms.today.date().year()));
}

}  // namespace

DateLook date_look(const ReadingTerms& terms) {
  const auto usual = terms.country == "US" ? DateOrder::month_first : DateOrder::day_first;
  return {usual, OrderTeller::country, terms.date_order};
}

std::vector<int> date_columns(const ReadingTerms& terms, const std::vector<int>& columns) {
  std::vector<int> dates;
  const auto add = [&](std::size_t place) {
    if (columns[place] >= 0) dates.push_back(columns[place]);
  };
  add(static_cast<std::size_t>(birthday));
  add(static_cast<std::size_t>(anniversary));
  const auto known = targets_of(terms.kind).size();
  for (std::size_t at = 0; at < terms.asked.size(); ++at) {
    if (terms.asked[at].kind == fields::FieldKind::date) add(known + at);
  }
  return dates;
}

void look_at_dates(const text::CsvRow& row, const Header& header, const std::vector<int>& dates,
                   DateLook& look) {
  for (const int column : dates) {
    const auto place = static_cast<std::size_t>(column);
    if (place < row.fields.size()) look.look_at(header.names[place], row.fields[place].text);
  }
}

void ClientReader::read(const text::CsvRow& row) {
  const Cells cells(columns_, row);
  RowFaults faults(reading_, terms_.unreadable);
  PlannedClient client{"", row.place, read_person(person_cells(cells), terms_.country, faults)};
  auto& content = client.content;
  add_occasion(cells, birthday, occasions::OccasionKind::birthday, content, faults);
  add_occasion(cells, anniversary, occasions::OccasionKind::anniversary, content, faults);
  content.tags = read_tags(cells.text(tags));
  content.language = cut(plain_text(cells.text(language)), 35);
  const auto said = cut(plain_text(cells.text(salutation)), 40);
  if (!said.empty()) content.salutation = said;
  content.note = take_note(cells, faults);
  content.email_marketing = answer_in(cells, email_marketing, faults);
  content.sms_marketing = answer_in(cells, sms_marketing, faults);
  if (answer_in(cells, no_email, faults) == Answer::yes) content.email_marketing = Answer::no;
  add_values(cells, content, faults);
  keep_yes_to_its_address(cells, content, faults);
  client.external_id = cut(plain_id(cells.text(external_id)), 100);
  faults.tell_left_out(client);
  const bool is_refused = faults.is_refused();
  if (is_refused) ++reading_.refused;
  if (is_refused || !keeper_.keep(std::move(client))) faults.leave_nothing_out();
}

void ClientReader::add_occasion(const Cells& cells, ClientTarget target,
                                occasions::OccasionKind kind, ClientContent& content,
                                RowFaults& faults) const {
  const auto cell = plain_id(cells.text(target));
  if (cell.empty()) return;
  const int this_year = static_cast<int>(terms_.today.date().year());
  const auto date = read_partial_day(cell, order_, this_year);
  if (!date) return faults.leave_out(cells.place(target), date.error(), cell);
  const bool is_wedding = kind == occasions::OccasionKind::anniversary;
  content.occasions.push_back({is_wedding ? wedding_kind(*date, terms_.today) : kind, *date});
}

bool is_namesake(const PlannedClient& client) {
  return client.external_id == named_identity_of(client);
}

std::string named_identity_of(const PlannedClient& client) {
  return identity_of(client) + namesake_mark + folded_name(client.content);
}

bool ClientKeeper::is_another(const First& first, const ClientContent& client) const {
  return client.kind == clients::ClientKind::person && first.name_hash != 0 &&
         first.name_hash != name_hash(client);
}

bool ClientKeeper::keep(PlannedClient client) {
  RowFaults faults(reading_);
  auto identity = identity_of(client);
  if (client.content.kind == clients::ClientKind::unnamed && identity.empty()) {
    ++reading_.refused;
    faults.add(client.place, "nobody", "This row has neither a name nor a way to reach anyone.");
    return false;
  }
  const bool has_number = !client.external_id.empty();
  if (!has_number) client.external_id = std::move(identity);
  const First own{static_cast<std::uint32_t>(client.place.line), name_hash(client.content)};
  auto [before, is_new] = firsts_.try_emplace(hash_of(client.external_id), own);
  if (!is_new && !has_number && is_another(before->second, client.content)) {
    client.external_id = named_identity_of(client);
    std::tie(before, is_new) = firsts_.try_emplace(hash_of(client.external_id), own);
  }
  if (is_new) {
    reading_.clients.push_back(std::move(client));
    return true;
  }
  ++reading_.duplicate;
  faults.add(client.place, "repeated",
             "This client stands in line " + std::to_string(before->second.line) + " already.");
  return false;
}

occasions::OccasionKind wedding_kind(const PartialDay& date, Day today) {
  const auto day = date.year ? occurrence_in(date, *date.year) : std::nullopt;
  return day && *day > today ? occasions::OccasionKind::wedding
                             : occasions::OccasionKind::anniversary;
}

void read_clients(std::string_view text, const Header& header, const std::vector<int>& columns,
                  const ReadingTerms& terms, Reading& reading) {
  reading.dates = dates_in(text, header, columns, terms);
  ClientReader reader(terms, columns, reading.dates.order, reading);
  each_row(
      text, header, [&](const text::CsvRow& row) { reader.read(row); }, reading);
}

}  // namespace carnet::imports
