// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "host/folder_of_plugins.h"
#include "host/plugin_folder.h"
#include "host/plugins.h"
#include "places.h"

namespace earshot::host {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct Loaded {
  std::vector<std::string> ids;
  Problems problems;
};

Loaded load(const fs::path& folder) {
  Loaded loaded;
  loaded.ids = Plugins::load(folder, loaded.problems).ids();
  return loaded;
}

TEST(ABadPlugin, IsRefusedInASentence) {
  struct {
    const char* plugin;
    const char* sentence;
  } const table[] = {
      {"no_entry",
       "This has no function earshot_plugin_v0: it is no Earshot plugin, or was made for another "
       "major version of the contract"},
      {"borrows_entry",
       "This has no function earshot_plugin_v0: it is no Earshot plugin, or was made for another "
       "major version of the contract"},
      {"declines", "This plugin declined to work with server " EARSHOT_VERSION
                   "; install the version of the plugin that was made for it"},
      {"short_table",
       "This plugin's table ends before its id, title and version; build it again with this "
       "server's earshot/plugin.h"},
      {"bad_id",
       "This plugin's id is not a name: give it one of a-z, 0-9, _ and -, at most 40 characters "
       "long"},
      {"bad_utf8",
       "This plugin's title or version is missing or is not UTF-8 text; correct it and build the "
       "plugin again"},
      {"throws_at_once",
       "This plugin failed when it was asked what it is; ask its author for help"},
  };
  for (const auto& row : table) {
    const FolderOfPlugins folder;
    folder.add(row.plugin);
    folder.add("well_behaved");
    const Loaded loaded = load(folder.path());
    ASSERT_THAT(loaded.problems, SizeIs(1)) << row.plugin;
    EXPECT_EQ(loaded.problems[0].message, row.sentence);
    EXPECT_EQ(loaded.problems[0].file, folder.path() / (std::string(row.plugin) + ".so"));
    EXPECT_THAT(loaded.ids, ElementsAre("well_behaved")) << "the others are loaded";
  }
}

TEST(APluginThatSpeaksBeforeItIsCalled, IsNotHeard) {
  const FolderOfPlugins folder;
  folder.add("speaks_early");
  EXPECT_THAT(load(folder.path()).ids, ElementsAre("speaks_early"));
}

TEST(TwoPluginsWithOneId, AreTheFirstOneByFileName) {
  const FolderOfPlugins folder;
  folder.add("well_behaved");
  folder.add("same_id", "z_impostor");
  const Loaded loaded = load(folder.path());
  EXPECT_THAT(loaded.ids, ElementsAre("well_behaved"));
  ASSERT_THAT(loaded.problems, SizeIs(1));
  EXPECT_EQ(loaded.problems[0].file, folder.path() / "z_impostor.so");
  EXPECT_EQ(loaded.problems[0].message,
            "This plugin has the same id, 'well_behaved', as well_behaved.so, which is used; take "
            "one of them away");
}

TEST(AFileThatIsNoLibrary, IsRefusedAndNamed) {
  const FolderOfPlugins folder;
  std::ofstream(folder.path() / "letter.so") << "Dear server,";
  fs::permissions(folder.path() / "letter.so", fs::perms::owner_all);
  const Loaded loaded = load(folder.path());
  ASSERT_THAT(loaded.problems, SizeIs(1));
  EXPECT_THAT(loaded.problems[0].message, HasSubstr("This cannot be opened: "));
}

TEST(AFolderOfPlugins, ThatDoesNotExistHoldsNone) {
  const Loaded loaded = load("/nonexistent/plugins");
  EXPECT_THAT(loaded.ids, IsEmpty());
  EXPECT_THAT(loaded.problems, IsEmpty());
}

TEST(AFolderOfPlugins, HoldsOtherFilesInPeace) {
  const FolderOfPlugins folder;
  folder.add("well_behaved");
  std::ofstream(folder.path() / "README") << "words";
  const Loaded loaded = load(folder.path());
  EXPECT_THAT(loaded.ids, ElementsAre("well_behaved"));
  EXPECT_THAT(loaded.problems, IsEmpty());
}

TEST(AFolderOfPlugins, ThatOthersMayWriteIsRefusedWhole) {
  for (const fs::perms who : {fs::perms::group_write, fs::perms::others_write}) {
    const FolderOfPlugins folder;
    folder.add("well_behaved");
    fs::permissions(folder.path(), who, fs::perm_options::add);
    const Loaded loaded = load(folder.path());
    EXPECT_THAT(loaded.ids, IsEmpty());
    ASSERT_THAT(loaded.problems, SizeIs(1));
    EXPECT_EQ(loaded.problems[0].message,
              "This folder, or one it is in, can be changed by others, who could leave a plugin "
              "there; none was loaded. Run: chmod go-w " +
                  folder.path().string());
  }
}

TEST(AFolderOfPlugins, InsideOneThatOthersMayWriteIsRefusedToo) {
  const FolderOfPlugins folder;
  fs::create_directory(folder.path() / "inner");
  fs::copy_file(std::string(EARSHOT_BAD_PLUGINS) + "/well_behaved.so",
                folder.path() / "inner/well_behaved.so");
  EXPECT_THAT(load(folder.path() / "inner").ids, ElementsAre("well_behaved"));
  fs::permissions(folder.path(), fs::perms::others_write, fs::perm_options::add);
  EXPECT_THAT(load(folder.path() / "inner").ids, IsEmpty());
}

TEST(AFolderOfPlugins, MayNotBeWrittenByTheServerThatCannotWriteItsOwnProgram) {
  struct {
    FolderRights rights;
    const char* refusal;
    const char* warning;
  } const table[] = {
      {{false, false, false}, "", ""},
      {{false, false, true}, "", ""},
      {{false, true, false}, "The server itself can write this folder", ""},
      {{false, true, true}, "", "That is right for trying things out"},
      {{true, false, false}, "can be changed by others", ""},
      {{true, true, true}, "can be changed by others", ""},
  };
  for (const auto& row : table) {
    const FolderVerdict verdict = judge("plugins", row.rights);
    EXPECT_EQ(verdict.refusal.has_value(), *row.refusal != '\0');
    EXPECT_THAT(verdict.refusal.value_or(""), HasSubstr(row.refusal));
    EXPECT_EQ(verdict.warning.has_value(), *row.warning != '\0');
    EXPECT_THAT(verdict.warning.value_or(""), HasSubstr(row.warning));
  }
}

TEST(APluginFile, ThatOthersMayChangeIsRefused) {
  const FolderOfPlugins folder;
  folder.add("well_behaved");
  const fs::path file = folder.path() / "well_behaved.so";
  fs::permissions(file, fs::perms::group_write, fs::perm_options::add);
  const Loaded loaded = load(folder.path());
  EXPECT_THAT(loaded.ids, IsEmpty());
  ASSERT_THAT(loaded.problems, SizeIs(1));
  EXPECT_EQ(loaded.problems[0].message,
            "This can be changed by others and was not loaded. Run: chmod go-w " + file.string());
}

TEST(APluginFile, ThatIsALinkIsRefused) {
  const FolderOfPlugins elsewhere, folder;
  elsewhere.add("well_behaved");
  fs::create_symlink(elsewhere.path() / "well_behaved.so", folder.path() / "well_behaved.so");
  const Loaded loaded = load(folder.path());
  EXPECT_THAT(loaded.ids, IsEmpty());
  ASSERT_THAT(loaded.problems, SizeIs(1));
  EXPECT_EQ(loaded.problems[0].message,
            "This is not a file but a link or a folder; put the plugin itself here");
}

}  // namespace
}  // namespace earshot::host
