// SPDX-License-Identifier: Apache-2.0
#include "door/ticket_keys.h"

#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <memory>

#include "door/certificate.h"
#include "fresh_folder.h"

namespace earshot::tests {
namespace {

struct Free {
  void operator()(SSL* it) const { SSL_free(it); }
  void operator()(SSL_CTX* it) const { SSL_CTX_free(it); }
  void operator()(SSL_SESSION* it) const { SSL_SESSION_free(it); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

// A server and somebody who comes back to it, without a network.
class TheKeysOfTickets : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto made = door::find_or_make_certificate(folder.path(), Moment{});
    SSL_CTX_use_certificate_chain_file(server.get(), made.chain.c_str());
    SSL_CTX_use_PrivateKey_file(server.get(), made.key.c_str(), SSL_FILETYPE_PEM);
    SSL_CTX_set_session_cache_mode(server.get(), SSL_SESS_CACHE_OFF);
    ASSERT_TRUE(keys.use_in(server.get()));
  }

  // Whether the visit resumed the last one.
  bool visit() {
    const Owned<SSL> here(SSL_new(server.get()));
    const Owned<SSL> there(SSL_new(client.get()));
    BIO* one = nullptr;
    BIO* other = nullptr;
    BIO_new_bio_pair(&one, 0, &other, 0);
    SSL_set_bio(here.get(), one, one);
    SSL_set_bio(there.get(), other, other);
    SSL_set_accept_state(here.get());
    SSL_set_connect_state(there.get());
    if (session)
      SSL_set_session(there.get(), session.get());
    for (int turn = 0; turn < 10; ++turn) {
      SSL_do_handshake(there.get());
      SSL_do_handshake(here.get());
    }
    char byte = 0;
    SSL_write(here.get(), "a", 1);
    SSL_read(there.get(), &byte, 1);
    session.reset(SSL_get1_session(there.get()));
    SSL_set_shutdown(there.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    return SSL_session_reused(there.get()) == 1;
  }

  FreshFolder folder;
  door::TicketKeys keys;
  Owned<SSL_CTX> server{SSL_CTX_new(TLS_server_method())};
  Owned<SSL_CTX> client{SSL_CTX_new(TLS_client_method())};
  Owned<SSL_SESSION> session;
};

TEST_F(TheKeysOfTickets, OpenWhatTheySealed) {
  EXPECT_FALSE(visit());
  EXPECT_TRUE(visit());
  EXPECT_TRUE(visit());
}

TEST_F(TheKeysOfTickets, StillOpenWhatTheLastOnesSealed) {
  visit();
  keys.renew();
  EXPECT_TRUE(visit());
}

TEST_F(TheKeysOfTickets, OpenNothingOlder) {
  visit();
  keys.renew();
  keys.renew();
  EXPECT_FALSE(visit());
}

TEST_F(TheKeysOfTickets, AreRenewedInTimeOnly) {
  visit();
  for (int times = 0; times < 3; ++times)
    keys.renew_if_old();
  EXPECT_TRUE(visit());
}

}  // namespace
}  // namespace earshot::tests
