// SPDX-License-Identifier: Apache-2.0
// Server-sent events: what a handler puts into Response::stream.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace carnet::http {

/// One frame. The data may have several lines; id and name must have one.
struct Event {
  std::string id{};    // what the browser sends back as Last-Event-ID; empty leaves it as it was
  std::string name{};  // the event's type; empty means "message"
  std::string data{};
};

/// Where one stream gets its events: answers what is new since it was last called, at best less
/// than 64 KiB of it; nothing ends the stream. It keeps its own cursor, so nothing piles up for a
/// slow reader: it is asked again only when the batch before has been sent. Called at once, after
/// each batch that was not empty, and after Server::wake_streams(); never by two threads at once,
/// and always on the one thread that serves all feeds: it may read memory or make a short query,
/// and must not wait. What it throws ends the stream.
using EventFeed = std::function<std::optional<std::vector<Event>>()>;

/// The frame as it goes over the wire.
std::string print_event(const Event& event);

}  // namespace carnet::http
