// SPDX-License-Identifier: Apache-2.0
#include "web/assets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "base/files.h"
#include "places.h"
#include "web/visitor.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Shown fetch(std::string_view path, std::string encodings) {
  Office office;
  return Visitor(office).send({.method = "GET",
                               .target = std::string(path),
                               .headers = {{"accept-encoding", std::move(encodings)}}});
}

TEST(TheStyleSheet, ReachesATelephoneInTwelveKilobytes) {
  EXPECT_LE(assets::look().gzip.size(), 12U * 1024);
  EXPECT_LE(assets::look().brotli.size(), assets::look().gzip.size());
}

TEST(TheStyleSheet, FetchesNothingFromAnywhere) {
  for (const char* from : {"url(", "@import", "@font-face", "GDS Transport"})
    EXPECT_THAT(assets::look().plain, Not(HasSubstr(from)));
}

TEST(TheStyleSheet, HasThePatternsThatPagesUse) {
  for (const char* pattern :
       {".govuk-error-summary", ".govuk-radios", ".govuk-service-navigation", ".app-scale",
        ".app-face", ".app-progress", ".app-chart", "@media print", "#00594f"})
    EXPECT_THAT(assets::look().plain, HasSubstr(pattern));
}

// The classes that a page's source writes down, each word of them.
std::set<std::string> classes_in(std::string_view source) {
  constexpr std::string_view before = R"({"class", ")";
  std::set<std::string> words;
  for (auto at = source.find(before); at != source.npos; at = source.find(before, at + 1)) {
    const auto start = at + before.size();
    std::istringstream all{std::string(source.substr(start, source.find('"', start) - start))};
    for (std::string word; all >> word;)
      words.insert(word);
  }
  return words;
}

TEST(TheStyleSheet, KnowsEveryClassThatAPageWrites) {
  std::set<std::string> written;
  for (const auto& file : fs::directory_iterator(EARSHOT_SOURCE_DIR "/server/web"))
    if (file.path().extension() == ".cpp")
      written.merge(classes_in(read_file(file.path()).value()));
  EXPECT_GT(written.size(), 30U) << "the sources are written in another way now";
  const std::string both = std::string(assets::look().plain) + std::string(assets::office().plain);
  for (const std::string& name : written)
    EXPECT_NE(both.find("." + name), both.npos) << name;
}

TEST(AnAsset, IsKeptForeverBecauseItsNameChangesWithIt) {
  for (const assets::Asset& each : assets::all()) {
    const Shown got = fetch(each.path, "");
    EXPECT_EQ(got.status, 200) << each.path;
    EXPECT_EQ(got.body, each.plain);
    EXPECT_EQ(got.header("Content-Type"), each.type);
    EXPECT_THAT(got.header("Cache-Control"), HasSubstr("immutable"));
    EXPECT_EQ(got.header("Vary"), "Accept-Encoding");
  }
}

TEST(AnAsset, OfAnotherHashDoesNotExist) {
  EXPECT_EQ(fetch("/assets/look-0000000000000000.css", "").status, 404);
  EXPECT_EQ(fetch("/assets/..", "").status, 404);
}

TEST(AnAsset, IsSentAsTheBrowserTakesIt) {
  const std::string_view path = assets::look().path;
  EXPECT_EQ(fetch(path, "gzip, deflate, br").header("Content-Encoding"), "br");
  EXPECT_EQ(fetch(path, "gzip, deflate, br").body, assets::look().brotli);
  EXPECT_EQ(fetch(path, "gzip, deflate").header("Content-Encoding"), "gzip");
  EXPECT_EQ(fetch(path, "gzip").body, assets::look().gzip);
  EXPECT_EQ(fetch(path, "deflate").header("Content-Encoding"), "");
}

TEST(AnEncoding, IsTakenUnlessRefused) {
  EXPECT_TRUE(takes("br", "br"));
  EXPECT_TRUE(takes("gzip;q=0.5 , br ; q=1", "br"));
  EXPECT_TRUE(takes("gzip;q=0.001", "gzip"));
  EXPECT_FALSE(takes("", "br"));
  EXPECT_FALSE(takes("gzip", "br"));
  EXPECT_FALSE(takes("brotli", "br"));
  EXPECT_FALSE(takes("br;q=0", "br"));
  EXPECT_FALSE(takes("br; q=0.000, gzip", "br"));
  EXPECT_FALSE(takes("x;br", "br"));
}

}  // namespace
}  // namespace earshot::web
