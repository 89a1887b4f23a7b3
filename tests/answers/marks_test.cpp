// SPDX-License-Identifier: Apache-2.0
// What is marked in a comment for its reader, and what looks like a name and is none.
#include "answers/marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::answers {
namespace {

const std::vector<std::string> places{"Isle of Wight", "Hampshire", "Police",
                                      "Hampshire County Council children's services"};

std::string marked(std::string_view text) { return without(text, find_marks(text, places)); }

struct Example {
  std::string_view text;
  std::string_view expected;
};

class AComment : public testing::TestWithParam<Example> {};

TEST_P(AComment, IsMarkedWhereItMightSayWhoSomebodyIs) {
  const Example& example = GetParam();
  EXPECT_EQ(marked(example.text), example.expected.empty() ? example.text : example.expected);
}

INSTANTIATE_TEST_SUITE_P(
    WithNames, AComment,
    testing::Values(
        Example{"Sarah Jones was very kind.", "[name] was very kind."},
        Example{"My worker sarah was kind", "My worker [name] was kind"},
        Example{"I spoke to Zbigniew about it.", "I spoke to [name] about it."},
        Example{"Then \u0141ukasz and \u015Awi\u0119tos\u0142awa came.",
                "Then [name] and [name] came."},
        Example{"Mrs Okonkwo-Bell at school helped.", "[name] at school helped."},
        Example{"mr patel shouts", "[name] shouts"},
        Example{"Dr. Singh and PC 4412 came.", "[name] and [name] came."},
        Example{"Tom's mum said so", "[name]'s mum said so"},
        Example{"TOM HIT ME", "[name] HIT ME"},
        Example{"We asked Grace and then Will Smith.", "We asked [name] and then [name]."},
        Example{"I saw Summer and June Brown.", "I saw [name] and [name]."},
        Example{"Anne-Marie and Jean-Luc", "[name] and [name]"},
        Example{"Ask @mia_2014 instead", "Ask [name] instead"},
        Example{"\u041C\u044B \u0432\u0438\u0434\u0435\u043B\u0438 \u041E\u043B\u044C\u0433\u0443.",
                "\u041C\u044B \u0432\u0438\u0434\u0435\u043B\u0438 [name]."}));

INSTANTIATE_TEST_SUITE_P(
    WithDays, AComment,
    testing::Values(Example{"It was on 12 May 2024.", "It was on [date]."},
                    Example{"the 3rd of march he left", "the [date] he left"},
                    Example{"Since May 12th, 2024 nothing.", "Since [date] nothing."},
                    Example{"born 12/05/2014 and 2014-05-12 and 1.2.14",
                            "born [date] and [date] and [date]"},
                    Example{"They came last Tuesday.", "They came last [date]."},
                    Example{"In March 2023 it began.", "In [date] it began."}));

INSTANTIATE_TEST_SUITE_P(
    WithNumbers, AComment,
    testing::Values(Example{"Ring 01983 123456 or +44 7700 900123", "Ring [number] or [number]"},
                    Example{"(01983) 123456, case 2023-004512.", "[number], case [number]."},
                    Example{"NHS number 943 476 5919", "NHS number [number]"},
                    Example{"Write to tom.w@example.org.", "Write to [email address]."},
                    Example{"We live at PO30 1UD, or po301ud",
                            "We live at [postcode], or [postcode]"},
                    Example{"somewhere in PO33", "somewhere in [postcode]"}));

INSTANTIATE_TEST_SUITE_P(
    WithPlaces, AComment,
    testing::Values(
        Example{"We moved to 12 High Street last year", "We moved to [place] last year"},
        Example{"We moved to 12 Quarry Road last year", "We moved to [place] last year"},
        Example{"at Ryde Academy and St Mary's Hospital", "at [place] and [place]"},
        Example{"all of the isle of wight", "all of the [place]"},
        Example{"The Police in Hampshire helped.", "The [place] in [place] helped."}));

INSTANTIATE_TEST_SUITE_P(
    ThatOnlyLooksLikeThat, AComment,
    testing::Values(Example{"Will you run this in May? I may come, or in June.", ""},
                    Example{"A level 3 course, open 24/7, for 12 to 18 people.", ""},
                    Example{"I think Early Help and the MASH should join. I'm sure.", ""},
                    Example{"On Mondays the Designated Safeguarding Lead is out.", ""},
                    Example{"Summer was hard. Hope helps. Grace period.", ""},
                    Example{"It cost \u00A3250000 in 2019-2020.", ""},
                    Example{"Children aged 10 12 14 and Section 47, S47, KS2.", ""},
                    Example{"The School was closed, the way is long.", ""},
                    Example{"we met the dr. and the ds", ""},
                    Example{"Miss out the last part. I miss my mum.", ""},
                    Example{"More Polish and Ukrainian interpreters", ""},
                    Example{"Very Good Course With Really Useful Ideas Throughout", ""},
                    Example{"my mark was 5 out of 10, I will not rob anyone", ""},
                    Example{"at 5 2nd, sat 1st row, v1.2.3 of it", ""}));

TEST_P(AComment, ComesBackWholeIfNothingIsTakenOut) {
  EXPECT_EQ(without(GetParam().text, {}), GetParam().text);
}

TEST(MarksOfAnyText, StandInOrderAndNeverOverOneAnother) {
  std::string all;
  for (const char* part :
       {"Mrs Sarah Jones, 12 Quarry Road, Ryde Academy, PO30 1UD; ",
        "on Tuesday 12 May 2024 @tom 01983 123456\n- St Mary's, \xF0\x9F\x98\x80 "}) {
    all += part;
    std::size_t end = 0;
    for (const Mark& mark : find_marks(all, places)) {
      EXPECT_GE(mark.at, end);
      EXPECT_GT(mark.length, 0U);
      end = mark.at + mark.length;
    }
    EXPECT_LE(end, all.size());
  }
  EXPECT_TRUE(find_marks("", places).empty());
}

// However it is cut off, also in the middle of a letter.
TEST(MarksOfAnyText, AreFoundInEveryBeginningOfIt) {
  const std::string text =
      "Mrs Sarah O\u2019Brien, \u0141\u00F3d\u017A: (01983) 123456, PO30 1UD, a@b.c, 1/2/2024, St. "
      "X \u20AC";
  for (std::size_t length = 0; length <= text.size(); ++length)
    for (const Mark& mark : find_marks(text.substr(0, length), places))
      EXPECT_LE(mark.at + mark.length, length);
}

TEST(AShortenedComment, MayOnlyTakeOutWhatWasWritten) {
  const std::string text = "Mrs O\u2019Brien was not\n kind, on 3 May.";
  EXPECT_EQ(compare_wording(text, "Mrs O\u2019Brien was not kind, on  3 May."),
            Wording::as_written);
  for (const char* shorter :
       {"Mrs [name] was not kind, on [date].", "was not kind", "[\u2026] was not kind, on 3 May.",
        "[...]", "Mrs O[name]\u2019Brien was [...]."})
    EXPECT_EQ(compare_wording(text, shorter), Wording::shortened) << shorter;
  for (const char* other :
       {"Mrs [name] was very kind", "kind was Mrs", "was not kin", "was not kind kind",
        "[she was cruel]", "Mrs O\u2019Brien was not kind [name], on 3 May."})
    EXPECT_EQ(compare_wording(text, other), Wording::says_something_else) << other;
}

}  // namespace
}  // namespace earshot::answers
