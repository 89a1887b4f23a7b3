// SPDX-License-Identifier: Apache-2.0
#include "base/key_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>
#include <stdexcept>
#include <system_error>

namespace earshot {
namespace {

// One line that a person can read over the telephone if it comes to that:
// earshot-key 1 NAME KEY CHECKSUM
constexpr std::string_view first_word = "earshot-key 1 ";
constexpr std::string_view ending = ".key";

// What is changed here is changed by one process at a time: otherwise one could write a copy again
// that the other is destroying.
class Turn {
 public:
  explicit Turn(const fs::path& folder) : number_(::open(folder.c_str(), O_RDONLY | O_CLOEXEC)) {
    while (number_ >= 0 && ::flock(number_, LOCK_EX) != 0) {
      if (errno == EINTR)
        continue;
      const int why = errno;
      ::close(number_);
      number_ = -1;
      errno = why;
    }
    if (number_ < 0)
      throw std::runtime_error("The key folder " + folder.string() +
                               " can't be locked: " + std::generic_category().message(errno));
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() { ::close(number_); }

 private:
  int number_;
};

bool is_key_name(std::string_view name) {
  constexpr std::string_view allowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  return !name.empty() && name.size() <= 100 && name.find_first_not_of(allowed) == name.npos;
}

fs::path file_of(const fs::path& folder, std::string_view name) {
  if (!is_key_name(name))
    throw std::logic_error("a key's name has letters, digits, '-' and '_' only");
  return folder / (std::string(name) + std::string(ending));
}

// It tells a torn or mistyped line from a whole one and nothing else, so its own key is no secret.
std::string checksum(std::string_view line) {
  return to_base64(keyed_hash(Key(), "key file", line)).substr(0, 8);
}

std::string line_for(std::string_view name, const Key& key) {
  std::string line(first_word);
  line += std::string(name) + ' ' + to_base64(key.bytes());
  return line + ' ' + checksum(line) + '\n';
}

// Absent unless the line is whole and of that name.
std::optional<Key> key_in(std::string_view name, std::string_view line) {
  const std::string start = std::string(first_word) + std::string(name) + ' ';
  if (!line.starts_with(start))
    return {};
  const std::string_view rest = line.substr(start.size());
  const auto bytes = from_base64(rest.substr(0, rest.find(' ')));
  if (!bytes || bytes->size() != Key::size)
    return {};
  const Key key(*bytes);
  return line == line_for(name, key) ? std::optional(key) : std::nullopt;
}

struct Copy {
  fs::path file;
  bool is_there = false;
  bool is_blank = false;   // overwritten and not yet removed
  std::optional<Key> key;  // if it is whole
};

Copy read_copy(const fs::path& folder, std::string_view name) {
  Copy copy{.file = file_of(folder, name)};
  std::optional<std::string> line;
  try {
    line = read_file(copy.file);
  } catch (const std::runtime_error&) {
    line = "";  // there, and a disk that can't read it is what the other copy is for
  }
  copy.is_there = line.has_value();
  copy.is_blank = line && !line->empty() && line->find_first_not_of('\0') == line->npos;
  if (line)
    copy.key = key_in(name, *line);
  return copy;
}

struct Copies {
  Copy first;
  Copy second;
  bool both_whole() const { return first.key && second.key && first.key == second.key; }
  // What is left when destroy() is killed within its last step. Nothing else leaves just this.
  bool almost_destroyed() const { return !first.is_there && second.is_blank; }
  bool differ() const { return first.key && second.key && first.key != second.key; }
  bool none_whole() const {
    return !first.key && !second.key && (first.is_there || second.is_there);
  }
};

// The key, or nothing if there is none. Throws if there is one that can't be had.
std::optional<Key> key_of(const Copies& copies) {
  const auto& [first, second] = copies;
  if (copies.differ())
    throw std::runtime_error("The keys " + first.file.string() + " and " + second.file.string() +
                             " are whole but differ. Move away the one that is not this server's.");
  if (first.key || second.key)
    return first.key ? first.key : second.key;
  if (!copies.none_whole())
    return {};
  throw std::runtime_error("The key " + first.file.string() + " is damaged, and its copy " +
                           second.file.string() + " is damaged or missing. Put back a copy of " +
                           "the key folder before anything is written.");
}

// A disk that can't be written must not keep anyone from the copy that is whole; warnings() tells.
void write_again(const fs::path& file, const std::string& line) {
  try {
    write_durably(file, line);
  } catch (const std::runtime_error&) {
  }
}

void collect_names(const fs::path& folder, std::set<std::string>& names) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    const fs::path& file = entry.path();
    const std::string name = file.stem().string();
    if (file.extension() == ending && is_key_name(name))
      names.insert(name);
  }
}

// The file and whatever a power cut left of writing it: that holds the same key.
void destroy_all_of(const fs::path& folder, const fs::path& file) {
  const std::string name = file.filename().string();
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().filename().string().starts_with(name + ".new-"))
      destroy_durably(entry.path());
  destroy_durably(file);
}

}  // namespace

KeyFolder::KeyFolder(fs::path first, fs::path second)
    : first_(std::move(first)), second_(second.empty() ? first_ / "copy" : std::move(second)) {
  for (const fs::path& folder : {first_, second_}) {
    make_folder(folder);
    if (const auto why = open_to_others(folder))
      throw std::runtime_error("The key folder " + *why + ".");
  }
}

void KeyFolder::keep(std::string_view name, const Key& key) {
  const Turn turn(first_);
  const std::string line = line_for(name, key);
  const fs::path copy = file_of(second_, name);
  if (read_file(copy) || !create_durably(file_of(first_, name), line))
    throw std::runtime_error("There is a key named " + std::string(name) + " already.");
  write_durably(copy, line);
}

std::optional<Key> KeyFolder::find(std::string_view name) {
  const auto copies = [&] { return Copies{read_copy(first_, name), read_copy(second_, name)}; };
  if (const Copies found = copies(); found.both_whole())
    return found.first.key;
  const Turn turn(first_);
  const Copies found = copies();  // as they are now that nobody else is at work on them
  if (found.almost_destroyed()) {
    destroy_durably(found.second.file);
    return {};
  }
  std::optional<Key> key = key_of(found);
  for (const Copy& copy : {found.first, found.second})
    if (key && !copy.key)
      write_again(copy.file, line_for(name, *key));
  return key;
}

bool KeyFolder::is_damaged(std::string_view name) const {
  const Turn turn(first_);
  const Copies copies{read_copy(first_, name), read_copy(second_, name)};
  return copies.differ() || (copies.none_whole() && !copies.almost_destroyed());
}

std::optional<Key> KeyFolder::find_whole(std::string_view name) {
  return is_damaged(name) ? std::nullopt : find(name);
}

Key KeyFolder::find_or_make(std::string_view name) {
  for (;;) {
    if (const auto found = find(name))
      return *found;
    const Turn turn(first_);
    const Key key = Key::random();
    const std::string line = line_for(name, key);
    // Another process may have made it, or only its copy be left, since we looked.
    if (read_file(file_of(second_, name)))
      continue;
    if (!create_durably(file_of(first_, name), line))
      continue;
    write_durably(file_of(second_, name), line);
    return key;
  }
}

void KeyFolder::destroy(std::string_view name) {
  const Turn turn(first_);
  destroy_all_of(first_, file_of(first_, name));
  destroy_all_of(second_, file_of(second_, name));
}

std::vector<std::string> KeyFolder::names() const {
  std::set<std::string> names;
  collect_names(first_, names);
  collect_names(second_, names);
  return {names.begin(), names.end()};
}

std::vector<std::string> KeyFolder::warnings() const {
  std::vector<std::string> warnings;
  struct stat first {
  }, second{};
  if (::stat(first_.c_str(), &first) == 0 && ::stat(second_.c_str(), &second) == 0 &&
      first.st_dev == second.st_dev)
    warnings.push_back(
        "Both copies of the keys are on one device: if it fails, what is sealed is "
        "lost. Set a second key folder on another device.");
  for (const fs::path& folder : {first_, second_})
    if (const auto why = open_to_others(folder))
      warnings.push_back("The key folder " + *why + ".");
  for (const std::string& name : names()) {
    for (const fs::path& folder : {first_, second_}) {
      const Copy copy = read_copy(folder, name);
      if (!copy.is_there)
        warnings.push_back("The key " + copy.file.string() +
                           " is missing. It is written again "
                           "from its copy when it is next used.");
      else if (!copy.key)
        warnings.push_back("The key " + copy.file.string() +
                           " is damaged. If its copy is whole, "
                           "it is written again when it is next used.");
      else if (const auto why = open_to_others(copy.file))
        warnings.push_back("The key " + *why + ".");
    }
  }
  return warnings;
}

}  // namespace earshot
