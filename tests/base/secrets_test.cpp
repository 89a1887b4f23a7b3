// SPDX-License-Identifier: Apache-2.0
#include "base/secrets.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

namespace earshot {
namespace {

const Place note{"words", "text", "17"};

TEST(AKey, IsThirtyTwoBytesAndNoOther) {
  EXPECT_THROW(Key("short"), std::invalid_argument);
  EXPECT_THROW(Key(std::string(33, 'k')), std::invalid_argument);
  EXPECT_EQ(Key(std::string(32, 'k')).bytes(), std::string(32, 'k'));
}

TEST(AKey, IsNeverDrawnTwice) {
  EXPECT_FALSE(Key::random() == Key::random());
  EXPECT_FALSE(Key::random() == Key());
}

TEST(AKey, IsToldByAnIdThatIsNotPartOfIt) {
  const Key key = Key::random();
  EXPECT_EQ(key_id(key).size(), 8u);
  EXPECT_EQ(key_id(key), key_id(Key(key.bytes())));
  EXPECT_NE(key_id(key), key_id(Key::random()));
  EXPECT_EQ(key.bytes().find(key_id(key)), std::string::npos);
}

TEST(RandomNumbers, ReachEveryValueBelowTheBoundAndNoOther) {
  std::set<std::uint64_t> seen;
  for (int draw = 0; draw < 500; ++draw)
    seen.insert(random_below(5));
  EXPECT_EQ(seen, (std::set<std::uint64_t>{0, 1, 2, 3, 4}));
  EXPECT_EQ(random_below(1), 0u);
  EXPECT_THROW(random_below(0), std::invalid_argument);
}

TEST(RandomNumbers, AreEvenWhereTheBoundIsMostOfTheRange) {
  // Without throwing away the unfair ones, two thirds would fall in the lower half of this range.
  const std::uint64_t bound = (std::uint64_t{1} << 63) + (std::uint64_t{1} << 62);
  int lower = 0;
  for (int draw = 0; draw < 4000; ++draw)
    lower += random_below(bound) < bound / 2 ? 1 : 0;
  EXPECT_GT(lower, 1800);
  EXPECT_LT(lower, 2200);
}

TEST(Base64, GivesBackEveryLengthOfBytes) {
  for (std::size_t size = 0; size < 70; ++size) {
    const std::string bytes = random_bytes(size);
    EXPECT_EQ(from_base64(to_base64(bytes)), bytes);
    EXPECT_EQ(to_base64(bytes).find_first_of("+/= "), std::string::npos);
  }
  EXPECT_EQ(to_base64("\xFB\xFF\xFE"), "-__-");
}

TEST(Base64, ReadsNothingButWhatItWrites) {
  for (const std::string_view wrong : {"A", "AB", "AAA=", "AA==", "AA A", "A\nAA", "AAA/", "AAA+",
                                       "AAAAA", "AAAB\xFF", "\xC3\xA9"})
    EXPECT_EQ(from_base64(wrong), std::nullopt) << wrong;
  EXPECT_EQ(from_base64(std::string_view("AA\0A", 4)), std::nullopt);
}

TEST(Base64, OfAnyTextIsEitherRefusedOrTheOneSpelling) {
  constexpr std::string_view letters = "AZaz09-_+/= \n";
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::uint64_t left = random_below(9); left > 0; --left)
      text += letters[random_below(letters.size())];
    const auto bytes = from_base64(text);
    EXPECT_EQ(to_base64(bytes.value_or("")), bytes ? text : "");
  }
}

TEST(Hex, IsTwoSmallLettersAByte) { EXPECT_EQ(to_hex(std::string_view("\x00\xAB", 2)), "00ab"); }

TEST(AKeyedHash, DiffersByKeyPurposeAndMessage) {
  const Key key(std::string(32, 'a')), other(std::string(32, 'b'));
  const std::string hash = keyed_hash(key, "link", "seven");
  EXPECT_EQ(hash.size(), 32u);
  EXPECT_EQ(hash, keyed_hash(key, "link", "seven"));
  EXPECT_NE(hash, keyed_hash(other, "link", "seven"));
  EXPECT_NE(hash, keyed_hash(key, "chain", "seven"));
  EXPECT_NE(hash, keyed_hash(key, "link", "eight"));
  EXPECT_NE(hash, keyed_hash(key, "links", "even"));
}

TEST(AToken, IsThirtyTwoCharactersThatTellItsId) {
  const Key key = Key::random();
  const std::string token = make_token(key, "invitation", "8 bytes.");
  EXPECT_EQ(token.size(), 32u);
  EXPECT_EQ(read_token(key, "invitation", token), "8 bytes.");
}

TEST(AToken, IsRefusedUnderAnotherKeyOrPurpose) {
  const Key key = Key::random();
  const std::string token = make_token(key, "invitation", "8 bytes.");
  EXPECT_EQ(read_token(Key::random(), "invitation", token), std::nullopt);
  EXPECT_EQ(read_token(key, "sign-in", token), std::nullopt);
}

TEST(AToken, IsRefusedWithAnyLetterChangedOrMissing) {
  const Key key = Key::random();
  const std::string token = make_token(key, "invitation", random_bytes(8));
  for (std::size_t at = 0; at < token.size(); ++at) {
    std::string changed = token;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    EXPECT_EQ(read_token(key, "invitation", changed), std::nullopt);
    EXPECT_EQ(read_token(key, "invitation", token.substr(0, at)), std::nullopt);
  }
  EXPECT_EQ(read_token(key, "invitation", token + "A"), std::nullopt);
}

TEST(AToken, IsMadeForIdsOfEightBytesOnly) {
  EXPECT_THROW(make_token(Key(), "invitation", "7 bytes"), std::invalid_argument);
}

TEST(ASealedValue, OpensWhereItWasSealed) {
  const Key key = Key::random();
  for (const std::string& value : {std::string(), std::string("Mia was here"), random_bytes(5000)})
    EXPECT_EQ(open_value(key, note, seal_value(key, note, value)), value);
}

TEST(ASealedValue, OpensNowhereElse) {
  const Key key = Key::random();
  const std::string sealed = seal_value(key, note, "Mia was here");
  EXPECT_EQ(open_value(key, {"words", "text", "18"}, sealed), std::nullopt);
  EXPECT_EQ(open_value(key, {"words", "flag", "17"}, sealed), std::nullopt);
  EXPECT_EQ(open_value(key, {"other", "text", "17"}, sealed), std::nullopt);
  EXPECT_EQ(open_value(key, {"word", "stext", "17"}, sealed), std::nullopt);
  EXPECT_EQ(open_value(Key::random(), note, sealed), std::nullopt);
}

TEST(ASealedValue, ThatWasTouchedOrCutDoesNotOpen) {
  const Key key = Key::random();
  const std::string sealed = seal_value(key, note, "Mia was here");
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    std::string touched = sealed;
    touched[at] = static_cast<char>(touched[at] ^ 1);
    EXPECT_EQ(open_value(key, note, touched), std::nullopt) << at;
    EXPECT_EQ(open_value(key, note, sealed.substr(0, at)), std::nullopt) << at;
  }
  EXPECT_EQ(open_value(key, note, sealed + "x"), std::nullopt);
}

TEST(ASealedValue, LooksDifferentEachTimeAndShowsNothing) {
  const Key key = Key::random();
  const std::string sealed = seal_value(key, note, "Mia was here");
  EXPECT_NE(sealed, seal_value(key, note, "Mia was here"));
  EXPECT_EQ(sealed.find("Mia"), std::string::npos);
  EXPECT_EQ(sealed.find(key_id(key)), std::string::npos);
}

}  // namespace
}  // namespace earshot
