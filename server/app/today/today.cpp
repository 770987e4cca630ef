// SPDX-License-Identifier: Apache-2.0
// What other features and the command line may ask of Today.
#include "app/today/today.hpp"

#include <ostream>

#include "app/staff/staff.hpp"
#include "app/today/book.hpp"
#include "app/today/lists.hpp"

namespace carnet::today {

namespace {

// A list seen by somebody else: managers look at people of their own stores, owners at anybody.
Result<staff::Staff> whose(sql::Tx& tx, const Scope& scope, const std::optional<StaffId>& asked) {
  const auto id = asked.value_or(scope.staff_id);
  const auto person = staff::find(tx, scope, id);
  if (!person) return not_found("person");
  if (id == scope.staff_id || scope.is_owner()) return *person;
  if (!scope.is_manager()) {
    return fault(FaultKind::forbidden, "not_your_list", "This list is someone else's.");
  }
  for (const auto& store_id : store::stores_of(tx, scope, id)) {
    if (scope.works_at(store_id)) return *person;
  }
  return not_found("person");
}

Result<int> slots_asked(const TodayQuery& query) {
  if (query.limit && (*query.limit < 1 || *query.limit > 100)) {
    return bad_field("/limit", "range", "A limit lies between 1 and 100.");
  }
  if (query.minutes && (*query.minutes < 1 || *query.minutes > 600)) {
    return bad_field("/minutes", "range", "Minutes lie between 1 and 600.");
  }
  return slots_of(query.limit, query.minutes);
}

void print_list(const Today& list, const std::string& name, std::ostream& out) {
  out << name << ", " << list.day.text() << ": " << list.prompts.size() << " to remember, "
      << list.replies_waiting << " replies waiting, " << list.done << " done\n";
  for (const auto& prompt : list.prompts) {
    out << "  " << prompt.rank << ". " << prompt.client_name << ": " << prompt.headline << "\n"
        << "     " << prompt.line << "\n";
  }
  for (const auto& each : list.withheld) {
    out << "  held back: " << each.client_name << ". " << each.text << "\n";
  }
}

}  // namespace

Result<ComputedList> compute_list(sql::Tx& tx, const Scope& scope, Instant now,
                                  const TodayQuery& query) {
  const auto person = whose(tx, scope, query.staff);
  if (!person) return person.error();
  const auto slots = slots_asked(query);
  if (!slots) return slots.error();
  const auto from = whose_list(scope, person->id, person->role, query.store);
  ComputedList computed{open_book(tx, scope, now, person->id, from), {}};
  computed.list = list_of(computed.book, *slots);
  return computed;
}

Result<Today> today_of(sql::Tx& tx, const Scope& scope, Instant now, const TodayQuery& query) {
  auto computed = compute_list(tx, scope, now, query);
  if (!computed) return computed.error();
  return std::move(computed->list);
}

Result<LetterMaterial> letter_material(sql::Tx& tx, const Scope& scope, Instant now,
                                       ClientId client_id,
                                       const std::optional<PromptId>& prompt_id) {
  auto book =
      open_book(tx, scope, now, scope.staff_id, {store::Reach::client, client_id.uuid(), {}});
  if (book.days.empty()) return not_found("client");
  auto& day = book.days.front();
  const bool is_due = day.has_prompt() && prompt_id == day.prompt_id;
  if (prompt_id && !is_due && !store::find(tx, scope, client_id, *prompt_id)) {
    return not_found("prompt");
  }
  if (!is_due) day.reasons.clear();  // written of one's own accord, or the moment has passed
  if (prompt_id) day.prompt_id = *prompt_id;
  return material_of(day, book.setting);
}

void keep_wording(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                  PromptId prompt_id, const std::string& wording) {
  store::keep_wording(tx, scope, client_id, prompt_id, wording, now);
}

Result<void> print_today(House& house, const PrintQuery& query, std::ostream& out) {
  const auto scope = house_scope();
  return house.database.read([&](sql::Tx& tx) -> Result<void> {
    std::vector<StaffId> people;
    if (query.everybody) {
      people = store::all_staff(tx, scope);
    } else if (const auto email = Email::parse(query.email)) {
      if (const auto person = staff::find_by_email(tx, scope, *email)) people = {person->id};
    } else if (const auto owner = store::first_owner(tx, scope)) {
      people = {*owner};
    }
    if (people.empty()) return not_found("person");
    for (const auto& id : people) {
      const auto person = staff::find(tx, scope, id);
      const auto list = today_of(tx, scope, house.now(), {id, {}, {}, {}});
      if (!list) return list.error();
      print_list(*list, person->given_name + " " + person->family_name, out);
    }
    return {};
  });
}

}  // namespace carnet::today
