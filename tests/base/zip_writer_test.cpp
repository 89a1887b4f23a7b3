// SPDX-License-Identifier: Apache-2.0
// A zip that was made, read back by the reader for zips of strangers.
#include "base/zip_writer.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/zip_file.h"

namespace earshot {
namespace {

std::string read(const std::string& zip, const std::string& name) {
  const auto entry = ZipFile(zip).read(name, 10'000'000);
  EXPECT_EQ(entry.got, ZipFile::Got::whole) << name;
  return entry.bytes;
}

ZipWriter two_files() {
  ZipWriter zip;
  zip.add("need-by-agency.csv", "Agency,Score\r\n");
  zip.add("word/Łódź.xml", std::string(100'000, 'a'));
  return zip;
}

TEST(AZipThatIsMade, HasEachFileAsItWasGiven) {
  const std::string made = two_files().bytes();
  EXPECT_EQ(read(made, "need-by-agency.csv"), "Agency,Score\r\n");
  EXPECT_EQ(read(made, "word/Łódź.xml"), std::string(100'000, 'a'));
  EXPECT_LT(made.size(), 10'000U) << "is made smaller";
}

TEST(AZipThatIsMade, HasItsFilesInTheOrderInWhichTheyWereAdded) {
  ZipWriter zip;
  zip.add("b", "1");
  zip.add("a", "2");
  const std::string made = zip.bytes();
  EXPECT_LT(made.rfind('b'), made.rfind('a'));
}

TEST(AZipThatIsMade, IsTheSameInEveryTimeZone) {
  const std::string here = two_files().bytes();
  ASSERT_EQ(setenv("TZ", "Pacific/Auckland", 1), 0);
  tzset();
  const std::string there = two_files().bytes();
  ASSERT_EQ(unsetenv("TZ"), 0);
  tzset();
  EXPECT_EQ(here, there);
}

TEST(AZipThatIsMade, CanHoldFilesWithNothingInThem) {
  ZipWriter zip;
  zip.add("empty.csv", "");
  EXPECT_EQ(read(zip.bytes(), "empty.csv"), "");
}

TEST(AZipThatIsMade, RefusesTheSameNameTwice) {
  ZipWriter zip = two_files();
  EXPECT_THROW(zip.add("need-by-agency.csv", "other"), std::logic_error);
}

}  // namespace
}  // namespace earshot
