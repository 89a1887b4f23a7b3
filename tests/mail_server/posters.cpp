// SPDX-License-Identifier: Apache-2.0
#include "posters.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

namespace earshot {

Poster::Poster(const Partnership& isle, const AMailServer& office, Does what) {
  int out[2];
  if (::pipe2(out, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe");
  const std::string folder = isle.folder();
  const std::string port = std::to_string(office.settings().port);
  const std::string now = std::to_string(isle.now().time_since_epoch().count());
  process_ = ::fork();
  if (process_ == 0) {
    ::dup2(out[1], 1);
    ::execl(EARSHOT_POSTER, EARSHOT_POSTER, folder.c_str(), port.c_str(), now.c_str(),
            what == Does::all ? "all" : nullptr, nullptr);
    ::_exit(127);
  }
  ::close(out[1]);
  steps_ = out[0];
}

Poster::~Poster() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  ::close(steps_);
}

bool Poster::ends_well() {
  char step = 0;
  while (::read(steps_, &step, 1) == 1)
    posted_ += step == '>' ? 1 : 0;
  int status = 1;
  ::waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool Poster::killed_after(unsigned steps) {
  char step = 0;
  for (unsigned taken = 0; taken < steps; ++taken)
    if (::read(steps_, &step, 1) != 1)
      return false;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
  return true;
}

}  // namespace earshot
