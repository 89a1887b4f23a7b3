// SPDX-License-Identifier: Apache-2.0
// Somebody with a browser: one TLS connection to a server on this machine, on which pages are asked
// for one after the other. Checks that each page is whole and 200; trusts any certificate.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace earshot::bench {

// What a visitor meets: a server on 127.0.0.1 and its page.
struct Place {
  int port = 0;
  std::string page;  // "/"
};

// The connection could not be had, broke, or gave something other than a page.
class Unserved : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct FreeSession {
  void operator()(SSL_SESSION* it) const { SSL_SESSION_free(it); }
};
using Session = std::unique_ptr<SSL_SESSION, FreeSession>;

// What browsers offer first, so that every server is asked for the same work.
class Tls {
 public:
  Tls();
  ~Tls() { SSL_CTX_free(context_); }
  Tls(const Tls&) = delete;
  Tls& operator=(const Tls&) = delete;
  SSL_CTX* context() const { return context_; }

 private:
  SSL_CTX* context_;
};

// A socket to a port of this machine; throws Unserved.
int connected(int port);

class Visitor {
 public:
  // Waits for the handshake. With a session of an earlier visit it is offered again.
  Visitor(const Tls& tls, const Place& place, const Session& earlier = nullptr);
  ~Visitor();
  Visitor(const Visitor&) = delete;
  Visitor& operator=(const Visitor&) = delete;

  void ask();                             // for the page
  void ask(const std::string& question);  // anything else
  bool hear();                            // reads what has come; whether the page is whole
  void read_page();                       // ask, and hear until it is
  void never_wait();                      // hear returns at once from now on

  int socket() const { return socket_; }
  SSL* tls() const { return tls_; }
  bool resumed() const { return SSL_session_reused(tls_) == 1; }
  Session session() const { return Session(SSL_get1_session(tls_)); }
  const std::string& heard() const { return heard_; }  // head and body of the last page

 private:
  std::string question_;
  int socket_ = -1;
  SSL* tls_ = nullptr;
  std::string heard_;
  std::size_t whole_ = 0;  // bytes of head and body, once the head is there
};

}  // namespace earshot::bench
