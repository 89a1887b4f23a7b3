// SPDX-License-Identifier: Apache-2.0
// Reads the wording of letters (forms/letters/*.toml), with the same kind of messages as form files: a
// piece that is missing, that no letter has, or that says something in braces which nobody fills in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problems.h"
#include "model/letters.h"

namespace earshot::forms {

struct ReadLetter {
  std::optional<LetterWording> wording;  // only if there are no problems
  Problems problems;
};

ReadLetter read_letter(const std::string& file, std::string_view source);

}  // namespace earshot::forms
