// SPDX-License-Identifier: Apache-2.0
// Cuts messages into words and knows the keywords; the phrases stand in opt_out_phrases.cpp.
#include "app/consents/opt_out_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "kit/text/fold.hpp"
#include "kit/text/unicode.hpp"

namespace carnet::consents {

namespace {

struct Listed {
  std::string_view language;
  std::string_view words;  // by comma
};

/// Whole messages only; the lists of the FCC, of carriers, and other languages.
constexpr std::array<Listed, 10> exact_lists{
    {{"en",
      "stop,stopall,stop all,unsubscribe,cancel,end,quit,revoke,optout,opt out,remove,td,stop2quit,"
      "stop2end,stop2stop,stop to quit,stop to end,unsub,stoppp,stopp it"},
     {"es", "alto,parar,pare,para,baja,basta,cancelar,detener,terminar,fin,no mas,desuscribir"},
     {"fr", "arret,arrett,arrete,arreter,desabonner,desinscrire"},
     {"de", "stopp,abmelden"},
     {"pt", "sair"},
     {"zh", "停止,退订,退訂,取消订阅"},
     {"ru", "стоп"},
     {"ar", "توقف"},
     {"vi", "dung,huy"},
     {"it", "annulla,cancellami"}}};

constexpr std::array<std::string_view, 9> keywords{
    "stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "remove"};

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find(',', start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

std::set<std::string, std::less<>> folded_set(std::string_view list) {
  std::set<std::string, std::less<>> out;
  for (const auto word : split(list)) out.insert(text::fold(word));
  return out;
}

std::map<std::string, std::string_view, std::less<>> exact_words() {
  std::map<std::string, std::string_view, std::less<>> out;
  for (const auto& list : exact_lists) {
    for (const auto word : split(list.words)) out.emplace(text::fold(word), list.language);
  }
  return out;
}

/// What STOP and its kin look like in capitals, small letters, and with a capital.
std::set<std::string> look_alikes() {
  std::set<std::string> out;
  for (const auto word : keywords) {
    std::string form(word);
    out.insert(text::skeleton(form));
    form[0] = static_cast<char>(form[0] - 'a' + 'A');
    out.insert(text::skeleton(form));
    for (char& letter : form)
      letter = letter >= 'a' ? static_cast<char>(letter - 'a' + 'A') : letter;
    out.insert(text::skeleton(form));
  }
  return out;
}

bool is_apostrophe(char32_t point) { return point == U'\'' || point == U'’' || point == U'‘'; }
bool is_clause_mark(char32_t point) {
  return std::u32string_view(U".!?;,:\n。！？，…—–").find(point) != std::u32string_view::npos;
}
bool is_silent(char32_t point) {  // hands' colours, variation selectors, control characters
  return point < 0x20 || (point >= 0x1f3fb && point <= 0x1f3ff) || point == 0xfe0f;
}

void note_sign(Words& words, char32_t point) {
  if (point == U'🛑' || point == U'🚫' || point == U'⛔')
    words.has_stop_sign = true;
  else if (point == U'🖕')
    words.has_finger = true;
  else if (point > 0x2000 && point != U'✋' && !is_clause_mark(point))
    words.has_other_sign = true;
}

void close_clause(Words& words) {
  if (!words.ends_clause.empty()) words.ends_clause.back() = true;
}

/// "s t o p" and "s.t.o.p": three or more single letters in a row are one word.
void join_spelled(Words& words) {
  Words out = words;
  out.list.clear(), out.ends_clause.clear();
  for (std::size_t place = 0; place < words.size();) {
    auto end = place;
    while (end < words.size() && words.list[end].size() == 1) ++end;
    const bool is_spelled = end - place >= 3;
    if (!is_spelled) end = place + 1;
    out.list.emplace_back();
    for (auto each = place; each < end; ++each) out.list.back() += words.list[each];
    out.ends_clause.push_back(words.ends_clause[end - 1]);
    place = end;
  }
  words = std::move(out);
}

bool is_one_slip(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  if (other.size() - one.size() > 1) return false;
  std::size_t same = 0;
  while (same < one.size() && one[same] == other[same]) ++same;
  if (one.size() < other.size()) return one.substr(same) == other.substr(same + 1);
  if (same == one.size()) return false;
  if (one.substr(same + 1) == other.substr(same + 1)) return true;
  const bool is_swapped =
      same + 1 < one.size() && one[same] == other[same + 1] && one[same + 1] == other[same];
  return is_swapped && one.substr(same + 2) == other.substr(same + 2);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  return text;
}

bool is_reaction(std::string_view before_quote) {
  static const auto known = folded_set(
      "liked,loved,disliked,laughed at,emphasized,emphasised,questioned,le gusto,a aime,"
      "le encanto,a adore,hat gefallen,mag,gefallt");
  const auto folded = text::fold(before_quote);
  if (known.contains(folded)) return true;
  if (folded.starts_with("removed a") && folded.ends_with("from")) return true;
  if (folded.starts_with("reacted") && folded.ends_with("to")) return true;
  const bool has_sign = std::any_of(folded.begin(), folded.end(), [](char c) { return c < 0; });
  return has_sign && folded.ends_with(" to") && folded.size() < 24;
}

}  // namespace

// Not folded_words: where a clause ends counts, and an apostrophe parts no word.
Words words_of(std::string_view body) {
  Words words;
  std::string word;
  const auto finish = [&] {
    if (word.empty()) return;
    words.list.push_back(std::exchange(word, {}));
    words.ends_clause.push_back(false);
  };
  std::string lines(body);
  for (char& letter : lines) letter = letter == '\n' || letter == '\r' ? ';' : letter;
  for (const auto point : text::code_points(text::fold(lines))) {
    if (is_apostrophe(point) || is_silent(point)) continue;
    if (text::is_word_point(point)) {
      text::append_utf8(word, point);
      continue;
    }
    finish();
    if (point == U'?' || point == U'？') words.asks = true;
    if (is_clause_mark(point)) close_clause(words);
    note_sign(words, point);
  }
  finish(), close_clause(words);
  join_spelled(words);
  words.ids = phrase_ids(words.list);
  for (const auto& each : words.list) words.joined += (words.joined.empty() ? "" : " ") + each;
  return words;
}

std::string_view exact_opt_out(const Words& words, std::string_view body) {
  static const auto known = exact_words();
  static const auto alike = look_alikes();
  if (words.size() > 3) return {};
  if (const auto found = known.find(words.joined); found != known.end()) return found->second;
  std::string squeezed;
  for (const auto& word : words.list) squeezed += word;
  const bool is_all_short = std::all_of(words.list.begin(), words.list.end(),
                                        [](const auto& word) { return word.size() <= 2; });
  const auto found = is_all_short ? known.find(squeezed) : known.end();
  if (found != known.end()) return found->second;
  if (words.size() != 1 || body.size() > 64) return {};
  std::string letters;
  for (const auto point : text::code_points(body)) {
    if (text::is_word_point(point)) text::append_utf8(letters, point);
  }
  const bool is_foreign = std::any_of(letters.begin(), letters.end(), [](char c) { return c < 0; });
  return is_foreign && alike.contains(text::skeleton(letters)) ? "en" : "";
}

bool is_keyword(std::string_view word) {
  return std::find(keywords.begin(), keywords.end(), word) != keywords.end();
}

bool is_filler(std::string_view word) {
  static const auto fillers = folded_set(
      "please,pls,plz,now,thanks,thank,you,thx,ty,me,this,it,all,texting,messaging,contacting,"
      "sending,texts,messages,msgs,msg,message,text,list,i,already,immediately,these,those,sms,"
      "kindly,right,just,guys,hi,hello,ok,okay,here,im,the,from,us");
  return fillers.contains(word);
}

bool is_near_keyword(std::string_view word) {
  static const auto own_words = folded_set(
      "shop,step,top,slop,stoop,stow,atop,stops,strop,stomp,stock,quite,quiet,suit,quid,quip,quits,"
      "quilt,remote,removed,removes,cancels,canceled,cancelled,cancer,evoke,revoked,stole,stow,"
      "store,setup,stone,stoop,story,spot,stopped,soup,sop");
  if (word.size() < 4 || own_words.contains(word)) return false;
  return std::any_of(keywords.begin(), keywords.end(), [&](std::string_view keyword) {
    return keyword.size() >= 4 && is_one_slip(word, keyword);
  });
}

std::string without_quotes(std::string_view body) {
  std::string own;
  for (std::size_t start = 0; start < body.size();) {
    const auto end = std::min(body.find('\n', start), body.size());
    const auto line = body.substr(start, end - start);
    if (!trimmed(line).starts_with('>')) own += std::string(line) + '\n';
    start = end + 1;
  }
  const auto first = std::min({own.find("“"), own.find('"'), own.find("«"), own.find("„")});
  if (first == std::string::npos || !is_reaction(std::string_view(own).substr(0, first)))
    return own;
  const auto close = own.find_last_of('"');
  const auto curly = own.rfind("”");
  if (curly != std::string::npos) return own.substr(curly + 3);
  return close != std::string::npos && close > first ? own.substr(close + 1) : std::string();
}

}  // namespace carnet::consents
