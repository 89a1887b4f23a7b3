// SPDX-License-Identifier: Apache-2.0
// Gathers what is wrong with one file while it is read, so that its author is told everything at
// once; and the words such sentences are made of. Decides nothing itself.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/problems.h"

namespace earshot::forms {

class Remarks {
 public:
  explicit Remarks(std::string file) : file_(std::move(file)) {}

  void add(int line, std::string_view question, std::string message);
  // In order of line, each once.
  Problems take();
  bool empty() const { return problems_.empty(); }
  const std::string& file() const { return file_; }

 private:
  std::string file_;
  Problems problems_;
};

// What the author wrote, in quotes: short enough for a sentence, and nothing that moves a terminal.
std::string quoted(std::string_view written);

// " Did you mean 'scale'?", or " Write scale, one or many" if nothing is near and there are few.
std::string suggestion(std::string_view written, std::span<const std::string> candidates);

// "1,024"
std::string count_of(std::size_t count);

}  // namespace earshot::forms
