// SPDX-License-Identifier: Apache-2.0
// The words themselves, and which of them a browser asks for.
#include "app/wish_links/page_words.hpp"

#include <algorithm>
#include <array>

#include "app/house/in_words.hpp"

namespace carnet::wish_links {

namespace {

constexpr std::array<PageWords, 5> known{
    {{"en", "A piece to look at", "A few pieces to look at", "{who} chose this to show you.",
      "{who} chose these to show you.", "{name} at {house}",
      "This page is here until {day}. {who} will be glad to tell you more.",
      "This page is no longer here",
      "Pages like this one are shown for a while only. Ask whoever sent you the link: they will "
      "gladly send you a new one.",
      "One moment, please",
      "Too many links were tried from here. Come back in a quarter of an hour."},
     {"fr", "Une pièce à regarder", "Quelques pièces à regarder", "Choisie pour vous par {who}.",
      "Choisies pour vous par {who}.", "{name}, {house}",
      "Cette page reste ici jusqu’au {day}. {name} vous en dira volontiers plus.",
      "Cette page n’est plus là",
      "Les pages comme celle-ci ne restent qu’un temps. Qui vous a envoyé le lien vous en enverra "
      "volontiers un nouveau.",
      "Un instant, s’il vous plaît",
      "Trop de liens ont été essayés d’ici. Revenez dans un quart d’heure."},
     {"es", "Una pieza para ver", "Algunas piezas para ver", "Elegida para usted por {who}.",
      "Elegidas para usted por {who}.", "{name}, {house}",
      "Esta página estará aquí hasta el {day}. {name} le contará más con mucho gusto.",
      "Esta página ya no está aquí",
      "Las páginas como esta se muestran solo un tiempo. Quien le envió el enlace le enviará con "
      "gusto uno nuevo.",
      "Un momento, por favor",
      "Se han probado demasiados enlaces desde aquí. Vuelva dentro de un cuarto de hora."},
     {"de", "Ein Stück zum Ansehen", "Einige Stücke zum Ansehen", "Für Sie ausgewählt von {who}.",
      "Für Sie ausgewählt von {who}.", "{name}, {house}",
      "Diese Seite steht hier bis zum {day}. {name} erzählt Ihnen gern mehr.",
      "Diese Seite gibt es nicht mehr",
      "Solche Seiten stehen nur eine Weile hier. Wer Ihnen den Link geschickt hat, schickt Ihnen "
      "gern einen neuen.",
      "Einen Moment bitte",
      "Von hier wurden zu viele Links versucht. Kommen Sie in einer Viertelstunde wieder."},
     {"it", "Un gioiello da guardare", "Alcuni gioielli da guardare", "Scelto per lei da {who}.",
      "Scelti per lei da {who}.", "{name}, {house}",
      "Questa pagina resta qui fino al {day}. {name} le racconterà volentieri di più.",
      "Questa pagina non c’è più",
      "Pagine come questa restano solo per un po’. Chi le ha mandato il link gliene manderà "
      "volentieri uno nuovo.",
      "Un momento, per favore",
      "Da qui sono stati provati troppi link. Torni tra un quarto d’ora."}}};

using Months = std::array<std::string_view, 12>;

constexpr Months french{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                        "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr Months spanish{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                         "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr Months german{"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                        "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
constexpr Months italian{"gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                         "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};

const Months& months_of(std::string_view language) {
  if (language == "es") return spanish;
  if (language == "de") return german;
  return language == "it" ? italian : french;
}

const PageWords* in_language(std::string_view tag) {
  const auto begin = std::min(tag.find_first_not_of(' '), tag.size());
  const auto primary = tag.substr(begin, tag.find_first_of("-; ", begin) - begin);
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&](const PageWords& each) { return each.language == primary; });
  return found == known.end() ? nullptr : &*found;
}

}  // namespace

const PageWords& page_words(std::string_view accepted) {
  while (!accepted.empty()) {
    const auto comma = std::min(accepted.find(','), accepted.size());
    if (const auto* words = in_language(accepted.substr(0, comma))) return *words;
    accepted.remove_prefix(std::min(comma + 1, accepted.size()));
  }
  return known.front();
}

std::string day_on_page(const PageWords& words, Day day) {
  if (words.language == "en") return day_in_words(day, day);
  const auto date = day.date();
  const auto number = static_cast<unsigned>(date.day());
  const auto& month = months_of(words.language)[static_cast<unsigned>(date.month()) - 1];
  const std::string joint = words.language == "es" ? " de " : words.language == "de" ? ". " : " ";
  const auto first = words.language == "fr" && number == 1;
  const std::string after = words.language == "de" ? " " : joint;
  return std::to_string(number) + (first ? "er" : "") + joint + std::string(month) + after +
         std::to_string(static_cast<int>(date.year()));
}

}  // namespace carnet::wish_links
