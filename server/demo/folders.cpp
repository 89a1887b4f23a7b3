// SPDX-License-Identifier: Apache-2.0
#include "demo/folders.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "demo/mark.h"
#include "store/data_folder.h"

namespace earshot::demo {
namespace {

constexpr std::string_view key_ending = ".key";
constexpr std::string_view copies = "copy";

bool is_empty_or_absent(const fs::path& folder) {
  return !fs::exists(folder) || (fs::is_directory(folder) && fs::is_empty(folder));
}

fs::path key_file(const fs::path& folder) {
  return folder / (std::string(demo_key) + std::string(key_ending));
}

std::string not_ours(const fs::path& folder) {
  return "The folder " + folder.string() +
         " holds something that is no demonstration, and nothing in it was changed. Name another "
         "folder with --data and --keys.";
}

// Only once the key folder says so: opening a database, even to read it, leaves traces beside it.
std::optional<Ground> ground_of(const Folders& folders) {
  const fs::path file = store::database_file(folders.data);
  if (!fs::exists(key_file(folders.keys)) || !fs::exists(file))
    return std::nullopt;
  KeyFolder keys(folders.keys);
  const auto db = open_sqlite(file, Access::read);
  if (!is_demo(*db, keys))
    return std::nullopt;
  return is_finished(*db) ? Ground::finished : Ground::unfinished;
}

void remove_keys(const fs::path& folder) {
  if (!fs::is_directory(folder))
    return;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == key_ending)
      fs::remove(entry.path());
}

}  // namespace

Judgement judge(const Folders& folders) try {
  if (is_empty_or_absent(folders.data) && is_empty_or_absent(folders.keys))
    return {Ground::free, {}};
  if (const auto ground = ground_of(folders))
    return {*ground, {}};
  return {Ground::taken, not_ours(is_empty_or_absent(folders.data) ? folders.keys : folders.data)};
} catch (const std::exception&) {
  return {Ground::taken, not_ours(folders.data)};
}

// The database goes first: without it no other file means anything, and while it is there the next
// try knows the folder again.
void clear(const Folders& folders) {
  const fs::path file = store::database_file(folders.data);
  for (const char* ending : {"", "-wal", "-shm"})
    fs::remove(file.string() + ending);
  fs::remove_all(store::outgoing_mail(folders.data));
  remove_keys(folders.keys / copies);
  remove_keys(folders.keys);
  std::error_code not_empty;  // then somebody has put something there
  fs::remove(folders.keys / copies, not_empty);
}

}  // namespace earshot::demo
