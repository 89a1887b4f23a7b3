// SPDX-License-Identifier: Apache-2.0
#include "web/paper/paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms/ask.h"
#include "web/paper/paper_words.h"
#include "web/paper/sheet.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class OnPaperSheets : public ::testing::Test {
 protected:
  std::string survey_of(Form form) {
    answers::NewSurvey wanted;
    wanted.form = std::move(form);
    wanted.promise = Promise::anonymous;
    return office.partnership().open_survey(std::move(wanted)).survey.id;
  }
  Shown paper(const std::string& survey) { return priya.get("/surveys/" + survey + "/paper"); }

  Office office;
  Visitor priya = signed_in(office, Role::partnership_team);
};

TEST_F(OnPaperSheets, AreForWhoRunsSurveysAndForNobodyElse) {
  const std::string survey = survey_of(child_form());
  for (const std::string& path :
       {"/surveys/" + survey + "/paper", std::string("/forms/child-feedback/paper")}) {
    EXPECT_NE(Visitor(office).get(path).status, 200);
    EXPECT_EQ(signed_in(office, Role::training_lead).get(path).status, 403);
    EXPECT_EQ(priya.get(path).status, 200);
  }
  EXPECT_EQ(paper("never-was").status, 404);
}

TEST_F(OnPaperSheets, SayToAFamilyWhatTheScreenSaysAndWhomToCall) {
  EXPECT_THAT(
      paper(survey_of(child_form())).body,
      AllOf(HasSubstr("What was it like?"), HasSubstr("app-paper--large"),
            HasSubstr("Did they listen to you?"), HasSubstr("A lot"),
            HasSubstr("You don&#39;t give your name"),
            HasSubstr("Whoever types your answers in reads them"), HasSubstr("01632 960001"),
            HasSubstr("01632 960003"), HasSubstr("Nobody reads this paper straight away"),
            HasSubstr("You can leave any question empty")));
}

TEST_F(OnPaperSheets, SayWhenAQuestionIsAskedInWords) {
  const auto made = office.partnership().course_survey(3);
  EXPECT_THAT(paper(made.survey.id).body,
              AllOf(HasSubstr("1. How confident are you now: notice neglect?"),
                    HasSubstr("Only if your answer to question 2 was \u201CYes\u201D or "
                              "\u201CMaybe\u201D:"),
                    HasSubstr("Please answer this one"), HasSubstr("Children&#39;s services"),
                    HasSubstr("This is not part of my role"), Not(HasSubstr("app-paper--large"))));
}

TEST_F(OnPaperSheets, HaveAPlaceForEachOutcomeWhereTheFormIsPrintedByItself) {
  EXPECT_THAT(priya.get("/forms/post-course/paper").body,
              HasSubstr("How confident are you now: ____"));
}

TEST_F(OnPaperSheets, LeadToNowhereAndHaveNothingToPress) {
  const std::string body = paper(survey_of(child_form())).body;
  EXPECT_THAT(body, AllOf(Not(HasSubstr("<form")), Not(HasSubstr("<input")),
                          Not(HasSubstr("govuk-service-navigation"))));
}

TEST(TheWordsOfPaper, AreThereInEveryLanguageWithTheSamePlacesToFill) {
  const auto places = [](std::string_view text) {
    int count = 0;
    for (auto at = text.find("{}"); at != text.npos; at = text.find("{}", at + 2))
      ++count;
    return count;
  };
  for (const OnPaperRow& row : all_paper_words()) {
    EXPECT_FALSE(row.en.empty() || row.pl.empty());
    EXPECT_EQ(places(row.en), places(row.pl)) << row.en;
  }
  EXPECT_EQ(on_paper(OnPaper::number_between, "en", {"1", "50"}), "A number from 1 to 50.");
  EXPECT_EQ(on_paper(OnPaper::number_between, "so", {"1", "50"}), "A number from 1 to 50.");
}

TEST(LinesToWriteOn, AreAsManyAsTheWordsNeedAndFitOnAPage) {
  EXPECT_EQ(lines_for({.max_length = 20}), 2);
  EXPECT_EQ(lines_for({.max_length = 1000}), 8);
  EXPECT_EQ(lines_for({.max_length = 5000}), 12);
  EXPECT_EQ(lines_for({.max_length = 5000, .rows = 4}), 4);
}

}  // namespace
}  // namespace earshot::web
