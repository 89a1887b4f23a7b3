// SPDX-License-Identifier: Apache-2.0
#include "forms/placeholders.h"

#include <algorithm>
#include <optional>

#include "base/days.h"
#include "forms/sayings.h"

namespace earshot::forms {
namespace {

std::string course_words(const Occasion& occasion, std::string_view language) {
  for (const std::string* words : {&occasion.course, &occasion.subject, &occasion.session})
    if (!words->empty())
      return *words;
  return saying(Say::this_course, language);
}

std::string day_words(const Occasion& occasion, std::string_view language) {
  if (const auto day = parse_day(occasion.day))
    return day_text(*day, language);
  return occasion.day.empty() ? saying(Say::that_day, language) : occasion.day;
}

std::optional<std::string> words_for(std::string_view name, std::string_view language,
                                     const Occasion& occasion, int outcome) {
  if (name == "course")
    return course_words(occasion, language);
  if (name == "day")
    return day_words(occasion, language);
  if (name == "outcome" && outcome >= 0)
    return occasion.outcomes.at(static_cast<std::size_t>(outcome)).text;
  return std::nullopt;
}

std::string fill(std::string_view text, std::string_view language, const Occasion& occasion,
                 int outcome) {
  std::string done;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos)
      break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    done.append(text.substr(0, open));
    const auto words = words_for(name, language, occasion, outcome);
    done.append(words ? std::string_view(*words) : text.substr(open, close - open + 1));
    text.remove_prefix(close + 1);
  }
  return done.append(text);
}

}  // namespace

std::vector<Placeholder> placeholders_in(std::string_view text) {
  std::vector<Placeholder> found;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const std::size_t end = text.find_first_of("{}\n", open + 1);
    const bool closed = end != std::string_view::npos && text[end] == '}';
    found.push_back({text.substr(open + 1, end - open - 1), closed});
  }
  return found;
}

bool mentions(const Form& form, std::string_view name) {
  const auto in = [&](const Text& text) {
    return std::ranges::any_of(text, [&](const auto& words) {
      return std::ranges::count(placeholders_in(words.second), name, &Placeholder::name) > 0;
    });
  };
  const auto asked = [&](const Question& question) {
    return in(question.text) || in(question.help) ||
           std::ranges::any_of(question.options, in, &Option::text);
  };
  return in(form.title) || in(form.about) || in(form.influence) ||
         std::ranges::any_of(form.pages, [&](const Page& page) {
           return in(page.title) || in(page.intro) || std::ranges::any_of(page.questions, asked);
         });
}

Text filled(const Text& text, const Occasion& occasion, int outcome) {
  Text done;
  for (const auto& [language, words] : text)
    done[language] = fill(words, language, occasion, outcome);
  return done;
}

}  // namespace earshot::forms
