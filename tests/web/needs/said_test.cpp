// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/said.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// Joan of the workforce group may write it; Nia of the partnership team may publish it as well.
class YouSaidWeDid : public WorkforceGroup {
 protected:
  YouSaidWeDid() { open_cycle(); }

  static Form waiting() {
    return {{"seen", "0"},
            {"by", "practitioners"},
            {"said", "You wait too long to hear back"},
            {"did", "You hear back within a week"},
            {"moved", "Fewer of you wait now"},
            {"plain", ""}};
  }
  std::string add(const Form& form = waiting()) {
    return leads_to(joan.post("/needs/c1/said/new", form));
  }
  Shown publish(const std::string& path, const std::string& seen, const char* what = "publish") {
    return nia.post(path, {{"seen", seen}, {"do", what}});
  }
  std::string to_everybody() { return Visitor(office).get("/said").body; }
};

TEST_F(YouSaidWeDid, IsPreparedByWhoeverEntersEvidenceAndPublishedByTheTeamOnly) {
  const std::string path = add();
  EXPECT_EQ(Visitor(office).get(path).status, 303);
  for (const Role role :
       {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
    Visitor other = signed_in(office, role);
    for (const std::string& page :
         {std::string("/needs/c1/said"), std::string("/needs/c1/said/new"), path, path + "/change"})
      EXPECT_EQ(other.get(page).status, 403) << page;
  }
  EXPECT_EQ(joan.post(path, {{"seen", "1"}, {"do", "publish"}}).status, 403);
  EXPECT_THAT(joan.get(path).body, HasSubstr("The partnership team publishes it"));
  EXPECT_THAT(to_everybody(),
              AllOf(HasSubstr("Nothing stands here yet"), Not(HasSubstr("You wait too long"))));
}

TEST_F(YouSaidWeDid, StandsForEverybodyFromWhenItIsPublishedUntilItIsTakenBack) {
  const std::string path = add();
  EXPECT_EQ(publish(path, "1").status, 303);
  EXPECT_THAT(to_everybody(),
              AllOf(HasSubstr("Practitioners said"), HasSubstr("You wait too long to hear back"),
                    HasSubstr("You hear back within a week"), HasSubstr("Fewer of you wait now"),
                    Not(HasSubstr("Joan"))));
  EXPECT_THAT(publish(path, "1", "take-back").header("Location"), HasSubstr("too-late"));
  EXPECT_EQ(publish(path, "2", "take-back").status, 303);
  EXPECT_THAT(to_everybody(), Not(HasSubstr("You wait too long")));
}

TEST_F(YouSaidWeDid, IsOffThePageOnceItIsChanged) {
  const std::string path = add();
  publish(path, "1");
  EXPECT_THAT(joan.get(path + "/change").body, HasSubstr("off the page until"));
  const Form other = changed(changed(waiting(), "seen", "2"), "did", "Something else");
  EXPECT_EQ(joan.post(path + "/change", other).status, 303);
  EXPECT_THAT(to_everybody(),
              AllOf(Not(HasSubstr("Something else")), Not(HasSubstr("You wait too long"))));
  EXPECT_THAT(publish(path, "2").header("Location"), HasSubstr("too-late"));
}

TEST_F(YouSaidWeDid, IsToldToAChildInWordsForAChildFirst) {
  const Shown page = joan.post("/needs/c1/said/new", changed(waiting(), "by", "children"));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("words for a child: a child said it"));
  EXPECT_THAT(store::said_of_cycle(read(), "c1"), IsEmpty());
  const std::string path = add(changed(changed(waiting(), "by", "children"), "plain",
                                       "You said it took ages. Now it takes a week."));
  publish(path, "1");
  const std::string body = to_everybody();
  EXPECT_LT(body.find("it took ages"), body.find("You wait too long"));
  EXPECT_THAT(body, HasSubstr("The same for grown-ups"));
}

TEST_F(YouSaidWeDid, IsNotOverwrittenByWhoeverWasSlowerAndIsShownAsText) {
  const std::string path = add(changed(waiting(), "said", "<script>alert(1)</script>"));
  const Form first = changed(changed(waiting(), "seen", "1"), "did", "Mine");
  EXPECT_EQ(joan.post(path + "/change", first).status, 303);
  const Shown late = nia.post(path + "/change", changed(first, "did", "Mine as well"));
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.body,
              AllOf(HasSubstr("Somebody else changed or published"), HasSubstr("Mine as well")));
  publish(path, "2");
  EXPECT_THAT(to_everybody(), Not(HasSubstr("<script>alert")));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              AllOf(HasSubstr("published what people said, of the cycle &quot;2026-27&quot;"),
                    Not(HasSubstr("Mine"))));
}

}  // namespace
}  // namespace earshot::web
