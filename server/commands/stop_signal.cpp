// SPDX-License-Identifier: Apache-2.0
#include "commands/stop_signal.h"

#include <unistd.h>

namespace earshot::commands {

StopSignal::StopSignal() {
  sigemptyset(&asked_);
  sigaddset(&asked_, SIGINT);
  sigaddset(&asked_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &asked_, nullptr);
  signal(SIGPIPE, SIG_IGN);  // somebody who closes their browser is no reason to end
}

void StopSignal::wait() {
  int which = 0;
  sigwait(&asked_, &which);
  pthread_sigmask(SIG_UNBLOCK, &asked_, nullptr);
}

void StopSignal::ask() { kill(getpid(), SIGTERM); }

}  // namespace earshot::commands
