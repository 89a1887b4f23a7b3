// SPDX-License-Identifier: Apache-2.0
#include "door/tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/stat.h>

#include <stdexcept>
#include <string_view>

#include "base/log.h"

namespace earshot::door {
namespace {

using Context = std::unique_ptr<ssl_ctx_st, FreeTls>;

constexpr char suites_of_1_2[] =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr char suites_of_1_3[] =
    "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";
constexpr unsigned char our_protocol[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};

constexpr std::uint64_t options = SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                  SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA |
                                  SSL_OP_IGNORE_UNEXPECTED_EOF;
// Buffers are given back while a connection is idle: 34 kB each otherwise.
constexpr long modes =
    SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER;

// Who speaks only another protocol is told so, rather than misunderstood.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* size,
                    const unsigned char* offered, unsigned offered_size, void*) {
  unsigned char* found = nullptr;
  if (SSL_select_next_proto(&found, size, our_protocol, sizeof our_protocol, offered,
                            offered_size) != OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  *chosen = found;
  return SSL_TLSEXT_ERR_OK;
}

bool choose(ssl_ctx_st* context) {
  SSL_CTX_set_options(context, options);
  SSL_CTX_set_mode(context, modes);
  SSL_CTX_set_read_ahead(context, 1);  // one read for a record, not one for its first five bytes
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);  // tickets: we keep nothing
  SSL_CTX_set_alpn_select_cb(context, choose_protocol, nullptr);
  return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
         SSL_CTX_set_cipher_list(context, suites_of_1_2) == 1 &&
         SSL_CTX_set_ciphersuites(context, suites_of_1_3) == 1 &&
         SSL_CTX_set1_groups_list(context, "X25519:P-256") == 1 &&
         SSL_CTX_set_num_tickets(context, 1) == 1;
}

bool use(ssl_ctx_st* context, const CertificateFiles& files) {
  return SSL_CTX_use_certificate_chain_file(context, files.chain.c_str()) == 1 &&
         SSL_CTX_use_PrivateKey_file(context, files.key.c_str(), SSL_FILETYPE_PEM) == 1 &&
         SSL_CTX_check_private_key(context) == 1;
}

Context make_context(const CertificateFiles& files, TicketKeys& tickets) {
  Context context(SSL_CTX_new(TLS_server_method()));
  const bool ready = context && choose(context.get()) && tickets.use_in(context.get()) &&
                     use(context.get(), files);
  ERR_clear_error();
  return ready ? std::move(context) : nullptr;
}

}  // namespace

void FreeTls::operator()(ssl_st* tls) const { SSL_free(tls); }
void FreeTls::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }

Tls::Tls(CertificateFiles files)
    : files_(std::move(files)), seen_(stamp()), context_(make_context(files_, tickets_)) {
  if (!context_)
    throw std::runtime_error(files_.chain.string() +
                             ": TLS does not accept this certificate and its key");
}

TlsConnection Tls::accept(int socket) {
  TlsConnection connection;
  {
    const std::lock_guard lock(mutex_);
    connection.reset(SSL_new(context_.get()));
  }
  if (!connection || SSL_set_fd(connection.get(), socket) != 1)
    return nullptr;
  SSL_set_accept_state(connection.get());
  return connection;
}

// Who renews writes two files; between the two they do not match, and the next look finds them.
void Tls::look_again() {
  tickets_.renew_if_old();
  std::string now = stamp();
  if (now == seen_)
    return;
  seen_ = std::move(now);
  Context context = make_context(files_, tickets_);
  if (!context)
    return log::error("The new certificate can't be used with its key; the old one stays in use");
  log::info("The certificate has changed: new connections use the new one");
  const std::lock_guard lock(mutex_);
  context_.swap(context);
}

std::string Tls::stamp() const {
  std::string stamp;
  for (const auto& file : {files_.chain, files_.key}) {
    struct stat about {};
    if (stat(file.c_str(), &about) == 0)
      stamp += std::to_string(about.st_ino) + ' ' + std::to_string(about.st_size) + ' ' +
               std::to_string(about.st_mtim.tv_sec) + ' ' + std::to_string(about.st_mtim.tv_nsec);
    stamp += '\n';
  }
  return stamp;
}

}  // namespace earshot::door
