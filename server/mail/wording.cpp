// SPDX-License-Identifier: Apache-2.0
#include "mail/wording.h"

#include <algorithm>
#include <stdexcept>

#include "forms/read_letters.h"

namespace earshot::mail {

LetterWords shipped_words() {
  LetterWords words;
  for (const ShippedFile& file : shipped_letters()) {
    forms::ReadLetter read = forms::read_letter(std::string(file.name), file.source);
    if (!read.wording)
      throw std::logic_error(lines_of(read.problems));
    words.take(std::move(*read.wording));
  }
  return words;
}

LetterWords read_words(const fs::path& folder, Problems& problems) {
  LetterWords words = shipped_words();
  std::vector<fs::path> files;
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".toml")
        files.push_back(entry.path());
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    forms::ReadLetter read = forms::read_letter(file.string(), read_file(file).value_or(""));
    if (read.wording)
      words.take(std::move(*read.wording));
    for (Problem& problem : read.problems)
      problems.push_back(std::move(problem));
  }
  return words;
}

}  // namespace earshot::mail
