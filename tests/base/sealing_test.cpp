// SPDX-License-Identifier: Apache-2.0
#include "base/sealing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

namespace earshot {
namespace {

constexpr std::string_view survey = "post-course-20261014-k3v9";
constexpr std::size_t size = 200;

std::string sender_of(const std::string& box) { return box.substr(1, 32); }

struct SealingABox : testing::Test {
  BoxKeys keys = BoxKeys::random();
  std::chrono::steady_clock::time_point now{};
  Sender sender{keys.public_key, [this] { return now; }};
  Opener opener{keys};
};

TEST_F(SealingABox, OnlyThePrivateKeyOpensIt) {
  const std::string box = sender.seal(survey, "I now know who to ring", size);
  EXPECT_EQ(opener.open(survey, box), "I now know who to ring");
  EXPECT_EQ(Opener(BoxKeys::random()).open(survey, box), std::nullopt);
}

TEST_F(SealingABox, ThePublicKeyFollowsFromThePrivateKey) {
  const BoxKeys again = BoxKeys::from_private(Key(keys.private_key.bytes()));
  EXPECT_EQ(again.public_key, keys.public_key);
  EXPECT_EQ(Opener(again).open(survey, sender.seal(survey, "yes", size)), "yes");
}

TEST_F(SealingABox, ALongAnswerMarksNobody) {
  for (const std::size_t length : {std::size_t{0}, std::size_t{1}, size}) {
    const std::string box = sender.seal(survey, std::string(length, 'w'), size);
    EXPECT_EQ(box.size(), size + box_overhead());
    EXPECT_EQ(opener.open(survey, box), std::string(length, 'w'));
  }
}

TEST_F(SealingABox, WhatIsTooLongForItIsNotSealedAtAll) {
  EXPECT_THROW(sender.seal(survey, std::string(size + 1, 'w'), size), std::length_error);
  EXPECT_THROW(sender.seal(survey, "w", Sender::most_inside_bytes + 1), std::length_error);
}

TEST_F(SealingABox, AnyBytesComeBackAsTheyWere) {
  const std::string bytes = std::string("\0\xFF\0", 3) + random_bytes(50) + std::string(3, '\0');
  EXPECT_EQ(opener.open(survey, sender.seal(survey, bytes, size)), bytes);
}

TEST_F(SealingABox, ItOpensInNoOtherSurvey) {
  const std::string box = sender.seal(survey, "yes", size);
  EXPECT_EQ(opener.open("post-course-20261021-p7qa", box), std::nullopt);
  EXPECT_EQ(opener.open("", box), std::nullopt);
}

TEST_F(SealingABox, ABoxThatWasTouchedOrCutDoesNotOpen) {
  const std::string box = sender.seal(survey, "yes", 8);
  for (std::size_t at = 0; at < box.size(); ++at) {
    std::string touched = box;
    touched[at] = static_cast<char>(touched[at] ^ 0x10);
    EXPECT_EQ(opener.open(survey, touched), std::nullopt) << at;
    EXPECT_EQ(opener.open(survey, box.substr(0, at)), std::nullopt) << at;
  }
  EXPECT_EQ(opener.open(survey, box + "x"), std::nullopt);
  EXPECT_EQ(opener.open(survey, box), "yes");
}

TEST_F(SealingABox, GarbageIsNoBox) {
  for (std::size_t length = 0; length < 300; ++length) {
    std::string garbage = random_bytes(length);
    if (length > 0)
      garbage[0] = 1;  // as if it were a box of this version
    EXPECT_EQ(opener.open(survey, garbage), std::nullopt);
  }
}

TEST_F(SealingABox, ASenderWithAWeakKeyIsRefused) {
  std::string box = sender.seal(survey, "yes", size);
  std::fill_n(box.begin() + 1, 32, '\0');
  EXPECT_EQ(opener.open(survey, box), std::nullopt);
  EXPECT_THROW(Sender(std::string(32, '\0')).seal(survey, "yes", size), std::runtime_error);
  EXPECT_THROW(Sender("too short"), std::invalid_argument);
}

TEST_F(SealingABox, TheSameAnswerTwiceLooksDifferent) {
  EXPECT_NE(sender.seal(survey, "yes", size), sender.seal(survey, "yes", size));
}

TEST_F(SealingABox, ASendersKeyIsThrownAwayAfter256Boxes) {
  std::vector<std::string> boxes;
  for (std::size_t box = 0; box <= Sender::boxes_per_key; ++box)
    boxes.push_back(sender.seal(survey, "yes", 8));
  std::set<std::string> nonces;
  for (const std::string& box : boxes)
    nonces.insert(box.substr(33, 24));
  EXPECT_EQ(nonces.size(), boxes.size());
  EXPECT_EQ(sender_of(boxes[0]), sender_of(boxes[255]));
  EXPECT_NE(sender_of(boxes[255]), sender_of(boxes[256]));
  for (const std::string& box : boxes)
    EXPECT_EQ(opener.open(survey, box), "yes");
}

TEST_F(SealingABox, ASendersKeyIsThrownAwayAfterTenSeconds) {
  const std::string first = sender.seal(survey, "yes", size);
  now += std::chrono::milliseconds(9'999);
  EXPECT_EQ(sender_of(sender.seal(survey, "yes", size)), sender_of(first));
  now += std::chrono::milliseconds(1);
  EXPECT_NE(sender_of(sender.seal(survey, "yes", size)), sender_of(first));
}

TEST_F(SealingABox, ASilentSendersKeyCanBeThrownAwayByATimer) {
  const std::string first = sender.seal(survey, "yes", size);
  sender.forget_old_key();  // too young
  EXPECT_EQ(sender_of(sender.seal(survey, "yes", size)), sender_of(first));
  now += Sender::key_lifetime;
  sender.forget_old_key();
  now -= Sender::key_lifetime;  // only forgetting can explain another key
  EXPECT_NE(sender_of(sender.seal(survey, "yes", size)), sender_of(first));
}

TEST_F(SealingABox, ManyThreadsMaySealAtOnce) {
  constexpr std::size_t threads = 4, each = 300;
  std::vector<std::string> boxes(threads * each);
  {
    std::vector<std::jthread> sealers;
    for (std::size_t thread = 0; thread < threads; ++thread)
      sealers.emplace_back([&, thread] {
        for (std::size_t at = thread * each; at < (thread + 1) * each; ++at)
          boxes[at] = sender.seal(survey, std::to_string(at), 8);
      });
  }
  std::set<std::string> uses;  // sender and nonce: never the same twice
  for (std::size_t at = 0; at < boxes.size(); ++at) {
    EXPECT_EQ(opener.open(survey, boxes[at]), std::to_string(at));
    uses.insert(boxes[at].substr(1, 56));
  }
  EXPECT_EQ(uses.size(), boxes.size());
}

}  // namespace
}  // namespace earshot
