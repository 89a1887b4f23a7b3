// SPDX-License-Identifier: Apache-2.0
#include "answers/watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/contact_request.h"
#include "people.h"
#include "store/to_read.h"

namespace earshot {
namespace {

using answers::Watch;
using testing::ElementsAre;
using testing::Pair;
using testing::SizeIs;

class WhatChildrenWrite : public testing::Test {
 protected:
  void mia_says(Answers answers) { isle.answer(survey, std::move(answers)); }
  void mia_writes(std::string words) { mia_says({{"words", {std::move(words)}}}); }
  std::vector<store::ToRead> to_read() {
    return store::list_to_read(isle.read(), store::Way::to_do, 0, 100);
  }
  void damage_key() {
    for (const fs::path& folder : {isle.site().keys.first(), isle.site().keys.second()})
      for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("safeguarding"))
          fs::rename(entry.path(), folder / "elsewhere");
  }
  void put_key_back() {
    for (const fs::path& folder : {isle.site().keys.first(), isle.site().keys.second()})
      for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename() == "elsewhere")
          fs::rename(entry.path(), folder / name_of_key);
  }
  std::string key_file() {
    for (const auto& entry : fs::directory_iterator(isle.site().keys.first()))
      if (entry.path().filename().string().starts_with("safeguarding"))
        return entry.path().filename();
    return {};
  }

  Partnership isle;
  answers::MadeSurvey survey = isle.open_survey({.form = child_form(), .promise = Promise::open});
  std::string name_of_key = key_file();
  Watch watch{isle.site()};
};

TEST_F(WhatChildrenWrite, IsFoundOnceAndOpensWithTheQuestionItAnswers) {
  mia_writes("Mum's friend scares me");
  EXPECT_EQ(watch.look(), 1);
  EXPECT_EQ(watch.look(), 0);
  ASSERT_THAT(to_read(), SizeIs(1));
  auto boxes = answers::SafeguardingBoxes::find(isle.site());
  const auto box = store::box_of_disclosure(isle.read(), to_read().front().id);
  const auto disclosure = boxes->words(box.value());
  EXPECT_EQ(disclosure->survey, survey.survey.id);
  EXPECT_THAT(disclosure->words, ElementsAre(Pair("words", "Mum's friend scares me")));
}

TEST_F(WhatChildrenWrite, LeavesABoxWithoutWordsAsItWas) {
  mia_says({{"listened", {"1"}}});
  EXPECT_EQ(watch.look(), 0);
  EXPECT_EQ(isle.read().one<int>("select count(*) from disclosure where found_at is null"), 1);
}

TEST_F(WhatChildrenWrite, IsFoundByTwoProcessesAsOne) {
  mia_writes("I am scared");
  Watch other(isle.site());
  EXPECT_EQ(watch.look() + other.look(), 1);
}

TEST_F(WhatChildrenWrite, IsFoundAfterTheProgramWasEndedBeforeItLooked) {
  mia_writes("I am scared");
  isle.restart();
  Watch next(isle.site());
  EXPECT_EQ(next.look(), 1);
}

TEST_F(WhatChildrenWrite, StandsWithTheHourAndNoFiner) {
  isle.later(std::chrono::minutes(37));
  mia_writes("I am scared");
  watch.look();
  EXPECT_EQ(to_read().front().found_at, isle.now() - std::chrono::minutes(37));
}

TEST_F(WhatChildrenWrite, WaitsWhileTheKeyIsMissingAndIsFoundWhenItIsBack) {
  ASSERT_FALSE(name_of_key.empty());
  mia_writes("I am scared");
  damage_key();
  testing::internal::CaptureStderr();
  EXPECT_EQ(watch.look(), 0);
  EXPECT_EQ(watch.look(), 0);
  const std::string log = testing::internal::GetCapturedStderr();
  const auto first = log.find("safeguarding key is missing");
  ASSERT_NE(first, log.npos);
  EXPECT_EQ(log.find("safeguarding key is missing", first + 1), log.npos);
  put_key_back();
  EXPECT_EQ(watch.look(), 1);
}

TEST_F(WhatChildrenWrite, IsNotHiddenByABoxThatNobodyCanOpen) {
  isle.site().data.writer().run(
      [](Database& db) { store::add_disclosure(db, std::string(200, 'x')); });
  mia_writes("I am scared");
  EXPECT_EQ(watch.look(), 1);
  EXPECT_EQ(watch.look(), 0);
}

class AskingToBeContacted : public WhatChildrenWrite {
 protected:
  const answers::ContactRequest amal{.name = "Amal", .how = "At school, from Mrs Reed"};
  bool send(const std::string& asking, const answers::ContactRequest& request) {
    const auto change = answers::keep_contact_request(isle.site(), asking, request);
    if (change)
      isle.site().data.writer().run(*change);
    return change.has_value();
  }
};

TEST_F(AskingToBeContacted, NeedsAFormOfOursNotOlderThanADay) {
  const std::string asking = answers::new_asking(isle.site());
  EXPECT_FALSE(send("", amal));
  EXPECT_FALSE(send(std::string(asking.size(), 'A'), amal));
  isle.later(std::chrono::hours(25));
  EXPECT_FALSE(send(asking, amal));
}

TEST_F(AskingToBeContacted, TwiceFromOneFormIsOneRequest) {
  const std::string asking = answers::new_asking(isle.site());
  EXPECT_TRUE(send(asking, amal));
  EXPECT_TRUE(send(asking, amal));
  EXPECT_TRUE(send(answers::new_asking(isle.site()), {.name = "Mia", .how = "Call Gran"}));
  EXPECT_EQ(watch.look(), 2);
  EXPECT_EQ(isle.read().one<int>("select count(distinct length(box)) from disclosure"), 1);
}

TEST_F(AskingToBeContacted, StandsBetweenWhatIsLikelyAndTheRest) {
  mia_writes("It was good");
  send(answers::new_asking(isle.site()), amal);
  watch.look();
  ASSERT_THAT(to_read(), SizeIs(2));
  EXPECT_TRUE(to_read().at(0).asks_contact);
  auto boxes = answers::SafeguardingBoxes::find(isle.site());
  const auto box = store::box_of_disclosure(isle.read(), to_read().at(0).id);
  const auto request = boxes->contact_request(box.value());
  EXPECT_EQ(request->name, "Amal");
  EXPECT_EQ(request->sent_at, isle.now());
  EXPECT_FALSE(boxes->words(box.value()));
}

}  // namespace
}  // namespace earshot
