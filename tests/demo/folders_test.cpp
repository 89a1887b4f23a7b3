// SPDX-License-Identifier: Apache-2.0
// Nia types `earshot demo` in the wrong place; nothing of the partnership's may change by it.
#include "demo/folders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "demo/mark.h"
#include "people.h"
#include "store/notes.h"

namespace earshot::demo {
namespace {

using testing::HasSubstr;

std::map<std::string, std::string> all_in(const fs::path& folder) {
  std::map<std::string, std::string> files;
  if (fs::exists(folder))
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      files.emplace(entry.path().string(),
                    entry.is_regular_file() ? read_file(entry.path()).value() : "");
  return files;
}

class Place : public testing::Test {
 protected:
  fs::path data() const { return folder.path() / "data"; }
  fs::path keys() const { return folder.path() / "keys"; }
  Judgement judged() const { return judge({data(), keys()}); }

  // Opens the two, as every command does, and has something done there.
  template <class F>
  void open(F f) {
    KeyFolder key_folder(keys());
    store::DataFolder data_folder(data());
    const host::Plugins none;
    answers::Site site{data_folder, key_folder, none, system_now};
    f(site);
  }
  void make_real() {
    open([](answers::Site& site) { answers::house_key(site, answers::link_key); });
  }
  void make_demo() {
    open([](answers::Site& site) { mark_as_demo(site); });
  }

  TemporaryFolder folder;
};

using ADemonstrationIsMade = Place;

TEST_F(ADemonstrationIsMade, NeverInAPartnershipsOwnFolders) {
  make_real();
  const auto before = all_in(folder.path());
  EXPECT_EQ(judged().ground, Ground::taken);
  EXPECT_THAT(judged().why, HasSubstr("nothing in it was changed"));
  EXPECT_THAT(judged().why, HasSubstr(data().string()));
  EXPECT_EQ(all_in(folder.path()), before);
}

TEST_F(ADemonstrationIsMade, NeverWithThePartnershipsKeys) {
  make_real();
  fs::remove_all(data());
  EXPECT_EQ(judged().ground, Ground::taken);
  EXPECT_THAT(judged().why, HasSubstr(keys().string()));
}

TEST_F(ADemonstrationIsMade, NeverAmongOtherFiles) {
  fs::create_directories(data());
  write_durably(data() / "minutes.txt", "of the last meeting");
  EXPECT_EQ(judged().ground, Ground::taken);
}

TEST_F(ADemonstrationIsMade, WhereThereIsNothingYet) {
  EXPECT_EQ(judged().ground, Ground::free);
  fs::create_directories(data());
  fs::create_directories(keys());
  EXPECT_EQ(judged().ground, Ground::free);
  EXPECT_TRUE(fs::is_empty(data()));
}

TEST_F(ADemonstrationIsMade, AgainWhereOneWas) {
  make_demo();
  EXPECT_EQ(judged().ground, Ground::unfinished);
  open([](answers::Site& site) {
    site.data.writer().run([](Database& db) { mark_as_finished(db); });
  });
  EXPECT_EQ(judged().ground, Ground::finished);
  clear({data(), keys()});
  EXPECT_EQ(judged().ground, Ground::free);
}

TEST_F(ADemonstrationIsMade, AgainWithoutTakingWhatIsNotIts) {
  make_demo();
  write_durably(data() / "minutes.txt", "of the last meeting");
  clear({data(), keys()});
  EXPECT_TRUE(fs::exists(data() / "minutes.txt"));
}

using ANote = Place;

TEST_F(ANote, ThatSomebodyWroteByHandMarksNothing) {
  make_real();
  open([](answers::Site& site) {
    site.data.writer().run(
        [](Database& db) { store::keep_note(db, "demonstration", std::string(64, 'a')); });
    EXPECT_FALSE(is_demo(*site.data.snapshot(), site.keys));
  });
}

TEST_F(ANote, OfAnotherDemonstrationMarksNothingEvenWithItsKey) {
  make_demo();
  const std::string note = [&] {
    std::string found;
    open([&](answers::Site& site) {
      EXPECT_TRUE(is_demo(*site.data.snapshot(), site.keys));
      found = store::find_note(*site.data.snapshot(), "demonstration").value();
    });
    return found;
  }();
  const auto key = read_file(keys() / "demo.key").value();
  fs::remove_all(data());
  fs::remove_all(keys());
  make_real();
  write_durably(keys() / "demo.key", key);
  open([&](answers::Site& site) {
    site.data.writer().run([&](Database& db) { store::keep_note(db, "demonstration", note); });
    EXPECT_FALSE(is_demo(*site.data.snapshot(), site.keys));
  });
}

}  // namespace
}  // namespace earshot::demo
