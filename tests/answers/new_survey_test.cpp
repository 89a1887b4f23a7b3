// SPDX-License-Identifier: Apache-2.0
#include "answers/new_survey.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/import.h"
#include "answers/links.h"
#include "answers/what_opens.h"
#include "people.h"
#include "store/pending.h"
#include "store/surveys.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

answers::NewSurvey childs_survey() {
  answers::NewSurvey wanted;
  wanted.form = child_form();
  wanted.promise = Promise::open;
  wanted.opens_on = day("2026-10-01");
  wanted.closes_on = day("2026-12-31");
  wanted.cycle_ends_on = day("2027-03-31");
  return wanted;
}

std::string problem(Partnership& isle, const answers::NewSurvey& wanted) {
  const auto made = answers::make_survey(isle.site(), wanted);
  EXPECT_THAT(made.problems, SizeIs(1));
  EXPECT_THAT(store::all_surveys(isle.read()), IsEmpty());
  return made.problems.empty() ? "" : made.problems[0].message;
}

TEST(ANewSurvey, ThatIsNotSoundIsRefusedInWords) {
  Partnership isle;
  auto wanted = childs_survey();
  wanted.closes_on = day("2026-09-30");
  EXPECT_THAT(problem(isle, wanted), HasSubstr("before it opens on 1 October 2026"));

  wanted = childs_survey();
  wanted.promise = Promise::named;
  EXPECT_THAT(problem(isle, wanted), HasSubstr("only asked open or anonymous"));

  wanted = childs_survey();
  wanted.floor = 4;
  EXPECT_THAT(problem(isle, wanted), HasSubstr("never shown for fewer than 5 people"));

  wanted = childs_survey();
  wanted.invitations = 3;
  EXPECT_THAT(problem(isle, wanted), HasSubstr("one link for everybody"));

  wanted = childs_survey();
  wanted.form.plugin = "voices";
  EXPECT_THAT(problem(isle, wanted), HasSubstr("plugin 'voices' of this form is not loaded"));

  wanted = childs_survey();
  wanted.form = course_form();
  wanted.occasion.outcomes = {{"ask", "neglect"}, {"ask", "neglect"}};
  EXPECT_THAT(problem(isle, wanted), HasSubstr("Two learning outcomes are the same"));

  wanted = childs_survey();
  wanted.form.influence.clear();
  EXPECT_THAT(problem(isle, wanted), HasSubstr("influence"));

  wanted = childs_survey();
  wanted.form = course_form();
  EXPECT_THAT(problem(isle, wanted), HasSubstr("learning outcome"));
}

TEST(ANewSurvey, HasItsKeyInTwoPlacesBeforeItIsThere) {
  Partnership isle;
  const auto made = isle.open_survey(childs_survey());
  const std::string name = answers::survey_key(made.survey.id);
  EXPECT_TRUE(isle.site().keys.find(name));
  EXPECT_EQ(store::find_survey(isle.read(), made.survey.id)->public_key, made.survey.public_key);
}

TEST(AFormsVersion, ThatASurveyHasUsedCanNotChange) {
  Partnership isle;
  isle.open_survey(childs_survey());
  auto changed = childs_survey();
  changed.form.title["en"] = "Another title";
  const auto made = answers::make_survey(isle.site(), changed);
  ASSERT_THAT(made.problems, SizeIs(1));
  EXPECT_EQ(made.problems[0].message,
            "Version 1 of child-feedback has been used in a survey and can't change. Write version "
            "= 2 in the form file.");
  EXPECT_FALSE(isle.site().keys.find(answers::survey_key(made.survey.id)));
  changed.form.version = 2;
  EXPECT_THAT(answers::make_survey(isle.site(), changed).problems, IsEmpty());
}

TEST(ACycle, EndsTheDayBeforeTheNextStarts) {
  using namespace std::chrono_literals;
  const auto april = std::chrono::April / 1;
  EXPECT_EQ(answers::cycle_end(day("2026-10-14"), april), day("2027-03-31"));
  EXPECT_EQ(answers::cycle_end(day("2027-03-31"), april), day("2027-03-31"));
  EXPECT_EQ(answers::cycle_end(day("2027-04-01"), april), day("2028-03-31"));
}

TEST(APersonalLink, OpensOnlyWithTheLinkKeyItWasMadeWith) {
  const Key key = Key::random();
  const std::string path = answers::personal_link(key, "12345678");
  ASSERT_EQ(path.substr(0, 3), "/s/");
  EXPECT_EQ(answers::read_personal(key, path.substr(3)), "12345678");
  EXPECT_EQ(answers::read_personal(Key::random(), path.substr(3)), std::nullopt);
  EXPECT_EQ(answers::read_personal(key, "short"), std::nullopt);
}

TEST(PaperAnswers, AreKeptAllOrNothingWithProblemsByRow) {
  Partnership isle;
  const auto made = isle.course_survey(0);
  const auto imported = answers::import_answers(
      isle.site(), isle.desk(), made.survey.id, "paper.csv",
      "conf_after.1,will_use,will_do\n4,yes,Ask again\n9,perhaps,\n3,Maybe,\n");
  ASSERT_THAT(imported.problems, SizeIs(2));
  EXPECT_EQ(imported.problems[0].file, "paper.csv");
  EXPECT_EQ(imported.problems[0].line, 3);
  EXPECT_EQ(imported.problems[0].question, "conf_after.1");
  EXPECT_EQ(imported.problems[1].question, "will_use");
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 0);
}

TEST(PaperAnswers, FromTheSameFileTwiceAreKeptOnce) {
  Partnership isle;
  const auto made = isle.course_survey(0);
  const std::string csv = "conf_after.1,will_use\n4,yes\n4,yes\n3,Maybe\n";
  const auto first =
      answers::import_answers(isle.site(), isle.desk(), made.survey.id, "paper.csv", csv);
  EXPECT_EQ(first.kept, 3);
  const auto again =
      answers::import_answers(isle.site(), isle.desk(), made.survey.id, "paper.csv", csv);
  EXPECT_EQ(again.kept, 0);
  EXPECT_EQ(again.known, 3);
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 3);
}

TEST(PaperAnswers, FromAFileThatHasGrownAreEachKeptOnce) {
  Partnership isle;
  const auto made = isle.course_survey(0);
  answers::import_answers(isle.site(), isle.desk(), made.survey.id, "paper.csv",
                          "conf_after.1,will_use\n4,yes\n4,yes\n3,Maybe\n");
  // One more of those that are alike, a new one on top, and the columns the other way round.
  const auto grown =
      answers::import_answers(isle.site(), isle.desk(), made.survey.id, "paper.csv",
                              "will_use,conf_after.1\nno,2\nyes,4\nmaybe,3\nyes,4\nyes,4\n");
  EXPECT_EQ(grown.rows, 5);
  EXPECT_EQ(grown.kept, 2);
  EXPECT_EQ(grown.known, 3);
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 5);
}

TEST(PaperAnswers, FromOneSheetCanBeForTwoSurveys) {
  Partnership isle;
  const auto wrong = isle.course_survey(0);
  const auto right = isle.course_survey(0, "2026-10-15");
  const std::string csv = "conf_after.1,will_use\n4,yes\n3,no\n";
  for (const auto* made : {&wrong, &right}) {
    const auto imported =
        answers::import_answers(isle.site(), isle.desk(), made->survey.id, "paper.csv", csv);
    EXPECT_EQ(imported.kept, 2);
    EXPECT_EQ(store::count_boxes(isle.read(), made->survey.id), 2);
  }
}

TEST(PaperAnswers, WithMoreCellsThanColumnsLoseNothingSilently) {
  Partnership isle;
  const auto made = isle.course_survey(0);
  const auto imported =
      answers::import_answers(isle.site(), isle.desk(), made.survey.id, "paper.csv",
                              "conf_after.1,will_use,will_do\n4,yes,more, please\n");
  ASSERT_THAT(imported.problems, SizeIs(1));
  EXPECT_EQ(imported.problems[0].line, 2);
  EXPECT_THAT(imported.problems[0].message, HasSubstr("Put quotation marks round"));
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 0);
}

TEST(PaperAnswers, WithAMisspeltColumnAreAskedFor) {
  Partnership isle;
  const auto made = isle.course_survey(0);
  const auto imported = answers::import_answers(isle.site(), isle.desk(), made.survey.id,
                                                "paper.csv", "conf_after.1,will_us\n4,yes\n");
  ASSERT_THAT(imported.problems, SizeIs(1));
  EXPECT_EQ(to_text(imported.problems[0]),
            "paper.csv:1: question 'will_us': The form has no such question. Did you mean "
            "'will_use'?");
}

TEST(PaperAnswers, ToAClosedSurveyAreRefusedAndNothingIsKept) {
  Partnership isle;
  const auto made = isle.course_survey(0);
  isle.today_is("2026-11-20");
  const auto imported = answers::import_answers(isle.site(), isle.desk(), made.survey.id,
                                                "paper.csv", "conf_after.1\n4\n");
  ASSERT_THAT(imported.problems, SizeIs(1));
  EXPECT_THAT(imported.problems[0].message, HasSubstr("not open"));
}

TEST(AUsedDatabase, IsNotUsedWithAnotherLinkKeyThanItsOwn) {
  Partnership isle;
  isle.site().keys.destroy(answers::link_key);
  EXPECT_THROW(isle.restart(), std::runtime_error);
  isle.site().keys.keep(answers::link_key, Key::random());
  EXPECT_THROW(isle.restart(), std::runtime_error);
}

TEST(ARestoredDatabase, SaysWhichLinksWorkAndWhichBoxesCanBeOpened) {
  Partnership isle;
  auto lost = isle.course_survey(5);
  auto whole = isle.course_survey(4, "2026-10-15");
  isle.several_answer(lost, 2);
  isle.several_answer(whole, 3);
  isle.site().keys.destroy(answers::survey_key(lost.survey.id));
  const auto what = answers::what_opens(isle.read(), isle.site().keys);
  EXPECT_TRUE(what.links_work);
  ASSERT_THAT(what.cannot_open, SizeIs(1));
  EXPECT_EQ(what.cannot_open[0].survey, lost.survey.id);
  EXPECT_EQ(what.cannot_open[0].boxes, 2);
  ASSERT_THAT(what.can_open, SizeIs(1));
  EXPECT_EQ(what.can_open[0].boxes, 3);

  isle.restart();
  EXPECT_EQ(isle.desk().find(lost.survey.id), nullptr);
  EXPECT_NE(isle.desk().find(whole.survey.id), nullptr);

  isle.site().keys.destroy(answers::link_key);
  isle.site().keys.keep(answers::link_key, Key::random());
  EXPECT_FALSE(answers::what_opens(isle.read(), isle.site().keys).links_work);
}

}  // namespace
}  // namespace earshot
