// SPDX-License-Identifier: Apache-2.0
#include "web/https_server.h"

#include <httplib.h>
#include <sys/socket.h>

#include <atomic>
#include <chrono>
#include <future>
#include <stdexcept>
#include <thread>

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

void fill(httplib::Response& response, door::Reply&& reply) {
  response.status = reply.status;
  std::string type;
  for (const auto& [name, value] : reply.headers) {
    if (name == "Content-Type")
      type = value;
    else
      response.set_header(name, value);
  }
  const std::string_view body = reply.fixed_body.empty() ? reply.body : reply.fixed_body;
  response.set_content(body.data(), body.size(), type);
}

door::Request whole(const httplib::Request& request, std::string body) {
  door::Request made{.method = request.method,
                     .target = request.target,
                     .body = std::move(body),
                     .from = request.remote_addr};
  for (const auto& [name, value] : request.headers) {
    std::string small;
    for (const char letter : name)
      small += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    made.headers.emplace_back(std::move(small), value);
  }
  return made;
}

}  // namespace

struct HttpsServer::Inside {
  httplib::SSLServer server;
  std::atomic<bool> running = false;
  std::atomic<bool> stopping = false;

  explicit Inside(const Certificate& certificate)
      : server([&](SSL_CTX& context) { return use_certificate(context, certificate); }) {}
};

HttpsServer::HttpsServer(const Certificate& certificate, door::Answer answer, Refuse refuse)
    : inside_(std::make_unique<Inside>(certificate)) {
  httplib::SSLServer& server = inside_->server;
  if (!server.is_valid())
    throw std::runtime_error(certificate.chain.string() +
                             ": TLS does not accept this certificate and its key");
  server.set_tcp_nodelay(true);
  server.set_keep_alive_timeout(2);
  server.set_read_timeout(std::chrono::seconds(5));
  server.set_payload_max_length(256 * 1024);
  server.set_socket_options(take_port_alone);
  const auto handle = [answer = std::move(answer)](const httplib::Request& request,
                                                   httplib::Response& response, std::string body) {
    std::promise<door::Reply> reply;
    answer(whole(request, std::move(body)),
           [&](door::Reply ready) { reply.set_value(std::move(ready)); });
    fill(response, reply.get_future().get());
  };
  const auto without = [handle](const httplib::Request& request, httplib::Response& response) {
    handle(request, response, {});
  };
  const auto with = [handle](const httplib::Request& request, httplib::Response& response,
                             const httplib::ContentReader& read) {
    std::string body;
    read([&](const char* bytes, std::size_t count) {
      body.append(bytes, count);
      return true;
    });
    handle(request, response, std::move(body));
  };
  server.Get(".*", without).Options(".*", without).Post(".*", with).Put(".*", with);
  server.Patch(".*", with).Delete(".*", with);
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
