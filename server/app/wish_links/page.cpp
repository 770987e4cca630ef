// SPDX-License-Identifier: Apache-2.0
// Writes the page a link opens.
#include "app/wish_links/page.hpp"

#include "app/house/in_words.hpp"

namespace carnet::wish_links {

namespace {

// A stone in plan, where a picture is missing: browsers draw it although the answer is a 404.
constexpr std::string_view stone =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 200\">"
    "<path transform=\"translate(48 68)\" fill=\"none\" stroke=\"#bfa06a\" stroke-width=\"1.4\" "
    "stroke-linejoin=\"round\" d=\"M15 1h34l14 14v34L49 63H15L1 49V15ZM19 9h26l10 10v26L45 55H19L9 "
    "45V19ZM24 19h16l5 5v16l-5 5H24l-5-5V24ZM15 1l9 18M49 1l-9 18M63 15l-18 9M63 49l-18-9M49 "
    "63l-9-18M15 63l9-18M1 49l18-9M1 15l18 9\"/></svg>\n";

std::string filled(std::string_view text, std::string_view brace, std::string_view value) {
  std::string out(text);
  for (auto at = out.find(brace); at != std::string::npos; at = out.find(brace, at)) {
    out.replace(at, brace.size(), value);
    at += value.size();
  }
  return out;
}

std::string head_of(std::string_view title, const PageWords& words) {
  std::string text = "<!doctype html>\n<html lang=\"";
  text.append(words.language).append("\"><head><meta charset=\"utf-8\">");
  text.append(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
      "<meta name=\"color-scheme\" content=\"light dark\">"
      "<meta name=\"robots\" content=\"noindex, nofollow\">"
      "<meta name=\"referrer\" content=\"no-referrer\"><title>");
  text.append(in_html(title)).append("</title><link rel=\"stylesheet\" href=\"/look.css\">");
  return text.append("</head><body><main>");
}

std::string end() { return "</main></body></html>\n"; }

std::string facts_of(const PieceOnPage& piece) {
  std::string text;
  for (const auto& fact : piece.facts) text += (text.empty() ? "" : ", ") + fact;
  return capitalised(text);
}

std::string image_of(const LinkPage& page, const PictureOnPage& picture) {
  return "<img src=\"/look/" + page.token + "/" + std::to_string(picture.place) + "\" alt=\"" +
         in_html(picture.alt) + "\">";
}

/// The piece the page begins with has its first picture in the head.
std::string item_of(const LinkPage& page, const PieceOnPage& piece, std::size_t pictures_above) {
  std::string text = "<li><div>";
  if (!piece.title.empty()) text += "<h2>" + in_html(piece.title) + "</h2>";
  if (!piece.facts.empty()) text += "<p class=\"mute\">" + in_html(facts_of(piece)) + "</p>";
  if (!piece.price.empty()) text += "<p class=\"price\">" + in_html(piece.price) + "</p>";
  text += "</div>";
  if (piece.pictures.size() <= pictures_above) return text + "</li>";
  text += "<div class=\"pictures\">";
  for (auto i = pictures_above; i < piece.pictures.size(); ++i) {
    text += image_of(page, piece.pictures[i]);
  }
  return text + "</div></li>";
}

std::string velvet_of(const LinkPage& page, const PageWords& words, std::string_view who) {
  const bool is_one = page.pieces.size() == 1;
  const bool has_picture = !page.pieces.empty() && !page.pieces.front().pictures.empty();
  std::string text = has_picture ? "<header class=\"pictured\">" : "<header>";
  text += "<p class=\"house\">" + in_html(page.house) + "</p>";
  if (has_picture) text += image_of(page, page.pieces.front().pictures.front());
  const auto chose = filled(is_one ? words.chose_one : words.chose_several, "{who}", who);
  text += "<div class=\"told\"><h1>" + std::string(is_one ? words.one : words.several) + "</h1>";
  return text + "<p>" + in_html(chose) + "</p></div></header>";
}

std::string sizes_of(const LinkPage& page) {
  if (page.sizes.empty()) return "";
  std::string text = "<dl>";
  for (const auto& size : page.sizes) {
    text += "<div><dt class=\"mute\">" + in_html(capitalised(size.part)) + "</dt><dd>" +
            in_html(size.text) + "</dd></div>";
  }
  return text + "</dl>";
}

std::string note_html(std::string_view house, const PageWords& words, std::string_view title,
                      std::string_view text) {
  auto page = head_of(title, words);
  page += "<header><p class=\"house\">" + in_html(house) + "</p></header>";
  page += "<div class=\"note\"><h1>" + in_html(title) + "</h1><p>" + in_html(text) + "</p></div>";
  return page + end();
}

}  // namespace

std::string in_html(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += letter;
    }
  }
  return safe;
}

std::string html_of(const LinkPage& page, const PageWords& words) {
  const auto& name = page.from.empty() ? page.house : page.from;
  const auto at_house = filled(filled(words.signed_at, "{house}", page.house), "{name}", name);
  const auto& who = page.from.empty() ? page.house : at_house;
  auto text = head_of(page.pieces.size() == 1 ? words.one : words.several, words);
  text += velvet_of(page, words, who) + "<ul lang=\"" + in_html(page.language) + "\">";
  for (const auto& piece : page.pieces) {
    text += item_of(page, piece, &piece == &page.pieces.front() ? 1 : 0);
  }
  text += "</ul>" + sizes_of(page);
  const auto until = filled(words.until, "{day}", day_on_page(words, page.until));
  const auto ending = filled(filled(until, "{who}", who), "{name}", name);
  return text + "<footer class=\"mute\"><p>" + in_html(ending) + "</p></footer>" + end();
}

std::string over_html(std::string_view house, const PageWords& words) {
  return note_html(house, words, words.over, words.over_why);
}

std::string slow_html(std::string_view house, const PageWords& words) {
  return note_html(house, words, words.slow, words.slow_why);
}

std::string_view stone_svg() { return stone; }

}  // namespace carnet::wish_links
