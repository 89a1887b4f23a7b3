// SPDX-License-Identifier: Apache-2.0
// Waits for somebody to ask the program to stop (Ctrl-C, or the system's SIGTERM), so that it can
// finish what it is doing. Who asks twice does not wait.
#pragma once

#include <csignal>

namespace earshot::commands {

class StopSignal {
 public:
  // Before any thread is started: they all inherit that they are not the ones to be interrupted.
  StopSignal();
  void wait();
  // As if somebody had asked: for a thread that can't go on.
  static void ask();

 private:
  sigset_t asked_;
};

}  // namespace earshot::commands
