// SPDX-License-Identifier: Apache-2.0
// What children and families wrote: two safeguarding readers, who must decide the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "partnership/forgetting.h"
#include "store/releases.h"
#include "web/words/reading_room.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class CommentsOfChildren : public testing::Test, protected ReadingRoom {
 protected:
  void SetUp() override {
    auto comments = several(14, "They listen to me");
    comments.push_back("Mrs Jones is nice");
    children_wrote(comments);
  }
  Shown decides(Visitor& reader, const std::string& id, std::string_view decision,
                std::string_view wording = "[name] is nice") {
    Visitor::Form form;
    decide(form, id, decision, wording);
    return reader.post(path(), form);
  }
  std::string id_of(std::string_view words) {
    return comment_with(signed_in(office, Role::safeguarding_reader).get(path()).body, words);
  }
};

TEST_F(CommentsOfChildren, AreReadBySafeguardingReadersAndByNobodyElse) {
  for (const Role role : {Role::partnership_team, Role::administrator, Role::training_lead,
                          Role::workforce_group, Role::scrutineer}) {
    const Shown page = signed_in(office, role).get(path());
    EXPECT_EQ(page.status, 403) << row_of(role).name;
    EXPECT_THAT(page.body, Not(HasSubstr("They listen")));
    EXPECT_THAT(results(), Not(HasSubstr("They listen")));
  }
  EXPECT_THAT(ann().get("/words").body, Not(HasSubstr(release.id)));
  EXPECT_THAT(sam().get(path()).body, HasSubstr("They listen to me"));
}

TEST_F(CommentsOfChildren, AreNotShownWhenOneHasDecided) {
  Visitor one = sam();
  const std::string id = id_of("me aa");
  EXPECT_EQ(decides(one, id, "released").status, 303);
  EXPECT_THAT(results(), Not(HasSubstr("me aa")));
  EXPECT_THAT(one.get(path()).body, Not(HasSubstr("me aa")));
  EXPECT_THAT(one.get(path("/read?list=waiting")).body, HasSubstr("me aa"));
}

TEST_F(CommentsOfChildren, AreNotShownBecauseOneDecidedTwice) {
  Visitor one = sam();
  const std::string id = id_of("me aa");
  decides(one, id, "released");
  EXPECT_EQ(decides(one, id, "released").status, 303);
  EXPECT_EQ(decides(one, id, "held").status, 409);
  EXPECT_THAT(results(), Not(HasSubstr("me aa")));
}

TEST_F(CommentsOfChildren, AreShownWhenTwoDecidedTheSame) {
  Visitor one = sam(), two = leila();
  const std::string id = id_of("me aa");
  decides(one, id, "released");
  EXPECT_THAT(two.get(path()).body, AllOf(HasSubstr("me aa"), Not(HasSubstr("checked"))));
  EXPECT_EQ(decides(two, id, "released").status, 303);
  EXPECT_THAT(results(), HasSubstr("me aa"));
}

TEST_F(CommentsOfChildren, AreHeldWhenTwoDoNotAgreeAndBothSeeIt) {
  Visitor one = sam(), two = leila();
  const std::string id = id_of("me aa");
  decides(one, id, "released");
  decides(two, id, "held");
  EXPECT_THAT(results(), Not(HasSubstr("me aa")));
  for (Visitor* reader : {&one, &two})
    EXPECT_THAT(
        reader->get(path("/read?list=held")).body,
        AllOf(HasSubstr("Sam Okoye: Show. Leila Haddad: Hold."), HasSubstr("You did not agree")));
}

TEST_F(CommentsOfChildren, AreShortenedWhenTwoChoseTheSameWordingUnseen) {
  Visitor one = sam(), two = leila();
  const std::string id = id_of("Jones");
  decides(one, id, "redacted", "Mrs [name] is");
  EXPECT_THAT(two.get(path()).body, AllOf(HasSubstr("[name] is nice</textarea>"),
                                          Not(HasSubstr("Mrs [name] is</textarea>"))));
  decides(two, id, "redacted", "Mrs [name]  is");
  EXPECT_THAT(results(), AllOf(HasSubstr("Mrs [name] is <span"), Not(HasSubstr("Jones"))));
}

TEST_F(CommentsOfChildren, WithTwoWordingsAreHeldForBothToSettle) {
  Visitor one = sam(), two = leila();
  const std::string id = id_of("Jones");
  decides(one, id, "redacted", "[name] is nice");
  EXPECT_EQ(decides(two, id, "redacted", "is nice").status, 303);
  EXPECT_THAT(results(), Not(HasSubstr("is nice")));
  EXPECT_THAT(one.get(path("/read?list=held")).body,
              AllOf(HasSubstr("You did not agree"), HasSubstr("Their wordings differ")));
}

TEST_F(CommentsOfChildren, NeedASecondReaderToBeInvited) {
  EXPECT_THAT(sam().get("/words").body, HasSubstr("You are the only safeguarding reader"));
  leila();
  EXPECT_THAT(reader("Kim Ash", Role::safeguarding_reader).get("/words").body,
              Not(HasSubstr("You are the only")));
}

// The day on which their time has come.
TEST_F(CommentsOfChildren, AreGoneWithTheirKeyAndTheFiguresStay) {
  Visitor one = sam(), two = leila();
  const std::string id = id_of("me aa");
  decides(one, id, "released");
  decides(two, id, "released");
  const auto needs = store::find_sealed_needs(isle().read(), release.id)->bytes;
  const std::string figures = results().substr(0, results().find("What people wrote"));
  isle().today_is("2028-10-28");
  partnership::forget_due(isle().site());
  EXPECT_EQ(isle().read().one<int>("select count(*) from reading"), 0);
  Visitor later = reader("Kim Ash", Role::safeguarding_reader);
  EXPECT_THAT(later.get(path()).body, HasSubstr("deleted, because it had had its time"));
  EXPECT_EQ(later.get(path("/read")).status, 200);
  EXPECT_EQ(later.post(path(), {{"c-" + id, "held"}, {"w-" + id, ""}}).status, 200);
  EXPECT_THAT(results(), AllOf(HasSubstr("Did they listen to you?"), Not(HasSubstr("me aa")),
                               HasSubstr("What people wrote has been deleted")));
  EXPECT_EQ(answers::results_of(isle().read(), made.survey.id)->release, release);
  EXPECT_EQ(store::find_sealed_needs(isle().read(), release.id)->bytes, needs);
}

TEST_F(CommentsOfChildren, WhoseKeyAloneIsGoneAreGoneToo) {
  isle().site().keys.destroy(answers::keeping_key(release.id));
  EXPECT_THAT(sam().get(path()).body, HasSubstr("deleted, because it had had its time"));
  EXPECT_THAT(results(), HasSubstr("Did they listen to you?"));
}

}  // namespace
}  // namespace earshot::web
