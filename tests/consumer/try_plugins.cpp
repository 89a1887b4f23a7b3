// SPDX-License-Identifier: Apache-2.0
// Loads a folder of plugins as the server does and prints their ids, or what is wrong with them.
#include <iostream>

#include "host/plugins.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "Name one folder of plugins\n";
    return 2;
  }
  earshot::Problems problems;
  const auto plugins = earshot::host::Plugins::load(argv[1], problems);
  for (const auto& id : plugins.ids())
    std::cout << id << "\n";
  for (const auto& problem : problems)
    std::cerr << to_text(problem) << "\n";
  return problems.empty() ? 0 : 1;
}
