// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace earshot {
namespace {

[[noreturn]] void fail(const fs::path& path, std::string_view what) {
  const int why = errno;
  throw std::runtime_error(path.string() + " can't be " + std::string(what) + ": " +
                           std::generic_category().message(why));
}

class OpenFile {
 public:
  OpenFile(const fs::path& path, int how, unsigned mode, std::string_view what) : path_(path) {
    do
      number_ = ::open(path.c_str(), how | O_CLOEXEC, mode);
    while (number_ < 0 && errno == EINTR);
    if (number_ < 0)
      fail(path, what);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(number_); }

  int number() const { return number_; }

  void write_all(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(number_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        fail(path_, "written");
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void sync() {
    if (::fsync(number_) != 0)
      fail(path_, "synced to disk");
  }

 private:
  const fs::path& path_;
  int number_ = -1;
};

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

void sync_folder(const fs::path& folder) {
  OpenFile(folder, O_RDONLY | O_DIRECTORY, 0, "opened").sync();
}

// A file beside `path`, whole and synced, that nobody else has a name for; gone again if it was not
// given its place.
class Beside {
 public:
  Beside(const fs::path& path, std::string_view bytes, unsigned mode) : path_(free_name(path)) {
    OpenFile file(path_, O_WRONLY | O_CREAT | O_EXCL, 0600, "made");
    try {
      if (::fchmod(file.number(), mode) != 0)
        fail(path_, "given its permissions");
      file.write_all(bytes);
      file.sync();
    } catch (...) {
      ::unlink(path_.c_str());
      throw;
    }
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  ~Beside() {
    if (!placed_)
      ::unlink(path_.c_str());
  }

  void replace(const fs::path& path) {
    if (::rename(path_.c_str(), path.c_str()) != 0)
      fail(path, "written");
    placed_ = true;
  }

  const fs::path& path() const { return path_; }

 private:
  // One process has many threads, so the process id alone would not do.
  static fs::path free_name(const fs::path& path) {
    std::array<unsigned char, 8> random{};
    if (::getentropy(random.data(), random.size()) != 0)
      fail(path, "given a name beside it");
    std::string name = path.string() + ".new-";
    for (const unsigned char byte : random) {
      name += "0123456789abcdef"[byte >> 4];
      name += "0123456789abcdef"[byte & 15];
    }
    return name;
  }

  fs::path path_;
  bool placed_ = false;
};

// A link, unlike a rename, refuses a name that is taken.
bool link_once(const fs::path& from, const fs::path& path) {
  if (::link(from.c_str(), path.c_str()) == 0)
    return true;
  if (errno != EEXIST)
    fail(path, "written");
  return false;
}

}  // namespace

std::optional<std::string> read_file(const fs::path& path) {
  struct stat there {};
  if (::stat(path.c_str(), &there) != 0 && (errno == ENOENT || errno == ENOTDIR))
    return {};
  const OpenFile file(path, O_RDONLY, 0, "read");
  std::string bytes;
  std::array<char, 65536> part;
  for (;;) {
    const ssize_t count = ::read(file.number(), part.data(), part.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      fail(path, "read");
    if (count == 0)
      return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(count));
  }
}

void write_durably(const fs::path& path, std::string_view bytes, unsigned mode) {
  Beside beside(path, bytes, mode);
  beside.replace(path);
  sync_folder(folder_of(path));
}

bool create_durably(const fs::path& path, std::string_view bytes, unsigned mode) {
  const Beside beside(path, bytes, mode);
  if (!link_once(beside.path(), path))
    return false;
  if (::unlink(beside.path().c_str()) != 0)
    fail(beside.path(), "removed");
  sync_folder(folder_of(path));
  return true;
}

bool put_in_place(const fs::path& beside, const fs::path& path) {
  OpenFile(beside, O_RDONLY, 0, "opened").sync();
  if (!link_once(beside, path))
    return false;
  if (::unlink(beside.c_str()) != 0)
    fail(beside, "removed");
  sync_folder(folder_of(path));
  return true;
}

void destroy_durably(const fs::path& path) {
  struct stat there {};
  if (::lstat(path.c_str(), &there) != 0) {
    if (errno == ENOENT)
      return;
    fail(path, "looked at");
  }
  if (S_ISREG(there.st_mode)) {
    OpenFile file(path, O_WRONLY, 0, "overwritten");
    const std::string nothing(65536, '\0');
    for (auto left = static_cast<std::size_t>(there.st_size); left > 0;) {
      const std::size_t part = std::min(left, nothing.size());
      file.write_all(std::string_view(nothing).substr(0, part));
      left -= part;
    }
    file.sync();
  }
  if (::unlink(path.c_str()) != 0 && errno != ENOENT)
    fail(path, "removed");
  sync_folder(folder_of(path));
}

// As deep as whoever runs it named a folder. NOLINTNEXTLINE(misc-no-recursion)
void make_folder(const fs::path& path, unsigned mode) {
  const fs::path whole = path.has_filename() ? path : path.parent_path();
  std::error_code none;
  if (fs::is_directory(whole, none))
    return;
  const fs::path parent = folder_of(whole);
  make_folder(parent, mode);
  if (::mkdir(whole.c_str(), mode) != 0) {
    if (errno != EEXIST || !fs::is_directory(whole))
      fail(whole, "made");
  } else if (::chmod(whole.c_str(), mode) != 0) {
    fail(whole, "given its permissions");
  }
  sync_folder(parent);
}

std::optional<std::string> open_to_others(const fs::path& folder) {
  struct stat is {};
  if (::stat(folder.c_str(), &is) != 0)
    fail(folder, "looked at");
  const std::string name = folder.string();
  if (is.st_uid != ::geteuid() && is.st_uid != 0)
    return name + " belongs to another account: run chown on it, or choose another folder";
  const std::string cure = (S_ISDIR(is.st_mode) ? ": run chmod 700 " : ": run chmod 600 ") + name;
  if (is.st_mode & (S_IWGRP | S_IWOTH))
    return name + " can be changed by others" + cure;
  if (is.st_mode & (S_IRWXG | S_IRWXO))
    return name + " can be read by others" + cure;
  return {};
}

}  // namespace earshot
