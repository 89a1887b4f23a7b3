// SPDX-License-Identifier: Apache-2.0
// What has gone has gone: after the night on which their time has come, no byte of answers and of
// people who left is in any file of the data folder, in any key folder or in a new backup; and an
// old backup opens no more. The same search finds all of it the day before.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/results.h"
#include "base/backup.h"
#include "base/sealing.h"
#include "partnership/forgetting.h"
#include "people.h"
#include "store/data_keys.h"
#include "store/disclosures.h"
#include "store/forgetting.h"
#include "store/invitations.h"
#include "store/partnership.h"
#include "store/releases.h"
#include "store/responses.h"
#include "store/words.h"

namespace earshot {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using Canaries = std::vector<std::string>;  // bytes that only what must go can hold

class WhatHasGone : public testing::Test {
 protected:
  static constexpr int people = 300;  // enough for pages of the file to be split and joined

  void SetUp() override {
    survey = isle.course_survey(people);
    another_stays();
    for (int i = 0; i < people; ++i)
      isle.answer(survey, {{"conf_after.1", {std::to_string(1 + i % 5)}},
                           {"will_use", {"yes"}},
                           {"will_do", {"canary-of-person-" + std::to_string(i)}}});
    answers::settle(isle.site());
    release = answers::results_of(isle.read(), survey.survey.id)->release.value();
    priya_leaves();
    mia_is_dealt_with();
    isle.restart();  // no snapshot of a test holds an old state
  }

  // What stays stands between what goes, on the same pages of the file, and splits them.
  void another_stays() {
    answers::NewSurvey wanted;
    wanted.form = course_form();
    wanted.occasion.course = "Thresholds";
    wanted.occasion.outcomes = {{"notice neglect", "neglect"}};
    wanted.closes_on = day("2027-03-01");
    wanted.invitations = people;
    stays = isle.open_survey(std::move(wanted));
  }

  void priya_leaves() {
    isle.site().data.writer().run([](Database& db) {
      const Moment left = london_moment(day("2026-10-20"), std::chrono::hours(12));
      const auto add = [&](const std::string& id, const std::string& name, Moment at) {
        db.run("insert into person (id, name, state, invited_at, left_at) values (?, ?, ?, ?, ?)",
               id, name, "left", 0, at.time_since_epoch().count());
      };
      add("m", "Priya Canary Shah", left);
      for (int i = 0; i < 200; ++i)
        add(to_hex(random_bytes(8)), "Tom, who stays for now", left + std::chrono::years(3));
    });
  }

  void mia_is_dealt_with() {
    auto made = isle.open_survey({.form = child_form(), .promise = Promise::open});
    isle.answer(made, {{"listened", {"1"}}, {"words", {"canary of Mia"}}});
    const auto db = isle.site().data.snapshot();
    store::each_disclosure(*db, [&](std::string_view id, std::string_view box) {
      disclosure = id;
      disclosure_box = box;
    });
    isle.site().data.writer().run([&](Database& writing) {
      store::deal_with_disclosure(writing, disclosure, day("2026-10-20"));
    });
    for (int i = 0; i < 50; ++i)
      isle.answer(made, {{"listened", {"3"}}, {"words", {"nobody has dealt with this"}}});
  }

  // Not the first bytes of a seal, which all have, but some from within.
  static std::string from_within(std::string_view sealed) {
    return std::string(sealed.substr(sealed.size() / 2, 16));
  }

  Canaries canaries() {
    Canaries found{"Priya Canary Shah", from_within(disclosure_box), disclosure};
    const auto db = isle.site().data.snapshot();
    const auto add = [&](std::string_view id, std::string_view sealed) {
      found.emplace_back(id);
      found.push_back(from_within(sealed));
    };
    store::each_response(*db, release.id, add);
    store::each_words(*db, release.id, [&](auto id, auto, auto sealed) { add(id, sealed); });
    for (const std::string& invitation : survey.invitations)
      found.push_back(invitation);
    found.push_back(from_within(
        db->one<Blob>("select wrapped from data_key where owner = ?", release.id)->bytes));
    return found;
  }

  // Those that stand in some file below the folder, and where they do.
  std::map<std::string, std::string> found_in(const fs::path& folder, const Canaries& wanted) {
    std::map<std::string, std::string> found;
    for (const auto& file : fs::recursive_directory_iterator(folder)) {
      if (!file.is_regular_file())
        continue;
      const std::string bytes = read_file(file.path()).value_or("");
      for (const std::string& canary : wanted)
        if (const std::size_t at = bytes.find(canary); at != bytes.npos)
          found[canary] = file.path().filename().string() + ", page " +
                          std::to_string(at / 4096 + 1) + " at " + std::to_string(at % 4096);
    }
    return found;
  }

  fs::path backup(const std::string& name) {
    const fs::path folder = isle.folder() / name;
    fs::create_directory(folder);
    back_up(store::database_file(isle.folder() / "data"), folder / "backup.sqlite");
    return folder;
  }

  // As a page that was split does, but surely.
  void leave_a_copy() {
    isle.site().data.writer().run([](Database& db) {
      db.run("pragma secure_delete = off");
      store::keep_setting(db, "copied", "left behind");
      db.run("delete from setting where name = 'copied'");
      db.run("pragma secure_delete = on");
      store::owe_rewrite(db, day("2028-10-28"));
    });
  }

  // As somebody with that database and our key folder would.
  std::vector<std::string> words_that_open(Database& db) {
    std::vector<std::string> texts;
    const auto wrapping = isle.site().keys.find(answers::keeping_key(release.id));
    const auto key = wrapping ? store::find_data_key(db, release.id, *wrapping) : std::nullopt;
    if (key)
      store::each_words(db, release.id, [&](auto id, auto, auto sealed) {
        const auto place = release.id + to_hex(id);
        if (const auto inside = open_value(*key, answers::words_place(place), sealed))
          texts.push_back(answers::unpack_words(*inside)->text);
      });
    return texts;
  }

  Partnership isle;
  answers::MadeSurvey survey, stays;
  Release release;
  std::string disclosure, disclosure_box;
};

TEST_F(WhatHasGone, IsThereTheDayBeforeAndTheSearchFindsIt) {
  const Canaries wanted = canaries();
  EXPECT_THAT(wanted, SizeIs(3 + 2 * people + 2 * people + people + 1));
  isle.today_is("2027-10-13");
  partnership::forget_due(isle.site());
  EXPECT_THAT(found_in(isle.folder() / "data", wanted), SizeIs(wanted.size()));
  EXPECT_THAT(found_in(backup("before"), wanted), SizeIs(wanted.size()));
  EXPECT_THAT(words_that_open(isle.read()), Contains("canary-of-person-17"));
}

TEST_F(WhatHasGone, IsInNoFileNoKeyFolderAndNoNewBackup) {
  const Canaries wanted = canaries();
  const Key key = *isle.site().keys.find(answers::keeping_key(release.id));
  ASSERT_THAT(found_in(isle.folder() / "keys", {to_base64(key.bytes())}), SizeIs(1));
  isle.today_is("2028-10-28");
  const auto gone = partnership::forget_due(isle.site());
  EXPECT_THAT(gone, Not(IsEmpty()));
  EXPECT_THAT(found_in(isle.folder() / "data", wanted), IsEmpty());
  EXPECT_THAT(found_in(backup("after"), wanted), IsEmpty());
  EXPECT_THAT(found_in(isle.folder() / "keys", {to_base64(key.bytes())}), IsEmpty());
  EXPECT_THAT(isle.site().keys.names(), Not(Contains(answers::keeping_key(release.id))));
}

// Stopped after the deleting and before the file was written anew.
TEST_F(WhatHasGone, IsInNoFileThoughThatNightWasCutShort) {
  const Canaries wanted = canaries();
  isle.today_is("2028-10-28");
  partnership::forget_due(isle.site());
  leave_a_copy();
  isle.restart();
  EXPECT_THAT(found_in(isle.folder() / "data", {"left behind"}), SizeIs(1));
  partnership::forget_due(isle.site());
  EXPECT_THAT(found_in(isle.folder() / "data", {"left behind"}), IsEmpty());
  EXPECT_FALSE(store::rewrite_is_owed(isle.read()));
}

TEST_F(WhatHasGone, OpensFromAnOldBackupNoMore) {
  const fs::path old = backup("old") / "backup.sqlite";
  ASSERT_THAT(words_that_open(isle.read()), SizeIs(people));
  isle.restart();
  isle.today_is("2028-10-28");
  partnership::forget_due(isle.site());
  const auto restored = open_sqlite(old, Access::read);
  EXPECT_EQ(store::count_responses(*restored, release.id), people);  // sealed, and for ever
  EXPECT_THAT(words_that_open(*restored), IsEmpty());
}

TEST_F(WhatHasGone, IsNothingThatNobodyHasDealtWithAndNothingOfLaterSurveys) {
  isle.today_is("2028-10-28");
  partnership::forget_due(isle.site());
  int boxes = 0;
  store::each_disclosure(isle.read(), [&](auto, auto) { ++boxes; });
  EXPECT_EQ(boxes, 50);
  EXPECT_EQ(store::count_invitations(isle.read(), stays.survey.id).invited, people);
}

TEST_F(WhatHasGone, LeavesItsFiguresAndItsCounts) {
  isle.today_is("2028-10-28");
  partnership::forget_due(isle.site());
  const auto results = answers::results_of(isle.read(), survey.survey.id).value();
  EXPECT_EQ(results.release, release);
  EXPECT_EQ(results.answered, people);
  EXPECT_EQ(results.invited, people);
}

}  // namespace
}  // namespace earshot
