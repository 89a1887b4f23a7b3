// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "staff/staffed.h"
#include "store/rota.h"
#include "store/staff_record.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class TheRota : public testing::Test {
 protected:
  // As the page has them, with one day filled in.
  Visitor::Form friday(const std::string& reader, const std::string& deputy,
                       const std::string& seen = "0") {
    Visitor::Form form{{"seen", seen}};
    for (int day = 1; day <= 7; ++day) {
      form.emplace_back("reader-" + std::to_string(day), day == 5 ? reader : "");
      form.emplace_back("deputy-" + std::to_string(day), day == 5 ? deputy : "");
    }
    return form;
  }
  Rota rota() { return store::find_rota(isle.read()); }

  Office office;
  Partnership& isle = office.partnership();
  Staffed people{isle};
  std::string leila = people.add("Leila Haddad", Role::safeguarding_reader);
  std::string omar = people.add("Omar Reid", Role::safeguarding_reader);
  std::string priya = people.add("Priya Shah", Role::training_lead);
};

TEST_F(TheRota, IsNotForThoseWhoStandOnIt) {
  Visitor reader = signed_in_as(office, leila);
  EXPECT_EQ(reader.get("/settings/rota").status, 403);
  EXPECT_EQ(reader.post("/settings/rota", friday(leila, omar)).status, 403);
  EXPECT_EQ(rota(), Rota());
}

TEST_F(TheRota, IsSetByThePartnershipTeamAndOnTheRecord) {
  Visitor ann = signed_in(office, Role::partnership_team);
  EXPECT_THAT(ann.get("/settings").body, HasSubstr("Days without a reader"));
  EXPECT_THAT(ann.get("/settings/rota").body, HasSubstr("Leila Haddad"));
  EXPECT_THAT(ann.get("/settings/rota").body, Not(HasSubstr("Priya Shah")));
  EXPECT_EQ(ann.post("/settings/rota", friday(leila, omar)).status, 303);
  EXPECT_EQ(rota()[4], (DutyDay{leila, omar}));
  EXPECT_EQ(store::read_record(isle.read(), "", 0, 1).at(0).what, "changed-rota");
}

TEST_F(TheRota, HasNobodyWhoMayNotReadAndNobodyAsTheirOwnDeputy) {
  Visitor ann = signed_in(office, Role::partnership_team);
  EXPECT_THAT(ann.post("/settings/rota", friday(priya, omar)).body,
              HasSubstr("Choose somebody who reads"));
  EXPECT_THAT(ann.post("/settings/rota", friday(leila, leila)).body,
              HasSubstr("Choose somebody else for Friday"));
  EXPECT_EQ(rota(), Rota());
}

TEST_F(TheRota, TellsWhoeverIsSlowerWhatSomebodyElseChose) {
  Visitor ann = signed_in(office, Role::partnership_team);
  Visitor nia = signed_in(office, Role::administrator);
  ann.post("/settings/rota", friday(leila, omar));
  const Shown page = nia.post("/settings/rota", friday(omar, leila));
  EXPECT_EQ(page.status, 409);
  EXPECT_THAT(page.body, HasSubstr("Leila Haddad, deputy: Omar Reid"));
  EXPECT_EQ(nia.post("/settings/rota", friday(omar, leila, "1")).status, 303);
  EXPECT_EQ(rota()[4], (DutyDay{omar, leila}));
}

TEST_F(TheRota, ThatIsMissingIsADutyOfWhoeverMaySetIt) {
  Visitor ann = signed_in(office, Role::partnership_team);
  EXPECT_THAT(ann.get("/home").body, HasSubstr("Say who reads what children and families write"));
  ann.post("/settings/rota", friday(leila, omar));
  EXPECT_THAT(ann.get("/home").body, HasSubstr("Nobody reads on Monday, Tuesday, Wednesday"));
  EXPECT_THAT(signed_in_as(office, leila).get("/home").body, Not(HasSubstr("/settings/rota")));
}

TEST(TheRotaWithoutReaders, SaysThatNobodyCanRead) {
  Office office;
  Visitor ann = signed_in(office, Role::partnership_team);
  EXPECT_THAT(ann.get("/settings/rota").body, HasSubstr("Nobody has the role"));
  EXPECT_THAT(ann.get("/home").body, HasSubstr("Nobody can read what children and families write"));
}

}  // namespace
}  // namespace earshot::web
