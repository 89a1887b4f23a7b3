// SPDX-License-Identifier: Apache-2.0
// A staff survey that asks for the agency, and in a question of its own where people mostly work.
#include "answers/breakdowns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Counted question(std::string name, Kind kind, std::vector<std::string> options,
                 std::string breakdown = "") {
  Counted counted;
  counted.asked.name = counted.asked.question.name = std::move(name);
  counted.asked.question.kind = kind;
  counted.asked.question.breakdown = std::move(breakdown);
  counted.asked.question.text = {{"en", counted.asked.name + "?"}};
  for (std::string& option : options)
    counted.asked.question.options.push_back({.name = option, .text = {{"en", option}}});
  return counted;
}

class AStaffSurveyByWhoAnswered : public testing::Test {
 protected:
  AStaffSurveyByWhoAnswered() {
    for (const Counted& each : counted) {
      Field field{.question = each.asked.name, .kind = FieldKind::choice, .options = {}};
      for (const Option& option : each.asked.question.options)
        field.options.push_back(option.name);
      codebook.fields.push_back(std::move(field));
    }
    lists.agencies = {{"police", "Police", "Police", "Island"},
                      {"gps", "GPs", "Health", "Island"},
                      {"ward", "Ward", "", "Island"}};
  }
  void say(int people, const std::string& agency, const std::string& area,
           const std::string& agree) {
    for (int one = 0; one < people; ++one) {
      std::string row;
      std::size_t at = 0;
      for (const std::string& value : {agency, area, agree}) {
        const std::vector<std::string> said{value};
        write_code(row, codebook.fields[at++], true, value.empty() ? nullptr : &said);
      }
      rows.push_back(std::move(row));
    }
  }
  std::vector<Breakdown> shown(int floor = 10) {
    Tally tally(codebook);
    Crossings crossings(counted, codebook);
    for (const std::string& row : rows) {
      tally.add(row);
      crossings.add(row);
    }
    return breakdowns_of(counted, figures_of(counted, tally.fields(), floor, "en"), crossings,
                         lists, floor, "en");
  }
  // So many of an agency, and as many of them here as there, who agree or don't.
  void half_and_half(const std::string& agency, int people) {
    for (const char* area : {"north", "south"})
      for (const char* agree : {"yes", "no"})
        say(people / 4, agency, area, agree);
  }
  void many_answer() {
    half_and_half("police", 24);
    half_and_half("gps", 28);
  }

  std::vector<Counted> counted{
      question("agency", Kind::agency, {"police", "gps", "ward"}, "agency"),
      question("area", Kind::one, {"north", "south"}, "area"),
      question("agree", Kind::one, {"yes", "no"})};
  Codebook codebook;
  Lists lists;
  std::vector<std::string> rows;
};

TEST_F(AStaffSurveyByWhoAnswered, IsShownInEachWayUnderANameOfItsOwn) {
  many_answer();
  half_and_half("ward", 24);
  std::vector<std::string> names;
  for (const Breakdown& each : shown())
    names.push_back(each.by);
  EXPECT_THAT(names, UnorderedElementsAre("agency", "sector", "area-2"))
      << "all agencies are of one area, so their area is no table";
}

TEST_F(AStaffSurveyByWhoAnswered, SaysHowFarItIs) {
  many_answer();
  std::vector<std::pair<int, int>> said;
  breakdowns_of(counted, figures_of(counted, Tally(codebook).fields(), 10, "en"),
                Crossings(counted, codebook), lists, 10, "en",
                [&](int done, int of) { said.emplace_back(done, of); });
  EXPECT_THAT(said, ElementsAre(std::pair(0, 3), std::pair(1, 3), std::pair(2, 3)));
}

TEST_F(AStaffSurveyByWhoAnswered, CallsAgenciesWithoutASectorWhatTheyAre) {
  many_answer();
  half_and_half("ward", 24);
  for (const Breakdown& each : shown())
    if (each.by == "sector") {
      EXPECT_THAT(each.groups,
                  UnorderedElementsAre("Police", "Health", "Agencies without a sector"));
    }
}

TEST_F(AStaffSurveyByWhoAnswered, IsBrokenDownByNothingThatNobodyWasAsked) {
  many_answer();
  counted.erase(counted.begin(), counted.begin() + 2);
  codebook.fields.erase(codebook.fields.begin(), codebook.fields.begin() + 2);
  EXPECT_THAT(breakdowns_of(counted, {}, Crossings(counted, codebook), lists, 10, "en"), IsEmpty());
}

TEST_F(AStaffSurveyByWhoAnswered, IsNotBrokenDownWhereNamesStandBesideAnswersAnyway) {
  many_answer();
  EXPECT_THAT(shown(1), IsEmpty());
}

TEST_F(AStaffSurveyByWhoAnswered, CountsWhoeverSaidNoAgencyAsAGroup) {
  many_answer();
  half_and_half("", 20);
  const auto all = shown();
  ASSERT_FALSE(all.empty());
  EXPECT_THAT(all.front().groups, UnorderedElementsAre("police", "gps", "Did not say"));
  EXPECT_THAT(all.front().answered, UnorderedElementsAre(24, 28, 20));
}

}  // namespace
}  // namespace earshot::answers
