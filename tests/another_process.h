// SPDX-License-Identifier: Apache-2.0
// Runs something in another process, for tests of what two servers on one folder do.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace earshot {

class AnotherProcess {
 public:
  template <class Work>
  explicit AnotherProcess(Work&& work) : id_(::fork()) {
    if (id_ < 0)
      throw std::runtime_error("no other process can be started");
    if (id_ != 0)
      return;
    int code = 1;
    try {
      work();
      code = 0;
    } catch (...) {  // the parent sees it in succeeded()
    }
    ::_exit(code);
  }
  AnotherProcess(const AnotherProcess&) = delete;
  AnotherProcess& operator=(const AnotherProcess&) = delete;
  ~AnotherProcess() {
    if (id_ > 0)
      succeeded();
  }
  bool succeeded() {
    int status = 1;
    ::waitpid(id_, &status, 0);
    id_ = 0;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

 private:
  pid_t id_;
};

}  // namespace earshot
