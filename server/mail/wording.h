// SPDX-License-Identifier: Apache-2.0
// The words of every letter: those that came with the program, and in their place what the partnership's
// own folder has. A file with a mistake in it counts for nothing, so that letters go out all the same.
#pragma once

#include <span>
#include <string_view>

#include "base/files.h"
#include "base/problems.h"
#include "model/letters.h"

namespace earshot::mail {

// forms/letters/*.toml, as they were when the program was built.
struct ShippedFile {
  std::string_view name;
  std::string_view source;
};
std::span<const ShippedFile> shipped_letters();

LetterWords shipped_words();  // throws if one of them is unsound
// With those of `folder`, if it is there.
LetterWords read_words(const fs::path& folder, Problems& problems);

}  // namespace earshot::mail
