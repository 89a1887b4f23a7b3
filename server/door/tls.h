// SPDX-License-Identifier: Apache-2.0
// What TLS we speak: 1.2 and 1.3, forward secret and authenticated ciphers only, tickets to resume
// with. The certificate is read again when its files change; a broken new one changes nothing.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "door/ticket_keys.h"

struct ssl_st;
struct ssl_ctx_st;

namespace earshot::door {

struct FreeTls {
  void operator()(ssl_st* tls) const;
  void operator()(ssl_ctx_st* context) const;
};
using TlsConnection = std::unique_ptr<ssl_st, FreeTls>;

struct CertificateFiles {
  std::filesystem::path chain;  // PEM
  std::filesystem::path key;    // PEM; may be the same file
};

class Tls {
 public:
  // Throws a sentence naming the file if the certificate or its key can't be used.
  explicit Tls(CertificateFiles files);

  TlsConnection accept(int socket);  // on any thread; empty if there is no memory for it
  // To be called now and then. A new certificate is for connections that begin after it.
  void look_again();

 private:
  std::string stamp() const;  // changes when either file does

  CertificateFiles files_;
  TicketKeys tickets_;
  std::string seen_;
  std::mutex mutex_;
  std::unique_ptr<ssl_ctx_st, FreeTls> context_;
};

}  // namespace earshot::door
