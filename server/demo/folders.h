// SPDX-License-Identifier: Apache-2.0
// Which folders `earshot demo` may write to: new ones, empty ones, and those of an earlier
// demonstration. Looks without changing anything; whatever it does not know for sure it refuses.
#pragma once

#include <string>

#include "base/files.h"

namespace earshot::demo {

struct Folders {
  fs::path data;
  fs::path keys;
};

enum class Ground { free, unfinished, finished, taken };

struct Judgement {
  Ground ground = Ground::taken;
  std::string why;  // when they are taken: a sentence that says what to do
};
Judgement judge(const Folders& folders);

// Of a demonstration, and only what a demonstration has there.
void clear(const Folders& folders);

}  // namespace earshot::demo
