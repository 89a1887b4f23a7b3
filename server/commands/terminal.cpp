// SPDX-License-Identifier: Apache-2.0
#include "commands/terminal.h"

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace earshot::commands {
namespace {

constexpr std::array<std::string_view, 4> colour_of_tone{"", "\x1b[32m", "\x1b[33m", "\x1b[31m"};

std::string_view from_environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value == nullptr ? std::string_view() : std::string_view(value);
}

void write_to(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
}

}  // namespace

Terminal::Terminal()
    : watched_(isatty(STDERR_FILENO) == 1),
      colourful_(isatty(STDOUT_FILENO) == 1 && from_environment("NO_COLOR").empty() &&
                 from_environment("TERM") != "dumb") {}

void Terminal::say(std::string_view text) {
  progress("");
  said_ = true;
  write_to(stdout, text);
}

void Terminal::line(std::string_view text) {
  say(text);
  write_to(stdout, "\n");
  std::fflush(stdout);
}

void Terminal::complain(std::string_view text) {
  progress("");
  std::fflush(stdout);
  write_to(stderr, text);
  write_to(stderr, "\n");
  complaints_.append(complaints_.empty() ? "" : "\n").append(text);
}

void Terminal::progress(std::string_view text) {
  if (!watched_ || (text.empty() && !progressing_))
    return;
  write_to(stderr, "\r\x1b[K");
  write_to(stderr, text);
  progressing_ = !text.empty();
}

std::string Terminal::coloured(std::string_view words, Tone tone) const {
  if (!colourful_ || tone == Tone::plain)
    return std::string(words);
  return std::string(colour_of_tone[static_cast<std::size_t>(tone)]) + std::string(words) +
         "\x1b[0m";
}

void Terminal::finish() {
  progress("");
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
    throw std::runtime_error("What was asked for could not be written: is the disk full?");
}

}  // namespace earshot::commands
