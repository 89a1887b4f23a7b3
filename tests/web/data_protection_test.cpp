// SPDX-License-Identifier: Apache-2.0
#include "web/data_protection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "model/retention.h"
#include "store/partnership.h"
#include "web/visitor.h"
#include "web/what_is_held.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string_view> words_in(std::string_view names) {
  std::vector<std::string_view> all;
  while (!names.empty()) {
    all.push_back(names.substr(0, names.find(' ')));
    names.remove_prefix(std::min(names.size(), all.back().size() + 1));
  }
  return all;
}

TEST(TheDataProtectionSheet, IsNotForEverybody) {
  Office office;
  const Shown shown = Visitor(office).get("/data-protection");
  EXPECT_NE(shown.status, 200);
  EXPECT_THAT(shown.body, Not(HasSubstr("What is held")));
}

TEST(TheDataProtectionSheet, IsNotForWhoOnlyReadsWords) {
  const Found found = find_route("GET", "/data-protection");
  const auto may = [&](Role role) {
    return found.route->who.may(SignedIn{.person = "p", .roles = Roles().add(role)});
  };
  EXPECT_FALSE(may(Role::safeguarding_reader));
  EXPECT_TRUE(may(Role::partnership_team));
  EXPECT_TRUE(may(Role::administrator));
  EXPECT_TRUE(may(Role::scrutineer));
}

TEST(TheDataProtectionSheet, KnowsEveryKindOfTheSchedule) {
  std::set<std::string_view> told;
  for (const Held& held : all_that_is_held()) {
    EXPECT_TRUE(!held.kinds.empty() || !held.until.empty()) << held.what;
    for (const std::string_view name : words_in(held.kinds)) {
      ASSERT_NE(find_kept_kind(name), nullptr) << name;
      told.insert(name);
    }
  }
  for (const KeptKind& kind : all_kept_kinds)
    EXPECT_TRUE(told.contains(kind.name)) << kind.name;
}

TEST(TheDataProtectionSheet, SaysThatAnAnswerByAnAgencysLinkNamesTheAgency) {
  for (const Held& held : all_that_is_held())
    if (held.what == "Links for agencies") {
      EXPECT_THAT(held.protection, HasSubstr("the link fills that in"));
    }
}

class TheOfficersSheet : public ::testing::Test {
 protected:
  std::string body() {
    Visit visit{.method = "GET", .path = "/data-protection"};
    visit.staff = SignedIn{.person = "p", .roles = Roles().add(Role::partnership_team)};
    visit.today = day("2026-11-21");
    Site site(office.house());
    return data_protection(visit, site).page.body;
  }
  void say(std::string_view name, std::string_view value) {
    office.partnership().site().data.writer().run(
        [&](Database& db) { store::keep_setting(db, name, value); });
  }
  Office office;
};

TEST_F(TheOfficersSheet, MarksWhatOnlyThePartnershipCanSayUntilItHas) {
  EXPECT_THAT(body(), HasSubstr("To be filled in"));
  EXPECT_THAT(body(), HasSubstr("Article 6(1)(e)"));
  EXPECT_THAT(body(), HasSubstr("contact has not been entered yet"));
  say("data_protection.legal_basis", "Public task, agreed on 3 May 2026");
  say("data_protection.where", "In the council's rooms in Newport");
  say("data_protection.processors", "None");
  EXPECT_THAT(body(), HasSubstr("agreed on 3 May 2026"));
  EXPECT_THAT(body(), Not(HasSubstr("To be filled in")));
}

TEST_F(TheOfficersSheet, TellsTimesAndFloorsAsTheServerGoesByThem) {
  say("keep.staff_answers", "18");
  say("floors.anonymous", "17");
  EXPECT_THAT(body(), HasSubstr("deleted 18 months after the survey closes"));
  EXPECT_THAT(body(), HasSubstr(">17<"));
  EXPECT_THAT(body(), HasSubstr("21 November 2026"));
}

TEST_F(TheOfficersSheet, HasARowForEveryTableOfTheDatabase) {
  std::set<std::string> told;
  for (const Held& held : all_that_is_held())
    for (const std::string_view name : words_in(held.tables))
      told.emplace(name);
  std::set<std::string> there;
  for (const auto& [name] : office.partnership().read().all<std::string>(
           "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'"))
    there.insert(name);
  EXPECT_EQ(told, there);
}

}  // namespace
}  // namespace earshot::web
