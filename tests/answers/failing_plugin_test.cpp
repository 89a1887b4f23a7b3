// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "host/folder_of_plugins.h"
#include "people.h"
#include "store/pending.h"

namespace earshot {
namespace {

using testing::IsEmpty;

host::Plugins plugin(std::string_view name) {
  host::FolderOfPlugins folder;
  folder.add(std::string(name));
  Problems problems;
  auto plugins = host::Plugins::load(folder.path(), problems);
  EXPECT_THAT(problems, IsEmpty());
  return plugins;
}

TEST(AnAnswerTakenWhileItsPluginFails, IsInTheDatabaseAllTheSame) {
  for (const char* name : {"throws", "throws_42", "throws_bare", "fails_after_flag", "shouts"}) {
    Partnership isle(plugin(name));
    answers::NewSurvey wanted;
    wanted.form = child_form();
    wanted.form.plugin = name;
    wanted.promise = Promise::open;
    const auto made = isle.open_survey(wanted);
    const auto taken = isle.answer(made, {{"listened", {"2"}}});
    EXPECT_EQ(taken.taken, answers::Taken::thanks) << name;
    EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 1) << name;
  }
}

}  // namespace
}  // namespace earshot
