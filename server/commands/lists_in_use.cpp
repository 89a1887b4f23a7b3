// SPDX-License-Identifier: Apache-2.0
#include "commands/lists_in_use.h"

#include "forms/read_lists.h"

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

}  // namespace earshot::commands
