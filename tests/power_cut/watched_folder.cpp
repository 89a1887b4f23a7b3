// SPDX-License-Identifier: Apache-2.0
#include "power_cut/watched_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <fstream>
#include <mutex>
#include <set>

namespace fs = std::filesystem;

namespace earshot::power_cut {
namespace {

// The C library's calls come without a word about whose they are.
std::recursive_mutex watching;
WatchedFolder* watched = nullptr;

std::string folder_of(const std::string& path) { return fs::path(path).parent_path().string(); }

}  // namespace

WatchedFolder::WatchedFolder(fs::path root, Power& power) : root_(std::move(root)), power_(power) {
  const auto node = std::make_shared<Node>();
  node->is_folder = true;
  names_[root_.string()] = durable_names_[root_.string()] = node;
  const std::lock_guard lock(watching);
  watched = this;
}

WatchedFolder::~WatchedFolder() {
  const std::lock_guard lock(watching);
  watched = nullptr;
}

bool WatchedFolder::watches(const std::string& path) const {
  return path == root_.string() || path.starts_with(root_.string() + "/");
}

void WatchedFolder::opened(int number, const std::string& path, bool may_make) {
  auto& node = names_[path];
  if (!node && may_make)
    node = std::make_shared<Node>();
  if (!node)
    throw std::logic_error("a file that the watch knows nothing of: " + path);
  open_[number] = {path, node, 0};
}

void WatchedFolder::wrote(int number, std::string_view bytes) {
  Open& open = open_.at(number);
  std::string& now = open.node->now;
  if (now.size() < open.offset + bytes.size())
    now.resize(open.offset + bytes.size(), '\0');
  now.replace(open.offset, bytes.size(), bytes);
  open.offset += bytes.size();
}

void WatchedFolder::synced(int number) {
  if (pretends_)
    return;
  const Open& open = open_.at(number);
  open.node->durable = open.node->now;
  if (!open.node->is_folder)
    return;
  std::erase_if(durable_names_,
                [&](const auto& name) { return folder_of(name.first) == open.path; });
  for (const auto& [path, node] : names_)
    if (folder_of(path) == open.path)
      durable_names_[path] = node;
}

void WatchedFolder::renamed(const std::string& from, const std::string& to) {
  names_[to] = names_.at(from);
  names_.erase(from);
}

void WatchedFolder::linked(const std::string& from, const std::string& to) {
  names_[to] = names_.at(from);
}

void WatchedFolder::unlinked(const std::string& path) { names_.erase(path); }

void WatchedFolder::made_folder(const std::string& path) {
  names_[path] = std::make_shared<Node>();
  names_[path]->is_folder = true;
}

void WatchedFolder::cut(Dice& dice) {
  const int percent = draw_surviving_percent(dice);
  std::set<std::string> all;
  for (const auto& [path, node] : names_)
    all.insert(path);
  for (const auto& [path, node] : durable_names_)
    all.insert(path);
  Names left;
  for (const std::string& path : all) {  // a folder comes before what is in it
    const Names& from = dice.chance(percent) ? names_ : durable_names_;
    const auto found = from.find(path);
    if (found == from.end() || (path != root_ && !left.contains(folder_of(path))))
      continue;
    auto node = std::make_shared<Node>(*found->second);
    if (!node->is_folder)
      node->now = survivor(dice, percent, node->durable, node->now);
    node->durable = node->now;
    left[path] = node;
  }
  put_back(left);
  names_ = durable_names_ = left;
  open_.clear();
}

void WatchedFolder::put_back(const Names& left) {
  for (const auto& entry : fs::directory_iterator(root_))
    fs::remove_all(entry.path());
  for (const auto& [path, node] : left) {
    if (path == root_)
      continue;
    if (node->is_folder)
      fs::create_directory(path);
    else
      std::ofstream(path, std::ios::binary) << node->now;
    fs::permissions(path, fs::perms(node->is_folder ? 0700 : 0600));
  }
}

}  // namespace earshot::power_cut

// The linker sends the calls of the code under test here (--wrap) and ours on to the C library.
using earshot::power_cut::watched;
using earshot::power_cut::watching;

namespace {

int no_power() {
  errno = EIO;
  return -1;
}

// Does the call and tells the watch, if the path is watched and there is power.
template <class Call, class Tell>
int watch(const std::string& path, Call&& call, Tell&& tell) {
  const std::lock_guard lock(watching);
  if (!watched || !watched->watches(path))
    return call();
  if (!watched->spend())
    return no_power();
  const int result = call();
  if (result >= 0)
    tell(*watched);
  return result;
}

}  // namespace

extern "C" {

int __real_open(const char* path, int how, ...);
int __real_close(int number);
ssize_t __real_write(int number, const void* bytes, size_t size);
int __real_fsync(int number);
int __real_rename(const char* from, const char* to);
int __real_link(const char* from, const char* to);
int __real_unlink(const char* path);
int __real_mkdir(const char* path, mode_t mode);

int __wrap_open(const char* path, int how, ...) {
  va_list rest;
  va_start(rest, how);
  const mode_t mode = (how & O_CREAT) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  const std::lock_guard lock(watching);
  if (!watched || !watched->watches(path))
    return __real_open(path, how, mode);
  if ((how & O_CREAT) && !watched->spend())
    return no_power();
  const int number = __real_open(path, how, mode);
  if (number >= 0)
    watched->opened(number, path, how & O_CREAT);
  return number;
}

int __wrap_close(int number) {
  const std::lock_guard lock(watching);
  if (watched)
    watched->closed(number);
  return __real_close(number);
}

ssize_t __wrap_write(int number, const void* bytes, size_t size) {
  const std::lock_guard lock(watching);
  if (!watched || !watched->is_open(number))
    return __real_write(number, bytes, size);
  if (!watched->spend())
    return no_power();
  const ssize_t written = __real_write(number, bytes, size);
  if (written > 0)
    watched->wrote(number, {static_cast<const char*>(bytes), static_cast<std::size_t>(written)});
  return written;
}

int __wrap_fsync(int number) {
  const std::lock_guard lock(watching);
  if (!watched || !watched->is_open(number))
    return __real_fsync(number);
  if (!watched->spend())
    return no_power();
  watched->synced(number);  // what the real disk does is of no matter here
  return 0;
}

int __wrap_rename(const char* from, const char* to) {
  return watch(
      to, [&] { return __real_rename(from, to); }, [&](auto& it) { it.renamed(from, to); });
}

int __wrap_link(const char* from, const char* to) {
  return watch(
      to, [&] { return __real_link(from, to); }, [&](auto& it) { it.linked(from, to); });
}

int __wrap_unlink(const char* path) {
  return watch(
      path, [&] { return __real_unlink(path); }, [&](auto& it) { it.unlinked(path); });
}

int __wrap_mkdir(const char* path, mode_t mode) {
  return watch(
      path, [&] { return __real_mkdir(path, mode); }, [&](auto& it) { it.made_folder(path); });
}

}  // extern "C"
