// SPDX-License-Identifier: Apache-2.0
#include "adversary/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace earshot::adversary {
namespace {

constexpr int patience_ms = 30'000;

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (std::string& word : words)
    all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

// What a sanitizer needs, and nothing that configures.
std::vector<std::string> surroundings() {
  std::vector<std::string> all;
  for (const char* name : {"PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"})
    if (const char* value = std::getenv(name))  // NOLINT(concurrency-mt-unsafe): one thread
      all.push_back(std::string(name) + "=" + value);
  return all;
}

}  // namespace

Program::Program(const fs::path& folder, std::vector<std::string> words) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe could be made");
  words.insert(words.begin(), EARSHOT_PROGRAM);
  std::vector<std::string> environment = surroundings();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  const int failure = posix_spawn(&process_, EARSHOT_PROGRAM, &actions, nullptr,
                                  pointers(words).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  out_ = ends[0];
  if (failure != 0)
    throw std::runtime_error("the program could not be started");
}

Program::~Program() {
  if (process_ > 0)
    exit_after(SIGKILL);
  close(out_);
}

const std::string& Program::heard(std::string_view words) {
  while (said_.find(words) == said_.npos) {
    pollfd ready{out_, POLLIN, 0};
    char bytes[4096];
    if (poll(&ready, 1, patience_ms) != 1)
      throw std::runtime_error("the program did not say what it should in time");
    const ssize_t count = ::read(out_, bytes, sizeof bytes);
    if (count <= 0)
      throw std::runtime_error("the program ended before it said what it should: " + said_);
    said_.append(bytes, static_cast<std::size_t>(count));
  }
  return said_;
}

// A signal is on its way when kill() returns; the process has stopped when waitpid() says so.
void Program::hold_still() {
  int status = 0;
  if (process_ < 0 || kill(process_, SIGSTOP) != 0)
    return;
  waitpid(process_, &status, WUNTRACED);
  if (WIFSTOPPED(status))
    return;
  process_ = -1;
  exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Program::go_on() {
  if (process_ > 0)
    kill(process_, SIGCONT);
}

void Program::let_run(int ms) {
  go_on();
  pollfd ready{out_, POLLIN, 0};
  poll(&ready, 1, ms);
}

bool Program::has_ended() {
  int status = 0;
  if (process_ > 0 && waitpid(process_, &status, WNOHANG) == process_) {
    process_ = -1;
    exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  return process_ < 0;
}

int Program::exit_after(int signal) {
  if (process_ < 0)
    return exit_;
  if (signal != 0)
    kill(process_, signal);
  int status = 0;
  waitpid(process_, &status, 0);
  process_ = -1;
  exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return exit_;
}

}  // namespace earshot::adversary
