// SPDX-License-Identifier: Apache-2.0
// One request by libcurl on a connection of its own.
#include "kit/http/fetch.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace carnet::http {

namespace {

struct Freed {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Freed>;
using List = std::unique_ptr<curl_slist, Freed>;

struct Incoming {
  FetchAnswer answer;
  std::size_t limit = 0;
};

void start_curl_once() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) throw std::runtime_error("libcurl did not start");
}

/// Taking less than what was offered makes curl give up: the answer is too long to be ours.
std::size_t keep_body(const char* bytes, std::size_t, std::size_t count, Incoming* incoming) {
  auto& body = incoming->answer.body;
  if (count > incoming->limit - body.size()) {
    incoming->answer.is_too_large = true;
    return 0;
  }
  body.append(bytes, count);
  return count;
}

std::size_t keep_header(const char* bytes, std::size_t, std::size_t count, Incoming* incoming) {
  std::string_view line(bytes, count);
  while (line.ends_with('\r') || line.ends_with('\n')) line.remove_suffix(1);
  const auto colon = line.find(':');
  // Another status line begins another answer: what a 100 Continue said does not count.
  if (line.starts_with("HTTP/")) incoming->answer.headers = {};
  if (colon == std::string_view::npos) return count;
  const auto from = std::min(line.find_first_not_of(" \t", colon + 1), line.size());
  incoming->answer.headers.add(std::string(line.substr(0, colon)), std::string(line.substr(from)));
  return count;
}

List header_list(const FetchRequest& request) {
  // Without this curl waits for a 100 Continue before a longer body.
  List list(curl_slist_append(nullptr, "Expect:"));
  for (const auto& [name, value] : request.headers) {
    const std::string line = name + ": " + value;
    if (line.find_first_of("\r\n") != std::string::npos)
      throw std::invalid_argument("a header has a line end");
    // When it succeeds this is the same list, longer.
    if (!curl_slist_append(list.get(), line.c_str())) throw std::bad_alloc();
  }
  return list;
}

void set_limits(CURL* handle, const FetchRequest& request) {
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS,
                   static_cast<long>(request.connect_timeout.count()));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, 1L);
  curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, 1L);
}

void set_request(CURL* handle, const FetchRequest& request, curl_slist* headers) {
  curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
  if (!request.user_and_password.empty())
    curl_easy_setopt(handle, CURLOPT_USERPWD, request.user_and_password.c_str());
  if (request.method == Method::head) {
    curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
  } else if (request.method != Method::get || !request.body.empty()) {
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.data());
    const std::string name(method_name(request.method));
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, name.c_str());
  }
}

void set_reading(CURL* handle, Incoming& incoming) {
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, keep_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &incoming);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, keep_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &incoming);
}

/// curl counts the bytes of requests it handed to the system: none means nobody can have read any.
FetchOutcome outcome_of(CURL* handle, CURLcode code) {
  if (code == CURLE_OK) return FetchOutcome::answered;
  long written = 0;
  curl_easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &written);
  return written == 0 ? FetchOutcome::not_sent : FetchOutcome::unknown;
}

}  // namespace

FetchAnswer fetch(const FetchRequest& request) {
  start_curl_once();
  const Handle handle(curl_easy_init());
  if (!handle) throw std::bad_alloc();
  const auto headers = header_list(request);
  Incoming incoming{{}, request.answer_limit};
  set_limits(handle.get(), request);
  set_request(handle.get(), request, headers.get());
  set_reading(handle.get(), incoming);

  const CURLcode code = curl_easy_perform(handle.get());
  auto answer = std::move(incoming.answer);
  answer.outcome = outcome_of(handle.get(), code);
  if (answer.outcome == FetchOutcome::answered) {
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
  } else {
    // curl's fixed sentence for the code; its longer texts may quote the address.
    answer.problem = curl_easy_strerror(code);
    answer.body.clear();
  }
  return answer;
}

}  // namespace carnet::http
