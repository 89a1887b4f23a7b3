// SPDX-License-Identifier: Apache-2.0
#include "bench/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "bench/bench.h"

namespace earshot::bench {
namespace {

constexpr int patience_ms = 30'000;

pid_t start(const std::filesystem::path& folder, std::vector<std::string>& words, int out) {
  std::vector<char*> pointers;
  for (std::string& word : words)
    pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const std::string err = (folder / "stderr").string();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t process = -1;
  const int failure =
      posix_spawnp(&process, pointers.front(), &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0)
    throw std::runtime_error(words.front() + " could not be started");
  return process;
}

std::string text_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

// Ticks in user and system mode: fields 14 and 15, counted after the name, which may hold spaces.
double cpu_seconds_of(pid_t process) {
  const std::string stat = text_of("/proc/" + std::to_string(process) + "/stat");
  std::istringstream fields(stat.substr(std::min(stat.size(), stat.rfind(')') + 1)));
  std::string skipped;
  for (int field = 3; field < 14; ++field)
    fields >> skipped;
  double user = 0, system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double memory_kb_of(pid_t process) {
  std::ifstream sums("/proc/" + std::to_string(process) + "/smaps_rollup");
  std::string word;
  while (sums >> word)
    if (word == "Pss:") {
      double kb = 0;
      sums >> kb;
      return kb;
    }
  throw std::runtime_error("the memory of a server could not be read");
}

// Nothing of one that has ended.
double most_kb_of(pid_t process) {
  std::ifstream said("/proc/" + std::to_string(process) + "/status");
  std::string word;
  double kb = 0;
  while (said >> word)
    if (word == "VmHWM:")
      said >> kb;
  return kb;
}

}  // namespace

Program::Program(const std::filesystem::path& folder, std::vector<std::string> words) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe could be made");
  out_ = ends[0];
  process_ = start(folder, words, ends[1]);
  close(ends[1]);
}

Program::~Program() {
  if (process_ > 0) {
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
  }
  close(out_);
}

Program::Ended Program::ended() {
  Ended end;
  int status = 0;
  end.seconds = seconds([&] {
    while (waitpid(process_, &status, WNOHANG) == 0) {
      end.most_kb = std::max(end.most_kb, most_kb_of(process_));
      usleep(2'000);
    }
  });
  process_ = -1;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw std::runtime_error("a program that was to be measured failed");
  return end;
}

std::string Program::heard(const std::string& words) {
  while (said_.find(words) == said_.npos) {
    pollfd ready{out_, POLLIN, 0};
    char bytes[4096];
    const bool in_time = poll(&ready, 1, patience_ms) == 1;
    const ssize_t count = in_time ? read(out_, bytes, sizeof bytes) : 0;
    if (count <= 0)
      throw std::runtime_error("a server did not say '" + words + "', but: " + said_);
    said_.append(bytes, static_cast<std::size_t>(count));
  }
  return said_;
}

std::vector<pid_t> Program::family() const {
  std::vector<pid_t> all{process_};
  const std::string id = std::to_string(process_);
  std::ifstream children("/proc/" + id + "/task/" + id + "/children");
  for (pid_t child = 0; children >> child;)
    all.push_back(child);
  return all;
}

double Program::cpu_seconds() const {
  double sum = 0;
  for (const pid_t process : family())
    sum += cpu_seconds_of(process);
  return sum;
}

double Program::memory_kb() const {
  double sum = 0;
  for (const pid_t process : family())
    sum += memory_kb_of(process);
  return sum;
}

}  // namespace earshot::bench
