// SPDX-License-Identifier: Apache-2.0
// Comments that are shown are put under topics by those who read them, and read by topic by
// everybody who reads results.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "partnership/forgetting.h"
#include "store/cycles.h"
#include "store/editions.h"
#include "store/listed.h"
#include "web/words/reading_room.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

class TopicsOfComments : public testing::Test, protected ReadingRoom {
 protected:
  void SetUp() override {
    add_topic("abuse", "Abuse", "", {"abuse"});
    add_topic("neglect", "Neglect of children", "abuse", {"hungry", "was not brought"});
    add_topic("physical", "Physical abuse", "abuse", {"hit"});
    add_topic("housing", "Housing", "", {"damp"});
  }
  void add_topic(const std::string& name, const std::string& title, const std::string& parent,
                 const std::vector<std::string>& words) {
    isle().site().data.writer().run([&](Database& db) {
      const int edition = store::begin_edition(db, "topics", isle().site().today());
      Listed topic{.list = List::topics, .name = name, .title = title, .place = ++places};
      topic.more = {{"side", {"both"}}, {"words", words}};
      if (!parent.empty())
        topic.more["parent"] = {parent};
      store::add_listed(db, topic, edition);
    });
  }
  void retire(std::string_view name) {
    isle().site().data.writer().run([&](Database& db) {
      const int edition = store::begin_edition(db, "topics", isle().site().today());
      Listed topic = store::find_listed(db, List::topics, name).value();
      topic.closed_on = isle().site().today();
      store::change_listed(db, topic, edition);
    });
  }

  // Twelve comments of staff, of which Eve shows those.
  void shown_of(const std::vector<std::string>& wanted) {
    auto comments = several(12 - static_cast<int>(wanted.size()), "Held back");
    comments.insert(comments.end(), wanted.begin(), wanted.end());
    staff_wrote(comments);
    show(reader("Eve Marsh", Role::partnership_team), wanted);
  }
  void show(Visitor reader, const std::vector<std::string>& wanted) {
    const std::string page = reader.get(path()).body;
    Visitor::Form form;
    for (const std::string& words : wanted)
      decide(form, comment_with(page, words), "released");
    ASSERT_EQ(reader.post(path(), form).status, 303);
  }
  // All that wait on the first page.
  void show_page(Visitor& reader) {
    const std::string page = reader.get(path()).body;
    Visitor::Form form;
    for (std::size_t at = page.find("id=\"t-"); at != page.npos; at = page.find("id=\"t-", at + 1))
      decide(form, page.substr(at + 6, 32), "released");
    ASSERT_EQ(reader.post(path(), form).status, 303);
  }
  std::string topics_page(Visitor& visitor, std::string_view more = {}) {
    return visitor.get(path("/topics") + std::string(more)).body;
  }
  static std::string id_of(const std::string& page, std::string_view words) {
    const std::size_t said = page.find(words), field = page.find("name=\"before-", said);
    return said == page.npos || field == page.npos ? "" : page.substr(field + 13, 32);
  }
  // What a browser sends of one comment.
  static void sort(Visitor::Form& form, const std::string& id, const std::string& before,
                   const std::vector<std::string>& ticked, const std::string& another = "") {
    form.emplace_back("before-" + id, before);
    for (const std::string& topic : ticked)
      form.emplace_back("topics-" + id, topic);
    form.emplace_back("another-" + id, another);
  }
  Shown sorts(Visitor& visitor, const std::string& words, const std::string& before,
              const std::vector<std::string>& ticked, const std::string& another = "") {
    Visitor::Form form;
    sort(form, id_of(topics_page(visitor), words), before, ticked, another);
    return visitor.post(path("/topics"), form);
  }
  Shown by_topic(Role role, std::string_view more = {}) {
    return signed_in(office, role)
        .get("/surveys/" + made.survey.id + "/topics" + std::string(more));
  }
  int places = 0;
};

TEST_F(TopicsOfComments, AreNotForAnybodyButThoseWhoMayReadThem) {
  shown_of({"He came hungry"});
  Visitor mine = ann();
  const std::string id = id_of(topics_page(mine), "He came hungry");
  for (const Role role : {Role::administrator, Role::training_lead, Role::workforce_group,
                          Role::scrutineer, Role::safeguarding_reader}) {
    Visitor other = signed_in(office, role);
    EXPECT_EQ(other.get(path("/topics")).status, 403) << row_of(role).name;
    other.get("/account");  // a token of their own
    Visitor::Form form;
    sort(form, id, "", {"neglect"});
    EXPECT_EQ(other.post(path("/topics"), form).status, 403) << row_of(role).name;
  }
  EXPECT_EQ(Visitor(office).get(path("/topics")).status, 303);
  EXPECT_EQ(mine.get("/words/r-never/topics").status, 404);
  EXPECT_EQ(isle().read().one<int>("select count(*) from words_topic"), 0);
}

TEST_F(TopicsOfComments, OfChildrenAreForSafeguardingReadersAlone) {
  auto comments = several(12, "They listen");
  comments.push_back("I was hungry");
  children_wrote(comments);
  Visitor one = sam();
  show(one, {"I was hungry"});
  EXPECT_THAT(topics_page(one), Not(HasSubstr("I was hungry"))) << "one of two has decided";
  show(leila(), {"I was hungry"});
  EXPECT_EQ(ann().get(path("/topics")).status, 403);
  EXPECT_THAT(topics_page(one), HasSubstr("I was hungry"));
  EXPECT_EQ(sorts(one, "I was hungry", "", {"neglect"}).status, 303);
  EXPECT_THAT(by_topic(Role::training_lead).body, HasSubstr("Neglect of children"));
}

TEST_F(TopicsOfComments, AreSuggestedByWholeWordsAndNeverTickedByThemselves) {
  shown_of({"He came HUNGRY, and the walls were white"});
  Visitor mine = ann();
  const std::string page = topics_page(mine);
  EXPECT_THAT(page, AllOf(HasSubstr("Neglect of children (suggested by &quot;hungry&quot;)"),
                          Not(HasSubstr(" checked")), Not(HasSubstr("suggested by &quot;hit")),
                          Not(HasSubstr("Held back")), HasSubstr("accesskey=\"s\"")));
  EXPECT_THAT(page, HasSubstr("<optgroup label=\"Abuse\"><option value=\"abuse\">Abuse</option>"
                              "<option value=\"physical\">Physical abuse</option></optgroup>"
                              "<optgroup label=\"Housing\">"))
      << "what is suggested stands once";
  retire("neglect");
  EXPECT_THAT(topics_page(mine), Not(HasSubstr("Neglect of children")));
}

TEST_F(TopicsOfComments, AreNotSuggestedByWhatWasTakenOut) {
  auto comments = several(11, "Held back");
  comments.push_back("Tom hit him, and it is damp");
  staff_wrote(comments);
  Visitor mine = ann();
  Visitor::Form form;
  decide(form, comment_with(mine.get(path()).body, "Tom"), "redacted", "[…], and it is damp");
  ASSERT_EQ(mine.post(path(), form).status, 303);
  EXPECT_THAT(topics_page(mine),
              AllOf(HasSubstr("Housing (suggested by &quot;damp&quot;)"),
                    Not(HasSubstr("suggested by &quot;hit")), Not(HasSubstr("Tom hit"))));
}

TEST_F(TopicsOfComments, ArePutThereAndTakenAwayByTheirBoxes) {
  shown_of({"He came hungry", "More time"});
  Visitor mine = ann();
  const Shown saved = sorts(mine, "He came hungry", "", {"neglect"}, "housing");
  EXPECT_EQ(saved.status, 303);
  EXPECT_THAT(saved.header("Location"), HasSubstr("/topics?page=1&saved=1"));
  const std::string page = topics_page(mine, "?saved=1");
  EXPECT_THAT(
      page,
      AllOf(HasSubstr("The topics of 1 comment have been saved."),
            HasSubstr("How many stand under a topic: 1."),
            AnyOf(HasSubstr("value=\"neglect housing\""), HasSubstr("value=\"housing neglect\"")),
            HasSubstr("value=\"neglect\" checked"), HasSubstr("value=\"housing\" checked")));
  EXPECT_EQ(sorts(mine, "He came hungry", "neglect housing", {"housing"}).status, 303);
  EXPECT_THAT(topics_page(mine), AllOf(HasSubstr("value=\"housing\" checked"),
                                       Not(HasSubstr("value=\"neglect\" checked"))));
  EXPECT_THAT(sorts(mine, "He came hungry", "housing", {"housing"}).header("Location"),
              HasSubstr("saved=0"));
  EXPECT_THAT(topics_page(mine, "?saved=0"), HasSubstr("Nothing had been changed."));
}

TEST_F(TopicsOfComments, ComeTwentyToAPageAndTheNextIsShownAfterSaving) {
  staff_wrote(several(34, "The room was damp"));
  Visitor mine = ann();
  show_page(mine);
  show_page(mine);
  const std::string page = topics_page(mine);
  EXPECT_THAT(page, AllOf(HasSubstr("34 comments are shown"), HasSubstr("20 of 20."),
                          HasSubstr("Save and show the next")));
  EXPECT_THAT(topics_page(mine, "?page=2"),
              AllOf(HasSubstr("14 of 14."), Not(HasSubstr("show the next"))));
  Visitor::Form form;
  sort(form, id_of(page, "1 of 20."), "", {"housing"});
  EXPECT_THAT(mine.post(path("/topics?page=1"), form).header("Location"),
              HasSubstr("/topics?page=2&saved=1"));
}

TEST_F(TopicsOfComments, ThatHaveLeftTheListAreRefusedAndNothingChosenIsLost) {
  shown_of({"He came hungry", "It was damp"});
  Visitor mine = ann();
  const std::string page = topics_page(mine);
  retire("neglect");
  Visitor::Form form;
  sort(form, id_of(page, "He came hungry"), "", {"neglect"});
  sort(form, id_of(page, "It was damp"), "", {}, "physical");
  const Shown wrong = mine.post(path("/topics"), form);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(
      wrong.body,
      AllOf(HasSubstr("&quot;Neglect of children&quot; is not on the list of topics any more"),
            HasSubstr("value=\"neglect\" checked"), HasSubstr("value=\"physical\" checked")));
  EXPECT_EQ(sorts(mine, "It was damp", "", {"<b>never"}).status, 422);
  EXPECT_EQ(isle().read().one<int>("select count(*) from words_topic"), 0);
}

TEST_F(TopicsOfComments, ThatTwoChangeAtOnceAreBothKept) {
  shown_of({"He came hungry"});
  Visitor first = ann(), second = reader("Kit Lane", Role::partnership_team);
  EXPECT_EQ(sorts(first, "He came hungry", "", {"neglect"}).status, 303);
  EXPECT_EQ(sorts(second, "He came hungry", "", {}, "housing").status, 303);
  EXPECT_THAT(topics_page(first), AllOf(HasSubstr("value=\"neglect\" checked"),
                                        HasSubstr("value=\"housing\" checked")));
}

TEST_F(TopicsOfComments, ThatWereTakenBackMeanwhileAreToldAndTheRestStillStands) {
  shown_of({"He came hungry", "It was damp"});
  Visitor mine = ann(), other = reader("Kit Lane", Role::partnership_team);
  const std::string page = topics_page(mine), id = id_of(page, "He came hungry");
  ASSERT_EQ(sorts(other, "He came hungry", "", {"physical"}).status, 303);
  ASSERT_EQ(other.post(path("/take-back"), {{"comment", id}, {"reason", "Says who"}}).status, 303);
  Visitor::Form form;
  sort(form, id, "", {"neglect"});
  sort(form, id_of(page, "It was damp"), "", {"housing"});
  const Shown told = mine.post(path("/topics"), form);
  EXPECT_EQ(told.status, 409);
  EXPECT_THAT(told.body,
              AllOf(HasSubstr("A comment was taken back meanwhile"),
                    HasSubstr("You had chosen: Neglect of children."),
                    HasSubstr("value=\"housing\" checked"), Not(HasSubstr("name=\"before-" + id))));
  EXPECT_EQ(isle().read().one<int>("select count(*) from words_topic"), 0);
  EXPECT_EQ(sorts(mine, "It was damp", "", {"housing"}).status, 303);
}

TEST_F(TopicsOfComments, AreInTheRecordByHowManyCommentsAndNotByWhatTheySay) {
  shown_of({"He came hungry"});
  Visitor mine = ann();
  sorts(mine, "He came hungry", "", {"neglect"});
  const std::string record = signed_in(office, Role::scrutineer).get("/record").body;
  EXPECT_THAT(record, AllOf(HasSubstr("changed the topics of fewer than 5 comments of " +
                                      release.unit_name),
                            Not(HasSubstr("hungry")), Not(HasSubstr("Neglect of children"))));
}

TEST_F(TopicsOfComments, OfWhatIsNotShownAreNotAskedFor) {
  shown_of({});
  Visitor mine = ann();
  EXPECT_THAT(topics_page(mine), AllOf(HasSubstr("No comment is shown here"),
                                       Not(HasSubstr("Held back")), Not(HasSubstr("<fieldset"))));
  EXPECT_THAT(mine.get(path("/read")).body, Not(HasSubstr("/topics")));
}

TEST_F(TopicsOfComments, GoWithTheComments) {
  shown_of({"He came hungry"});
  Visitor mine = ann();
  sorts(mine, "He came hungry", "", {"neglect"});
  isle().today_is("2032-10-28");
  partnership::forget_due(isle().site());
  EXPECT_EQ(isle().read().one<int>("select count(*) from words_topic"), 0);
  EXPECT_THAT(by_topic(Role::training_lead).body,
              AllOf(HasSubstr("deleted, because it had had its time"),
                    Not(HasSubstr("Neglect of children"))));
  EXPECT_EQ(by_topic(Role::training_lead, "?topic=neglect").status, 404);
}

TEST_F(TopicsOfComments, AreReadByEverybodyWhoReadsResultsAndByNobodyElse) {
  shown_of({"He came hungry"});
  Visitor mine = ann();
  sorts(mine, "He came hungry", "", {"neglect"});
  for (const Role role : {Role::administrator, Role::safeguarding_reader})
    EXPECT_EQ(by_topic(role).status, 403) << row_of(role).name;
  for (const Role role : {Role::training_lead, Role::workforce_group, Role::scrutineer})
    EXPECT_THAT(by_topic(role).body, AllOf(HasSubstr("Neglect of children"),
                                           Not(HasSubstr("Put comments under topics"))))
        << row_of(role).name;
  EXPECT_THAT(by_topic(Role::partnership_team).body, HasSubstr(path("/topics")));
  EXPECT_EQ(signed_in(office, Role::scrutineer).get("/surveys/never-was/topics").status, 404);
}

TEST_F(TopicsOfComments, ThatNobodyHasPutAnywhereYetAreSaidToBeNone) {
  shown_of({"He came hungry"});
  EXPECT_THAT(results(), HasSubstr("What people wrote, by topic"));
  EXPECT_THAT(by_topic(Role::training_lead).body,
              AllOf(HasSubstr("No comment has been put under a topic yet."),
                    Not(HasSubstr(path("/topics")))));
  EXPECT_THAT(by_topic(Role::partnership_team).body, HasSubstr(path("/topics")));
}

TEST_F(TopicsOfComments, LeadToThemFromNoResultsThatShowNone) {
  shown_of({});
  EXPECT_THAT(results(), Not(HasSubstr("by topic")));
  EXPECT_THAT(by_topic(Role::training_lead).body, HasSubstr("No comment is shown"));
}

TEST_F(TopicsOfComments, AreCountedAndLeadToTheCommentsUnderThem) {
  shown_of({"He came hungry", "She was hungry", "It was damp"});
  Visitor mine = ann();
  sorts(mine, "He came hungry", "", {"neglect"}, "housing");
  sorts(mine, "She was hungry", "", {"neglect"});
  EXPECT_THAT(by_topic(Role::training_lead).body,
              AllOf(HasSubstr("Comments that are shown: 3. Of these stand under a topic: 2."),
                    HasSubstr("?topic=neglect\">Neglect of children</a></th>"
                              "<td class=\"govuk-table__cell\">Abuse</td>"
                              "<td class=\"govuk-table__cell govuk-table__cell--numeric\">2</td>"),
                    HasSubstr(">Housing</a></th><td class=\"govuk-table__cell\"></td>"
                              "<td class=\"govuk-table__cell govuk-table__cell--numeric\">1</td>"),
                    Not(HasSubstr("Physical abuse"))));
  EXPECT_THAT(by_topic(Role::training_lead, "?topic=neglect").body,
              AllOf(HasSubstr("2 comments stand under it."), HasSubstr("He came hungry"),
                    HasSubstr("She was hungry"), Not(HasSubstr("It was damp")),
                    HasSubstr("Topics: Neglect of children and Housing"), HasSubstr("Asked: ")));
  for (const char* none : {"?topic=physical", "?topic=never", "?topic=%3Cb%3E"})
    EXPECT_EQ(by_topic(Role::training_lead, none).status, 404) << none;
  EXPECT_THAT(signed_in(office, Role::training_lead)
                  .get("/surveys/" + made.survey.id + "/comments?question=will_do")
                  .body,
              AllOf(HasSubstr("Topic: Neglect of children<"), Not(HasSubstr("Asked: ")),
                    HasSubstr("What people wrote, by topic")));
}

TEST_F(TopicsOfComments, ThatHaveLeftTheListKeepWhatStandsUnderThem) {
  shown_of({"He came hungry"});
  Visitor mine = ann();
  sorts(mine, "He came hungry", "", {"neglect"});
  retire("neglect");
  const std::string kept = "Neglect of children (no longer on the list)";
  EXPECT_THAT(by_topic(Role::training_lead).body, HasSubstr(kept));
  EXPECT_THAT(topics_page(mine), AllOf(HasSubstr(kept), HasSubstr("value=\"neglect\" checked")));
  EXPECT_EQ(sorts(mine, "He came hungry", "neglect", {"neglect"}, "housing").status, 303);
  EXPECT_EQ(isle().read().one<int>("select count(*) from words_topic"), 2);
}

// What is said right after a course counts in no learning need; what people wrote of it is found there all the same.
TEST_F(TopicsOfComments, AreFoundFromTheLearningNeedAlsoRightAfterACourse) {
  shown_of({"He came hungry"});
  Visitor mine = ann();
  ASSERT_EQ(sorts(mine, "He came hungry", "", {"neglect"}).status, 303);
  isle().site().data.writer().run([](Database& db) {
    store::add_cycle(db, {.id = "c1",
                          .name = "2026-27",
                          .starts_on = day("2026-04-01"),
                          .ends_on = day("2027-03-31")});
  });
  EXPECT_THAT(mine.get("/needs/c1/topics?topic=neglect").body,
              AllOf(HasSubstr("href=\"/surveys/" + made.survey.id + "/topics?topic=neglect\""),
                    HasSubstr("1 comment"), HasSubstr("Comments only")));
  EXPECT_THAT(mine.get("/needs/c1/topics?topic=housing").body, Not(HasSubstr("1 comment")));
}

}  // namespace
}  // namespace earshot::web
