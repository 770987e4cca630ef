// SPDX-License-Identifier: Apache-2.0
// TLS 1.2 and 1.3 for HTTP/1.1: a certificate that can be renewed while it serves, and sessions
// that turn bytes into bytes and touch no socket. OpenSSL is included by tls.cpp alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace carnet::http {

/// The TLS side of one connection, on one thread.
class TlsSession {
 public:
  /// What `take` made of the bytes: all is well, the other side said goodbye, or this is no TLS.
  enum class Turn { fine, ended, failed };

  struct Engine;
  explicit TlsSession(std::unique_ptr<Engine> engine);
  ~TlsSession();

  /// Bytes from the wire; what they say is added to `plain`, what must be sent to the output.
  Turn take(std::string_view sealed, std::string& plain);
  /// Whether the handshake is over.
  bool is_greeted() const;
  void seal(std::string_view plain);
  /// The last words (close_notify), once.
  void say_goodbye();
  /// What is to be sent as it is.
  std::string take_output();

 private:
  std::unique_ptr<Engine> engine_;
};

/// A certificate chain with its key, both PEM. Thread-safe.
class Certificate {
 public:
  /// Throws std::runtime_error with a sentence: a file cannot be read, the key is not its key.
  Certificate(std::string chain_file, std::string key_file);
  ~Certificate();

  /// Reads the files again. Throws as the constructor does, and serves the old ones on.
  void reload();
  std::unique_ptr<TlsSession> new_session();

 private:
  const std::string chain_file_;
  const std::string key_file_;
  struct Current;  // the context, and the lock around its exchange
  std::unique_ptr<Current> current_;
};

}  // namespace carnet::http
