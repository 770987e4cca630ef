// SPDX-License-Identifier: Apache-2.0
// Asks for a medium by its address, follows the carrier's redirect, and takes no more than 10 MB.
#include "app/gateways/twilio_media.hpp"

#include "kit/http/fetch.hpp"
#include "kit/log/log.hpp"

namespace carnet::gateways {

namespace {

constexpr std::size_t most_bytes = 10 * 1024 * 1024;
constexpr int most_redirects = 3;

Fault refused(std::string text) { return fault(FaultKind::not_found, "media", std::move(text)); }

http::FetchRequest request_for(const std::string& url) {
  http::FetchRequest request;
  request.url = url;
  request.answer_limit = most_bytes;
  return request;
}

http::FetchRequest request_at_carrier(const TwilioAccount& account, const std::string& url) {
  auto request = request_for(url);
  request.user_and_password = account.account_sid + ":" + account.auth_token.reveal();
  return request;
}

bool is_redirect(const http::FetchAnswer& answer) {
  return answer.outcome == http::FetchOutcome::answered && answer.status >= 300 &&
         answer.status < 400;
}

// Credentials are mended by a person, and then it is there still.
bool comes_back(int status) {
  return status >= 500 || status == 401 || status == 403 || status == 408 || status == 429;
}

Result<std::string> read(http::FetchAnswer answer) {
  if (answer.is_too_large) return refused("It is larger than 10 MB.");
  const bool is_answered = answer.outcome == http::FetchOutcome::answered;
  if (is_answered && answer.status == 200) return std::move(answer.body);
  if (!is_answered || comes_back(answer.status)) {
    return fault(FaultKind::busy, "media", "The carrier does not give it out.");
  }
  return refused("The carrier does not have it.");
}

}  // namespace

bool is_media_address(const TwilioAccount& account, std::string_view url) {
  const auto ours = account.base_url + "/2010-04-01/Accounts/" + account.account_sid + "/Messages/";
  if (!url.starts_with(ours)) return false;
  const auto rest = url.substr(ours.size());
  constexpr std::string_view letters =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/";
  return rest.find("/Media/") != rest.npos && rest.find_first_not_of(letters) == rest.npos;
}

bool is_media_store(const TwilioAccount& account, std::string_view url) {
  if (url.starts_with(account.base_url + "/")) return true;
  // Of an account that does not have media asked for with its password; nothing leads out of it.
  constexpr std::string_view open_store =
      "https://s3-external-1.amazonaws.com/media.twiliocdn.com/";
  if (url.starts_with(open_store)) {
    return url.substr(0, url.find('?')).find_first_of(".%", open_store.size()) == url.npos;
  }
  constexpr std::string_view scheme = "https://";
  if (!url.starts_with(scheme)) return false;
  const auto rest = url.substr(scheme.size());
  const auto host = rest.substr(0, rest.find('/'));
  // No port, no name and password, nothing a reader of addresses could read in two ways.
  constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuvwxyz-.";
  return host.ends_with(".twiliocdn.com") && host.find_first_not_of(letters) == host.npos;
}

Result<std::string> fetch_media(const TwilioAccount& account, const std::string& url) {
  if (!is_media_address(account, url)) return refused("It does not lie at the carrier.");
  auto answer = http::fetch(request_at_carrier(account, url));
  for (int hop = 0; hop < most_redirects && is_redirect(answer); ++hop) {
    const std::string next(answer.headers.get("Location"));
    if (!is_media_store(account, next)) return refused("It does not lie at the carrier.");
    answer = http::fetch(request_for(next));
  }
  return read(std::move(answer));
}

void forget_media(const TwilioAccount& account, const std::string& url) {
  if (!is_media_address(account, url)) return;
  auto request = request_at_carrier(account, url);
  request.method = http::Method::del;
  const auto answer = http::fetch(request);
  const bool is_gone = answer.outcome == http::FetchOutcome::answered &&
                       (answer.status / 100 == 2 || answer.status == 404);
  if (!is_gone) log::warn("the carrier keeps what a client sent: {}", answer.status);
}

}  // namespace carnet::gateways
