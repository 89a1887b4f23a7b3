// SPDX-License-Identifier: Apache-2.0
// A thief who has the database of every day of the year, and at the end the key folder too. What joins
// the stages of one person to their name is a key that goes; the stages stay joined to one another.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "answers/contacts.h"
#include "answers/payload.h"
#include "base/backup.h"
#include "courses/course_of_neglect.h"
#include "store/data_keys.h"
#include "store/releases.h"
#include "store/responses.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr int how_many = 9;

class AThiefOfAYear : public CourseOfNeglect {
 protected:
  AThiefOfAYear() {
    for (int i = 0; i < how_many; ++i) {
      const std::string name = "Zebedee-" + std::to_string(i);
      attendances.push_back(add({name, name + "@example.org", "", ""}));
    }
    steals();
  }
  void steals() {
    const fs::path file = loot.path() / (std::to_string(backups.size()) + ".sqlite");
    back_up(store::database_file(isle.folder() / "data"), file);
    backups.push_back(file);
  }
  // Everything is done that is due on that day, and stolen before and after it.
  void a_day(std::string_view text) {
    isle.today_is(text);
    tick(isle.site(), shelf);
    steals();
    answers::settle(isle.site());
    forget_old_rolls(isle.site());
    steals();
  }
  void all_answer(const std::string& stage) {
    for (const std::string& id : attendances) {
      for (const auto& asking : store::askings_of(isle.read(), id)) {
        if (asking.stage != stage)
          continue;
        const auto survey = store::find_survey(isle.read(), asking.survey).value();
        answers::Sent sent{.nonce = random_bytes(16), .invitation = asking.invitation};
        sent.answers = {{"conf_after.1", {"3"}}};
        sent.language = "en";
        sent.link = answers::who_and_link(isle.site(), isle.read(), survey, asking.invitation).link;
        codes[id] = sent.link;
        until = survey.cycle_ends_on;
        ASSERT_EQ(isle.desk().take(*isle.desk().find(survey.id), std::move(sent)).taken,
                  answers::Taken::thanks);
        steals();
      }
    }
  }
  void live_through_the_year() {
    a_day("2026-10-15");
    all_answer("after");
    a_day("2026-11-20");
    a_day("2027-01-14");
    all_answer("3m");
    a_day("2027-03-01");
  }

  // The codes beside the kept answers of each release, which its keys open.
  std::vector<std::set<std::string>> codes_by_release() {
    std::vector<std::set<std::string>> all;
    for (const std::string& id : store::all_release_ids(isle.read())) {
      const Key wrapping = isle.site().keys.find(answers::keeping_key(id)).value();
      const Key key = store::find_data_key(isle.read(), id, wrapping).value();
      const std::size_t width = store::find_codebook(isle.read(), id).value().width();
      std::set<std::string> found;
      store::each_response(isle.read(), id, [&](std::string_view row, std::string_view sealed) {
        const std::string inside =
            open_value(key, answers::response_place(id + to_hex(row)), sealed).value();
        found.insert(answers::unpack_beside(std::string_view(inside).substr(width)).value().link);
      });
      all.push_back(std::move(found));
    }
    return all;
  }

  // Tries every key of the folder as the one that codes are made with; how many people that names.
  int named_with_the_keys() {
    std::set<std::string> kept;
    for (const auto& codes_of_one : codes_by_release())
      kept.insert(codes_of_one.begin(), codes_of_one.end());
    std::set<std::string> named;
    for (const std::string& name : isle.site().keys.names()) {
      const auto key = isle.site().keys.find(name);
      for (const std::string& id : attendances)
        if (key && kept.contains(keyed_hash(*key, "link", "attendance " + id).substr(0, 16)))
          named.insert(id);
    }
    return static_cast<int>(named.size());
  }

  // Tries every key of the folder on the names in every backup.
  int names_opened() {
    std::set<std::string> opened;
    for (const fs::path& file : backups) {
      const auto old = open_sqlite(file, Access::read);
      for (const auto& kept : store::attendances_of(*old, "s1"))
        for (const std::string& name : isle.site().keys.names())
          if (const auto key = isle.site().keys.find(name))
            if (const auto found = Roll("s1", *key).open(kept))
              opened.insert(found->who.name);
    }
    return static_cast<int>(opened.size());
  }

  TemporaryFolder loot;
  std::vector<fs::path> backups;
  std::vector<std::string> attendances;
  std::map<std::string, std::string> codes;
  Day until{};
};

TEST_F(AThiefOfAYear, FindsNoCodeAndNoNameInAnyBackup) {
  live_through_the_year();
  ASSERT_THAT(codes, SizeIs(how_many));
  EXPECT_GT(backups.size(), 2u * how_many);
  for (const fs::path& file : backups) {
    const std::string bytes = read_file(file).value();
    EXPECT_THAT(bytes, Not(HasSubstr("Zebedee")));
    for (const auto& [id, code] : codes)
      for (const std::string& form : {code, to_hex(code)})
        EXPECT_THAT(bytes, Not(HasSubstr(form))) << file;
  }
}

// The control: what the last test of these looks for can be found while the key is there.
TEST_F(AThiefOfAYear, CanNameEverybodyWithTheKeyFolderUntilTheKeyIsDestroyed) {
  live_through_the_year();
  EXPECT_EQ(named_with_the_keys(), how_many);
  EXPECT_EQ(names_opened(), how_many);
}

TEST_F(AThiefOfAYear, NamesNobodyAfterwardsEvenWithTheKeyFolder) {
  live_through_the_year();
  a_day(to_text(until + std::chrono::days(1)));
  EXPECT_EQ(named_with_the_keys(), 0);
  EXPECT_EQ(names_opened(), 0);
}

TEST_F(AThiefOfAYear, StillSeesWhichAnswersAreOfOnePersonWhoeverThatIs) {
  live_through_the_year();
  a_day(to_text(until + std::chrono::days(1)));
  const auto by_release = codes_by_release();
  ASSERT_THAT(by_release, SizeIs(2));
  EXPECT_THAT(by_release[0], SizeIs(how_many));
  EXPECT_EQ(by_release[0], by_release[1]);
}

}  // namespace
}  // namespace earshot::courses
