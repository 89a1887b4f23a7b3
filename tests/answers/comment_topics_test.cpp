// SPDX-License-Identifier: Apache-2.0
// Comments that are shown stand under topics, for as long as they are shown.
#include "answers/comment_topics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "answers/results.h"
#include "answers/settle.h"
#include "people.h"
#include "store/surveys.h"
#include "store/words_topics.h"

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class CommentsUnderTopics : public testing::Test {
 protected:
  static constexpr int everybody = 12;

  template <class F>
  auto change(F f) {
    return isle.site().data.writer().run([&](Database& db) { return f(db); });
  }
  void SetUp() override {
    auto made = isle.course_survey(everybody);
    for (int i = 0; i < everybody; ++i)
      isle.answer(made,
                  {{"conf_after.1", {"3"}}, {"will_use", {"yes"}}, {"will_do", {"ask more"}}});
    change(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    settle(isle.site());
    release = results_of(isle.read(), made.survey.id)->survey.release.value();
    comments = open_comments(isle.site(), isle.read(), release);
    for (const Comment& comment : comments_to_read(isle.read(), *comments, "ann"))
      ids.push_back(comment.id);
    decided(0, Decision::released);
    decided(1, Decision::redacted);
    decided(2, Decision::held);
  }
  void decided(std::size_t at, Decision decision) {
    change([&](Database& db) {
      return decide(db, *comments, "ann", {{ids[at], decision, "ask"}});
    });
  }
  std::vector<Comment> sort(const std::vector<Sorted>& sorted, std::string_view who = "ann") {
    return change(
        [&](Database& db) { return keep_topics(db, *comments, who, isle.site().today(), sorted); });
  }
  std::vector<std::string> topics_of(std::size_t at) {
    return find_comment(isle.read(), *comments, ids[at])->topics;
  }
  int kept() { return isle.read().one<int>("select count(*) from words_topic").value(); }

  Partnership isle;
  std::string release;
  std::optional<Comments> comments;
  std::vector<std::string> ids;
};

TEST_F(CommentsUnderTopics, AreNoneThatAreHeldOrUnreadAndThenNothingIsKeptOfTheRestEither) {
  for (const std::size_t not_shown : {2, 3}) {
    const auto gone = sort({{ids[0], {"neglect"}, {}}, {ids[not_shown], {"neglect"}, {}}});
    ASSERT_THAT(gone, SizeIs(1));
    EXPECT_EQ(gone[0].id, ids[not_shown]);
    change([&](Database& db) {
      store::put_under(db, release, from_hex(ids[not_shown]).value(), "neglect", "ann",
                       isle.site().today());
      return 0;
    });
  }
  EXPECT_EQ(kept(), 0);
}

TEST_F(CommentsUnderTopics, SayWhoPutThemThereAndOnWhichDay) {
  EXPECT_THAT(sort({{ids[0], {"neglect", "poverty"}, {}}, {ids[1], {"neglect"}, {}}}), IsEmpty());
  EXPECT_THAT(topics_of(0), UnorderedElementsAre("neglect", "poverty"));
  EXPECT_THAT(topics_of(1), ElementsAre("neglect"));
  EXPECT_THAT(
      (isle.read().all<std::string, Day>("select distinct put_by, put_on from words_topic")),
      ElementsAre(std::tuple("ann", isle.site().today())));
}

TEST_F(CommentsUnderTopics, AreCountedUnderEachAndOnceInAll) {
  sort({{ids[0], {"neglect", "poverty"}, {}}, {ids[1], {"neglect"}, {}}});
  const auto counts = store::count_by_topic(isle.read(), release);
  ASSERT_THAT(counts, SizeIs(2));
  EXPECT_EQ(counts[0].topic, "neglect");
  EXPECT_EQ(counts[0].words, 2);
  EXPECT_EQ(counts[1].words, 1);
  EXPECT_EQ(store::count_under_topics(isle.read(), release), 2);
  EXPECT_THAT(store::count_by_topic(isle.read(), "r-never"), IsEmpty());
}

// Whichever was put there first: the order is that of ids, which chance made.
TEST_F(CommentsUnderTopics, StandInTheOrderThatChanceMade) {
  for (std::size_t at = 3; at < ids.size(); ++at)
    decided(at, Decision::released);
  std::vector<std::string> shown;
  for (const Comment& comment : comments_shown(isle.read(), *comments, 0, 100))
    shown.push_back(comment.id);
  ASSERT_THAT(shown, SizeIs(everybody - 1));
  EXPECT_TRUE(std::ranges::is_sorted(shown));
  for (std::size_t at = shown.size(); at-- > 0;)
    sort({{shown[at], {"neglect"}, {}}});
  std::vector<std::string> under;
  for (int skip = 0; skip < everybody; skip += 5)
    for (const Comment& comment : comments_under(isle.read(), *comments, "neglect", skip, 5))
      under.push_back(comment.id);
  EXPECT_EQ(under, shown);
  EXPECT_THAT(comments_under(isle.read(), *comments, "poverty", 0, 5), IsEmpty());
}

TEST_F(CommentsUnderTopics, AreTakenFromOneAndStayUnderAnother) {
  sort({{ids[0], {"neglect", "poverty"}, {}}});
  sort({{ids[0], {}, {"neglect"}}});
  EXPECT_THAT(topics_of(0), ElementsAre("poverty"));
  EXPECT_EQ(kept(), 1);
}

TEST_F(CommentsUnderTopics, AreWhatTwoPeopleMadeOfThemWhoWorkedAtOnce) {
  sort({{ids[0], {"neglect"}, {}}});
  sort({{ids[0], {"poverty"}, {}}}, "ann");
  sort({{ids[0], {"poverty", "housing"}, {"neglect"}}}, "kit");
  EXPECT_THAT(topics_of(0), UnorderedElementsAre("poverty", "housing"));
  EXPECT_EQ(isle.read().one<std::string>("select put_by from words_topic where topic = 'poverty'"),
            "ann");
}

TEST_F(CommentsUnderTopics, ThatAreTakenBackStandUnderNoneAlsoWhenTheyAreShownAgain) {
  sort({{ids[0], {"neglect"}, {}}, {ids[1], {"neglect"}, {}}});
  change([&](Database& db) { return take_back(db, *comments, ids[0], "ann", "says who"); });
  EXPECT_EQ(kept(), 1);
  EXPECT_EQ(store::count_by_topic(isle.read(), release).front().words, 1);
  change([&](Database& db) { return read_again(db, *comments, ids[0]); });
  decided(0, Decision::released);
  EXPECT_THAT(topics_of(0), IsEmpty());
  EXPECT_THAT(topics_of(1), ElementsAre("neglect"));
}

TEST_F(CommentsUnderTopics, GoWithTheWords) {
  sort({{ids[0], {"neglect"}, {}}});
  change([&](Database& db) { return db.run("delete from words where release = ?", release); });
  EXPECT_EQ(kept(), 0);
  EXPECT_THAT(sort({{ids[0], {"neglect"}, {}}}), IsEmpty()) << "its time has come since";
  EXPECT_EQ(kept(), 0);
}

}  // namespace
}  // namespace earshot::answers
