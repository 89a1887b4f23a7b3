// SPDX-License-Identifier: Apache-2.0
// Whoever runs it starts the server, looks at a page and stops it again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <signal.h>

#include <charconv>
#include <memory>

#include "running.h"

namespace earshot::story {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

int port_in(const std::string& said, const std::string& before = "https://127.0.0.1:") {
  const auto from = said.find(before) + before.size();
  int port = 0;
  std::from_chars(said.data() + from, said.data() + said.size(), port);
  return port;
}

class AServer : public ::testing::Test {
 protected:
  void SetUp() override { port = port_in(server.heard("Ctrl-C stops it.")); }

  std::unique_ptr<httplib::SSLClient> visitor() {
    auto client = std::make_unique<httplib::SSLClient>("127.0.0.1", port);
    client->enable_server_certificate_verification(true);
    client->set_ca_cert_path((folder.path() / "earshot-keys/tls/this-machine.pem").c_str());
    return client;
  }

  Folder folder;
  Running server{folder,
                 {"serve", "--listen", "127.0.0.1:0", "--partnership-name", "Isle of Wight"}};
  int port = 0;
};

TEST_F(AServer, ShowsItsFirstPageUnderTheCertificateItPrinted) {
  const auto page = visitor()->Get("/");
  ASSERT_TRUE(page) << httplib::to_string(page.error());
  EXPECT_EQ(page->status, 200);
  EXPECT_THAT(page->body, HasSubstr("Isle of Wight"));
  EXPECT_THAT(page->get_header_value("Content-Security-Policy"), HasSubstr("default-src 'none'"));
  EXPECT_EQ(page->get_header_value("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(page->get_header_value("Referrer-Policy"), "no-referrer");
  EXPECT_THAT(page->get_header_value("Strict-Transport-Security"), HasSubstr("max-age="));
}

TEST_F(AServer, IsHealthyAndSaysThereIsNoOtherPage) {
  const auto client = visitor();
  EXPECT_EQ(client->Get("/healthz")->body, "ok\n");
  const auto nowhere = client->Get("/nowhere/3fJk");
  EXPECT_EQ(nowhere->status, 404);
  EXPECT_THAT(nowhere->body, HasSubstr("There is no page here"));
  EXPECT_EQ(nowhere->get_header_value("Referrer-Policy"), "no-referrer");
  EXPECT_EQ(client->Post("/", "a=b", "application/x-www-form-urlencoded")->status, 405);
}

TEST_F(AServer, SpeaksNoTlsBeforeOnePointTwo) {
  const auto client = visitor();
  SSL_CTX_set_max_proto_version(client->ssl_context(), TLS1_1_VERSION);
  SSL_CTX_set_security_level(client->ssl_context(), 0);
  EXPECT_FALSE(client->Get("/"));
}

TEST_F(AServer, DoesNotShareItsPort) {
  const Told told = run(folder, {"serve", "--listen", "127.0.0.1:" + std::to_string(port)});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, HasSubstr("another program has that port"));
}

TEST_F(AServer, StopsInGoodOrderWhenItIsAsked) {
  EXPECT_EQ(visitor()->Get("/healthz")->status, 200);
  EXPECT_EQ(server.stop(SIGTERM), 0);
  EXPECT_THAT(server.err(), HasSubstr("Stopped in good order"));
}

TEST_F(AServer, StopsForCtrlCToo) { EXPECT_EQ(server.stop(SIGINT), 0); }

TEST_F(AServer, WritesNoLinkIntoItsLog) {
  visitor()->Get("/s/3fJkQ9-secret-link");
  server.stop(SIGTERM);
  EXPECT_THAT(server.err(), Not(HasSubstr("3fJkQ9")));
  EXPECT_THAT(server.err(), Not(HasSubstr("127.0.0.1")));
}

TEST(AServerThatRuns, ClosesASurveyOnItsDayByItself) {
  Folder folder;
  for (const char* name : {"forms", "config"})
    fs::copy(fs::path(EARSHOT_SOURCE_DIR) / name, folder.path() / name,
             fs::copy_options::recursive);
  const Told made = run(folder, {"survey", "new", "--form", "staff-survey", "--promise",
                                 "anonymous", "--opens", "2025-10-01", "--closes", "2025-10-14"});
  ASSERT_EQ(made.exit, 0) << made.err;
  Running server(folder, {"serve", "--listen", "127.0.0.1:0"});
  server.heard("Ctrl-C stops it.");
  EXPECT_EQ(server.stop(SIGTERM), 0);
  EXPECT_THAT(server.err(),
              HasSubstr("A survey has closed: " + made.out.substr(0, made.out.find('\n'))));
}

TEST(AServerBehindAProxy, AnswersInTheClearOnThisMachine) {
  Folder folder;
  Running server(folder, {"serve", "--plain", "127.0.0.1:0", "--address", "https://isle.example"});
  const std::string said = server.heard("Ctrl-C stops it.");
  EXPECT_THAT(said, HasSubstr("in the clear for a proxy on this machine"));
  EXPECT_THAT(said, Not(HasSubstr("fingerprint")));
  httplib::Client proxy("127.0.0.1", port_in(said, "http://127.0.0.1:"));
  EXPECT_EQ(proxy.Get("/healthz")->body, "ok\n");
  EXPECT_EQ(server.stop(SIGTERM), 0);
}

TEST(AServerThatCannotStart, SaysWhichLineOfItsConfigurationIsWrong) {
  Folder folder;
  folder.write("earshot.toml", "# ours\nlisten = \"127.0.0.1:0\"\ndtaa = \"x\"\n");
  const Told told = run(folder, {"serve", "--config", "earshot.toml"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, HasSubstr("earshot.toml:3: "));
  EXPECT_THAT(told.err, HasSubstr("'data'"));
}

TEST(AServerThatCannotStart, TakesAVariableOverItsFileAndAFlagOverBoth) {
  Folder folder;
  folder.write("earshot.toml", "listen = \"127.0.0.1:99999\"\n");
  EXPECT_THAT(run(folder, {"serve", "--config", "earshot.toml"}).err,
              HasSubstr("earshot.toml:1: "));
  EXPECT_THAT(run(folder, {"serve"}, {"EARSHOT_LISTEN=nowhere"}).err,
              HasSubstr("EARSHOT_LISTEN: "));
  EXPECT_THAT(run(folder, {"serve", "--listen", "here"}).err, HasSubstr("--listen: "));
}

}  // namespace
}  // namespace earshot::story
