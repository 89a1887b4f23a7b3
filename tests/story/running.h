// SPDX-License-Identifier: Apache-2.0
// Runs the real program in a folder of its own, with an environment in which nothing is configured.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace earshot::story {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

struct Told {
  int exit = -1;    // -1: it was ended by a signal
  std::string out;  // stdout
  std::string err;  // stderr
};

// A folder that goes with the test.
class Folder {
 public:
  Folder();
  ~Folder();
  const fs::path& path() const { return path_; }
  // Writes a file there and gives its name.
  std::string write(const std::string& name, const std::string& bytes) const;

 private:
  fs::path path_;
};

// `environment` is all it has, besides what a sanitizer needs.
Told run(const Folder& folder, const Words& words, const Words& environment = {});

// The program while it runs; ended, if it still does, when this goes.
class Running {
 public:
  Running(const Folder& folder, const Words& words);
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  // Waits until it has printed these words on stdout; gives all of it so far.
  std::string heard(const std::string& words);
  // Sends the signal and waits for the exit code.
  int stop(int signal);
  std::string err() const;

 private:
  pid_t process_ = -1;
  int out_ = -1;
  std::string said_;
  fs::path err_;
};

}  // namespace earshot::story
