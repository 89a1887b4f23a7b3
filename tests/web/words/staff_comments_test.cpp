// SPDX-License-Identifier: Apache-2.0
// What staff wrote, read by the partnership team before it is shown with the results.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/staff_record.h"
#include "web/words/reading_room.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class CommentsOfStaff : public testing::Test, protected ReadingRoom {
 protected:
  std::string read(Visitor& visitor) { return visitor.get(path()).body; }
  std::vector<std::string> deeds(std::string_view what) {
    std::vector<std::string> on;
    for (const store::Entry& entry : store::read_record(isle().read(), "", 0, 1000))
      if (entry.what == what)
        on.push_back(entry.on);
    return on;
  }
};

TEST_F(CommentsOfStaff, AreNotForAnybodyButThePartnershipTeam) {
  staff_wrote(several(12, "The room was cold"));
  for (const Role role : {Role::administrator, Role::training_lead, Role::workforce_group,
                          Role::scrutineer, Role::safeguarding_reader})
    for (const char* more : {"", "/read", "/take-back?comment=x"}) {
      const Shown page = signed_in(office, role).get(path(more));
      EXPECT_EQ(page.status, 403) << row_of(role).name << more;
      EXPECT_THAT(page.body, Not(HasSubstr("The room was cold")));
    }
  EXPECT_EQ(Visitor(office).get(path()).status, 303);
  Visitor mine = ann();
  EXPECT_THAT(read(mine), HasSubstr("The room was cold"));
}

TEST_F(CommentsOfStaff, AreShownToNobodyBeforeOneHasReadThem) {
  staff_wrote(several(12, "The room was cold"));
  EXPECT_THAT(results(), AllOf(Not(HasSubstr("The room was cold")),
                               HasSubstr("12 comments wait to be read before they are shown.")));
}

// Twelve wrote about the one outcome and five about the other; the five are too few to be counted.
TEST_F(CommentsOfStaff, OfSeveralOutcomesTogetherAreNotCountedWhereTheResultsHideOneOfThem) {
  std::vector<answers::MadeSurvey> sessions;
  for (const char* session : {"2026-10-14", "2026-10-15"}) {
    answers::NewSurvey wanted{.form = course_form(), .promise = Promise::anonymous};
    wanted.form.pages.back().questions.push_back({.name = "why",
                                                  .kind = Kind::text,
                                                  .text = {{"en", "Why: {outcome}?"}},
                                                  .per_outcome = true,
                                                  .max_length = 200});
    wanted.occasion.session = session;
    wanted.occasion.course = "Neglect";
    wanted.occasion.outcomes = {{"notice neglect", "neglect"}, {"speak up", "neglect"}};
    wanted.occasion.agencies = {{"iow-police", "Police"}};
    wanted.invitations = 6;
    sessions.push_back(isle().open_survey(wanted));
  }
  for (int i = 0; i < 12; ++i) {
    Answers answers{{"conf_after.1", {std::to_string(1 + i % 5)}},
                    {"conf_after.2", {std::to_string(1 + i % 5)}},
                    {"will_use", {i % 2 == 0 ? "yes" : "no"}},
                    {"why.1", {"It was clear"}}};
    if (i < 5)
      answers["why.2"] = {"It was short"};
    EXPECT_EQ(isle().answer(sessions[static_cast<std::size_t>(i % 2)], answers).taken,
              answers::Taken::thanks);
  }
  isle().today_is("2026-10-29");
  answers::settle(isle().site());
  made = sessions.front();
  EXPECT_THAT(results(),
              AllOf(HasSubstr("Why: speak up?"), HasSubstr("Fewer than 10 people answered this"),
                    HasSubstr("What people wrote here is read before it is shown."),
                    Not(HasSubstr("comments wait to be read"))));
}

TEST_F(CommentsOfStaff, ComeTwentyToAPageWithNothingChosen) {
  staff_wrote(several(34, "The room was cold"));
  Visitor mine = ann();
  const std::string page = read(mine);
  EXPECT_EQ(comments_on(page), 20);
  EXPECT_THAT(page, AllOf(HasSubstr("34 comments wait"), HasSubstr("Save and show the next"),
                          HasSubstr("accesskey=\"s\""), Not(HasSubstr("checked"))));
  EXPECT_THAT(mine.get("/home").body, HasSubstr("34 comments wait to be read"));
  EXPECT_THAT(mine.get("/words").body, HasSubstr("<strong>34</strong>"));
}

TEST_F(CommentsOfStaff, HaveMarksThatAreReadOutAndAWordingWithoutThem) {
  auto comments = several(11, "Fine");
  comments.push_back("Tom Okafor <b>was</b> rude on 12 May 2026");
  staff_wrote(comments);
  Visitor mine = ann();
  EXPECT_THAT(
      read(mine),
      AllOf(HasSubstr("<mark class=\"app-mark\"><span class=\"govuk-visually-hidden\">name: "
                      "</span>Tom Okafor</mark> &lt;b&gt;was"),
            HasSubstr("[name] &lt;b&gt;was&lt;/b&gt; rude on [date]</textarea>")));
}

TEST_F(CommentsOfStaff, AreShownAsTheReaderDecided) {
  auto comments = several(10, "Held back");
  comments.push_back("More time for questions");
  comments.push_back("Tom was kind");
  staff_wrote(comments);
  Visitor mine = ann();
  const std::string page = read(mine);
  Visitor::Form form;
  decide(form, comment_with(page, "More time for questions"), "released");
  decide(form, comment_with(page, "Tom"), "redacted", "[name] was kind");
  decide(form, comment_with(page, "Held back aa"), "held");
  const Shown saved = mine.post(path(), form);
  EXPECT_EQ(saved.status, 303);
  EXPECT_THAT(saved.header("Location"), HasSubstr("?saved=3#comments"));
  EXPECT_THAT(
      results(),
      AllOf(HasSubstr("More time for questions"),
            HasSubstr("[name] was kind <span class=\"govuk-hint app-words__who\">(shortened)"),
            Not(HasSubstr("questions <span")), Not(HasSubstr("Tom was kind")),
            Not(HasSubstr("Held back")), HasSubstr("9 comments wait to be read")));
  EXPECT_EQ(comments_on(read(mine)), 9);
  EXPECT_THAT(mine.get(path("/read?list=held")).body,
              AllOf(HasSubstr("Held back aa"), HasSubstr("Ann Lewis: Hold.")));
  EXPECT_THAT(mine.get(path("?saved=3")).body, HasSubstr("3 decisions have been saved."));
}

TEST_F(CommentsOfStaff, AreFoundByTheirWordsWhateverTheirCaseOnceTheyAreShown) {
  auto comments = several(10, "Held back");
  comments.push_back("More time for \u00C9LAN and questions");
  comments.push_back("Tom had \u00E9lan");
  staff_wrote(comments);
  Visitor mine = ann();
  const std::string page = read(mine);
  Visitor::Form form;
  decide(form, comment_with(page, "More time"), "released");
  decide(form, comment_with(page, "Tom"), "redacted", "[name] had \u00E9lan");
  mine.post(path(), form);
  const auto found = [&](const std::string& words) {
    return mine.get("/surveys/" + made.survey.id + "/comments?question=will_do&words=" + words)
        .body;
  };
  EXPECT_THAT(found("%C3%89lan"),
              AllOf(HasSubstr("2 of the 2 comments shown here have"), HasSubstr("More time for"),
                    HasSubstr("[name] had"), Not(HasSubstr("Tom had"))));
  EXPECT_THAT(found("QUESTIONS"), HasSubstr("1 of the 2 comments shown here has"));
  EXPECT_THAT(found("tom"), HasSubstr("0 of the 2")) << "what was taken out is not found either";
  EXPECT_THAT(found("held"), AllOf(HasSubstr("0 of the 2"), Not(HasSubstr("Held back"))));
}

TEST_F(CommentsOfStaff, AreNotSavedWithoutADecisionOrWithAWordingThatTakesNothingOut) {
  staff_wrote(several(12, "Tom was kind"));
  Visitor mine = ann();
  const std::string page = read(mine), id = comment_with(page, "was kind aa");
  Visitor::Form nothing{{"w-" + id, "as it is"}};
  const Shown asked = mine.post(path(), nothing);
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(asked.body, HasSubstr("Decide about at least one comment before you save"));
  for (const auto& [wording, said] : std::vector<std::pair<std::string, std::string>>{
           {"", "Write what is shown instead"},
           {" Tom was kind aa\n", "Nothing has been taken out"},
           {std::string(400, 'x'), "Only take out"},
           {"[name] was cruel aa", "Only take out"},
           {"Tom was [not] kind", "Only take out"},
           {"Tom [name] was kind aa", "Only take out"}}) {
    Visitor::Form form;
    decide(form, id, "redacted", wording);
    const Shown wrong = mine.post(path(), form);
    EXPECT_EQ(wrong.status, 422) << said;
    EXPECT_THAT(wrong.body, AllOf(HasSubstr(said), HasSubstr("checked"), HasSubstr(wording)));
  }
  EXPECT_EQ(comments_on(read(mine)), 12);
}

TEST_F(CommentsOfStaff, AreCountedInTheRecordAndNeverQuoted) {
  staff_wrote(several(12, "The room was cold"));
  Visitor mine = ann();
  const std::string page = read(mine);
  Visitor::Form form;
  decide(form, comment_with(page, "cold aa"), "released");
  decide(form, comment_with(page, "cold ba"), "released");
  decide(form, comment_with(page, "cold aa"), "released");  // named a second time
  mine.post(path(), form);
  EXPECT_THAT(deeds("read-words"), ElementsAre(release.id + " 12"));
  EXPECT_THAT(deeds("decided-words"), ElementsAre(release.id + " 2"));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              AllOf(HasSubstr("was shown at least 10 comments of " + release.unit_name),
                    HasSubstr("decided about fewer than 5 comments of"), Not(HasSubstr("cold"))));
}

TEST_F(CommentsOfStaff, ThatTwoReadAtOnceKeepTheFirstDecisionAndTellTheSecond) {
  staff_wrote(several(12, "Tom was kind"));
  Visitor first = ann(), second = reader("Kit Lane", Role::partnership_team);
  const std::string page = read(first);
  read(second);
  Visitor::Form hers, his;
  decide(hers, comment_with(page, "was kind aa"), "held");
  decide(his, comment_with(page, "was kind aa"), "redacted", "[name] was kind aa");
  decide(his, comment_with(page, "was kind ba"), "released");
  EXPECT_EQ(first.post(path(), hers).status, 303);
  const Shown told = second.post(path(), his);
  EXPECT_EQ(told.status, 409);
  EXPECT_THAT(told.body,
              AllOf(HasSubstr("Another reader was quicker"), HasSubstr("Ann Lewis decided: Hold."),
                    HasSubstr("Your wording was: [name] was kind aa"), HasSubstr("checked"),
                    HasSubstr("was kind ba")));
  EXPECT_EQ(comments_on(told.body), 1);  // what he had chosen stands ready to be saved
  EXPECT_THAT(results(), Not(HasSubstr("was kind")));
  Visitor::Form again;
  decide(again, comment_with(page, "was kind ba"), "released");
  EXPECT_EQ(second.post(path(), again).status, 303);
  EXPECT_THAT(results(), HasSubstr("Tom was kind ba"));
}

TEST_F(CommentsOfStaff, ThatAreSentTwiceAreDecidedOnce) {
  staff_wrote(several(12, "The room was cold"));
  Visitor mine = ann();
  Visitor::Form form;
  decide(form, comment_with(read(mine), "cold aa"), "released");
  EXPECT_EQ(mine.post(path(), form).status, 303);
  EXPECT_EQ(mine.post(path(), form).status, 303);
}

TEST_F(CommentsOfStaff, AreTakenBackWithAReasonAndCanBeReadAgain) {
  staff_wrote(several(12, "The room was cold"));
  Visitor mine = ann();
  const std::string id = comment_with(read(mine), "cold aa");
  Visitor::Form form;
  decide(form, id, "released");
  mine.post(path(), form);
  ASSERT_THAT(results(), HasSubstr("cold aa"));
  EXPECT_THAT(mine.get(path("/take-back?comment=" + id)).body, HasSubstr("cold aa"));
  EXPECT_EQ(mine.post(path("/take-back"), {{"comment", id}}).status, 422);
  const std::string too_long = "Says who it is. " + std::string(500, 'x');
  const Shown wrong = mine.post(path("/take-back"), {{"comment", id}, {"reason", too_long}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, HasSubstr(too_long));
  EXPECT_EQ(mine.post(path("/take-back"), {{"comment", id}, {"reason", "Says who it is"}}).status,
            303);
  EXPECT_THAT(results(), Not(HasSubstr("cold aa")));
  EXPECT_THAT(mine.get(path("/read?list=held")).body,
              HasSubstr("Taken back by Ann Lewis: Says who it is"));
  EXPECT_THAT(deeds("took-back-words"), ElementsAre(release.id));
  const Shown slower = mine.post(path("/take-back"), {{"comment", id}, {"reason", "So cold"}});
  EXPECT_EQ(slower.status, 409);
  EXPECT_THAT(slower.body, HasSubstr("So cold"));
  EXPECT_EQ(mine.post(path("/put-back"), {{"comment", id}}).status, 303);
  EXPECT_EQ(comments_on(read(mine)), 12);
}

TEST_F(CommentsOfStaff, ThatWereNamedSayWhoSaidItOnlyToTheirReaders) {
  facilitator_wrote("They were glad to be asked");
  Visitor mine = ann();
  Visitor::Form form;
  decide(form, comment_with(read(mine), "They were glad"), "released");
  mine.post(path(), form);
  EXPECT_THAT(results(), AllOf(HasSubstr("They were glad"), Not(HasSubstr("Said by"))));
}

TEST_F(CommentsOfStaff, AsLongAsTheyMayBeAllCanBeDecided) {
  std::vector<std::string> comments;
  for (int i = 0; i < 25; ++i) {
    std::string text = "A ";
    while (text.size() < 1990)
      text += "\u0141";
    comments.push_back(text);
  }
  staff_wrote(comments);
  Visitor mine = ann();
  for (int pages = 0, left = 25; left > 0 && pages < 10; ++pages) {
    const std::string page = read(mine);
    Visitor::Form form;
    for (std::size_t at = page.find("id=\"t-"); at != page.npos; at = page.find("id=\"t-", at + 1))
      decide(form, page.substr(at + 6, 32), "redacted", comments[0].substr(2));
    EXPECT_LT(encoded(form).size(), 256U * 1024);
    ASSERT_EQ(mine.post(path(), form).status, 303);
    left -= static_cast<int>(form.size() / 2);
  }
  EXPECT_THAT(read(mine), HasSubstr("You have read all of it"));
}

TEST_F(CommentsOfStaff, OfNobodyAreAnEmptyListThatSaysWhatToExpect) {
  EXPECT_THAT(ann().get("/words").body, HasSubstr("Comments come here when a survey has closed"));
  EXPECT_EQ(signed_in(office, Role::partnership_team).get("/words/r-never").status, 404);
}

}  // namespace
}  // namespace earshot::web
