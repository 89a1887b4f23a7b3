// SPDX-License-Identifier: Apache-2.0
// The built program as another process, in a folder where nothing is configured. What it says on
// stderr goes where this process's stderr goes, as a log does.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "base/files.h"

namespace earshot::adversary {

class Program {
 public:
  Program(const fs::path& folder, std::vector<std::string> words);
  ~Program();  // ended, if it still runs
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  // Waits until it has printed these words on stdout; gives all of it so far.
  const std::string& heard(std::string_view words);
  // Between two of its steps, wherever it is just then.
  void hold_still();
  void go_on();
  // For so long, or until it says something more or ends.
  void let_run(int ms);
  bool has_ended();            // does not wait
  int exit_after(int signal);  // 0: none is sent

 private:
  pid_t process_ = -1;
  int out_ = -1;
  int exit_ = -1;
  std::string said_;
};

}  // namespace earshot::adversary
