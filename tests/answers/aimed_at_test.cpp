// SPDX-License-Identifier: Apache-2.0
// How many reached what a question aims at, told from what is shown and from nothing else.
#include "answers/aimed_at.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::answers {
namespace {

constexpr std::nullopt_t hidden = std::nullopt;

Figure safe(std::optional<int> no, std::optional<int> partly, std::optional<int> yes,
            std::vector<std::string> aimed_at) {
  return {.question = "safe",
          .text = "Can you say what you think?",
          .kind = "one",
          .asked = 40,
          .base = 40,
          .counts = {{.option = "no", .text = "No", .count = no},
                     {.option = "partly", .text = "Partly", .count = partly},
                     {.option = "yes", .text = "Yes", .count = yes}},
          .target = Target{std::move(aimed_at), 80}};
}

TEST(WhoReachedTheAim, IsNotToldWhereItWouldTellWhatIsHidden) {
  EXPECT_FALSE(share_aimed_at(safe(hidden, 10, hidden, {"yes"})));
  EXPECT_FALSE(share_aimed_at(safe(10, hidden, hidden, {"yes"})));
}

TEST(WhoReachedTheAim, IsNotToldWithoutAnAimOrAnswers) {
  Figure figure = safe(4, 6, 30, {"yes"});
  figure.target.reset();
  EXPECT_FALSE(share_aimed_at(figure));
  figure = safe(4, 6, 30, {"yes"});
  figure.counts.clear();
  EXPECT_FALSE(share_aimed_at(figure));
  figure = safe(4, 6, 30, {"yes"});
  figure.base.reset();
  EXPECT_FALSE(share_aimed_at(figure));
  EXPECT_FALSE(share_aimed_at(safe(4, 6, 30, {"certainly"}))) << "an answer that nobody could give";
}

TEST(WhoReachedTheAim, AreThoseWhoChoseOneOfItsAnswers) {
  EXPECT_EQ(share_aimed_at(safe(4, 6, 30, {"yes"}))->count, 30);
  EXPECT_EQ(share_aimed_at(safe(4, 6, 30, {"yes", "partly"}))->count, 36);
  EXPECT_EQ(share_aimed_at(safe(4, 6, 30, {"yes"}))->of, 40);
}

TEST(WhoReachedTheAim, AreAllButThoseWhoChoseAnotherWhereOnlyThoseAreShown) {
  EXPECT_EQ(share_aimed_at(safe(9, hidden, hidden, {"yes", "partly"}))->count, 31);
  Figure ticked = safe(9, hidden, hidden, {"yes", "partly"});
  ticked.kind = "many";
  EXPECT_FALSE(share_aimed_at(ticked)) << "what people tick together adds up to nothing";
}

}  // namespace
}  // namespace earshot::answers
