// SPDX-License-Identifier: Apache-2.0
// What a person must put right: where it is, what is wrong and what to do instead.
// Not for things that should not happen (those are exceptions).
#pragma once

#include <string>
#include <vector>

namespace earshot {

struct Problem {
  std::string file;      // as the person named it; empty when no file is involved
  int line = 0;          // in that file, from 1; 0 when the file as a whole is meant
  std::string question;  // the question concerned, if one is
  std::string message;   // a sentence that says what is wrong and what to write or do instead

  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

// "forms/x.toml:12: question 'conf': message", leaving out what is not known.
std::string to_text(const Problem& problem);
// The same of all of them, one a line, without a line end after the last.
std::string lines_of(const Problems& problems);

}  // namespace earshot
