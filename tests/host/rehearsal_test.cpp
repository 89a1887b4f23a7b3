// SPDX-License-Identifier: Apache-2.0
// What a plugin's author sees in a rehearsal is what the server will hear.
#include <earshot/rehearsal.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "host/asked_aloud.h"
#include "host/folder_of_plugins.h"
#include "places.h"

namespace earshot::host {
namespace {

using testing::Contains;
using testing::IsEmpty;

// The form of asked_aloud.h and Tom's answers, put on the stage by hand.
Rehearsal rehearse(const std::string& plugin) {
  Rehearsal stage = Rehearsal::open(std::string(EARSHOT_BAD_PLUGINS) + "/" + plugin + ".so");
  for (const auto& [name, topic] : {std::pair{"conf.1", "neglect"}, {"conf.2", "voice"}})
    stage.ask(name, {{"kind", "scale"}, {"points", "5"}, {"topics", topic}, {"required", "1"}});
  stage.ask("words", {{"kind", "text"}, {"topics", "neglect, home_safety"}});
  for (const auto& [question, answer] : toms_answers())
    stage.answer(question, answer);
  stage.fact("course", "Neglect: seeing it early");
  return stage;
}

void expect_the_same(const Rehearsal::Said& rehearsed, const Effects& heard) {
  std::vector<Rehearsal::Pair> problems, flags, follow_ups;
  std::map<std::string, std::string> derived;
  std::map<Rehearsal::Pair, double> needs;
  for (const Problem& p : heard.problems)
    problems.emplace_back(p.question, p.message);
  for (const Flag& f : heard.flags)
    flags.emplace_back(f.question, f.reason);
  for (const FollowUp& f : heard.follow_ups)
    follow_ups.emplace_back(f.form, f.stage);
  for (const Derived& d : heard.derived)
    derived.emplace(d.name, d.value);
  for (const NeedSaid& n : heard.needs)
    needs[{n.topic, n.component}] = n.value;
  EXPECT_EQ(rehearsed.problems, problems);
  EXPECT_EQ(rehearsed.flags, flags);
  EXPECT_EQ(rehearsed.follow_ups, follow_ups);
  EXPECT_EQ(rehearsed.derived, derived);
  EXPECT_EQ(rehearsed.needs, needs);
  EXPECT_EQ(rehearsed.failed, heard.failed);
}

TEST(ARehearsal, HearsWhatTheServerWouldHear) {
  for (const char* plugin : {"well_behaved", "throws", "throws_42", "shouts", "few_callbacks",
                             "long_table", "wrong_callback", "fails_after_flag"}) {
    SCOPED_TRACE(plugin);
    const FolderOfPlugins folder;
    folder.add(plugin);
    Problems problems;
    const Plugins server = Plugins::load(folder.path(), problems);
    const Asking asking = course_asking(plugin);
    const Facts facts = {{"course", "Neglect: seeing it early"}};
    Rehearsal stage = rehearse(plugin);
    expect_the_same(stage.check_form(), server.check_form(asking.form, friday));
    expect_the_same(stage.check_response(),
                    server.check_response(asking, toms_answers(), facts, friday));
    expect_the_same(stage.plan_follow_ups(), server.plan_follow_ups(plugin, facts, friday));
    expect_the_same(stage.find_learning_needs(),
                    server.find_learning_needs(asking, toms_answers(), facts, friday));
  }
}

TEST(ARehearsal, TellsTheAuthorWhatTheServerWouldDrop) {
  EXPECT_THAT(rehearse("well_behaved").check_response().misuses, IsEmpty());
  EXPECT_THAT(rehearse("wrong_callback").plan_follow_ups().misuses,
              Contains("plan_follow_ups: flag means nothing here"));
  EXPECT_THAT(rehearse("shouts").check_response().misuses,
              Contains("check_response: derive was said too often"));
  EXPECT_THAT(rehearse("mumbles").find_learning_needs().misuses,
              Contains("find_learning_needs: learning_need is not from 0 to 1"));
}

TEST(ARehearsal, CannotBeginWithoutAPlugin) {
  for (const char* file : {"no_entry", "declines", "not_there"})
    EXPECT_THROW(Rehearsal::open(std::string(EARSHOT_BAD_PLUGINS) + "/" + file + ".so"),
                 std::runtime_error);
  EXPECT_THROW(rehearse("speaks_early"), std::logic_error);
  EXPECT_THROW(rehearse("well_behaved").answer("nowhere", {"1"}), std::logic_error);
}

}  // namespace
}  // namespace earshot::host
