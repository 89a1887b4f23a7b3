// SPDX-License-Identifier: Apache-2.0
// Whoever runs the server has a program on it that reads how much there is to do.
#include "web/metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "places.h"
#include "web/visitor.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

door::Request asked_from(std::string from, bool passed_on = false) {
  return {.method = "GET", .target = "/metrics", .from = std::move(from), .passed_on = passed_on};
}

TEST(TheMetrics, AreNotThereForAnotherMachineNorThroughAProxy) {
  Office office;
  const Shown nowhere = Visitor(office).get("/nowhere");
  for (const auto& request :
       {asked_from("192.0.2.7"), asked_from("2001:db8::7"), asked_from(""), asked_from("localhost"),
        asked_from("127.0.0.1", true), asked_from("::1", true)}) {
    const Shown page = Visitor(office).send(request);
    EXPECT_EQ(page.status, 404) << request.from;
    EXPECT_EQ(page.body, nowhere.body) << request.from;
  }
}

TEST(TheMetrics, AreCountsThatThisMachineMayRead) {
  Office office;
  office.counts().replies[2] = 41;
  office.counts().resumed_handshakes = 7;
  office.partnership().course_survey(3);
  for (const char* here : {"127.0.0.1", "::1"}) {
    const Shown page = Visitor(office).send(asked_from(here));
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.header("Content-Type"), HasSubstr("text/plain; version=0.0.4"));
    EXPECT_THAT(page.body, HasSubstr("# TYPE earshot_requests_total counter\n"
                                     "earshot_requests_total{status=\"2xx\"} 41\n"));
    EXPECT_THAT(page.body, HasSubstr("\nearshot_handshakes_total{kind=\"resumed\"} 7\n"));
    EXPECT_THAT(page.body, HasSubstr("\nearshot_surveys_open 1\n"));
    EXPECT_THAT(page.body, Not(HasSubstr("earshot_commits_total 0\n")));
  }
}

TEST(TheMetrics, NameNoPageAndNobody) {
  Office office;
  office.partnership().course_survey(3);
  Visitor(office).get("/s/a-secret-link");
  const Shown page = Visitor(office).send(asked_from("127.0.0.1"));
  EXPECT_THAT(page.body, Not(HasSubstr("/")));
  EXPECT_THAT(page.body, Not(HasSubstr("secret")));
  EXPECT_THAT(page.body, Not(HasSubstr("eglect")));  // the course
}

TEST(TheMetrics, AreEachExplainedToWhoeverRunsTheServer) {
  const auto handbook = read_file(fs::path(EARSHOT_SOURCE_DIR) / "config/README.md");
  ASSERT_TRUE(handbook);
  for (const std::string_view name : all_metrics())
    EXPECT_NE(handbook->find("`" + std::string(name) + "`"), std::string::npos) << name;
}

}  // namespace
}  // namespace earshot::web
