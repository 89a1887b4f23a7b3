// SPDX-License-Identifier: Apache-2.0
// What must hold for every input a fuzzer tries; a breach stops it like a crash does.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace earshot::fuzz {

inline void must(bool holds, const char* sentence) {
  if (holds)
    return;
  std::fprintf(stderr, "broken: %s\n", sentence);
  std::abort();
}

}  // namespace earshot::fuzz
