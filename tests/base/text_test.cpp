// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/secrets.h"

namespace earshot {
namespace {

using namespace std::string_view_literals;

const std::vector<std::string> kinds{"scale", "one", "many", "text", "number", "date", "statement"};

TEST(Utf8, OfAnyLanguageIsAccepted) {
  for (const auto text : {""sv, "plain"sv, "Zażółć gęślą jaźń"sv, "दो शब्द"sv, "中文"sv,
                          "👍🏽"sv, "\x7F"sv, "\xC2\x80"sv, "\xED\x9F\xBF"sv, "\xEE\x80\x80"sv,
                          "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv})
    EXPECT_TRUE(is_utf8(text)) << text;
}

TEST(Utf8, ThatIsMalformedIsRefused) {
  for (const auto text : {"a\0b"sv,
                          "\x80"sv,
                          "\xBF"sv,
                          "\xC0\x80"sv,
                          "\xC1\xBF"sv,
                          "\xC3"sv,
                          "\xC3("sv,
                          "\xE0\x9F\xBF"sv,
                          "\xE2\x82"sv,
                          "\xE2(\xA1"sv,
                          "\xE2\x82("sv,
                          "\xED\xA0\x80"sv,
                          "\xED\xBF\xBF"sv,
                          "\xF0\x8F\xBF\xBF"sv,
                          "\xF0\x9F\x91"sv,
                          "\xF0\x9F\x91x"sv,
                          "\xF4\x90\x80\x80"sv,
                          "\xF5\x80\x80\x80"sv,
                          "\xFE"sv,
                          "\xFF"sv,
                          "Za\xBF\xF3"sv})
    EXPECT_FALSE(is_utf8(text)) << text;
}

TEST(Utf8, IsJudgedAsASlowDecoderWouldJudgeIt) {
  constexpr auto bytes = "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xE0\xED\xEF\xF0\xF4\xF5"sv;
  const auto decodes = [](std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto first = static_cast<unsigned char>(text[at]);
      const std::size_t more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
      if ((first & 0xC0) == 0x80 || first > 0xF7 || at + more >= text.size())
        return false;
      unsigned long code = more == 0 ? first : first & (0x3Fu >> more);
      for (std::size_t next = at + 1; next <= at + more; ++next) {
        if ((static_cast<unsigned char>(text[next]) & 0xC0) != 0x80)
          return false;
        code = code << 6 | (static_cast<unsigned char>(text[next]) & 0x3Fu);
      }
      constexpr unsigned long least[] = {0, 0x80, 0x800, 0x10000};
      if (code < least[more] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        return false;
      at += more + 1;
    }
    return true;
  };
  int good = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::uint64_t left = 1 + random_below(4); left > 0; --left)
      text += bytes[random_below(bytes.size())];
    ASSERT_EQ(is_utf8(text), decodes(text)) << to_hex(text);
    good += is_utf8(text) ? 1 : 0;
  }
  EXPECT_GT(good, 100);
}

TEST(LengthOnScreen, CountsAsABrowserDoes) {
  EXPECT_EQ(length_on_screen(""), 0u);
  EXPECT_EQ(length_on_screen("neglect"), 7u);
  EXPECT_EQ(length_on_screen("Zażółć"), 6u);
  EXPECT_EQ(length_on_screen("中文"), 2u);
  EXPECT_EQ(length_on_screen("👍"), 2u);
  EXPECT_EQ(length_on_screen("👍🏽"), 4u);
  EXPECT_EQ(length_on_screen("one\ntwo"), 7u);
}

TEST(TidyText, HasTheLineEndsOfTheServerAndNoSpaceAround) {
  EXPECT_EQ(tidy("one\r\ntwo\rthree\nfour"), "one\ntwo\nthree\nfour");
  EXPECT_EQ(tidy(" \t\r\n  two words \r\n\r\n"), "two words");
  EXPECT_EQ(tidy("\xC2\xA0\xE2\x80\x8B\xEF\xBB\xBFyes\xE3\x80\x80"), "yes");
  EXPECT_EQ(tidy("one\r\n\r\ntwo"), "one\n\ntwo");
  EXPECT_EQ(tidy(" \xC2\xA0\r\n"), "");
  EXPECT_EQ(tidy(""), "");
}

TEST(TidyText, StaysAsItIsWhenTidiedAgain) {
  constexpr std::string_view bytes = "ab \r\n\t\xC2\xA0\xE2\x80\x8B\xFF";
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::uint64_t left = random_below(12); left > 0; --left)
      text += bytes[random_below(bytes.size())];
    EXPECT_EQ(tidy(tidy(text)), tidy(text)) << to_hex(text);
  }
}

TEST(AMisspeltWord, SuggestsTheOneThatWasMeant) {
  EXPECT_EQ(closest("sacle", kinds), "scale");
  EXPECT_EQ(closest("scal", kinds), "scale");
  EXPECT_EQ(closest("nubmer", kinds), "number");
  EXPECT_EQ(closest("Text", kinds), "text");
  EXPECT_EQ(closest("statment", kinds), "statement");
  EXPECT_EQ(closest("manny", kinds), "many");
}

TEST(AMisspeltWord, SuggestsNothingWhenNothingIsNear) {
  EXPECT_EQ(closest("slider", kinds), std::nullopt);
  EXPECT_EQ(closest("a", kinds), std::nullopt);
  EXPECT_EQ(closest("", kinds), std::nullopt);
  EXPECT_EQ(closest("ten", std::vector<std::string>{"two"}), std::nullopt);
  EXPECT_EQ(closest(std::string(200'000, 's'), kinds), std::nullopt);
  EXPECT_EQ(closest("scale", {}), std::nullopt);
}

TEST(AMisspeltWord, SuggestsTheNearestOfSeveral) {
  const std::vector<std::string> words{"statements", "statement", "state"};
  EXPECT_EQ(closest("statemnt", words), "statement");
}

TEST(AList, ReadsAsPeopleSayIt) {
  const std::vector<std::string> words{"open", "anonymous", "named"};
  EXPECT_EQ(list_of({}), "");
  EXPECT_EQ(list_of(std::span(words).first(1)), "open");
  EXPECT_EQ(list_of(std::span(words).first(2)), "open or anonymous");
  EXPECT_EQ(list_of(words), "open, anonymous or named");
  EXPECT_EQ(list_of(words, "and"), "open, anonymous and named");
}

TEST(Folded, TextIsInSmallLettersOfAnyAlphabet) {
  EXPECT_EQ(folded("Tom OKAFOR"), "tom okafor");
  EXPECT_EQ(folded("\u00C9LAN \u0141\u00D3D\u0179 \u0416"), "\u00E9lan \u0142\u00F3d\u017A \u0436");
  EXPECT_EQ(folded("\U0001F600 \u0623"), "\U0001F600 \u0623") << "where there are no others";
  EXPECT_EQ(folded(""), "");
}

TEST(WordsApart, HaveOneSpaceAroundEachWhateverStoodThere) {
  EXPECT_EQ(words_apart("He hit her!"), " he hit her ");
  EXPECT_EQ(words_apart("  Self-harm,\n\tchild\u2019s \u201Cvoice\u201D\U0001F622"),
            " self harm child s voice ");
  EXPECT_EQ(words_apart("\u0141\u00D3D\u0179 47"), " \u0142\u00F3d\u017A 47 ");
  EXPECT_EQ(words_apart("cafe\u0301"), " cafe\u0301 ") << "an accent is part of its word";
  for (const char* none : {"", " ", "-", "\u2026 \u00A0"})
    EXPECT_EQ(words_apart(none), " ");
}

TEST(AShortenedText, EndsWithAWholeWord) {
  EXPECT_EQ(shortened("Neglect", 7), "Neglect");
  EXPECT_EQ(shortened(" Neglect\nin\tinfancy ", 30), "Neglect in infancy");
  EXPECT_EQ(shortened("Neglect in infancy", 12), "Neglect in…");
  EXPECT_EQ(shortened("Neglect in infancy", 11), "Neglect in…");
  EXPECT_EQ(shortened("Neglect in infancy", 10), "Neglect…");
}

TEST(AShortenedText, CutsAWordThatIsTooLongBetweenTwoLetters) {
  EXPECT_EQ(shortened(std::string(300, 'W'), 5), "WWWW…");
  EXPECT_EQ(shortened("a " + std::string(300, 'W'), 10), "a WWWWWWW…");
  EXPECT_EQ(shortened("łłłłł", 4), "łłł…");
  EXPECT_EQ(shortened("👍👍👍", 4), "👍…") << "one of these is two, as a browser counts";
  EXPECT_EQ(shortened("👍👍👍", 0), "…");
}

}  // namespace
}  // namespace earshot
