// SPDX-License-Identifier: Apache-2.0
#include "crash/submitters.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace earshot::crash {

Submitter::Submitter(const fs::path& folder, std::uint64_t seed, int threads, const fs::path& again,
                     fs::path lines)
    : lines_(std::move(lines)) {
  const std::string log = lines_.string() + ".log";
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  constexpr int flags = O_WRONLY | O_CREAT | O_APPEND;
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, lines_.c_str(), flags, 0600);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, log.c_str(), flags, 0600);
  std::string words[] = {EARSHOT_SUBMITTER, folder.string(), std::to_string(seed),
                         std::to_string(threads), again.string()};
  char* arguments[] = {words[0].data(), words[1].data(), words[2].data(),
                       words[3].data(), words[4].data(), nullptr};
  const int wrong = ::posix_spawn(&pid_, arguments[0], &files, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  if (wrong != 0)
    throw std::runtime_error("the submitter does not start");
}

Submitter::~Submitter() { kill(); }

std::size_t Submitter::said() const {
  std::error_code none;
  const auto size = fs::file_size(lines_, none);
  return none ? 0 : static_cast<std::size_t>(size);
}

bool Submitter::wait_for(std::string_view word, std::size_t from) const {
  const auto patience = std::chrono::steady_clock::now() + std::chrono::minutes(1);
  while (std::chrono::steady_clock::now() < patience) {
    const std::string lines = read_file(lines_).value_or("");
    const auto found = ("\n" + lines).find("\n" + std::string(word), from);
    if (found != std::string::npos)
      return true;
    siginfo_t ended{};
    ::waitid(P_PID, static_cast<id_t>(pid_), &ended, WEXITED | WNOHANG | WNOWAIT);
    if (ended.si_pid == pid_)
      return false;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  return false;
}

bool Submitter::kill() {
  if (pid_ <= 0)
    return true;
  ::kill(pid_, SIGKILL);
  int status = 0;
  ::waitpid(pid_, &status, 0);
  pid_ = -1;
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

}  // namespace earshot::crash
