// SPDX-License-Identifier: Apache-2.0
#include "running.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace earshot::story {
namespace {

constexpr int patience_ms = 30'000;

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::vector<char*> pointers(Words& words) {
  std::vector<char*> all;
  for (std::string& word : words)
    all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

Words environment_of(const Words& given) {
  Words all = given;
  for (const char* name : {"PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"})
    if (const char* value = std::getenv(name))
      all.push_back(std::string(name) + "=" + value);
  return all;
}

// stdout and stderr are descriptors of this process.
pid_t start(const Folder& folder, const Words& words, const Words& environment, int out, int err) {
  Words line{EARSHOT_PROGRAM};
  line.insert(line.end(), words.begin(), words.end());
  Words surroundings = environment_of(environment);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.path().c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  pid_t process = -1;
  const int failure = posix_spawn(&process, EARSHOT_PROGRAM, &actions, nullptr,
                                  pointers(line).data(), pointers(surroundings).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0)
    throw std::runtime_error("the program could not be started");
  return process;
}

int open_new(const fs::path& file) {
  return open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

int exit_of(pid_t process) {
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "earshot-story-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr)
    throw std::runtime_error("no folder could be made");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& bytes) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << bytes;
  return name;
}

Told run(const Folder& folder, const Words& words, const Words& environment) {
  const fs::path out = folder.path() / ".out", err = folder.path() / ".err";
  const int out_file = open_new(out), err_file = open_new(err);
  const pid_t process = start(folder, words, environment, out_file, err_file);
  close(out_file);
  close(err_file);
  const int exit = exit_of(process);
  return {exit, read(out), read(err)};
}

Running::Running(const Folder& folder, const Words& words) : err_(folder.path() / ".running.err") {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe could be made");
  const int err_file = open_new(err_);
  process_ = start(folder, words, {}, ends[1], err_file);
  close(err_file);
  close(ends[1]);
  out_ = ends[0];
}

Running::~Running() {
  if (process_ > 0)
    stop(SIGKILL);
  close(out_);
}

std::string Running::heard(const std::string& words) {
  while (said_.find(words) == said_.npos) {
    pollfd ready{out_, POLLIN, 0};
    char bytes[4096];
    if (poll(&ready, 1, patience_ms) != 1)
      throw std::runtime_error("it did not say '" + words + "' in time, but: " + said_ + err());
    const ssize_t count = ::read(out_, bytes, sizeof bytes);
    if (count <= 0)
      throw std::runtime_error("it ended before it said '" + words + "': " + said_ + err());
    said_.append(bytes, static_cast<std::size_t>(count));
  }
  return said_;
}

int Running::stop(int signal) {
  kill(process_, signal);
  const int exit = exit_of(process_);
  process_ = -1;
  return exit;
}

std::string Running::err() const { return read(err_); }

}  // namespace earshot::story
