// SPDX-License-Identifier: Apache-2.0
// Targets, forms, headers, cookies and routes: what a request says, read one way only.
#include "kit/http/message.hpp"

#include <gtest/gtest.h>

#include "kit/http/form.hpp"
#include "kit/http/problem.hpp"
#include "kit/http/router.hpp"
#include "kit/http/target.hpp"

namespace carnet::http {
namespace {

using namespace std::string_literals;

TEST(target, is_decoded_once) {
  const auto target = parse_target("/a%20b/%25zz/caf%C3%A9?x=%2e&y");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/a b/%zz/café");
  EXPECT_EQ(target->query, "x=%2e&y");
  EXPECT_EQ(parse_target("http://a.test:80?q")->path, "/");
  EXPECT_EQ(parse_target("http://a.test:80?q")->authority, "a.test:80");
}

TEST(target, traversal_is_refused_in_every_spelling) {
  for (const std::string path : {"/..",
                                 "/../etc/passwd",
                                 "/a/../b",
                                 "/a/./b",
                                 "/.",
                                 "/a/..",
                                 "/%2e%2e/a",
                                 "/.%2e/a",
                                 "/%2E./a",
                                 "/a/%2e",
                                 "/..%2fa",
                                 "/..%5ca",
                                 "/a%2fb",
                                 "/a%5cb",
                                 "/a\\b",
                                 "/..\\a",
                                 "/%c0%ae%c0%ae/a",
                                 "/%e0%80%ae/a",
                                 "/%c0%af",
                                 "/%00",
                                 "/a%00.html",
                                 "/a%0d%0ab",
                                 "/a%7f",
                                 "/%",
                                 "/%4",
                                 "/%zz",
                                 "/%u002e",
                                 "/%ff",
                                 "/%ed%a0%80",
                                 "/%f4%90%80%80",
                                 "",
                                 "a",
                                 "*",
                                 "//a#b",
                                 "/a b",
                                 "/caf\xc3\xa9",
                                 "http:///a",
                                 "/a?x=%00",
                                 "/a?x=%ff",
                                 "/a?x=%z"}) {
    EXPECT_FALSE(parse_target(path)) << path;
  }
}

TEST(target, double_encoding_stays_text) {
  EXPECT_EQ(parse_target("/%252e%252e/a")->path, "/%2e%2e/a");
}

TEST(form, keeps_order_and_repeats) {
  const Parameters expected{{"b", "1 2"}, {"a", "x&y"}, {"b", ""}, {"c", ""}, {"", "d"}};
  EXPECT_EQ(parse_form("b=1+2&a=x%26y&&b=&c&=d"), expected);
  EXPECT_EQ(parse_form("%zz=%4&a%=%"), (Parameters{{"%zz", "%4"}, {"a%", "%"}}));
  EXPECT_EQ(parse_form(""), Parameters{});
}

TEST(form, reads_what_it_prints) {
  const Parameters pairs{{"To", "+15551234567"}, {"Body", "Très & bon = 100%\r\n\0"s}, {"To", ""}};
  EXPECT_EQ(print_form(pairs),
            "To=%2B15551234567&Body=Tr%C3%A8s%20%26%20bon%20%3D%20100%25%0D%0A%00&To=");
  EXPECT_EQ(parse_form(print_form(pairs)), pairs);
}

TEST(headers, are_found_in_any_case) {
  Headers headers{{"Accept", "a"}, {"X-A", "b"}, {"x-a", "c"}};
  EXPECT_EQ(headers.get("ACCEPT"), "a");
  EXPECT_EQ(headers.get("X-a"), "b");
  EXPECT_EQ(headers.count("x-A"), 2U);
  EXPECT_EQ(headers.get("x"), "");
  headers.set("x-a", "d");
  EXPECT_EQ(headers.count("X-A"), 1U);
}

TEST(request, finds_cookies_and_query_values) {
  Request request;
  request.headers = {{"Cookie", "a=1; session=x=y;b=2"}, {"cookie", "c=3"}};
  request.query = "q=a%20b&q=c+d&empty=";
  EXPECT_EQ(request.cookie("session"), "x=y");
  EXPECT_EQ(request.cookie("c"), "3");
  EXPECT_EQ(request.cookie("ession"), std::nullopt);
  EXPECT_EQ(request.query_value("q"), "c d");
  EXPECT_EQ(request.query_value("empty"), "");
  EXPECT_EQ(request.query_value("none"), std::nullopt);
}

TEST(request, a_session_cookie_is_closed_to_scripts_and_other_sites) {
  Request request;
  const std::chrono::hours day{24};
  EXPECT_EQ(session_cookie(request, "s", "abc", day),
            "s=abc; Path=/; HttpOnly; SameSite=Strict; Max-Age=86400");
  request.is_secure = true;
  EXPECT_EQ(session_cookie(request, "s", "", day),
            "s=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0; Secure");
}

Router small_router() {
  Router router;
  router.add(Method::get, "/api/clients", 1);
  router.add(Method::post, "/api/clients", 2);
  router.add(Method::get, "/api/clients/{client_id}", 3);
  router.add(Method::post, "/api/clients/{client_id}/messages/check", 4);
  router.add(Method::del, "/api/clients/{client_id}/messages/{id}", 5);
  return router;
}

TEST(router, finds_routes_and_their_values) {
  const auto router = small_router();
  EXPECT_EQ(router.find(Method::post, "/api/clients").route, 2U);
  EXPECT_EQ(router.find(Method::head, "/api/clients").route, 1U);
  const auto match = router.find(Method::del, "/api/clients/7/messages/check");
  EXPECT_EQ(match.route, 5U);
  EXPECT_EQ(match.values, (PathValues{"7", "check"}));
  EXPECT_EQ(router.find(Method::post, "/api/clients/7/messages/check").values, PathValues{"7"});
}

TEST(router, tells_unknown_paths_from_unknown_methods) {
  const auto router = small_router();
  for (const auto* path :
       {"/", "/api", "/api/clients/", "/api/clients//messages/1", "//api/clients",
        "/api/clients/1/messages", "/api/clients/1/messages/2/3", "/API/clients"})
    EXPECT_EQ(router.find(Method::get, path).outcome, Router::Outcome::unknown_path) << path;
  EXPECT_EQ(router.find(Method::put, "/api/clients").allow, "GET, HEAD, POST");
  EXPECT_EQ(router.find(Method::get, "/api/clients/1/messages/check").allow, "POST, DELETE");
}

TEST(router, two_routes_of_one_shape_are_a_mistake) {
  auto router = small_router();
  EXPECT_THROW(router.add(Method::get, "/api/clients/{id}", 9), std::logic_error);
}

TEST(problem, says_its_kind_code_fields_and_request) {
  auto fault = bad_field("/contacts/0/value", "phone", "This is no number.");
  const auto answer = problem(fault, "r1");
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.headers.get("content-type"), "application/problem+json");
  EXPECT_EQ(answer.body,
            R"({"type":"/problems/invalid","title":"Some fields need another look.","status":400,)"
            R"("code":"invalid","request_id":"r1","fields":{"/contacts/0/value":)"
            R"({"code":"phone","text":"This is no number."}}})");
}

TEST(problem, the_detail_of_a_fault_stands_beside_and_hides_nothing) {
  auto refused = fault(FaultKind::conflict, "gate", "Not now.");
  refused.detail = R"({"decision":"defer","status":200})";
  EXPECT_EQ(problem(refused, "r1").body,
            R"({"type":"/problems/gate","title":"Not now.","status":409,"code":"gate",)"
            R"("request_id":"r1","decision":"defer"})");
}

TEST(problem, a_method_that_is_not_there_is_told_what_is) {
  const auto answer = unmatched(small_router().find(Method::put, "/api/clients"), "r1");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.headers.get("allow"), "GET, HEAD, POST");
  EXPECT_EQ(unmatched(small_router().find(Method::get, "/a"), "r1").status, 404);
}

}  // namespace
}  // namespace carnet::http
