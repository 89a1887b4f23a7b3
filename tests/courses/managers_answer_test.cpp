// SPDX-License-Identifier: Apache-2.0
// Seven people were at Neglect on 14 October 2026, answer three months later and name their managers, who
// answer too: nothing joins the two.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/contacts.h"
#include "answers/settle.h"
#include "courses/course_of_neglect.h"
#include "courses/other_voices.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class WhatManagersAnswer : public CourseOfNeglect {
 protected:
  WhatManagersAnswer() {
    for (int i = 0; i < 7; ++i) {
      const std::string name = "Person " + std::to_string(i);
      people.push_back(add({name, name.substr(7) + "@example.org", "", ""}));
    }
    everybody_answers("2026-10-15", "after");
    isle.today_is("2026-11-20");
    answers::settle(isle.site());
    everybody_answers("2027-01-14", "3m");
    name_managers();
    tick_on("2027-01-15");
    for (const auto& kept : store::voices_of_session(isle.read(), "s1", manager_voice)) {
      survey = kept.survey;
      send(kept.invitation, kept.survey, {{"seen.1", {"clear"}}});
    }
  }
  void everybody_answers(std::string_view on, const std::string& stage) {
    tick_on(on);
    for (const std::string& each : people) {
      const auto of = asking(each, stage);
      send(of.invitation, of.survey, {{"conf_after.1", {"4"}}});
    }
  }
  void name_managers() {
    const Roll roll = *find_roll(isle.site(), "s1");
    for (const std::string& each : people)
      write([&](Database& db) {
        store::add_voice(db, {each, manager_voice,
                              seal_voice(roll, manager_voice,
                                         {"Dana Reid", "dana." + each + "@example.org", ""}),
                              isle.site().today()});
      });
  }
  // As the page does, with the code of whoever it is.
  void send(const std::string& invitation, const std::string& of, Answers what) {
    const auto kept = store::find_survey(isle.read(), of).value();
    answers::Sent sent{.nonce = random_bytes(16), .invitation = invitation};
    sent.answers = std::move(what);
    sent.language = "en";
    sent.link = answers::who_and_link(isle.site(), isle.read(), kept, invitation).link;
    codes += !sent.link.empty();
    EXPECT_EQ(isle.desk().take(*isle.desk().find(of), std::move(sent)).taken,
              answers::Taken::thanks);
  }

  std::vector<std::string> people;
  std::string survey;
  int codes = 0;
};

TEST_F(WhatManagersAnswer, IsCountedAndComparedWithNobodys) {
  EXPECT_EQ(codes, 14) << "two stages of seven people, and none of a manager";
  isle.today_is("2027-03-01");
  answers::settle(isle.site());
  const auto kept = store::find_survey(isle.read(), survey).value();
  ASSERT_TRUE(kept.release);
  const auto release = store::find_release(isle.read(), *kept.release).value();
  EXPECT_THAT(release.comparisons, IsEmpty());
  EXPECT_EQ(store::find_sealed_pairs(isle.read(), release.id), std::nullopt);
  EXPECT_THAT(release.surveys, SizeIs(1));
}

TEST_F(WhatManagersAnswer, IsNotInTheResultsOfTheirPeople) {
  isle.today_is("2027-03-01");
  answers::settle(isle.site());
  const auto later = store::find_survey(isle.read(), asking(people.front(), "3m").survey).value();
  const auto release = store::find_release(isle.read(), later.release.value()).value();
  EXPECT_THAT(release.comparisons, SizeIs(1)) << "their own stages meet all the same";
  for (const Figure& figure : release.figures)
    EXPECT_THAT(figure.text, Not(HasSubstr("Have you seen a change")));
}

TEST_F(WhatManagersAnswer, LeavesNothingOfAManagerInTheTablesOfAnswers) {
  isle.today_is("2027-03-01");
  answers::settle(isle.site());
  const Roll roll = *find_roll(isle.site(), "s1");
  for (const auto& kept : store::voices_of_session(isle.read(), "s1", manager_voice)) {
    const std::string address = open_voice(roll, kept, manager_voice)->address;
    const int found =
        isle.read()
            .one<int>(R"sql(
      select (select count(*)
                from pending
               where instr(box, ?1) > 0 or instr(box, ?2) > 0)
             + (select count(*)
                  from response
                 where id = ?2 or instr(sealed, ?1) > 0 or instr(sealed, ?2) > 0)
             + (select count(*)
                  from words
                 where id = ?2 or instr(sealed, ?1) > 0 or instr(sealed, ?2) > 0)
             + (select count(*)
                  from release
                 where instr(figures, ?3) > 0 or instr(codebook, ?3) > 0
                       or instr(figures, ?4) > 0))sql",
                      BlobView{address}, BlobView{kept.invitation}, address, kept.attendance)
            .value();
    EXPECT_EQ(found, 0);
  }
}

}  // namespace
}  // namespace earshot::courses
