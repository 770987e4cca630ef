// SPDX-License-Identifier: Apache-2.0
// Writes the page a link opens.
#include "app/wish_links/page.hpp"

#include "app/house/in_words.hpp"

namespace carnet::wish_links {

namespace {

constexpr std::string_view style =
    ":root{color-scheme:light dark;--paper:#faf8f4;--plate:#efebe3;--ink:#14211b;--mute:#4a564f;"
    "--rule:#e2ded5;--brass:#86642a}"
    "@media(prefers-color-scheme:dark){:root{--paper:#0b1310;--plate:#19261f;--ink:#f2eee5;"
    "--mute:#b5bdb6;--rule:#223029;--brass:#d9bd86}}"
    "*{box-sizing:border-box;margin:0}"
    "body{background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"
    "'Segoe UI',Roboto,sans-serif;overflow-wrap:anywhere}"
    "main{max-width:34rem;margin:0 auto;padding:32px 20px 56px}"
    "h1,h2{font-family:'Iowan Old Style',Palatino,Georgia,serif;font-weight:400}"
    "h1{font-size:2rem;line-height:1.2;margin-block:4px 10px;text-wrap:balance}"
    "h2{font-size:1.375rem;line-height:1.35;margin-block:14px 2px}"
    ".house{color:var(--brass);letter-spacing:.075em;text-transform:uppercase;font-size:.75rem}"
    ".mute{color:var(--mute)}ul,dl{list-style:none;padding:0}"
    "li{padding-block:24px;border-block-end:1px solid var(--rule)}"
    "img{display:block;width:100%;height:auto;background:var(--plate);margin-block-end:8px;"
    "border-radius:2px}"
    "dl{padding-block:20px;border-block-end:1px solid var(--rule)}"
    "dl div{display:flex;justify-content:space-between;gap:16px}"
    "footer{padding-block-start:24px;font-size:.875rem}";

std::string head_of(std::string_view title, std::string_view nonce) {
  std::string text =
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
      "<meta name=\"robots\" content=\"noindex, nofollow\">"
      "<meta name=\"referrer\" content=\"no-referrer\"><title>";
  text.append(in_html(title)).append("</title><style nonce=\"").append(nonce).append("\">");
  return text.append(style).append("</style></head><body><main>");
}

std::string end() { return "</main></body></html>\n"; }

std::string facts_of(const PieceOnPage& piece) {
  std::string text;
  for (const auto& fact : piece.facts) text += (text.empty() ? "" : ", ") + fact;
  return capitalised(text);
}

std::string item_of(const LinkPage& page, const PieceOnPage& piece) {
  std::string text = "<li>";
  for (const auto& picture : piece.pictures) {
    text += "<img src=\"/look/" + page.token + "/" + std::to_string(picture.place) + "\" alt=\"" +
            in_html(picture.alt) + "\">";
  }
  if (!piece.title.empty()) text += "<h2>" + in_html(piece.title) + "</h2>";
  if (!piece.facts.empty()) text += "<p class=\"mute\">" + in_html(facts_of(piece)) + "</p>";
  if (!piece.price.empty()) text += "<p>" + in_html(piece.price) + "</p>";
  return text + "</li>";
}

std::string note_html(std::string_view house, std::string_view nonce, std::string_view title,
                      std::string_view text) {
  auto page = head_of(title, nonce);
  page += "<p class=\"house\">" + in_html(house) + "</p><h1>" + in_html(title) + "</h1><p>" +
          in_html(text) + "</p>";
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

std::string html_of(const LinkPage& page, std::string_view nonce) {
  const bool is_one = page.pieces.size() == 1;
  const std::string title = is_one ? "A piece to look at" : "A few pieces to look at";
  auto text = head_of(title, nonce);
  text += "<p class=\"house\">" + in_html(page.house) + "</p><h1>" + title + "</h1>";
  const auto who = page.from.empty() ? page.house : page.from + " at " + page.house;
  text += "<p class=\"mute\">" + in_html(who) + " chose " + (is_one ? "this" : "these") +
          " to show you.</p><ul>";
  for (const auto& piece : page.pieces) text += item_of(page, piece);
  text += "</ul>";
  if (!page.sizes.empty()) {
    text += "<dl>";
    for (const auto& size : page.sizes) {
      text += "<div><dt class=\"mute\">" + in_html(capitalised(size.part)) + "</dt><dd>" +
              in_html(size.text) + "</dd></div>";
    }
    text += "</dl>";
  }
  text += "<footer class=\"mute\"><p>This page is here until " +
          in_html(day_in_words(page.until, page.until)) + ". " + in_html(who) +
          " will be glad to tell you more.</p></footer>";
  return text + end();
}

std::string over_html(std::string_view house, std::string_view nonce) {
  return note_html(house, nonce, "This page is no longer here",
                   "Pages like this one are shown for a while only. Ask whoever sent you the link: "
                   "they will gladly send you a new one.");
}

std::string slow_html(std::string_view house, std::string_view nonce) {
  return note_html(house, nonce, "One moment, please",
                   "Too many links were tried from here. Come back in a quarter of an hour.");
}

std::string policy_of(std::string_view nonce) {
  return "default-src 'none'; img-src 'self'; style-src 'nonce-" + std::string(nonce) +
         "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

}  // namespace carnet::wish_links
