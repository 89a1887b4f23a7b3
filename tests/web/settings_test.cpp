// SPDX-License-Identifier: Apache-2.0
#include "web/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/listed.h"
#include "store/partnership.h"
#include "store/staff_record.h"
#include "web/visitor.h"

namespace earshot::web {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Typed = std::vector<std::pair<std::string, std::string>>;

TEST(TheSettings, AreNotForWhoIsNotSignedIn) {
  Office office;
  for (const char* path : {"/settings", "/settings/safeguarding", "/settings/agencies",
                           "/settings/files", "/settings/files/topics.toml"}) {
    const Shown shown = Visitor(office).get(path);
    EXPECT_NE(shown.status, 200) << path;
    EXPECT_THAT(shown.body, Not(HasSubstr("MASH"))) << path;
  }
}

TEST(TheSettings, AreForThoseOnlyWhoMayChangeThem) {
  int rows = 0;
  for (const Route& route : all_routes())
    if (route.path.starts_with("/settings")) {
      ++rows;
      EXPECT_EQ(route.who.rights(), static_cast<Rights>(Right::change_settings)) << route.path;
    }
  EXPECT_GT(rows, 20);
  for (const RoleRow& row : all_roles) {
    const bool may = Roles().add(row.role).may(Right::change_settings);
    EXPECT_EQ(may, row.role == Role::partnership_team || row.role == Role::administrator)
        << row.name;
  }
}

// What the handlers make for Priya, of the partnership team, as the endpoint would ask them.
class WhatPriyaKeeps : public ::testing::Test {
 protected:
  Visit visit(const std::string& path, Typed typed = {}) {
    const std::size_t question = path.find('?');
    Visit made{.path = path.substr(0, question)};
    made.variable = made.path.substr(made.path.rfind('/') + 1);
    if (question != path.npos)
      made.query = *Fields::read(path.substr(question + 1));
    for (auto& [name, value] : typed)
      made.form.add(name, value);
    made.staff = SignedIn{.person = "p-priya", .roles = Roles().add(Role::partnership_team)};
    made.now = office.partnership().site().clock();
    made.today = london_day(made.now);
    made.token = "t";
    return made;
  }
  Page make(std::string_view method, const Visit& came) {
    const Found found = find_route(method, came.path);
    if (found.route == nullptr)
      throw std::logic_error("no such page: " + came.path);
    Site site(office.house());
    Outcome outcome = found.route->make(came, site);
    if (outcome.change) {
      auto instead = office.partnership().site().data.writer().run(
          [&](Database& db) { return outcome.change(db); });
      if (instead)
        return *instead;
    }
    return outcome.page;
  }
  Page get(const std::string& path) { return make("GET", visit(path)); }
  Page post(const std::string& path, Typed typed) {
    return make("POST", visit(path, std::move(typed)));
  }
  // What a form on that page would send back untouched as `seen`.
  std::string seen(const std::string& path) {
    const std::string body = get(path).body;
    const std::string before = "name=\"seen\" value=\"";
    const std::size_t at = body.find(before) + before.size();
    return body.substr(at, body.find('"', at) - at);
  }
  Page edit(const std::string& path, Typed typed) {
    typed.emplace_back("seen", seen(path));
    return post(path, std::move(typed));
  }
  void add(const std::string& list, Typed typed) {
    const Page page = post("/settings/add/" + list, std::move(typed));
    ASSERT_EQ(page.status, 303) << page.body;
  }
  void two_agencies() {
    add("sectors", {{"title", "Health"}});
    add("areas", {{"title", "Isle of Wight"}});
    const Typed of{{"sector", "health"}, {"area", "isle_of_wight"}};
    for (const char* title : {"Health visiting", "Midwives"}) {
      Typed typed = of;
      typed.emplace_back("title", title);
      add("agencies", typed);
    }
  }
  Listed found(List list, const std::string& name) {
    return store::find_listed(office.partnership().read(), list, name).value();
  }
  Particulars kept() { return store::find_partnership(office.partnership().read()); }
  std::vector<std::string> record() {
    std::vector<std::string> said;
    for (const store::Entry& entry :
         store::read_record(office.partnership().read(), "p-priya", 0, 100))
      said.push_back(entry.what + " " + entry.on);
    return said;
  }

  Office office;
};

TEST_F(WhatPriyaKeeps, SaysWhatIsMissing) {
  EXPECT_THAT(get("/settings").body,
              AllOf(HasSubstr("Something is missing"), HasSubstr("None yet")));
  edit("/settings/partnership", {{"partnership.name", "Isle of Wight"},
                                 {"partnership.contact", "Priya Shah"},
                                 {"partnership.email", "priya@example.org"}});
  EXPECT_THAT(get("/settings").body, Not(HasSubstr("Something is missing")));
}

TEST_F(WhatPriyaKeeps, IsSavedAndShownAndPutOnRecordWithoutItsWords) {
  const Page page = edit("/settings/partnership", {{"partnership.name", "  Wight & Solent \n"}});
  EXPECT_EQ(page.status, 303);
  EXPECT_EQ(kept().name, "Wight & Solent");
  EXPECT_THAT(get("/settings").body, HasSubstr("Wight &amp; Solent"));
  EXPECT_THAT(record(), Contains("changed-settings partnership"));
}

TEST_F(WhatPriyaKeeps, IsAskedForAgainWhenItIsWrongAndNothingTypedIsLost) {
  const Page page = edit("/settings/measures", {{"floors.open", "4"},
                                                {"floors.anonymous", "12"},
                                                {"learning.intervals", "6, 3"},
                                                {"learning.cycle_starts", "31 June"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("Write a whole number from 5 to 1000"),
                               HasSubstr("each larger than the one before"),
                               HasSubstr("Write a month and a day"), HasSubstr("value=\"31 June\""),
                               HasSubstr("value=\"12\"")));
  EXPECT_EQ(kept().floor_of(Promise::anonymous), 10);
  EXPECT_EQ(edit("/settings/safeguarding", {{"safeguarding.mash", "call us"}}).status, 422);
  EXPECT_EQ(edit("/settings/data-protection", {{"data_protection.email", "dpo at council"}}).status,
            422);
  EXPECT_EQ(edit("/settings/partnership", {{"partnership.name", std::string(400, 'x')}}).status,
            422);
}

TEST_F(WhatPriyaKeeps, IsNotOverwrittenUnseen) {
  const std::string before = seen("/settings/safeguarding");
  edit("/settings/safeguarding", {{"safeguarding.mash", "01632 960777"}});
  const Page late =
      post("/settings/safeguarding", {{"safeguarding.mash", "01632 960888"}, {"seen", before}});
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(late.body, AllOf(HasSubstr("Somebody else changed this"), HasSubstr("01632 960777"),
                               HasSubstr("value=\"01632 960888\"")));
  EXPECT_EQ(kept().safeguarding.mash, "01632 960777");
  // Sent twice, it says so already.
  EXPECT_EQ(
      post("/settings/safeguarding", {{"safeguarding.mash", "01632 960777"}, {"seen", before}})
          .status,
      303);
}

TEST_F(WhatPriyaKeeps, SaysHowLongThingsAreKeptByTheOneTable) {
  EXPECT_THAT(get("/settings/retention").body,
              AllOf(HasSubstr("Answers to staff surveys"), HasSubstr("From 1 to 84 months"),
                    Not(HasSubstr("keep.figures"))));
  EXPECT_EQ(edit("/settings/retention", {{"keep.staff_answers", "85"}}).status, 422);
  EXPECT_EQ(edit("/settings/retention", {{"keep.staff_answers", "36"}}).status, 303);
  EXPECT_EQ(kept().kept_for.at("staff_answers"), 36);
}

TEST_F(WhatPriyaKeeps, IsNoPageForWhatIsNoSetting) {
  for (const char* path :
       {"/settings/nonsense", "/settings/agencies/nobody", "/settings/add/nonsense",
        "/settings/history/nonsense", "/settings/files/earshot.toml"})
    EXPECT_EQ(get(path).status, 404) << path;
  EXPECT_EQ(post("/settings/nonsense", {}).status, 404);
  EXPECT_EQ(post("/settings/agencies", {}).status, 405);
}

TEST_F(WhatPriyaKeeps, ListsNothingYetAndThenOne) {
  EXPECT_THAT(get("/settings/sectors").body, HasSubstr("There is nothing on this list yet."));
  add("sectors", {{"title", "Health"}});
  EXPECT_THAT(get("/settings/sectors").body, HasSubstr("/settings/sectors/health"));
  EXPECT_THAT(record(), Contains("added-to-list sectors/health"));
}

TEST_F(WhatPriyaKeeps, HasNoTwoOfOneTitle) {
  two_agencies();
  const Page page = post("/settings/add/agencies",
                         {{"title", "MIDWIVES"}, {"sector", "health"}, {"area", "isle_of_wight"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("There is one of this title already"));
  EXPECT_EQ(post("/settings/add/agencies", {{"title", ""}}).status, 422);
  EXPECT_EQ(post("/settings/add/agencies", {{"title", "Police"}, {"sector", "none"}}).status, 422);
}

TEST_F(WhatPriyaKeeps, RenamesAnAgencyThatKeepsItsName) {
  two_agencies();
  const std::string path = "/settings/agencies/health_visiting";
  EXPECT_EQ(edit(path, {{"do", "save"},
                        {"title", "Health visitors"},
                        {"sector", "health"},
                        {"area", "isle_of_wight"}})
                .status,
            303);
  EXPECT_EQ(found(List::agencies, "health_visiting").title, "Health visitors");
  EXPECT_THAT(get("/settings/history/agencies").body,
              HasSubstr("&quot;Health visiting&quot;: Now called &quot;Health visitors&quot;."));
}

TEST_F(WhatPriyaKeeps, ClosesAnAgencyAndPutsItBack) {
  two_agencies();
  const std::string path = "/settings/agencies/midwives";
  EXPECT_THAT(get(path).body, HasSubstr("Surveys that are open keep it"));
  EXPECT_EQ(edit(path, {{"do", "close"}}).status, 303);
  EXPECT_TRUE(found(List::agencies, "midwives").closed_on);
  EXPECT_THAT(get("/settings/agencies").body, HasSubstr("No longer on the list: 1"));
  EXPECT_EQ(store::find_lists(office.partnership().read()).agency_choices().size(), 1u);
  EXPECT_EQ(edit(path, {{"do", "reopen"}}).status, 303);
  EXPECT_FALSE(found(List::agencies, "midwives").closed_on);
}

TEST_F(WhatPriyaKeeps, MakesOneAgencyPartOfAnother) {
  two_agencies();
  const std::string path = "/settings/agencies/midwives";
  EXPECT_EQ(edit(path, {{"do", "merge"}, {"into", ""}}).status, 422);
  EXPECT_EQ(edit(path, {{"do", "merge"}, {"into", "midwives"}}).status, 422);
  EXPECT_EQ(edit(path, {{"do", "merge"}, {"into", "health_visiting"}}).status, 303);
  EXPECT_EQ(found(List::agencies, "midwives").became, "health_visiting");
  EXPECT_THAT(get("/settings/agencies").body, HasSubstr("now part of Health visiting"));
}

TEST_F(WhatPriyaKeeps, RetiresNoSectorThatAgenciesAreIn) {
  two_agencies();
  const std::string path = "/settings/sectors/health";
  EXPECT_THAT(get(path).body, HasSubstr("2 agencies are in it. Put them elsewhere first."));
  EXPECT_EQ(edit(path, {{"do", "close"}}).status, 422);
  EXPECT_FALSE(found(List::sectors, "health").closed_on);
}

TEST_F(WhatPriyaKeeps, ShowsBothWhenTwoChangeOneAgency) {
  two_agencies();
  const std::string path = "/settings/agencies/midwives";
  const std::string before = seen(path);
  const Typed of{{"do", "save"}, {"sector", "health"}, {"area", "isle_of_wight"}};
  Typed first = of, second = of;
  first.emplace_back("title", "Midwifery");
  edit(path, first);
  second.emplace_back("title", "Midwives and maternity");
  second.emplace_back("seen", before);
  const Page late = post(path, second);
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(late.body,
              AllOf(HasSubstr("Midwifery"), HasSubstr("value=\"Midwives and maternity\"")));
  EXPECT_EQ(found(List::agencies, "midwives").title, "Midwifery");
}

TEST_F(WhatPriyaKeeps, HasTopicsInTwoLevels) {
  add("topics", {{"title", "Abuse"}, {"side", "both"}});
  add("topics", {{"title", "Online"}, {"side", "both"}});
  add("topics", {{"title", "Neglect"},
                 {"side", "children"},
                 {"parent", "abuse"},
                 {"words", "hungry\n\n dirty "}});
  EXPECT_THAT(found(List::topics, "neglect").more.at("words"),
              ::testing::ElementsAre("hungry", "dirty"));
  EXPECT_EQ(store::find_lists(office.partnership().read()).topics[1].name, "neglect");
  EXPECT_EQ(edit("/settings/topics/online",
                 {{"do", "save"}, {"title", "Online"}, {"side", "both"}, {"parent", "neglect"}})
                .status,
            422);
  EXPECT_EQ(edit("/settings/topics/abuse",
                 {{"do", "save"}, {"title", "Abuse"}, {"side", "both"}, {"parent", "online"}})
                .status,
            422);
  EXPECT_EQ(edit("/settings/topics/abuse", {{"do", "close"}}).status, 422);
  EXPECT_THAT(get("/settings/history/topics").body, HasSubstr("Edition 3, from"));
}

TEST_F(WhatPriyaKeeps, SaysWhoSeesToATopic) {
  add("topics",
      {{"title", "Neglect"}, {"side", "children"}, {"owner", "Children's Services, Priya Shah"}});
  EXPECT_THAT(get("/settings/topics").body, HasSubstr("Children&#39;s Services, Priya Shah"));
  EXPECT_EQ(edit("/settings/topics/neglect", {{"do", "save"},
                                              {"title", "Neglect"},
                                              {"side", "children"},
                                              {"owner", std::string(201, 'x')}})
                .status,
            422);
  EXPECT_EQ(store::find_lists(office.partnership().read()).topics[0].owner,
            "Children's Services, Priya Shah");
}

TEST_F(WhatPriyaKeeps, SplitsATopicIntoAtLeastTwoThatAreOnTheList) {
  for (const char* title : {"Neglect", "Home conditions", "Missed appointments"})
    add("topics", {{"title", title}, {"side", "children"}});
  const std::string path = "/settings/topics/neglect";
  const Typed split{{"do", "split"}, {"parts", "home_conditions"}};
  const Page one = edit(path, split);
  EXPECT_EQ(one.status, 422);
  EXPECT_THAT(one.body, AllOf(HasSubstr("Choose at least two"), HasSubstr("checked")));
  Typed itself = split;
  itself.emplace_back("parts", "neglect");
  EXPECT_EQ(edit(path, itself).status, 422);
  EXPECT_FALSE(found(List::topics, "neglect").closed_on);
  Typed two = split;
  two.emplace_back("parts", "missed_appointments");
  EXPECT_EQ(edit(path, two).status, 303);
  EXPECT_THAT(store::find_lists(office.partnership().read()).topics[0].listing.split_into,
              ::testing::ElementsAre("home_conditions", "missed_appointments"));
  EXPECT_THAT(get("/settings/topics").body,
              HasSubstr("split into Home conditions and Missed appointments"));
  EXPECT_THAT(get("/settings/history/topics").body,
              HasSubstr("Split into &quot;Home conditions&quot; and &quot;Missed appointments"));
  EXPECT_THAT(record(), ::testing::Contains("split-on-list topics/neglect"));
  EXPECT_EQ(edit(path, {{"do", "reopen"}}).status, 303);
  EXPECT_TRUE(found(List::topics, "neglect").all_said(split_field).empty());
}

TEST_F(WhatPriyaKeeps, SplitsNoAgency) {
  two_agencies();
  EXPECT_EQ(edit("/settings/agencies/midwives",
                 {{"do", "split"}, {"parts", "health_visiting"}, {"parts", "midwives"}})
                .status,
            404);
}

TEST_F(WhatPriyaKeeps, LaysLevelsBesideThoseOfOthers) {
  EXPECT_EQ(post("/settings/add/levels", {{"title", "Level 1"}, {"same_as", "Group A"}}).status,
            422);
  add("levels",
      {{"title", "Level 1"}, {"same_as", "NHS intercollegiate: Level 1\nAdults' board: Group A"}});
  add("levels", {{"title", "Level 2"}, {"same_as", "NHS intercollegiate: Level 2"}});
  const std::string body = get("/settings/levels").body;
  EXPECT_THAT(body, AllOf(HasSubstr("Adults&#39; board"), HasSubstr("Group A")));
}

TEST_F(WhatPriyaKeeps, SaysWhoIsGivenWhat) {
  EXPECT_EQ(post("/settings/add/reports", {{"title", "The Board"}}).status, 422);
  add("reports", {{"title", "The Board"}, {"kinds", "learning_needs"}, {"kinds", "voices"}});
  EXPECT_THAT(get("/settings/reports").body,
              HasSubstr("The yearly learning needs analysis and What children and families say"));
}

TEST_F(WhatPriyaKeeps, GoesOutAsAFileAndComesBackAfterItWasRead) {
  two_agencies();
  const Page file = get("/settings/files/agencies.toml");
  EXPECT_EQ(file.type, "text/plain; charset=utf-8");
  std::string text = file.body;
  text.replace(text.find("Midwives"), 8, "Midwifery");
  const Page preview = post("/settings/files", {{"file", "agencies.toml"}, {"text", text}});
  EXPECT_THAT(preview.body, HasSubstr("Now called &quot;Midwifery&quot;."));
  EXPECT_EQ(found(List::agencies, "midwives").title, "Midwives") << "nothing is changed by reading";

  const Typed confirmed{{"file", "agencies.toml"},
                        {"text", text},
                        {"do", "import"},
                        {"read", "Agencies: \"Midwives\": Now called \"Midwifery\".\n"}};
  EXPECT_EQ(post("/settings/files", confirmed).status, 303);
  EXPECT_EQ(found(List::agencies, "midwives").title, "Midwifery");
  EXPECT_THAT(record(), Contains("imported-settings "));
  // What was read no longer is what would happen.
  EXPECT_EQ(post("/settings/files", confirmed).status, 409);
}

TEST_F(WhatPriyaKeeps, IsToldWhatIsWrongWithAFileByItsLine) {
  EXPECT_EQ(post("/settings/files", {}).status, 422);
  const Page page =
      post("/settings/files", {{"file", "partnership.toml"}, {"text", "[floors]\nopen = 4\n"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("Line 2: "), HasSubstr("open = 4")));
}

TEST_F(WhatPriyaKeeps, EscapesWhatPeopleType) {
  add("roles", {{"title", "<script>alert(1)</script>"}});
  for (const char* path :
       {"/settings/roles", "/settings/roles/script_alert_1_script", "/settings/history/roles"})
    EXPECT_THAT(get(path).body, AllOf(HasSubstr("&lt;script"), Not(HasSubstr("<script")))) << path;
}

}  // namespace
}  // namespace earshot::web
