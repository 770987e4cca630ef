// SPDX-License-Identifier: Apache-2.0
// For tests of TLS: certificates made on the spot, and a client that trusts one of them alone.
#pragma once

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "kit/http/test_client.hpp"

namespace carnet::http {

/// A folder of its own that goes with the test.
class CertificateFolder {
 public:
  explicit CertificateFolder(const std::string& name)
      : path_(std::filesystem::temp_directory_path() / (name + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  CertificateFolder(const CertificateFolder&) = delete;
  CertificateFolder& operator=(const CertificateFolder&) = delete;
  ~CertificateFolder() { std::filesystem::remove_all(path_); }

  std::string chain() const { return path_ / "chain.pem"; }
  std::string key() const { return path_ / "key.pem"; }

  /// Writes a key and a certificate for localhost that it signed itself, with this serial number.
  void make(long serial) const {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_EC_gen("P-256"),
                                                                   EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), X509_free);
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
    auto* name = X509_get_subject_name(made.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
    X509_set_issuer_name(made.get(), name);
    X509_set_pubkey(made.get(), pair.get());
    auto* names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost");
    X509_add_ext(made.get(), names, -1);
    X509_EXTENSION_free(names);
    if (X509_sign(made.get(), pair.get(), EVP_sha256()) == 0) throw std::runtime_error("unsigned");
    write(chain(), [&](FILE* file) { PEM_write_X509(file, made.get()); });
    write(key(), [&](FILE* file) {
      PEM_write_PrivateKey(file, pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
  }

 private:
  template <class Print>
  static void write(const std::string& path, Print&& print) {
    FILE* file = std::fopen(path.c_str(), "w");
    if (!file) throw std::runtime_error("cannot write " + path);
    print(file);
    std::fclose(file);
  }

  std::filesystem::path path_;
};

struct TlsWishes {
  std::string trusted;  // the certificate that must be met, for localhost
  int newest = TLS1_3_VERSION;
  std::string protocols{};  // ALPN, as on the wire
};

/// Speaks TLS after the handshake; throws when there is none.
class TlsTestClient : public TestClient {
 public:
  TlsTestClient(std::uint16_t port, const TlsWishes& wishes)
      : TestClient(port), context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_security_level(context_, 0);
    SSL_CTX_set_min_proto_version(context_, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_, wishes.newest);
    SSL_CTX_load_verify_locations(context_, wishes.trusted.c_str(), nullptr);
    SSL_CTX_set_verify(context_, SSL_VERIFY_PEER, nullptr);
    ssl_ = SSL_new(context_);
    SSL_set1_host(ssl_, "localhost");
    SSL_set_alpn_protos(ssl_, reinterpret_cast<const unsigned char*>(wishes.protocols.data()),
                        static_cast<unsigned>(wishes.protocols.size()));
    SSL_set_fd(ssl_, socket());
    if (SSL_connect(ssl_) != 1) {
      free_all();
      throw std::runtime_error("no handshake");
    }
  }
  ~TlsTestClient() override { free_all(); }

  std::string version() const { return SSL_get_version(ssl_); }
  std::string protocol() const {
    const unsigned char* name = nullptr;
    unsigned length = 0;
    SSL_get0_alpn_selected(ssl_, &name, &length);
    return {reinterpret_cast<const char*>(name), length};
  }
  long serial() const {
    return ASN1_INTEGER_get(X509_get0_serialNumber(SSL_get0_peer_certificate(ssl_)));
  }
  /// Whether the server said goodbye in TLS, not by the end of the connection alone.
  bool has_heard_goodbye() const { return (SSL_get_shutdown(ssl_) & SSL_RECEIVED_SHUTDOWN) != 0; }

 protected:
  ssize_t send_some(std::string_view bytes) override {
    return SSL_write(ssl_, bytes.data(), static_cast<int>(bytes.size()));
  }
  ssize_t receive_some(std::span<char> bytes) override {
    const int count = SSL_read(ssl_, bytes.data(), static_cast<int>(bytes.size()));
    return count < 0 ? -1 : count;
  }

 private:
  void free_all() {
    SSL_free(ssl_);
    SSL_CTX_free(context_);
  }

  SSL_CTX* context_ = nullptr;
  SSL* ssl_ = nullptr;
};

}  // namespace carnet::http
