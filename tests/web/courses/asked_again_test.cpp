// SPDX-License-Identifier: Apache-2.0
// Thirty-one people answered right after Neglect, and some of them again three months later: what Priya reads of the others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/asked_again.h"
#include "answers/contacts.h"
#include "answers/settle.h"
#include "base/zip_file.h"
#include "store/releases.h"
#include "web/courses/session_of_neglect.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class AskedAgainAfterThreeMonths : public SessionOfNeglect {
 protected:
  AskedAgainAfterThreeMonths() {
    for (int i = 0; i < 31; ++i)
      people_there.push_back(
          add("Person " + std::to_string(i), "person" + std::to_string(i) + "@example.org"));
    come_on("2026-10-15");
    tick_all();
    for (int i = 0; i < 31; ++i)
      send(i, "after", i % 2 == 0 ? "3" : "2");
    come_on("2026-11-20");
    answers::settle(isle().site());
  }
  void tick_all() {
    std::vector<Form> forms = course_forms();
    forms.push_back(form_for_managers());
    courses::tick(isle().site(), answers::Shelf(forms, {}));
  }
  // So many answer again: the first few go up, the next stay, the last go down.
  void again(int up, int same, int down) {
    come_on("2027-01-14");
    tick_all();
    for (int i = 0; i < up + same + down; ++i) {
      const int before = i % 2 == 0 ? 3 : 2;
      const int now = i < up ? before + 1 : i < up + same ? before : before - 1;
      send(i, "3m", std::to_string(now));
    }
    come_on("2027-03-10");
    answers::settle(isle().site());
  }
  void send(int person, const std::string& stage, const std::string& point) {
    for (const store::Asking& each :
         store::askings_of(read(), people_there.at(static_cast<std::size_t>(person)))) {
      if (each.stage != stage)
        continue;
      const auto kept = store::find_survey(read(), each.survey).value();
      answers::Sent sent{.nonce = random_bytes(16), .invitation = each.invitation};
      sent.answers = {{"conf_after.1", {point}}, {"will_use", {person % 2 == 0 ? "yes" : "no"}}};
      sent.language = "en";
      sent.link = answers::who_and_link(isle().site(), read(), kept, each.invitation).link;
      ASSERT_EQ(isle().desk().take(*isle().desk().find(kept.id), std::move(sent)).taken,
                answers::Taken::thanks);
      surveys[stage] = kept.id;
    }
  }
  Release release_of(const std::string& stage) {
    const auto survey = store::find_survey(read(), surveys.at(stage)).value();
    return store::find_release(read(), survey.release.value()).value();
  }
  std::string page(const std::string& stage) {
    return priya.get("/surveys/" + surveys.at(stage) + "/results").body;
  }

  std::vector<std::string> people_there;
  std::map<std::string, std::string> surveys;  // by stage
};

TEST_F(AskedAgainAfterThreeMonths, ThePagesSayForHowManyWeCannotSayAndWhatHoldsOfAll) {
  again(8, 8, 8);
  const std::string sentence =
      "Of the 31 who answered right after the course, 24 answered again 3 months after the "
      "course. Of the other 7 we can&#39;t say";
  const auto says_both = AllOf(HasSubstr(sentence), HasSubstr("So most of them did."),
                               HasSubstr("of all who answered the first time"),
                               HasSubstr("16 (51%)"), HasSubstr("23 (75%)"));
  EXPECT_THAT(page("3m"), says_both);
  EXPECT_THAT(page("after"), Not(HasSubstr("answered again")));
  EXPECT_THAT(priya.get("/courses/c1/results").body, AllOf(HasSubstr("Did it last?"), says_both));
  EXPECT_THAT(priya.get("/subjects/neglect/results").body,
              AllOf(HasSubstr("Did it last?"), says_both));
}

TEST_F(AskedAgainAfterThreeMonths, TheFilesSayTheSame) {
  again(8, 8, 8);
  for (const std::string& path :
       {std::string("/courses/c1/results"), "/surveys/" + surveys.at("3m") + "/results",
        std::string("/subjects/neglect/results"), std::string("/results/year")}) {
    EXPECT_THAT(
        priya.get(path + ".csv").body,
        AllOf(HasSubstr("Known to have stayed the same or gone up,16,52,31,"),
              HasSubstr("Known to have gone down,8,26,31,"), HasSubstr("Not known,7,23,31,")))
        << path;
    const std::string book = priya.get(path + ".xlsx").body;
    EXPECT_THAT(ZipFile(book).read("xl/workbook.xml", 1'000'000).bytes, HasSubstr("Asked again"))
        << path;
  }
}

TEST_F(AskedAgainAfterThreeMonths, ThePageSaysWhereTooLittleIsKnown) {
  again(6, 6, 12);
  EXPECT_THAT(priya.get("/courses/c1/results").body,
              AllOf(HasSubstr("at least 12 (38%) and at most 19 (62%)"),
                    HasSubstr("Too little is known to say whether most of them did."),
                    Not(HasSubstr("So most of them did"))));
}

TEST_F(AskedAgainAfterThreeMonths, ThePageSaysWhereItIsHiddenHowTheyDid) {
  again(3, 4, 3);
  EXPECT_THAT(page("3m"), AllOf(HasSubstr("3 months after the course: Too few went up"),
                                Not(HasSubstr("answered both")), Not(HasSubstr("id=\"bounds"))))
      << "of how many tells whether somebody said that it is no part of their role";
  EXPECT_THAT(priya.get("/courses/c1/results").body,
              AllOf(HasSubstr("can&#39;t be told: too few did, or a number is hidden"),
                    Not(HasSubstr("id=\"bounds"))));
}

// How many that are is fewer than may be told.
TEST_F(AskedAgainAfterThreeMonths, FewAreNotEvenCounted) {
  again(2, 2, 0);
  EXPECT_FALSE(store::find_survey(read(), surveys.at("3m"))->release);
  EXPECT_THAT(priya.get("/courses/c1/results").body, Not(HasSubstr("answered again")));
}

// Everything that is said follows from what the two sets of results show.
TEST_F(AskedAgainAfterThreeMonths, NothingIsSaidThatTheirResultsDoNotShow) {
  again(8, 8, 8);
  Release later = release_of("3m"), earlier = release_of("after");
  const auto said = answers::asked_again(read(), later);
  for (Release* release : {&later, &earlier})
    *release = {.id = release->id,
                .stage = release->stage,
                .figures = release->figures,
                .comparisons = release->comparisons};
  const auto from_shown = answers::asked_again(later, std::vector{earlier});
  ASSERT_THAT(from_shown, SizeIs(1));
  EXPECT_EQ(answers::in_words(from_shown[0]), answers::in_words(said.at(0)));
}

}  // namespace
}  // namespace earshot::web
