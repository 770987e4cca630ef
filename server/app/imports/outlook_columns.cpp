// SPDX-License-Identifier: Apache-2.0
// The headers of Outlook's export, which come in the language of the office: English, German and
// French, as Outlook for Windows writes them.
#include <algorithm>

#include "app/imports/book_columns.hpp"

namespace carnet::imports {

namespace {

enum Place { business = 1, home = 2, other = 3 };

/// `names` are compacted headers with bars between.
struct Known {
  CardField field;
  int number;
  std::string_view label;
  std::string_view names;
};

using enum CardField;

constexpr Known known[] = {
    {prefix, 0, "", "title|anrede|titre"},
    {given_name, 0, "", "firstname|vorname|prenom"},
    {middle_name, 0, "", "middlename|weiterevornamen|deuxiemeprenom"},
    {family_name, 0, "", "lastname|nachname|nom"},
    {suffix, 0, "", "suffix|suffixe"},
    {company, 0, "", "company|firma|societe"},
    {fact, 0, "Title", "jobtitle|position|fonction|titre1"},
    {address_street, business, "work",
     "businessstreet|businessstreet2|businessstreet3|strassegeschaftlich|strassegeschaftlich2|"
     "strassegeschaftlich3|ruebureau|ruebureau2|ruebureau3"},
    {address_city, business, "work", "businesscity|ortgeschaftlich|villebureau"},
    {address_region, business, "work",
     "businessstate|regiongeschaftlich|bundeslandkantongeschaftlich|depregionbureau"},
    {address_zip, business, "work", "businesspostalcode|postleitzahlgeschaftlich|codepostalbureau"},
    {address_country, business, "work",
     "businesscountryregion|businesscountry|landregiongeschaftlich|landgeschaftlich|"
     "paysregionbureau|paysbureau"},
    {address_po_box, business, "work", "businessaddresspobox|postfachgeschaftlich|bpbureau"},
    {address_street, home, "home",
     "homestreet|homestreet2|homestreet3|strasseprivat|strasseprivat2|strasseprivat3|ruedomicile|"
     "ruedomicile2|ruedomicile3"},
    {address_city, home, "home", "homecity|ortprivat|villedomicile"},
    {address_region, home, "home",
     "homestate|regionprivat|bundeslandkantonprivat|depregiondomicile"},
    {address_zip, home, "home", "homepostalcode|postleitzahlprivat|codepostaldomicile"},
    {address_country, home, "home",
     "homecountryregion|homecountry|landregionprivat|landprivat|paysregiondomicile|paysdomicile"},
    {address_po_box, home, "home", "homeaddresspobox|postfachprivat|bpdomicile"},
    {address_street, other, "",
     "otherstreet|otherstreet2|otherstreet3|weiterestrasse|weiterestrasse2|weiterestrasse3|"
     "rueautre|rueautre2|rueautre3"},
    {address_city, other, "", "othercity|weitererort|villeautre"},
    {address_region, other, "",
     "otherstate|weitereregion|weiteresrbundeslandkanton|depregionautre"},
    {address_zip, other, "", "otherpostalcode|weiterepostleitzahl|codepostalautre"},
    {address_country, other, "",
     "othercountryregion|othercountry|weiteresland|weitereslandregion|weitereelandregion|"
     "paysregionautre|paysautre"},
    {phone, 0, "mobile", "mobilephone|mobiltelefon|telmobile|telephonemobile|handy"},
    {phone, 0, "home",
     "homephone|homephone2|telefonprivat|telefonprivat2|telephonedomicile|telephone2domicile"},
    {phone, 0, "work",
     "businessphone|businessphone2|telefongeschaftlich|telefongeschaftlich2|telephonebureau|"
     "telephone2bureau|companymainphone|telefonfirma|telephonesociete"},
    {phone, 0, "",
     "primaryphone|haupttelefon|telephoneprincipal|otherphone|weiterestelefon|"
     "telephoneautre"},
    {phone, 0, "car", "carphone|autotelefon|telephonevoiture"},
    {fact, 0, "Assistant's phone", "assistantsphone|telefonassistent|telephonedelassistante"},
    {fact, 0, "Fax",
     "businessfax|homefax|otherfax|faxgeschaftlich|faxprivat|weiteresfax|telecopiebureau|"
     "telecopiedomicile|telecopieautre"},
    {email, 0, "",
     "emailaddress|email2address|email3address|emailadresse|email2adresse|email3adresse|"
     "adressedemessagerie|adressedemessagerie2|adressedemessagerie3"},
    {birthday, 0, "", "birthday|geburtstag|anniversaire"},
    {anniversary, 0, "",
     "anniversary|jahrestag|anniversairedemariageoufete|anniversairedemariage|hochzeitstag"},
    {spouse, 0, "", "spouse|partnerin|partner|conjointe|conjoint"},
    {fact, 0, "Children", "children|kinder|enfants"},
    {fact, 0, "Hobby", "hobby|passetemps|loisirs"},
    {fact, 0, "Profession", "profession|beruf"},
    {fact, 0, "Referred by", "referredby|empfohlenvon|recommandepar"},
    {note, 0, "", "notes|notizen|remarques"},
    {groups, 0, "", "categories|kategorien"},
    {language, 0, "", "language|sprache|langue"},
};

bool is_among(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const auto each = names.substr(0, names.find('|'));
    if (each == name) return true;
    names.remove_prefix(std::min(names.size(), each.size() + 1));
  }
  return false;
}

}  // namespace

std::vector<CardSlot> outlook_slots(const std::vector<std::string>& header) {
  std::vector<CardSlot> slots;
  for (const auto& each : header) {
    const auto name = compact(each);
    const auto* const found =
        std::find_if(std::begin(known), std::end(known),
                     [&](const auto& row) { return is_among(row.names, name); });
    const bool is_known = !name.empty() && found != std::end(known);
    slots.push_back(is_known ? CardSlot{found->field, found->number, std::string(found->label)}
                             : CardSlot{});
  }
  return slots;
}

bool is_outlook(const std::vector<std::string>& names) {
  // Each of these stands in Outlook's exports only.
  constexpr std::string_view telling =
      "email2address|businessstreet|emaildisplayname|assistantsphone|strassegeschaftlich|"
      "emailadresse2|email2adresse|telefongeschaftlich|ruebureau|adressedemessagerie|"
      "telephonebureau";
  return std::any_of(names.begin(), names.end(),
                     [&](const auto& name) { return !name.empty() && is_among(telling, name); });
}

bool is_day_first(const std::vector<std::string>& header) {
  return std::any_of(header.begin(), header.end(), [](const auto& each) {
    return is_among("vorname|nachname|prenom|nom|emailadresse|adressedemessagerie", compact(each));
  });
}

}  // namespace carnet::imports
