// SPDX-License-Identifier: Apache-2.0
#include "forms/read_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::vector<std::string> told(const Problems& problems) {
  std::vector<std::string> messages;
  for (const Problem& problem : problems)
    messages.push_back(to_text(problem));
  return messages;
}

TEST(TopicsFile, IsReadInTwoLevels) {
  Lists lists;
  EXPECT_THAT(told(forms::read_topics("topics.toml", R"(
[[topic]]
name = "abuse"
title = "Abuse and neglect"
side = "both"
[[topic]]
name = "neglect"
title = "Neglect"
parent = "abuse"
side = "children"
words = ["hungry", "dirty"]
)",
                                      lists)),
              ElementsAre());
  ASSERT_THAT(lists.topics, SizeIs(2));
  EXPECT_EQ(lists.topics[1].parent, "abuse");
  EXPECT_EQ(lists.topics[1].side, "children");
  EXPECT_THAT(lists.topics[1].words, ElementsAre("hungry", "dirty"));
}

TEST(TopicsFile, SaysWhoSeesToATopicAndWhatItWasSplitInto) {
  Lists lists;
  const std::string_view text = R"(
[[topic]]
name = "neglect"
title = "Neglect"
side = "children"
owner = "Children's Services, Priya Shah"
closed = "2026-11-21"
split_into = ["home", "missed"]
[[topic]]
name = "home"
title = "Home conditions"
side = "children"
[[topic]]
name = "missed"
title = "Missed appointments"
side = "children"
)";
  EXPECT_THAT(told(forms::read_topics("topics.toml", text, lists)), ElementsAre());
  ASSERT_THAT(lists.topics, SizeIs(3));
  EXPECT_EQ(lists.topics[0].owner, "Children's Services, Priya Shah");
  EXPECT_THAT(lists.topics[0].listing.split_into, ElementsAre("home", "missed"));
}

TEST(TopicsFile, IsToldThatOneTopicAloneIsNoSplit) {
  Lists lists;
  EXPECT_THAT(told(forms::read_topics("topics.toml", R"(
[[topic]]
name = "neglect"
title = "Neglect"
side = "children"
split_into = ["hme"]
[[topic]]
name = "home"
title = "Home conditions"
side = "children"
)",
                                      lists)),
              ElementsAre(testing::HasSubstr("what was split has closed, and became at least two"),
                          testing::HasSubstr("no other topic 'hme' that it could become. Did you "
                                             "mean 'home'?")));
  EXPECT_THAT(lists.topics, SizeIs(0));
}

TEST(TopicsFile, IsToldWhatIsWrongAndThenAddsNothing) {
  Lists lists;
  EXPECT_THAT(told(forms::read_topics("topics.toml", R"(
[[topic]]
name = "neglect"
title = "Neglect"
parent = "abuse"
side = "childen"
[[topic]]
name = "neglect"
tilte = "Neglect"
side = "both"
)",
                                      lists)),
              ElementsAre("topics.toml:5: topic 'neglect': there is no topic 'abuse' above. Write "
                          "it first",
                          "topics.toml:6: topic 'neglect': there is no side 'childen'. Did you "
                          "mean 'children'?",
                          "topics.toml:8: topic 'neglect': there is one of this name above: write "
                          "another",
                          "topics.toml:9: topic 'neglect': 'tilte' is not something a topic has. "
                          "Did you mean 'title'?"));
  EXPECT_THAT(lists.topics, SizeIs(0));
}

TEST(AgenciesFile, HoldsSectorsAreasAgenciesAndRoles) {
  Lists lists;
  EXPECT_THAT(told(forms::read_agencies("agencies.toml", R"(
sectors = ["Health"]
areas = ["Isle of Wight"]
[[agency]]
name = "health_visiting"
title = "Health visiting"
sector = "Health"
area = "Isle of Wight"
[[role]]
name = "health_visitor"
title = "Health visitor"
)",
                                        lists)),
              ElementsAre());
  ASSERT_THAT(lists.agency_choices(), SizeIs(1));
  EXPECT_EQ(lists.agencies[0].sector, "Health");
  EXPECT_EQ(lists.role_choices()[0].title, "Health visitor");
}

TEST(AgenciesFile, IsToldOfASectorThatIsNotListed) {
  Lists lists;
  EXPECT_THAT(told(forms::read_agencies("agencies.toml", R"(
sectors = ["Health"]
areas = ["Isle of Wight", "Isle of Wight"]
[[agency]]
name = "health visiting"
title = ""
sector = "Helth"
area = "Isle of Wight"
)",
                                        lists)),
              ElementsAre("agencies.toml:3: 'Isle of Wight' is there twice: keep one",
                          "agencies.toml:5: agency 'health visiting': 'health visiting' can't be a "
                          "name: write small letters, digits and _, at most 40 in all, like "
                          "health_visiting",
                          "agencies.toml:6: agency 'health visiting': title is empty: write the "
                          "text, or leave the line out",
                          "agencies.toml:7: agency 'health visiting': there is no sector 'Helth'. "
                          "Did you mean 'Health'?"));
}

TEST(SharedFile, HoldsScalesAndListsInEveryLanguageTheyBeginWith) {
  Lists lists;
  EXPECT_THAT(told(forms::read_shared("shared.toml", R"(
[scale.faces]
points = [1, 2]
faces = true
en = ["Not at all", "Yes"]
pl = ["Wcale", "Tak"]
[[list.yes_no.option]]
name = "yes"
text.en = "Yes"
text.pl = "Tak"
[[list.yes_no.option]]
name = "no"
text.en = "No"
text.pl = "Nie"
)",
                                      lists)),
              ElementsAre());
  EXPECT_TRUE(lists.scales.at("faces").faces);
  EXPECT_EQ(lists.scales.at("faces").options[1].text.at("pl"), "Tak");
  EXPECT_THAT(lists.choices.at("yes_no"), SizeIs(2));
}

TEST(SharedFile, IsToldOfALanguageThatIsMissing) {
  Lists lists;
  EXPECT_THAT(told(forms::read_shared("shared.toml", R"(
[scale.sure]
points = [1, 2]
en = ["Not at all", "Yes"]
pl = ["Wcale", "Tak"]
away.en = "I do not know"
[[list.yes_no.option]]
name = "yes"
text.en = "Yes"
text.pl = "Tak"
[[list.yes_no.option]]
name = "no"
text.en = "No"
[page]
)",
                                      lists)),
              ElementsAre("shared.toml:6: scale 'sure': away has no Polish (pl) text: write "
                          "away.pl = \"...\"",
                          "shared.toml:13: list 'yes_no': option 'no': text has no Polish (pl) "
                          "text: write text.pl = \"...\"",
                          "shared.toml:14: 'page' is not something a shared file has: remove it"));
}

TEST(SharedFile, MayNotSayTheSameTwiceInTwoFiles) {
  Lists lists;
  const std::string_view scale = "[scale.sure]\npoints = [1, 2]\nen = [\"No\", \"Yes\"]\n";
  EXPECT_THAT(told(forms::read_shared("shared.toml", scale, lists)), ElementsAre());
  EXPECT_THAT(told(forms::read_shared("more.toml", scale, lists)),
              ElementsAre("more.toml:1: scale 'sure' is known already: write another name"));
}

}  // namespace
}  // namespace earshot
