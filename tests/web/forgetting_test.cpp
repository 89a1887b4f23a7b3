// SPDX-License-Identifier: Apache-2.0
#include "web/forgetting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "partnership/forgetting.h"
#include "partnership/holding.h"
#include "store/holds.h"
#include "store/staff_record.h"
#include "web/visitor.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

TEST(WhatGoesWhen, IsNotForWhoIsNotSignedIn) {
  Office office;
  for (const char* path : {"/forgetting", "/forgetting/hold", "/forgetting/holds/h-1"}) {
    const Shown shown = Visitor(office).get(path);
    EXPECT_NE(shown.status, 200) << path;
    EXPECT_THAT(shown.body, Not(HasSubstr("Held"))) << path;
  }
}

TEST(WhatGoesWhen, IsForThoseOnlyWhoMayChangeSettings) {
  for (const Route& route : all_routes())
    if (route.path.starts_with("/forgetting")) {
      EXPECT_EQ(route.who.rights(), static_cast<Rights>(Right::change_settings)) << route.path;
    }
}

// What the handlers make for Priya, of the partnership team, as the endpoint would ask them.
class WhatPriyaSees : public ::testing::Test {
 protected:
  Partnership& isle() { return office.partnership(); }

  std::string released() {
    auto made = isle().course_survey(12);
    isle().several_answer(made, 12);
    answers::settle(isle().site());
    return made.survey.id;
  }
  Visit visit(Fields form = {}, std::string hold = {}) {
    Visit made{.method = "POST", .path = "/forgetting", .variable = std::move(hold)};
    made.form = std::move(form);
    made.staff = SignedIn{.person = "p-priya", .roles = Roles().add(Role::partnership_team)};
    made.now = isle().site().clock();
    made.today = london_day(made.now);
    made.token = "t";
    return made;
  }
  // The page that goes out after the change, if there is one.
  Page make(Outcome (*handler)(const Visit&, Site&), const Visit& came) {
    Site site(office.house());
    Outcome outcome = handler(came, site);
    if (outcome.change) {
      auto instead =
          isle().site().data.writer().run([&](Database& db) { return outcome.change(db); });
      if (instead)
        return *instead;
    }
    return outcome.page;
  }
  std::string body() { return make(what_goes_when, visit()).body; }
  static Fields form(std::string on, std::string reason) {
    Fields fields;
    fields.add("on", std::move(on));
    fields.add("reason", std::move(reason));
    return fields;
  }
  static std::string location(const Page& page) {
    for (const auto& [name, value] : page.headers)
      if (name == "Location")
        return value;
    return {};
  }
  std::string only_hold() { return store::standing_holds(isle().read()).at(0).id; }

  Office office;
};

TEST_F(WhatPriyaSees, NamesTheSurveysThatGoWithinAMonthAndHowManyAnswers) {
  released();
  EXPECT_THAT(body(), HasSubstr("Nothing is deleted by then."));
  isle().today_is("2028-09-20");
  EXPECT_THAT(body(), HasSubstr("Neglect: Your feedback on the course"));
  EXPECT_THAT(body(), HasSubstr("14 October 2028"));
}

TEST_F(WhatPriyaSees, TellsWhatWentLatelyAndThatFiguresStay) {
  released();
  isle().today_is("2028-10-14");
  EXPECT_THAT(body(), HasSubstr("tonight"));
  partnership::forget_due(isle().site());
  EXPECT_THAT(body(), HasSubstr("Nothing is deleted by then."));
  EXPECT_THAT(body(), HasSubstr("Neglect: Your feedback on the course"));
  EXPECT_THAT(body(), Not(HasSubstr("Nothing was deleted")));
  isle().today_is("2029-02-01");
  EXPECT_THAT(body(), HasSubstr("Nothing was deleted in the last three months."));
}

TEST_F(WhatPriyaSees, HoldsWithAReasonThatIsInNoRecord) {
  const std::string survey = released();
  const Page page = make(put_hold, visit(form(survey, "Inquiry 12")));
  EXPECT_EQ(page.status, 303);
  EXPECT_EQ(location(page), "/forgetting?done=held");
  EXPECT_THAT(body(), HasSubstr("Inquiry 12"));
  EXPECT_THAT(body(), HasSubstr("/forgetting/holds/" + only_hold()));
  const auto entry = store::read_record(isle().read(), "", 0, 1).at(0);
  EXPECT_EQ(entry.who, "p-priya");
  EXPECT_EQ(entry.what, "put-hold");
  EXPECT_EQ(entry.on, survey);
}

TEST_F(WhatPriyaSees, IsToldBesideTheFieldWhatIsMissingAndKeepsWhatWasTyped) {
  const Page no_reason = make(put_hold, visit(form("staff_record", " ")));
  EXPECT_EQ(no_reason.status, 422);
  EXPECT_THAT(no_reason.body, HasSubstr("Write why it must be kept"));
  EXPECT_THAT(no_reason.body, HasSubstr("href=\"#reason\""));
  const Page nothing = make(put_hold, visit(form("", "Inquiry 12")));
  EXPECT_EQ(nothing.status, 422);
  EXPECT_THAT(nothing.body, HasSubstr("Choose what is to be kept"));
  EXPECT_THAT(nothing.body, HasSubstr("Inquiry 12"));
  EXPECT_THAT(store::standing_holds(isle().read()), SizeIs(0));
}

TEST_F(WhatPriyaSees, LiftsWithAReasonAndOnlyOnce) {
  make(put_hold, visit(form("staff_record", "Inquiry 12")));
  const std::string id = only_hold();
  EXPECT_EQ(make(lift_hold, visit(form("", ""), id)).status, 422);
  const Page page = make(lift_hold, visit(form("", "It is over"), id));
  EXPECT_EQ(location(page), "/forgetting?done=lifted");
  EXPECT_EQ(location(make(lift_hold, visit(form("", "It is over"), id))),
            "/forgetting?done=lifted-before");
  EXPECT_EQ(location(make(ask_lift, visit({}, id))), "/forgetting?done=lifted-before");
  EXPECT_THAT(body(), HasSubstr("It is over"));
}

TEST_F(WhatPriyaSees, IsToldWhenItIsTooLateToHold) {
  const std::string survey = released();
  isle().today_is("2028-10-14");
  Site site(office.house());
  const Outcome outcome = put_hold(visit(form(survey, "Inquiry 12")), site);
  partnership::forget_due(isle().site());
  const auto instead =
      isle().site().data.writer().run([&](Database& db) { return outcome.change(db); });
  EXPECT_EQ(location(instead.value()), "/forgetting?done=too-late");
  EXPECT_THAT(store::standing_holds(isle().read()), SizeIs(0));
}

}  // namespace
}  // namespace earshot::web
