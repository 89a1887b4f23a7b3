// SPDX-License-Identifier: Apache-2.0
#include "commands/plain_words.h"

#include <string_view>
#include <system_error>

#include "base/files.h"

namespace earshot::commands {
namespace {

struct Plain {
  std::string_view ending;  // as the system says it
  std::string_view instead;
};
constexpr Plain endings[] = {
    {": Permission denied", ". Run this as the account that runs the server."},
    {": No such file or directory", ". Check that its folder is there."},
};

// The file system library names itself, the call and the paths.
std::string in_plain_words(const fs::filesystem_error& error) {
  return error.path1().string() + " can't be used: " + error.code().message();
}

}  // namespace

std::string in_plain_words(const std::exception& error) {
  const auto* of_files = dynamic_cast<const fs::filesystem_error*>(&error);
  std::string words = of_files ? in_plain_words(*of_files) : std::string(error.what());
  for (const Plain& plain : endings)
    if (words.ends_with(plain.ending))
      return words.replace(words.size() - plain.ending.size(), plain.ending.size(), plain.instead);
  if (words.starts_with("database: ") &&
      (words.find("(26) in: ") != words.npos || words.find("(11) in: ") != words.npos))
    return "The database is damaged, or is not one. Restore the latest backup with earshot "
           "restore.";
  return words;
}

}  // namespace earshot::commands
