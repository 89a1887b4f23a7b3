// SPDX-License-Identifier: Apache-2.0
#include "web/https_server.h"

#include <httplib.h>
#include <sys/socket.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "web/headers.h"

namespace earshot::web {
namespace {

bool use_certificate(SSL_CTX& context, const Certificate& certificate) {
  return SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION) == 1 &&
         SSL_CTX_use_certificate_chain_file(&context, certificate.chain.c_str()) == 1 &&
         SSL_CTX_use_PrivateKey_file(&context, certificate.key.c_str(), SSL_FILETYPE_PEM) == 1 &&
         SSL_CTX_check_private_key(&context) == 1;
}

// The library's own options would let a second server share the port without a word.
void take_port_alone(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

void fill(httplib::Response& response, Page&& page) {
  response.status = page.status;
  response.set_content(page.body, page.type);
}

httplib::Headers default_headers() {
  httplib::Headers headers;
  for (auto& [name, value] : headers_of_every_page())
    headers.emplace(std::move(name), std::move(value));
  return headers;
}

}  // namespace

struct HttpsServer::Inside {
  httplib::SSLServer server;
  std::atomic<bool> running = false;
  std::atomic<bool> stopping = false;

  explicit Inside(const Certificate& certificate)
      : server([&](SSL_CTX& context) { return use_certificate(context, certificate); }) {}
};

HttpsServer::HttpsServer(const Certificate& certificate, Answer answer, Refuse refuse)
    : inside_(std::make_unique<Inside>(certificate)) {
  httplib::SSLServer& server = inside_->server;
  if (!server.is_valid())
    throw std::runtime_error(certificate.chain.string() +
                             ": TLS does not accept this certificate and its key");
  server.set_tcp_nodelay(true);
  server.set_keep_alive_timeout(2);
  server.set_read_timeout(std::chrono::seconds(5));
  server.set_payload_max_length(64 * 1024);
  server.set_socket_options(take_port_alone);
  server.set_default_headers(default_headers());
  const auto handle = [answer = std::move(answer)](const httplib::Request& request,
                                                   httplib::Response& response) {
    fill(response, answer({.method = request.method, .path = request.path}));
  };
  server.Get(".*", handle).Post(".*", handle).Put(".*", handle).Patch(".*", handle);
  server.Delete(".*", handle);
  server.set_error_handler(
      [refuse = std::move(refuse)](const httplib::Request&, httplib::Response& response) {
        if (response.body.empty())
          fill(response, refuse(response.status));
      });
}

HttpsServer::~HttpsServer() = default;

int HttpsServer::listen(const std::string& host, int port) {
  httplib::SSLServer& server = inside_->server;
  const int asked = port;
  if (port == 0)
    port = server.bind_to_any_port(host);
  else if (!server.bind_to_port(host, port))
    port = -1;
  if (port > 0)
    return port;
  throw std::runtime_error("Nobody can be answered at " + host + " on port " +
                           std::to_string(asked) +
                           ": another program has that port, or this machine does not have that "
                           "address. Choose another with --listen");
}

void HttpsServer::run() {
  Inside& inside = *inside_;
  inside.running = true;
  const bool in_order = inside.stopping || inside.server.listen_after_bind() || inside.stopping;
  inside.running = false;
  if (!in_order)
    throw std::runtime_error("The system stopped giving out connections; see its log");
}

void HttpsServer::stop() {
  Inside& inside = *inside_;
  inside.stopping = true;
  // The library forgets a stop that comes before its loop has begun.
  while (inside.running && !inside.server.is_running())
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  inside.server.stop();
}

}  // namespace earshot::web
