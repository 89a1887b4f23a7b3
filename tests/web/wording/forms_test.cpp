// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "web/wording/worded.h"

namespace earshot::web {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(Wording, IsNotForWhoDoesNotRunSurveys) {
  copy("child-feedback", "wight-children", "How was it?");
  for (const char* path : {"/forms", "/forms/child-feedback", "/forms/child-feedback/file",
                           "/forms/child-feedback/copy", "/forms/wight-children/words",
                           "/forms/wight-children/languages", "/forms/upload"}) {
    EXPECT_EQ(Visitor(office).get(path).status, 303) << path;
    for (const Role role : {Role::training_lead, Role::scrutineer}) {
      const Shown shown = signed_in(office, role).get(path);
      EXPECT_EQ(shown.status, 403) << path;
      EXPECT_THAT(shown.body, Not(HasSubstr("Did they listen to you?"))) << path;
    }
    EXPECT_EQ(get(path).status, 200) << path;
  }
}

TEST_F(Wording, BeginsWithTheFormsThatCameWithTheProgram) {
  EXPECT_THAT(get("/forms").body, AllOf(HasSubstr("None yet"), HasSubstr("What was it like?"),
                                        HasSubstr("Children"), HasSubstr("/forms/child-feedback")));
}

TEST_F(Wording, ShowsAFormAsPeopleWillReadIt) {
  const Shown shown = get("/forms/post-course");
  EXPECT_THAT(shown.body,
              AllOf(HasSubstr("How confident are you now: {outcome}?"),
                    HasSubstr("Completely confident"), HasSubstr("Must be answered"),
                    HasSubstr("Only if the answer to \u201CWill you use what you learned?\u201D is "
                              "\u201CYes\u201D or \u201CMaybe\u201D"),
                    HasSubstr("No survey yet")));
  // A form that came with the program is copied, never changed.
  EXPECT_THAT(shown.body, Not(HasSubstr("Move up")));
  EXPECT_EQ(get("/forms/post-course/words").status, 404);
  EXPECT_EQ(get("/forms/never-was").status, 404);
}

TEST_F(Wording, ListsTheSurveysOfAFormWithALinkToEach) {
  copy("child-feedback", "wight-children", "How was it for you?");
  use("wight-children");
  EXPECT_THAT(get("/forms/wight-children").body,
              AllOf(HasSubstr("<ul><li><a"), HasSubstr("href=\"/surveys/"),
                    HasSubstr("(version 1)</li></ul>"), Not(HasSubstr("No survey yet"))));
  EXPECT_THAT(get("/forms/child-feedback").body, HasSubstr("No survey yet"));
}

TEST_F(Wording, BecomesOnesOwnAsACopyUnderANewName) {
  copy("child-feedback", "wight-children", "How was it for you?");
  EXPECT_THAT(get("/forms/wight-children?done=copied").body,
              AllOf(HasSubstr("This wording is now your own"), HasSubstr("How was it for you?"),
                    HasSubstr("Did they listen to you?"), HasSubstr("Move down")));
  EXPECT_TRUE(found("wight-children").problems.empty());
  EXPECT_EQ(found("wight-children").copy_of, "child-feedback");
  EXPECT_THAT(record(), Contains("copied-form wight-children"));
  EXPECT_THAT(get("/forms").body, HasSubstr("How was it for you?"));
}

TEST_F(Wording, NeedsANameThatIsFreeAndATitle) {
  const auto copied = [&](const char* name, const char* title) {
    return post("/forms/child-feedback/copy", {{"title", title}, {"name", name}});
  };
  EXPECT_THAT(copied("", "Ours").body, HasSubstr("Write a short name"));
  EXPECT_THAT(copied("Our Form", "Ours").body, HasSubstr("like our-form"));
  EXPECT_THAT(copied("post-course", "Ours").body, HasSubstr("There is a form of this name"));
  EXPECT_THAT(copied("upload", "Ours").body, HasSubstr("There is a form of this name"));
  const Shown untitled = copied("ours", "");
  EXPECT_EQ(untitled.status, 422);
  EXPECT_THAT(untitled.body, AllOf(HasSubstr("Write a title"), HasSubstr("value=\"ours\"")));
  EXPECT_EQ(get("/forms/ours").status, 404);
}

TEST_F(Wording, GoesOutAsAFileAndComesInAgain) {
  copy("post-course", "our-course", "How did it go?");
  const Shown file = get("/forms/our-course/file");
  EXPECT_THAT(file.header("Content-Disposition"), HasSubstr("our-course.toml"));
  std::string text = file.body;
  text.replace(text.find("How did it go?"), 14, "And how did it go?");

  const Shown asked = post("/forms/upload", {{"text", text}});
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(asked.body, AllOf(HasSubstr("Tick this to put the file in its place"),
                                HasSubstr("And how did it go?")));
  EXPECT_EQ(post("/forms/upload", {{"text", text}, {"replace", "yes"}}).status, 303);
  EXPECT_EQ(found("our-course").form.title.at("en"), "And how did it go?");
  EXPECT_EQ(found("our-course").copy_of, "post-course");
  EXPECT_EQ(get("/forms/our-course/file").body, text);
  EXPECT_THAT(record(), Contains("took-form-file our-course"));
}

TEST_F(Wording, IsTheNextVersionWhenAFileComesForOneThatWasUsed) {
  copy("child-feedback", "wight-children", "How was it?");
  use("wight-children");
  std::string text = get("/forms/wight-children/file").body;
  text.replace(text.find("How was it?"), 11, "And how was it?");
  post("/forms/upload", {{"text", text}, {"replace", "yes"}});
  EXPECT_EQ(found("wight-children").form.version, 2);
  EXPECT_EQ(found("wight-children").form.title.at("en"), "And how was it?");
}

TEST_F(Wording, IsToldEveryMistakeOfAFileByItsLineAndKeepsIt) {
  const std::string wrong =
      "form = \"ours\"\nversion = 1\naudience = \"practitoner\"\nminutes = 3\n"
      "languages = [\"en\"]\ntitle.en = \"Ours\"\n";
  const Shown shown = post("/forms/upload", {{"text", wrong}});
  EXPECT_EQ(shown.status, 422);
  EXPECT_THAT(shown.body,
              AllOf(HasSubstr("Line 3: &#39;practitoner&#39; is not an audience. Did you mean "
                              "&#39;practitioner&#39;?"),
                    HasSubstr("the form has no pages"), HasSubstr("audience = &quot;practitoner")));
  EXPECT_THAT(post("/forms/upload", {}).body, HasSubstr("Choose a file, or paste one"));
  const std::string shipped = get("/forms/child-feedback/file").body;
  EXPECT_THAT(post("/forms/upload", {{"text", shipped}}).body,
              HasSubstr("is the name of a form that came with Earshot"));
}

TEST_F(Wording, GoesOffTheListAndSurveysKeepIt) {
  copy("child-feedback", "wight-children", "How was it?");
  use("wight-children");
  EXPECT_THAT(get("/forms/wight-children/remove").body, HasSubstr("so do their results"));
  EXPECT_EQ(post("/forms/wight-children/remove", {}).status, 303);
  EXPECT_EQ(get("/forms/wight-children").status, 404);
  EXPECT_THAT(get("/forms?done=removed").body, HasSubstr("has been taken off the list"));
  // The name stands in figures, so no other form may have it.
  EXPECT_EQ(
      post("/forms/child-feedback/copy", {{"title", "Ours"}, {"name", "wight-children"}}).status,
      422);
}

}  // namespace
}  // namespace earshot::web
