// SPDX-License-Identifier: Apache-2.0
// Whoever is at the other end: sends any bytes it likes, over TLS or in the clear, and reads what
// comes back. Waits at most ten seconds for anything.
#pragma once

#include <openssl/ssl.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace earshot::tests {

struct Got {
  int status = 0;
  std::string head;  // with its last empty line
  std::string body;
  // The value of a header, or "none".
  std::string operator[](std::string_view name) const;
};

class Caller {
 public:
  struct Tcp {
    int port;
  };
  struct Tls {
    int port;
    int most = 0;  // TLS1_2_VERSION, say; 0: the newest
    SSL_SESSION* resume = nullptr;
    const char* suites = nullptr;
  };
  explicit Caller(Tcp at);  // in the clear
  explicit Caller(Tls at);  // shakes hands; `is_secure` says whether it worked
  explicit Caller(const std::filesystem::path& at);  // a Unix socket
  ~Caller();
  Caller(Caller&& other) noexcept;

  bool is_secure() const { return secure_; }
  SSL* tls() const { return tls_.get(); }
  int socket() const { return socket_; }

  bool say(std::string_view bytes);                    // false if the other side has gone
  std::optional<Got> hear(bool without_body = false);  // nothing if the other side has gone
  std::string hear_rest();                             // all until the other side ends
  bool is_hung_up_on();                                // waits for it
  void say_no_more();                                  // ends our side, still listening

 private:
  struct Free {
    void operator()(SSL* tls) const { SSL_free(tls); }
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  };
  bool read_some();

  int socket_ = -1;
  std::unique_ptr<SSL_CTX, Free> context_;
  std::unique_ptr<SSL, Free> tls_;
  bool secure_ = false;
  std::string heard_;
};

}  // namespace earshot::tests
