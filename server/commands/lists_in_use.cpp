// SPDX-License-Identifier: Apache-2.0
#include "commands/lists_in_use.h"

#include "forms/read_lists.h"
#include "partnership/seed.h"
#include "store/data_folder.h"
#include "store/listed.h"
#include "store/schema.h"

namespace earshot::commands {
namespace {

using Read = Problems (*)(const std::string&, std::string_view, Lists&);

void read_into(Lists& lists, const fs::path& file, std::string_view setting, Read read,
               Problems& problems) {
  const auto bytes = read_file(file);
  if (bytes)
    for (Problem& problem : read(file.string(), *bytes, lists))
      problems.push_back(std::move(problem));
  else
    problems.push_back(
        {.file = file.string(),
         .line = 0,
         .question = {},
         .message = "there is no such file; say with " + std::string(setting) + " where it is"});
}

}  // namespace

ListFiles list_files(const Settings& settings) {
  return {settings.path("topics"), settings.path("agencies"),
          settings.path("forms") / "shared.toml"};
}

Lists read_lists(const ListFiles& files, Problems& problems) {
  Lists lists;
  read_into(lists, files.topics, "--topics", forms::read_topics, problems);
  read_into(lists, files.agencies, "--agencies", forms::read_agencies, problems);
  read_into(lists, files.shared, "--forms", forms::read_shared, problems);
  return lists;
}

Lists read_lists(Database& db, const ListFiles& files, Problems& problems) {
  using partnership::FileKind;
  Lists lists = store::find_lists(db);
  if (!partnership::has_lists(db, FileKind::topics))
    read_into(lists, files.topics, "--topics", forms::read_topics, problems);
  if (!partnership::has_lists(db, FileKind::agencies))
    read_into(lists, files.agencies, "--agencies", forms::read_agencies, problems);
  read_into(lists, files.shared, "--forms", forms::read_shared, problems);
  return lists;
}

bool has_its_own_lists(const Settings& settings) {
  const auto db = kept_database(settings);
  return db && partnership::has_lists(*db, partnership::FileKind::topics) &&
         partnership::has_lists(*db, partnership::FileKind::agencies);
}

Lists lists_in_use(const Settings& settings, const ListFiles& files, Problems& problems) {
  const auto db = kept_database(settings);
  return db ? read_lists(*db, files, problems) : read_lists(files, problems);
}

std::unique_ptr<Database> kept_database(const Settings& settings) {
  const fs::path file = store::database_file(settings.path("data"));
  std::error_code hidden;  // from an account that may not look into the data folder
  if (!fs::exists(file, hidden))
    return nullptr;
  auto db = open_sqlite(file, Access::read);
  return schema_version(*db) == store::migrations().back().version ? std::move(db) : nullptr;
}

std::vector<partnership::GivenFile> files_of_first_start(const Settings& settings) {
  using partnership::FileKind;
  constexpr std::pair<const char*, FileKind> wanted[] = {{"topics", FileKind::topics},
                                                         {"agencies", FileKind::agencies}};
  std::vector<partnership::GivenFile> files;
  for (const auto& [setting, kind] : wanted)
    if (auto bytes = read_file(settings.path(setting)))
      files.push_back({settings.path(setting).string(), kind, std::move(*bytes)});
  return files;
}

}  // namespace earshot::commands
