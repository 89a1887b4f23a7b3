// SPDX-License-Identifier: Apache-2.0
// Comments between the mix and being shown.
#include "answers/comments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/payload.h"
#include "answers/results.h"
#include "answers/settle.h"
#include "people.h"
#include "store/surveys.h"
#include "store/words.h"

namespace earshot::answers {
namespace {

using testing::Each;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class WhatPeopleWrote : public testing::Test {
 protected:
  void SetUp() override {
    auto made = isle.course_survey(12);
    for (int i = 0; i < 12; ++i)
      isle.answer(made,
                  {{"conf_after.1", {"3"}}, {"will_use", {"yes"}}, {"will_do", {"ask more"}}});
    isle.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    settle(isle.site());
    release = results_of(isle.read(), made.survey.id)->survey.release.value();
    comments = open_comments(isle.site(), isle.read(), release);
  }
  template <class F>
  auto change(F f) {
    return isle.site().data.writer().run([&](Database& db) { return f(db); });
  }
  // A plugin saw what may be about somebody being hurt.
  void somebody_is_worried(const std::string& text) {
    const std::string id = random_bytes(16);
    change([&](Database& db) {
      store::add_words(db, release, id, "will_do",
                       seal_value(comments->key, words_place(release + to_hex(id)),
                                  pack(WordsInside{.flagged = true, .who = {}, .text = text})));
    });
  }
  std::vector<Comment> waiting(std::string_view reader) {
    return comments_to_read(isle.read(), *comments, reader);
  }
  Partnership isle;
  std::string release;
  std::optional<Comments> comments;
};

TEST_F(WhatPeopleWrote, IsThereOnlyAsLongAsItsKey) {
  ASSERT_TRUE(comments);
  EXPECT_FALSE(open_comments(isle.site(), isle.read(), "r-never"));
  isle.site().keys.destroy(keeping_key(release));
  EXPECT_FALSE(open_comments(isle.site(), isle.read(), release));
}

TEST_F(WhatPeopleWrote, MayBeAboutSomebodyBeingHurtAndThenComesFirst) {
  somebody_is_worried("he hits her");
  const auto all = waiting("ann");
  ASSERT_THAT(all, SizeIs(13));
  EXPECT_EQ(all.front().text, "he hits her");
  EXPECT_TRUE(all.front().flagged);
}

TEST_F(WhatPeopleWrote, WaitsForEverybodyUntilOneHasDecided) {
  const std::string id = waiting("ann").front().id;
  EXPECT_THAT(change([&](Database& db) {
                return decide(db, *comments, "ann", {{id, Decision::released, ""}});
              }),
              IsEmpty());
  EXPECT_THAT(waiting("kit"), SizeIs(11));
  EXPECT_THAT(waiting("kit"), Each(Field(&Comment::id, Not(id))));
  EXPECT_THAT(comments_shown(isle.read(), *comments, "will_do", 0, 50), SizeIs(1));
}

TEST_F(WhatPeopleWrote, IsDecidedAllOrNotAtAll) {
  const auto all = waiting("ann");
  change([&](Database& db) {
    return decide(db, *comments, "ann", {{all[0].id, Decision::held, ""}});
  });
  const auto clashes = change([&](Database& db) {
    return decide(db, *comments, "kit",
                  {{all[1].id, Decision::released, ""}, {all[0].id, Decision::released, ""}});
  });
  ASSERT_THAT(clashes, SizeIs(1));
  EXPECT_EQ(clashes[0].now.id, all[0].id);
  EXPECT_THAT(waiting("kit"), SizeIs(11));
}

TEST_F(WhatPeopleWrote, IsNotFoundByAnIdThatIsNone) {
  for (const std::string id : {"", "zz", "0123456789abcdef0123456789abcdeg", "../../../etc"})
    EXPECT_FALSE(find_comment(isle.read(), *comments, id));
  EXPECT_THAT(change([&](Database& db) {
                return decide(db, *comments, "ann", {{std::string(32, 'a'), Decision::held, ""}});
              }),
              IsEmpty());
}

// Its length would tell what was taken out.
TEST_F(WhatPeopleWrote, IsKeptWithoutWhatWasTakenOutInASealOfTheSameLength) {
  const auto all = waiting("ann");
  change([&](Database& db) {
    return decide(db, *comments, "ann",
                  {{all[0].id, Decision::redacted, "a"},
                   {all[1].id, Decision::redacted, "ask somebody else, and then again"}});
  });
  const auto lengths = isle.read().all<int>("select length(sealed) from reading");
  ASSERT_THAT(lengths, SizeIs(2));
  EXPECT_EQ(lengths[0], lengths[1]);
  EXPECT_EQ(shown_text(*find_comment(isle.read(), *comments, all[0].id)), "a");
}

}  // namespace
}  // namespace earshot::answers
