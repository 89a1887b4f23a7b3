// SPDX-License-Identifier: Apache-2.0
#include "model/codebook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot {
namespace {

std::vector<std::string> options(int count) {
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i)
    names.push_back("o" + std::to_string(i));
  return names;
}

Coded there_and_back(const Field& field, bool asked, std::vector<std::string> values) {
  std::string row;
  write_code(row, field, asked, &values);
  EXPECT_EQ(row.size(), field.width());
  std::size_t at = 0;
  const Coded coded = read_code(row, at, field);
  EXPECT_EQ(at, row.size());
  return coded;
}

TEST(ACodedField, TellsNotAskedFromSkippedFromAnswered) {
  for (const FieldKind kind :
       {FieldKind::choice, FieldKind::several, FieldKind::number, FieldKind::written}) {
    const Field field{"q", kind, options(3)};
    EXPECT_EQ(there_and_back(field, false, {}).is, Coded::Is::not_asked);
    EXPECT_EQ(there_and_back(field, true, {}).is, Coded::Is::skipped);
  }
}

TEST(ACodedField, KeepsEachOptionOfShortAndLongLists) {
  for (const int count : {1, 5, 254, 255, 1000}) {
    const Field field{"q", FieldKind::choice, options(count)};
    for (const int i : {0, count / 2, count - 1}) {
      const Coded coded = there_and_back(field, true, {"o" + std::to_string(i)});
      EXPECT_EQ(coded.is, Coded::Is::answered);
      EXPECT_EQ(coded.choice, static_cast<std::uint32_t>(i));
    }
  }
}

TEST(ACodedField, KeepsSeveralChoicesOfAnyNumberOfOptions) {
  const Field field{"q", FieldKind::several, options(100)};
  const std::vector<std::string> chosen{"o0", "o61", "o65", "o99"};
  std::string row;
  write_code(row, field, true, &chosen);
  std::size_t at = 0;
  const Coded coded = read_code(row, at, field);
  for (std::size_t i = 0; i < 100; ++i)
    EXPECT_EQ(has_chosen(coded, i), i == 0 || i == 61 || i == 65 || i == 99) << i;
}

TEST(ACodedField, KeepsNumbersExactly) {
  const Field field{"q", FieldKind::number, {}};
  EXPECT_EQ(there_and_back(field, true, {"-12.25"}).number, -12.25);
}

TEST(ACodedRow, CutShortIsRefused) {
  const Field field{"q", FieldKind::number, {}};
  std::size_t at = 0;
  EXPECT_THROW(read_code("\x02\x00", at, field), std::runtime_error);
}

}  // namespace
}  // namespace earshot
