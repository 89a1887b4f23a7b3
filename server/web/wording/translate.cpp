// SPDX-License-Identifier: Apache-2.0
#include "web/wording/translate.h"

#include <algorithm>

#include "forms/held_pen.h"

namespace earshot::web {
namespace {

template <class Use>
void each_text(Form& form, const Use& use) {
  for (Text* text : {&form.title, &form.about, &form.influence})
    use(*text);
  for (Page& page : form.pages) {
    use(page.title);
    use(page.intro);
    for (Question& question : page.questions) {
      use(question.text);
      use(question.help);
      for (Option& option : question.options)
        use(option.text);
    }
  }
}

// What all forms say in the same words, if it is said in that language.
void say_as_shared(Question& question, const std::vector<Option>& shared,
                   const std::string& language, const std::string& first) {
  const bool same =
      std::ranges::equal(question.options, shared, [&](const Option& own, const Option& theirs) {
        return own.name == theirs.name &&
               in_language(own.text, first, first) == in_language(theirs.text, first, first);
      });
  if (!same)
    return;
  for (std::size_t at = 0; at < shared.size(); ++at)
    if (const auto words = shared[at].text.find(language); words != shared[at].text.end())
      question.options[at].text[language] = words->second;
}

void say_what_is_shared(Question& question, const Lists& lists, const std::string& language,
                        const std::string& first) {
  if (question.kind == Kind::held_pen)
    return say_as_shared(question, forms::held_pen_options({first, language}), language, first);
  if (const auto scale = lists.scales.find(question.scale); scale != lists.scales.end())
    return say_as_shared(question, scale->second.options, language, first);
  for (const auto& [name, shared] : lists.choices)
    say_as_shared(question, shared, language, first);
}

}  // namespace

void add_language(Form& form, const Lists& lists, const std::string& language, BeginWith with) {
  const std::string first = form.languages.front();
  form.languages.push_back(language);
  each_text(form, [&](Text& text) {
    if (const auto words = text.find(first); words != text.end())
      text[language] = with == BeginWith::first_language ? words->second : std::string();
  });
  for (Page& page : form.pages)
    for (Question& question : page.questions)
      say_what_is_shared(question, lists, language, first);
}

void remove_language(Form& form, std::string_view language) {
  std::erase(form.languages, language);
  std::erase(form.checked_languages, language);
  each_text(form, [&](Text& text) {
    if (const auto words = text.find(language); words != text.end())
      text.erase(words);
  });
}

}  // namespace earshot::web
