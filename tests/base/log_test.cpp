// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace earshot {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

std::string logged(log::Level level, std::string_view message) {
  testing::internal::CaptureStderr();
  log::write(level, message);
  return testing::internal::GetCapturedStderr();
}

struct TheLog : testing::Test {
  ~TheLog() override {
    log::set_json(false);
    log::set_level(log::Level::info);
  }
};

TEST_F(TheLog, IsALineWithTimeLevelAndMessage) {
  EXPECT_THAT(logged(log::Level::info, "survey 12 closed"),
              MatchesRegex("[0-9-]{10}T[0-9:]{8}Z info survey 12 closed\n"));
  EXPECT_THAT(logged(log::Level::warning, "disk is nearly full"), HasSubstr(" warning disk"));
  EXPECT_THAT(logged(log::Level::error, "no space"), EndsWith(" error no space\n"));
}

TEST_F(TheLog, LeavesOutWhatIsBelowItsLevel) {
  EXPECT_EQ(logged(log::Level::debug, "detail"), "");
  log::set_level(log::Level::warning);
  EXPECT_EQ(logged(log::Level::info, "survey 12 closed"), "");
  log::set_level(log::Level::debug);
  EXPECT_THAT(logged(log::Level::debug, "detail"), EndsWith(" debug detail\n"));
}

TEST_F(TheLog, IsOneJsonObjectALineForACollector) {
  log::set_json(true);
  const std::string line = logged(log::Level::warning, "forms/\"x\".toml\nhas\ta \xFF in it {}");
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  const auto object = nlohmann::json::parse(line);
  EXPECT_EQ(object.at("level"), "warning");
  EXPECT_EQ(object.at("message"), "forms/\"x\".toml\nhas\ta \xEF\xBF\xBD in it {}");
  EXPECT_THAT(object.at("time").get<std::string>(), MatchesRegex("[0-9-]{10}T[0-9:]{8}.[0-9]{3}Z"));
}

TEST_F(TheLog, CannotBeMadeToWriteASecondLineOrToPaintTheScreen) {
  const std::string line = logged(log::Level::info, "file a\r\nb\x1B[31mc {} %v");
  EXPECT_THAT(line, EndsWith(" file a  b [31mc {} %v\n"));
}

TEST_F(TheLog, HasNoColourWhereNobodyLooksOn) {
  EXPECT_THAT(logged(log::Level::error, "no space"), Not(HasSubstr("\x1B")));
}

}  // namespace
}  // namespace earshot
