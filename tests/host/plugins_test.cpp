// SPDX-License-Identifier: Apache-2.0
#include "host/plugins.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "host/asked_aloud.h"
#include "host/folder_of_plugins.h"

namespace earshot::host {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

Plugins only(const FolderOfPlugins& folder, const std::string& plugin) {
  folder.add(plugin);
  Problems problems;
  Plugins plugins = Plugins::load(folder.path(), problems);
  EXPECT_THAT(problems, IsEmpty()) << plugin;
  EXPECT_TRUE(plugins.has(plugin)) << plugin;
  return plugins;
}

class APluginAtWork : public testing::Test {
 protected:
  Effects check_form(const std::string& plugin) {
    return only(folder, plugin).check_form(course_form(plugin), friday);
  }
  Effects check_response(const std::string& plugin) {
    return only(folder, plugin).check_response(course_asking(plugin), toms_answers(), {}, friday);
  }
  Effects plan_follow_ups(const std::string& plugin, const Facts& facts = {}) {
    return only(folder, plugin).plan_follow_ups(plugin, facts, friday);
  }
  Effects find_learning_needs(const std::string& plugin) {
    return only(folder, plugin)
        .find_learning_needs(course_asking(plugin), toms_answers(), {}, friday);
  }
  FolderOfPlugins folder;
};

class APluginInPlainC : public APluginAtWork {};

TEST_F(APluginInPlainC, TellsTheAuthorWhereTheFormIsWrong) {
  const Effects said = check_form("well_behaved");
  ASSERT_THAT(said.problems, SizeIs(1));
  EXPECT_EQ(to_text(said.problems[0]),
            "forms/post-course.toml:20: question 'words': Make this question required");
  EXPECT_THAT(said.notes, IsEmpty());
}

TEST_F(APluginInPlainC, DerivesAndFlags) {
  const Effects said = check_response("well_behaved");
  EXPECT_THAT(said.derived, ElementsAre(Derived{"spoke", "yes"}));
  EXPECT_THAT(said.flags, ElementsAre(Flag{"words", "Somebody wrote something"}));
  EXPECT_THAT(said.problems, IsEmpty());
  EXPECT_FALSE(said.failed);
}

TEST_F(APluginInPlainC, TellsThePersonWhatIsMissing) {
  const Effects said =
      only(folder, "well_behaved").check_response(course_asking("well_behaved"), {}, {}, friday);
  EXPECT_THAT(said.problems, ElementsAre(Problem{"", 0, "words", "Tell us something"}));
}

TEST_F(APluginInPlainC, AsksForAFollowUpOnceHoweverOftenItSaysSo) {
  EXPECT_THAT(plan_follow_ups("well_behaved", {{"course", "Neglect"}}).follow_ups,
              ElementsAre(FollowUp{"post-course", "after"}));
}

TEST_F(APluginInPlainC, SaysWhatAnAnswerMeansForTheOutcomesTopic) {
  const Effects said = find_learning_needs("well_behaved");
  EXPECT_THAT(said.needs, ElementsAre(NeedSaid{"neglect", "prevalence", 0.75}));
  EXPECT_THAT(said.notes, ElementsAre("Plugin 'well_behaved' says: looked at one answer"));
}

class APluginThatFails : public APluginAtWork {};

TEST_F(APluginThatFails, KeepsItsFlagsAndNothingElse) {
  struct {
    const char* plugin;
    const char* failure;
  } const table[] = {
      {"throws", "lost the thread in check_response"},
      {"throws_42", "it threw something that is not a std::exception"},
      {"fails_after_flag", "ran out of words"},
  };
  for (const auto& row : table) {
    FolderOfPlugins own;
    const Effects said =
        only(own, row.plugin).check_response(course_asking(row.plugin), toms_answers(), {}, friday);
    EXPECT_TRUE(said.failed);
    EXPECT_EQ(said.failure, row.failure);
    EXPECT_THAT(said.flags, ElementsAre(Flag{"words", "Somebody may be hurt"}));
    EXPECT_THAT(said.derived, IsEmpty());
    EXPECT_THAT(said.problems, IsEmpty());
    EXPECT_THAT(said.notes, ElementsAre("Plugin '" + std::string(row.plugin) +
                                        "' in check_response failed: " + row.failure));
  }
}

TEST_F(APluginThatFails, IsContainedInEveryCallback) {
  const Plugins plugins = only(folder, "throws");
  const Asking asking = course_asking("throws");
  for (const Effects& said :
       {plugins.check_form(asking.form, friday), plugins.plan_follow_ups("throws", {}, friday),
        plugins.find_learning_needs(asking, toms_answers(), {}, friday)}) {
    EXPECT_TRUE(said.failed);
    EXPECT_THAT(said.failure, HasSubstr("lost the thread"));
    EXPECT_THAT(said.problems, IsEmpty());
    EXPECT_THAT(said.follow_ups, IsEmpty());
    EXPECT_THAT(said.needs, IsEmpty());
  }
}

TEST_F(APluginThatFails, IsBelievedWhenItThenSaysAllIsWell) {
  const Effects said = plan_follow_ups("fails_after_flag");
  EXPECT_EQ(said.failure, "changed its mind");
  EXPECT_THAT(said.follow_ups, IsEmpty());
}

TEST_F(APluginThatFails, NeedNotSayWhy) {
  const Effects said = find_learning_needs("fails_after_flag");
  EXPECT_EQ(said.failure, "it did not say why");
  EXPECT_THAT(said.needs, IsEmpty());
}

TEST_F(APluginThatFails, CannotTellTheTrainingLeadWhatSomebodyWrote) {
  const Effects said = check_response("throws_bare");
  EXPECT_EQ(said.failure, "(withheld: it repeats an answer)");
  for (const std::string& note : said.notes)
    EXPECT_THAT(note, Not(HasSubstr("slides")));
  EXPECT_THAT(said.notes, Contains("Plugin 'throws_bare' says: (withheld: it repeats an answer)"));
}

TEST_F(APluginThatFails, MayThrowStraightAtTheServer) {
  EXPECT_EQ(find_learning_needs("throws_bare").failure,
            "it threw something that is not a std::exception");
}

class APluginThatShouts : public APluginAtWork {};

TEST_F(APluginThatShouts, IsHeardAsFarAsTheLimitsGo) {
  const Effects response = check_response("shouts");
  EXPECT_THAT(response.derived, SizeIs(most_derived));
  EXPECT_THAT(response.flags, SizeIs(most_flags));
  EXPECT_THAT(response.notes, SizeIs(20 + 3));
  EXPECT_THAT(response.notes, Contains("Plugin 'shouts' in check_response used derive too often; "
                                       "9992 were dropped"));
  EXPECT_FALSE(response.failed);
}

TEST_F(APluginThatShouts, IsBoundedInEveryCallback) {
  const Plugins plugins = only(folder, "shouts");
  EXPECT_THAT(plugins.check_form(course_form("shouts"), friday).problems, SizeIs(most_problems));
  EXPECT_THAT(plugins.plan_follow_ups("shouts", {}, friday).follow_ups, SizeIs(most_follow_ups));
  EXPECT_THAT(
      plugins.find_learning_needs(course_asking("shouts"), toms_answers(), {}, friday).needs,
      SizeIs(most_needs));
}

class APluginThatSpeaksInTheWrongCallback : public APluginAtWork {};

std::string misplaced(const std::string& callback, const std::string& function) {
  return "Plugin 'wrong_callback' in " + callback + " used " + function +
         ", which means nothing there; it was ignored";
}

TEST_F(APluginThatSpeaksInTheWrongCallback, IsHeardOnlyWhereItBelongs) {
  const Effects said = check_form("wrong_callback");
  EXPECT_THAT(said.problems, SizeIs(1));
  EXPECT_THAT(said.derived, IsEmpty());
  EXPECT_THAT(said.flags, IsEmpty());
  EXPECT_THAT(said.follow_ups, IsEmpty());
  EXPECT_THAT(said.needs, IsEmpty());
  EXPECT_THAT(
      said.notes,
      ElementsAre(misplaced("check_form", "answer"), "Plugin 'wrong_callback' says: read something",
                  misplaced("check_form", "derive"), misplaced("check_form", "follow_up"),
                  misplaced("check_form", "learning_need"), misplaced("check_form", "flag")));
}

TEST_F(APluginThatSpeaksInTheWrongCallback, ReadsNothingOfAFormAtAnAttendance) {
  const Effects said = plan_follow_ups("wrong_callback");
  EXPECT_THAT(said.notes, Contains("Plugin 'wrong_callback' says: read nothing"));
  EXPECT_THAT(said.notes, Contains(misplaced("plan_follow_ups", "question")));
  EXPECT_THAT(said.follow_ups, SizeIs(1));
  EXPECT_THAT(said.problems, IsEmpty());
}

TEST_F(APluginThatSpeaksInTheWrongCallback, CannotFlagOrProblemAtTheMix) {
  const Effects said = find_learning_needs("wrong_callback");
  EXPECT_THAT(said.needs, SizeIs(1));
  EXPECT_THAT(said.problems, IsEmpty());
  EXPECT_THAT(said.flags, IsEmpty());
  EXPECT_THAT(said.derived, IsEmpty());
}

class APluginThatMumbles : public APluginAtWork {};

TEST_F(APluginThatMumbles, HasItsFlagStandAllTheSame) {
  EXPECT_THAT(check_response("mumbles").flags,
              ElementsAre(Flag{"words", "The plugin gave no reason that can be read"}));
}

TEST_F(APluginThatMumbles, IsHeardOnlyInUtf8AndInNames) {
  const Effects said = check_response("mumbles");
  EXPECT_THAT(said.problems, ElementsAre(Problem{"", 0, "", "Line one line two"}));
  EXPECT_THAT(said.derived, IsEmpty());
  EXPECT_THAT(said.notes,
              Contains("Plugin 'mumbles' in check_response used problem with a question "
                       "this form does not have"));
}

TEST_F(APluginThatMumbles, CannotNameAFileAsAForm) {
  EXPECT_THAT(plan_follow_ups("mumbles").follow_ups, IsEmpty());
}

TEST_F(APluginThatMumbles, IsHeardOnlyBetweenNoughtAndOneAndLast) {
  EXPECT_THAT(find_learning_needs("mumbles").needs, ElementsAre(NeedSaid{"neglect", "gap", 0.25}));
}

class ATableOfAnotherLength : public APluginAtWork {};

TEST_F(ATableOfAnotherLength, FromAnOlderHeaderHasFewerCallbacks) {
  EXPECT_THAT(check_response("few_callbacks").derived, ElementsAre(Derived{"seen", "yes"}));
  FolderOfPlugins again;
  const Plugins plugins = only(again, "few_callbacks");
  EXPECT_FALSE(plugins.plan_follow_ups("few_callbacks", {}, friday).failed);
  EXPECT_FALSE(plugins.find_learning_needs(course_asking("few_callbacks"), {}, {}, friday).failed);
}

TEST_F(ATableOfAnotherLength, FromTheFutureIsReadAsFarAsItIsKnown) {
  const Effects said = check_response("long_table");
  EXPECT_THAT(said.derived, ElementsAre(Derived{"seen", "yes"}));
  EXPECT_FALSE(said.failed);
}

TEST(AFormWhosePluginIsNotThere, StillTakesAnswers) {
  const Plugins none;
  for (const char* plugin : {"", "unheard_of"}) {
    const Effects said = none.check_response(course_asking(plugin), toms_answers(), {}, friday);
    EXPECT_FALSE(said.failed);
    EXPECT_THAT(said.notes, IsEmpty());
    EXPECT_THAT(none.check_form(course_form(plugin), friday).problems, IsEmpty());
    EXPECT_THAT(none.plan_follow_ups(plugin, {}, friday).follow_ups, IsEmpty());
    EXPECT_THAT(none.find_learning_needs(course_asking(plugin), {}, {}, friday).needs, IsEmpty());
  }
}

TEST(Plugins, MayBeCalledOnManyThreadsAtOnce) {
  const FolderOfPlugins folder;
  const Plugins plugins = only(folder, "well_behaved");
  const Asking asking = course_asking("well_behaved");
  std::atomic<int> right = 0;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([&] {
        for (int i = 0; i < 50; ++i)
          if (plugins.check_response(asking, toms_answers(), {}, friday).flags.size() == 1)
            ++right;
      });
  }
  EXPECT_EQ(right, 200);
}

}  // namespace
}  // namespace earshot::host
