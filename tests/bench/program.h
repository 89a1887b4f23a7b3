// SPDX-License-Identifier: Apache-2.0
// A program that the bench starts and looks at from outside through /proc; a server it ends by its id.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace earshot::bench {

class Program {
 public:
  // The first word is the program. Its stdout is heard, its stderr goes to a file in the folder.
  Program(const std::filesystem::path& folder, std::vector<std::string> words);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  // Waits until it has printed these words; gives all of it so far.
  std::string heard(const std::string& words);

  // Of the program and of those it started itself.
  double cpu_seconds() const;
  double memory_kb() const;  // its fair share of what it shares with others

  // Waits until it has ended by itself, looking at its memory every few milliseconds. Throws if it failed.
  struct Ended {
    double seconds = 0;
    double most_kb = 0;  // that it had at once
  };
  Ended ended();

 private:
  std::vector<pid_t> family() const;

  pid_t process_ = -1;
  int out_ = -1;
  std::string said_;
};

}  // namespace earshot::bench
