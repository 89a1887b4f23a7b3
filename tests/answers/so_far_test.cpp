// SPDX-License-Identifier: Apache-2.0
#include "answers/so_far.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms/ask.h"
#include "forms/shipped.h"
#include "people.h"

namespace earshot::answers {
namespace {

Asking asking() {
  Occasion occasion{.outcomes = {{"one", "neglect"}}};
  occasion.agencies = {{"iow-police", "Police"}};
  return forms::ask(course_form(), occasion);
}

SoFar half_way() {
  return {.nonce = std::string(SoFar::nonce_bytes, 'n'),
          .language = "en",
          .touched_at = Moment(std::chrono::seconds(1'791'979'200)),
          .where = SoFar::Where::step,
          .step = 1,
          .returning = true,
          .warned = false,
          .answers = {{"conf_after.1", {"away"}}, {"will_do", {"Listen more. Słuchać."}}},
          .seen = {true, true, false, false}};
}

const SealedFor here{.purpose = "page", .survey = "post-course", .path = "/s/tom"};

TEST(WhatIsAnsweredSoFar, ComesBackAsItWas) {
  const Key key = Key::random();
  const SoFar before = half_way();
  EXPECT_EQ(open(key, here, asking(), seal(key, here, asking(), before)), before);
  EXPECT_EQ(open(key, here, asking(), seal_padded(key, here, asking(), before)), before);
}

TEST(WhatIsAnsweredSoFar, OpensOnlyWhereItWasSealed) {
  const Key key = Key::random();
  const std::string sealed = seal(key, here, asking(), half_way());
  EXPECT_FALSE(open(Key::random(), here, asking(), sealed));
  for (const SealedFor& elsewhere :
       {SealedFor{"file", "post-course", "/s/tom"}, SealedFor{"page", "another", "/s/tom"},
        SealedFor{"page", "post-course", "/s/anna"}})
    EXPECT_FALSE(open(key, elsewhere, asking(), sealed));
}

TEST(WhatIsAnsweredSoFar, ThatIsCutOrOverlongIsRefused) {
  const std::string packed = pack(asking(), half_way());
  for (std::size_t length = 0; length < packed.size(); ++length)
    EXPECT_FALSE(unpack_so_far(asking(), std::string_view(packed).substr(0, length))) << length;
  std::string other = packed;
  other[0] = 9;
  EXPECT_FALSE(unpack_so_far(asking(), other));
}

TEST(WhatIsAnsweredSoFar, IsAtAStepAndInALanguageThatItCanBeIn) {
  SoFar beyond = half_way();
  beyond.step = 1000;
  EXPECT_FALSE(unpack_so_far(asking(), pack(asking(), beyond)));
  std::string packed = pack(asking(), half_way());
  const std::size_t language = packed.find("\2en");
  packed.replace(language, 3, '\x1e' + std::string(30, 'e'));
  EXPECT_FALSE(unpack_so_far(asking(), packed));
}

TEST(WhatIsAnsweredSoFar, IsNeverLongerThanItsFormAllows) {
  SoFar longest = half_way();
  longest.language = "zh-hant-hk";
  longest.answers = {
      {"conf_after.1", {"1", "2", "3", "4", "5", "away"}},
      {"will_do", {std::string(most_raw_bytes(asking().find("will_do")->question), 'x')}},
      {"agency", {"iow-police"}}};
  EXPECT_LE(pack(asking(), longest).size(), most_packed_bytes(asking()));
}

TEST(EveryShippedForm, CanBePostedFromPageToPage) {
  for (const Form& form : forms::the_forms()) {
    Occasion occasion;
    for (std::size_t i = 0; i < most_outcomes; ++i)
      occasion.outcomes.push_back({"outcome " + std::to_string(i), "neglect"});
    EXPECT_LE(most_posted_bytes(forms::ask(form, occasion)), longest_posted) << form.name;
  }
}

}  // namespace
}  // namespace earshot::answers
