// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <cstdio>
#include <string_view>

#include "bench/bench.h"

namespace earshot::bench {

void line(const std::string& what, double figure, const std::string& unit) {
  std::printf("  %-58s %12.2f %s\n", what.c_str(), figure, unit.c_str());
  std::fflush(stdout);
}

void heading(const std::string& text) {
  std::printf("%s\n", text.c_str());
  std::fflush(stdout);
}

namespace {

constexpr struct {
  std::string_view name;
  void (*run)(Limits&);
} parts[] = {
    {"sealing", sealing},     {"reading", reading},
    {"building", building},   {"submitting", submitting},
    {"answering", answering}, {"mixing", mixing},
    {"pages", pages},         {"connecting", connecting},
    {"besieged", besieged},   {"idle", idle},
    {"registers", registers}, {"protecting", protecting},
    {"results", results},     {"needs", needs},
};

}  // namespace
}  // namespace earshot::bench

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);  // a server may close while it is spoken to
  earshot::bench::Limits limits;
  for (const auto& part : earshot::bench::parts) {
    bool wanted = count == 1;
    for (int i = 1; i < count; ++i)
      wanted = wanted || part.name == words[i];
    if (wanted)
      part.run(limits);
  }
  return limits.tell();
}
