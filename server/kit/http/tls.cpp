// SPDX-License-Identifier: Apache-2.0
// The only unit that includes OpenSSL's TLS: contexts from files, sessions over memory.
#include "kit/http/tls.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "kit/log/log.hpp"

namespace carnet::http {

namespace {

// TLS 1.2 with forward secrecy and AEAD only (RFC 9325 §4.2); TLS 1.3 has nothing else.
constexpr auto suites = "ECDHE+AESGCM:ECDHE+CHACHA20";
constexpr std::string_view protocol = "\x08http/1.1";

using Context = std::shared_ptr<SSL_CTX>;

std::string last_reason() {
  const char* reason = ERR_reason_error_string(ERR_peek_last_error());
  ERR_clear_error();
  return reason ? reason : "unknown";
}

/// Nobody sits at a server's terminal to type the password of a key.
int no_password(char*, int, int, void*) { return 0; }

/// Whoever speaks only other protocols (h2) is told so instead of being misunderstood.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* length,
                    const unsigned char* offered, unsigned offered_length, void*) {
  unsigned char* found = nullptr;
  const int fits =
      SSL_select_next_proto(&found, length, reinterpret_cast<const unsigned char*>(protocol.data()),
                            static_cast<unsigned>(protocol.size()), offered, offered_length);
  *chosen = found;
  return fits == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

Context new_context() {
  Context context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
  if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) != 1 ||
      SSL_CTX_set_cipher_list(context.get(), suites) != 1) {
    throw std::runtime_error("TLS cannot be set up: " + last_reason());
  }
  SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
  SSL_CTX_set_default_passwd_cb(context.get(), no_password);
  SSL_CTX_set_alpn_select_cb(context.get(), choose_protocol, nullptr);
  return context;
}

void warn_when_over(SSL_CTX& context, const std::string& file) {
  const X509* certificate = SSL_CTX_get0_certificate(&context);
  if (X509_cmp_current_time(X509_get0_notAfter(certificate)) < 0) {
    log::warn("the certificate in {} is no longer valid", file);
  }
}

Context load(const std::string& chain_file, const std::string& key_file) {
  ERR_clear_error();
  auto context = new_context();
  if (SSL_CTX_use_certificate_chain_file(context.get(), chain_file.c_str()) != 1) {
    throw std::runtime_error("the certificate " + chain_file + " cannot be read: " + last_reason());
  }
  if (SSL_CTX_use_PrivateKey_file(context.get(), key_file.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(context.get()) != 1) {
    throw std::runtime_error("the key " + key_file +
                             " cannot be used with its certificate: " + last_reason());
  }
  warn_when_over(*context, chain_file);
  return context;
}

}  // namespace

struct Certificate::Current {
  std::mutex mutex;
  Context context;
};

Certificate::Certificate(std::string chain_file, std::string key_file)
    : chain_file_(std::move(chain_file)),
      key_file_(std::move(key_file)),
      current_(std::make_unique<Current>()) {
  reload();
}

Certificate::~Certificate() = default;

void Certificate::reload() {
  auto fresh = load(chain_file_, key_file_);
  const std::lock_guard lock(current_->mutex);
  std::swap(current_->context, fresh);
}

/// A session keeps the context it began with.
struct TlsSession::Engine {
  explicit Engine(SSL_CTX* context) : ssl(SSL_new(context)) {
    if (!ssl) throw std::bad_alloc();
    in = BIO_new(BIO_s_mem());
    out = BIO_new(BIO_s_mem());
    SSL_set_bio(ssl, in, out);
    SSL_set_accept_state(ssl);
  }
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  ~Engine() { SSL_free(ssl); }

  /// What an answer of OpenSSL that is no success means.
  Turn turn_of(int answer) {
    switch (SSL_get_error(ssl, answer)) {
      case SSL_ERROR_WANT_READ:
        return Turn::fine;
      case SSL_ERROR_ZERO_RETURN:
        return Turn::ended;
      default:
        log::debug("tls: {}", last_reason());
        has_failed = true;
        return Turn::failed;
    }
  }

  SSL* ssl = nullptr;
  BIO* in = nullptr;   // the session's
  BIO* out = nullptr;  // likewise
  bool has_failed = false;
};

std::unique_ptr<TlsSession> Certificate::new_session() {
  const std::lock_guard lock(current_->mutex);
  return std::make_unique<TlsSession>(
      std::make_unique<TlsSession::Engine>(current_->context.get()));
}

TlsSession::TlsSession(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
TlsSession::~TlsSession() = default;

TlsSession::Turn TlsSession::take(std::string_view sealed, std::string& plain) {
  if (engine_->has_failed) return Turn::failed;
  ERR_clear_error();
  BIO_write(engine_->in, sealed.data(), static_cast<int>(sealed.size()));
  if (!is_greeted()) {
    const int greeted = SSL_do_handshake(engine_->ssl);
    if (greeted != 1) return engine_->turn_of(greeted);
  }
  std::array<char, 16 * 1024> bytes;
  while (true) {
    const int count = SSL_read(engine_->ssl, bytes.data(), static_cast<int>(bytes.size()));
    if (count <= 0) return engine_->turn_of(count);
    plain.append(bytes.data(), static_cast<std::size_t>(count));
  }
}

bool TlsSession::is_greeted() const { return SSL_is_init_finished(engine_->ssl) == 1; }

void TlsSession::seal(std::string_view plain) {
  if (engine_->has_failed || plain.empty()) return;
  ERR_clear_error();
  const int count = SSL_write(engine_->ssl, plain.data(), static_cast<int>(plain.size()));
  if (count <= 0) engine_->turn_of(count);
}

void TlsSession::say_goodbye() {
  const bool has_said = (SSL_get_shutdown(engine_->ssl) & SSL_SENT_SHUTDOWN) != 0;
  if (engine_->has_failed || has_said || !is_greeted()) return;
  ERR_clear_error();
  SSL_shutdown(engine_->ssl);
}

std::string TlsSession::take_output() {
  std::string output(BIO_ctrl_pending(engine_->out), '\0');
  if (!output.empty()) BIO_read(engine_->out, output.data(), static_cast<int>(output.size()));
  return output;
}

}  // namespace carnet::http
