// SPDX-License-Identifier: Apache-2.0
#include "needs/a_cycle.h"
#include "store/open_links.h"
#include "store/said.h"
#include "web/ways/handing_out.h"

namespace earshot::web {
namespace {

using testing::HasSubstr;
using testing::Not;

class ThePoster : public HandingOut {};

TEST_F(ThePoster, IsNotForWhoDoesNotRunSurveys) {
  const auto made = open_survey(Promise::open);
  for (const char* page : {"/poster", "/link"}) {
    EXPECT_EQ(Visitor(office).get(path_of(made, page)).status, 303);
    EXPECT_EQ(signed_in(office, Role::training_lead).get(path_of(made, page)).status, 403);
  }
}

TEST_F(ThePoster, HasTheAddressAndWhatItIs) {
  const auto made = open_survey(Promise::open);
  const std::string page = ann.get(path_of(made, "/poster")).body;
  EXPECT_THAT(page, HasSubstr("<svg"));
  EXPECT_THAT(page, HasSubstr(">surveys.example.org/o/" + made.code + "<"));
  EXPECT_THAT(page, HasSubstr("How is it going?"));
  EXPECT_THAT(page, HasSubstr("It takes about 5 minutes."));
  EXPECT_THAT(page, HasSubstr("We do not ask who you are."));
  EXPECT_THAT(page, HasSubstr("You can answer until 28 October 2026."));
  EXPECT_THAT(page, Not(HasSubstr("Sign out")));
  EXPECT_THAT(ann.get(path_of(made, "/link")).body,
              HasSubstr("https://surveys.example.org/o/" + made.code));
}

TEST_F(ThePoster, SpeaksToChildrenInWordsOfTheirs) {
  const auto made = open_survey(Promise::open, child_form());
  const std::string page = ann.get(path_of(made, "/poster")).body;
  EXPECT_THAT(page, HasSubstr("You don&#39;t give your name."));
  EXPECT_THAT(page, HasSubstr("0800 1111"));
  EXPECT_THAT(page, HasSubstr("Nobody reads this straight away."));
}

TEST_F(ThePoster, SaysWhereToReadWhatCameOfItOnceThereIsSomethingToRead) {
  const auto made = open_survey(Promise::open);
  const auto of_child = open_survey(Promise::open, child_form());
  EXPECT_THAT(ann.get(path_of(made, "/poster")).body, Not(HasSubstr("/said")));
  office.partnership().site().data.writer().run([](Database& db) {
    store::add_cycle(db, tests::cycle_of_2026());
    store::add_said_edition(db, {.id = "said1",
                                 .cycle = "c1",
                                 .by = SaidBy::practitioners,
                                 .said = "You wait too long",
                                 .did = "You hear back within a week",
                                 .published = true,
                                 .written_by = "ann"});
  });
  EXPECT_THAT(ann.get(path_of(made, "/poster")).body,
              HasSubstr("What came of what people said before: surveys.example.org/said"));
  EXPECT_THAT(ann.get(path_of(of_child, "/poster")).body, Not(HasSubstr("/said")));
}

TEST_F(ThePoster, HasASheetForEachLanguage) {
  Form form = child_form();
  form.languages = {"en", "pl"};
  form.checked_languages = {"en", "pl"};
  form.title["pl"] = "Jak było?";
  form.about["pl"] = "O osobie, która pomaga.";
  answers::NewSurvey wanted{.form = form, .promise = Promise::open};
  wanted.languages = {"en", "pl"};
  const auto made = office.partnership().open_survey(std::move(wanted));
  const std::string page = ann.get(path_of(made, "/poster")).body;
  EXPECT_THAT(page, HasSubstr("lang=\"pl\""));
  EXPECT_THAT(page, HasSubstr("Jak było?"));
  EXPECT_THAT(page, HasSubstr("Zajmuje to około 2 minut."));
  EXPECT_THAT(page, HasSubstr("Można odpowiadać do 28 października 2026."));
}

TEST_F(ThePoster, ThatStandsForLongNamesNoLastDay) {
  const auto made = open_survey(Promise::open);
  office.partnership().site().data.writer().run(
      [&](Database& db) { store::stand_for_long(db, made.code, "{}"); });
  EXPECT_THAT(ann.get(path_of(made, "/poster")).body, Not(HasSubstr("You can answer until")));
  EXPECT_THAT(ann.get(path_of(made, "/link")).body, HasSubstr("each quarter"));
}

TEST_F(ThePoster, IsNothingForASurveyWithPersonalLinks) {
  const auto made = open_survey(Promise::anonymous);
  for (const char* page : {"/poster", "/link"})
    EXPECT_THAT(ann.get(path_of(made, page)).body,
                HasSubstr("This survey has no link for everybody"));
  EXPECT_EQ(ann.get("/surveys/nothing-of-that-name/poster").status, 404);
}

}  // namespace
}  // namespace earshot::web
