// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.h"
#include "forms/names.h"
#include "forms/read_form.h"
#include "forms/remarks.h"

namespace earshot::forms {
namespace {

bool is_among(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

Problems ready_to_open(const Form& form, const std::vector<std::string>& languages) {
  Problems problems;
  const auto add = [&](std::string message) {
    problems.push_back({form.file, 0, {}, std::move(message)});
  };
  if (form.influence.empty())
    add("the form does not say who reads the answers and what they change: write influence." +
        (form.languages.empty() ? "en" : form.languages[0]) + " = \"...\"");
  if (languages.empty())
    add("no language was chosen: choose one of the form's");
  for (const std::string& language : languages) {
    if (!is_among(form.languages, language))
      add("the form does not speak " + language_words(language) + ": choose from " +
          list_of(form.languages));
    else if (language != form.languages[0] && !is_among(form.checked_languages, language))
      add("nobody has checked the " + language_words(language) +
          " text: ask a native reader to, then add \"" + language +
          "\" to checked_by_native_reader");
  }
  return problems;
}

}  // namespace earshot::forms
