// SPDX-License-Identifier: Apache-2.0
#include "base/backup.h"

#include <array>
#include <fstream>
#include <stdexcept>
#include <string>

#include "base/database.h"

namespace earshot {
namespace {

// Where SQLite's file format keeps what tells our files: https://www.sqlite.org/fileformat.html
constexpr std::string_view sqlite_file("SQLite format 3\0", 16);
constexpr std::size_t header_size = 100;
constexpr std::size_t write_version_at = 18;  // 2 while a log belongs to the file
constexpr std::size_t application_id_at = 68;
constexpr std::string_view our_files = "Ears";

fs::path unfinished(const fs::path& to) { return to.string() + ".unfinished"; }

// The file being made, gone again unless it was kept.
class Unfinished {
 public:
  explicit Unfinished(fs::path path) : path_(std::move(path)) {
    // Made by us first: its permissions are then ours and not the umask's.
    if (!create_durably(path_, ""))
      throw std::runtime_error(path_.string() + " is left from a copy that was broken off. " +
                               "If no other copy is being made now, remove it and try again.");
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished() {
    std::error_code ignored;
    if (!kept_)
      fs::remove(path_, ignored);
  }
  const fs::path& path() const { return path_; }
  void keep() { kept_ = true; }

 private:
  fs::path path_;
  bool kept_ = false;
};

// Writes only what is alive, page after page; a copy of the pages would hold deleted rows too. The
// connection may write no file but the new one: it is still opened for reading.
void write_copy(const fs::path& database_file, const fs::path& to) {
  const auto database = open_sqlite(database_file, Access::read);
  database->run("pragma query_only = off");
  database->run("vacuum into ?", to.string());
}

std::runtime_error not_ours(const fs::path& backup) {
  return std::runtime_error(backup.string() +
                            " is not an Earshot backup. Give the file that earshot backup wrote.");
}

void check_header(const fs::path& backup) {
  std::ifstream file(backup, std::ios::binary);
  if (!file)
    throw std::runtime_error(backup.string() + " can't be read. Check its name.");
  std::array<char, header_size> header{};
  file.read(header.data(), header.size());
  const std::string_view bytes(header.data(), header.size());
  if (!file || !bytes.starts_with(sqlite_file) ||
      bytes.substr(application_id_at, our_files.size()) != our_files)
    throw not_ours(backup);
  if (bytes[write_version_at] != 1)
    throw std::runtime_error(backup.string() +
                             " is a database in use and not a backup: part of it " +
                             "may be in another file. Make a backup with earshot backup.");
}

void check_whole(const fs::path& copy, const fs::path& backup) {
  std::string found;
  try {
    const auto database = open_sqlite(copy, Access::read);
    found = database->one<std::string>("pragma integrity_check(1)").value_or("nothing");
    if (database->one<std::string>("select \"table\" from pragma_foreign_key_check"))
      found = "rows without the rows they belong to";
  } catch (const std::runtime_error& e) {
    found = e.what();
  }
  if (found != "ok")
    throw std::runtime_error(backup.string() + " is damaged and was not restored (" + found +
                             "). Use another backup.");
}

}  // namespace

void back_up(const fs::path& database_file, const fs::path& to) {
  const std::string taken = to.string() + " exists already. Choose another name for the backup.";
  if (fs::exists(to))
    throw std::runtime_error(taken);
  Unfinished copy(unfinished(to));
  write_copy(database_file, copy.path());
  if (!put_in_place(copy.path(), to))
    throw std::runtime_error(taken);
  copy.keep();
}

void copy_again(const fs::path& database_file, const fs::path& to) {
  destroy_durably(unfinished(to));
  destroy_durably(to);
  back_up(database_file, to);
}

void restore(const fs::path& backup, const fs::path& database_file) {
  check_header(backup);
  const fs::path folder = database_file.parent_path();
  const bool was_there = fs::exists(folder);
  if (was_there && !fs::is_empty(folder))
    throw std::runtime_error(folder.string() + " is not empty. Restore into an empty folder.");
  make_folder(folder);
  try {
    Unfinished copy(unfinished(database_file));
    fs::copy_file(backup, copy.path(), fs::copy_options::overwrite_existing);
    fs::permissions(copy.path(), fs::perms::owner_read | fs::perms::owner_write);
    check_whole(copy.path(), backup);
    if (!put_in_place(copy.path(), database_file))
      throw std::runtime_error(database_file.string() + " has just been made by another program.");
    copy.keep();
  } catch (...) {
    std::error_code ignored;
    if (!was_there)
      fs::remove(folder, ignored);
    throw;
  }
}

}  // namespace earshot
