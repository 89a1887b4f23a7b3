// SPDX-License-Identifier: Apache-2.0
#include "forms/form_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms/a_form.h"

namespace earshot {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string changed(std::string json, std::string_view from, std::string_view to) {
  const std::size_t at = json.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return json.replace(at, from.size(), to);
}

TEST(APublishedForm, ComesBackAsItWas) {
  const Form form = tests::read();
  const Form back = forms::form_from_json(forms::to_json(form));
  EXPECT_EQ(forms::to_json(back), forms::to_json(form));
  EXPECT_EQ(back.hash, form.hash);
  EXPECT_EQ(back.find("conf")->options, form.find("conf")->options);
  EXPECT_EQ(back.find("help_words")->when, form.find("help_words")->when);
  EXPECT_EQ(back.find("help_words")->settings, form.find("help_words")->settings);
  EXPECT_EQ(back.find("hours")->most, form.find("hours")->most);
  EXPECT_EQ(back.audience, form.audience);
  EXPECT_EQ(forms::ask(back, tests::an_occasion()).box_bytes, tests::asked().box_bytes);
}

// Or forms that were published before there were aims could not be read any more.
TEST(APublishedForm, SpeaksOfAnAimOnlyWhereThereIsOne) {
  EXPECT_THAT(forms::to_json(tests::read()), Not(HasSubstr("target")));
  const Form form = tests::read(
      tests::with("name = \"will_use\"\n",
                  "name = \"will_use\"\ntarget = { answers = [\"yes\"], percent = 80 }\n"));
  EXPECT_NE(form.hash, tests::read().hash);
  const Form back = forms::form_from_json(forms::to_json(form));
  EXPECT_EQ(back.hash, form.hash);
  EXPECT_EQ(back.find("will_use")->target, (Target{{"yes"}, 80}));
}

TEST(APublishedForm, SaysNothingOfTheFileItCameFrom) {
  EXPECT_THAT(forms::to_json(tests::read()), Not(HasSubstr("toml")));
  EXPECT_THAT(forms::to_json(tests::read()), Not(HasSubstr("\"line\"")));
}

TEST(APublishedForm, HasAFingerprintOf64Letters) {
  EXPECT_EQ(tests::read().hash.size(), 64u);
  EXPECT_EQ(tests::read().hash.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(APublishedForm, IsRefusedUnlessItIsExactlyWhatWasPublished) {
  const std::string json = forms::to_json(tests::read());
  for (const std::string& other :
       {std::string(), std::string("{}"), std::string("null"), std::string("[["), json + " ",
        changed(json, "\"minutes\":3", "\"minutes\":\"3\""),
        changed(json, "\"minutes\":3", "\"minutes\":3.0"),
        changed(json, "\"minutes\":3", "\"minutes\":3,\"more\":1"),
        changed(json, "\"kind\":\"number\"", "\"kind\":\"nubmer\""),
        changed(json, "\"practitioner\"", "\"everyone\""),
        changed(json, "\"is\":\"in\"", "\"is\":\"is\"")})
    EXPECT_THROW(forms::form_from_json(other), std::runtime_error) << other.substr(0, 40);
}

}  // namespace
}  // namespace earshot
