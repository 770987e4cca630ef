// SPDX-License-Identifier: Apache-2.0
// One browser's connection: reads a request, has it answered, writes, and begins again.
#pragma once

#include <boost/asio/ip/tcp.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "kit/http/channel.hpp"
#include "kit/http/loop.hpp"
#include "kit/http/parser.hpp"

namespace carnet::http {

/// Lives on its loop's thread. One request at a time: what is pipelined waits in `pending_`.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Loop& loop, boost::asio::ip::tcp::socket socket);

  void start();
  /// Called at each tick: cuts what is late, keeps quiet streams alive.
  void check_deadline();
  /// The server stops: ends what is idle; the answer under way becomes the last.
  void wind_down();
  void close();

 private:
  enum class Phase { greeting, idle, head, body, running, writing, streaming, lingering, closed };

  void enter(Phase phase, std::chrono::milliseconds allowed);
  void wait_for_bytes();
  void take_bytes();
  void end_greeting();
  void advance();
  void read_head();
  void admit();
  bool finds_room(std::size_t limit);
  void read_body();
  void run();
  void refuse(const Refusal& refusal);
  void answer(Response answer);
  void log_answer(const Response& answer) const;
  void write();
  void after_write();
  void begin_stream();
  void deliver(std::optional<std::string> frames);
  void send_frames();
  void after_frames();
  void linger();

  Loop& loop_;
  Channel channel_;
  std::string peer_;
  Phase phase_ = Phase::idle;
  Moment deadline_ = Moment::max();
  Moment began_{};  // the request under way
  std::string pending_;
  std::optional<RequestParser> parser_;
  Request request_;
  Room room_;  // of request_'s body when it may be a large one
  bool keeps_alive_ = true;
  std::string head_;
  Response answer_;
  Pump::StreamRef stream_;
  std::string frames_;               // under way to the browser
  std::string later_;                // frames that came meanwhile
  bool is_reading_ = false;          // a wait for bytes is under way
  bool is_sending_ = false;          // a write of frames is under way
  bool is_batch_under_way_ = false;  // the feed is asked again when it has been sent
  std::size_t lingered_ = 0;         // bytes thrown away before closing
};

}  // namespace carnet::http
