// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "power_cut/real_path.h"
#include "power_cut/story.h"

namespace earshot::power_cut {
namespace {

using testing::IsEmpty;

constexpr int cuts_of_one_story = 5;  // each on what the one before left

template <class Told>
Findings find_out(int cuts, Care care) {
  Findings findings;
  for (int story = 1; story * cuts_of_one_story <= cuts; ++story) {
    Told told(static_cast<std::uint64_t>(story), care);
    for (int cut = 0; cut < cuts_of_one_story; ++cut)
      told.live_and_look(findings);
  }
  return findings;
}

int many_cuts() { return std::getenv("EARSHOT_LONG") ? 1000 : 60; }

TEST(APowerCut, LosesAndDoublesNothingThatWasAcknowledged) {
  const Findings findings = find_out<Story>(many_cuts(), {});
  EXPECT_THAT(findings.lost, IsEmpty());
  EXPECT_THAT(findings.wrong, IsEmpty());
  EXPECT_EQ(findings.cuts, many_cuts());
  EXPECT_GT(findings.acknowledged, findings.cuts * 10);
  EXPECT_GT(findings.mixed, findings.cuts / 4);
}

// The two controls: this test finds losses where there are some.
TEST(APowerCut, LosesAnswersWhenCommitsAreNotSynced) {
  const Findings findings = find_out<Story>(60, {.full = false});
  EXPECT_FALSE(findings.lost.empty());
}

TEST(APowerCut, LosesKeysWhenTheirDiskOnlySaysItSyncs) {
  const Findings findings = find_out<Story>(20, {.sync_keys = false});
  EXPECT_FALSE(findings.lost.empty() && findings.wrong.empty());
}

// And the same under the whole path, from making a survey to mixing it.
TEST(APowerCutOnTheWholePath, LosesAndDoublesNothingThatWasAcknowledged) {
  const Findings findings = find_out<RealPath>(many_cuts(), {});
  EXPECT_THAT(findings.lost, IsEmpty());
  EXPECT_THAT(findings.wrong, IsEmpty());
  EXPECT_EQ(findings.cuts, many_cuts());
  EXPECT_GT(findings.acknowledged, findings.cuts * 10);
  EXPECT_GT(findings.mixed, findings.cuts / 4);
}

TEST(APowerCutOnTheWholePath, LosesAnswersWhenCommitsAreNotSynced) {
  const Findings findings = find_out<RealPath>(60, {.full = false});
  EXPECT_FALSE(findings.lost.empty());
}

}  // namespace
}  // namespace earshot::power_cut
