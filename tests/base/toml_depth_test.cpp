// SPDX-License-Identifier: Apache-2.0
#include "base/toml_depth.h"

#include <gtest/gtest.h>

#include <string>

namespace earshot {
namespace {

constexpr int most = 3;

int line_of(std::string_view text) {
  const auto problem = too_deep("x.toml", text, most);
  return problem ? problem->line : 0;
}

std::string repeated(std::string_view part, int times) {
  std::string all;
  for (int time = 0; time < times; ++time)
    all += part;
  return all;
}

TEST(ADeepFile, IsRefusedWhereItGetsTooDeep) {
  EXPECT_EQ(line_of("a = [[[1]]]"), 0);
  EXPECT_EQ(line_of("a = 1\nb = [[[[1]]]]"), 2);
  EXPECT_EQ(line_of("a = {b = {c = [{d = 1}]}}"), 1);
  EXPECT_EQ(line_of("a = [\n[\n[\n[\n"), 4);
}

TEST(ADeepFile, IsToldWithFileLineAndWhatToDo) {
  EXPECT_EQ(to_text(*too_deep("x.toml", "\n[[[[", most)),
            "x.toml:2: brackets stand more than 3 deep here: close some of them, or write [tables] "
            "under each other");
  EXPECT_EQ(to_text(*too_deep("x.toml", "a.b.c.d = 1", most)),
            "x.toml:1: this key has more than 3 parts: join fewer names with dots");
}

TEST(ADeepFile, MayHaveManyBracketsSideBySide) {
  EXPECT_EQ(line_of("a = [" + repeated("[[]],", 10'000) + "]"), 0);
  EXPECT_EQ(line_of(repeated("[[a.b]]\nc = {d = [1.5, 2.5], e.f = 1.0}\n", 1000)), 0);
}

TEST(ADeepFile, CountsThePartsOfEachKeyByItself) {
  EXPECT_EQ(line_of("a.b.c = 1\nd.e.f = 2\n[g.h.i]\n[[j.k.l]]"), 0);
  EXPECT_EQ(line_of("a . b .\tc.d = 1"), 1);
  EXPECT_EQ(line_of("[a.b.c.d]"), 1);
  EXPECT_EQ(line_of("[[a.b.c.d]]"), 1);
  EXPECT_EQ(line_of(R"("a"."b".'c'."d" = 1)"), 1);
  EXPECT_EQ(line_of("x = {a.b.c = 1, d.e.f.g = 2}"), 1);
}

TEST(ADeepFile, DoesNotCountWhatStandsInStringsAndComments) {
  EXPECT_EQ(line_of(R"(a = "[[[[ {{{{ a.b.c.d")"), 0);
  EXPECT_EQ(line_of("a = '[[[[ a.b.c.d'"), 0);
  EXPECT_EQ(line_of("a = 1 # [[[[ a.b.c.d ' \" \"\"\"\nb = 2"), 0);
  EXPECT_EQ(line_of("a = \"\"\"\n[[[[\n\"\" ' # a.b.c.d\n\"\"\"\n"), 0);
  EXPECT_EQ(line_of("a = '''\n[[[[\n'' \" # \\\n'''\n"), 0);
  EXPECT_EQ(line_of(R"("a.b.c.d.e" = 1)"), 0);
}

TEST(ADeepFile, IsStillSeenAfterAnyKindOfString) {
  for (const std::string_view text :
       {R"("")", R"("\"")", R"("\\")", R"("'")", "''", R"('\')", R"('"')", R"("""""")",
        R"("""a"""""")", R"("""a\"""")", R"("""""a""""")", R"("""\\""")", "''''''", "'''a'''''",
        R"('''\''')", "'''\"'''", "\"\"\"\n\\\n\"\"\"", "1 # it's \"", "1 # '''"})
    EXPECT_NE(line_of("a = " + std::string(text) + "\nb = [[[[1]]]]"), 0) << text;
}

TEST(ADeepFile, IsSeenOnItsOwnLineAfterStringsOverSeveralLines) {
  EXPECT_EQ(line_of("a = \"\"\"\n\\\n\n\"\"\"\nb = '''\n\n'''\nc = [[[[1]]]]"), 8);
  EXPECT_EQ(line_of("a = \"left open\nb = [[[[1]]]]"), 2);
}

TEST(ADeepFile, OfAnySizeIsRefusedAtOnce) {
  EXPECT_EQ(line_of(std::string(5'000'000, '[')), 1);
  EXPECT_EQ(line_of("a = " + std::string(5'000'000, '{')), 1);
  EXPECT_EQ(line_of(repeated("a.", 100'000) + "a = 1"), 1);
  EXPECT_EQ(line_of("[" + repeated("a.", 100'000) + "a]"), 1);
  EXPECT_EQ(line_of("a = " + repeated("{a=", 100'000)), 1);
  EXPECT_EQ(line_of(std::string(1'000'000, ']') + "[[[["), 1);
}

TEST(ADeepFile, ThatEndsAnywhereIsReadToItsEnd) {
  constexpr std::string_view text =
      "a.\"b\\\"\" = \"\"\"x\\\n\"\"\"\"\" # c\nd = '''e''''' \n[f]\n";
  for (std::size_t end = 0; end <= text.size(); ++end)
    EXPECT_EQ(line_of(text.substr(0, end)), 0);
}

int misplaced_on(std::string_view text) {
  const auto problem = misplaced_letter("x.toml", text);
  return problem ? problem->line : 0;
}

TEST(ALetterBeyondAscii, StandsOnlyInStringsAndComments) {
  for (const std::string_view text : {"a = \"ż\"", "a = 'ż' # ż", "a = \"\"\"\nż\"\"\" \n",
                                      "\xEF\xBB\xBF"
                                      "a = 1",
                                      "\"ż\".b = 1"})
    EXPECT_EQ(misplaced_on(text), 0) << text;
  for (const std::string_view text :
       {"\nż = 1", "\na = ż", "\na = “x”", "\n[ż]", "#\na = 'ż'ż", "\na = 1\xC2\xA0# b"})
    EXPECT_EQ(misplaced_on(text), 2) << text;
}

TEST(ALetterBeyondAscii, IsNotEscapedNorIsALinesEnd) {
  for (const std::string_view text :
       {R"(a = "\n\\")", R"(a = '\ż')", R"(a = 'x\ ')", R"(a = "\u0107")"})
    EXPECT_EQ(misplaced_on(text), 0) << text;
  for (const std::string_view text :
       {R"(a = "\ż")", R"(a = "\ ")", "a = \"\"\"x\\\n  ż\"\"\"", "a = \"\"\"x\\\r\n\"\"\""})
    EXPECT_EQ(misplaced_on(text), 1) << text;
}

TEST(AQuotationMark, DoesNotStandRightBehindSomethingElse) {
  for (const std::string_view text :
       {"a=\"b\"", "a = [\"b\",'c']", "{'a' = 1}", "\"a\" = \"\"", "a = \"\"\"\"b\"\"\"\"\""})
    EXPECT_EQ(misplaced_on(text), 0) << text;
  for (const std::string_view text :
       {"a = 1\"b\"", "a\"b\" = 1", "a = \"b\"\"c\"", "a = ]'b'", "a = 0.'b'"})
    EXPECT_EQ(misplaced_on(text), 1) << text;
}

}  // namespace
}  // namespace earshot
