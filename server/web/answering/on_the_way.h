// SPDX-License-Identifier: Apache-2.0
// What every page of a way has at hand, and the frame that all of them share: the sealed field, the
// buttons that take a step, the language. For web/answering only.
#pragma once

#include <string>
#include <string_view>

#include "answers/so_far.h"
#include "store/surveys.h"
#include "web/answering/sayings.h"
#include "web/answering/walk.h"
#include "web/layout.h"

namespace earshot::web {

// Names of our own fields; no question's name can have a hyphen.
inline constexpr std::string_view step_field = "next-step";
inline constexpr std::string_view so_far_field = "so-far";
inline constexpr std::string_view saved_file = "saved-file";
inline constexpr std::string_view saved_code = "saved-code";
inline constexpr std::string_view form_id = "the-form";

struct OnTheWay {
  const Visit& visit;
  Site& site;
  const Walk& walk;
  store::Standing standing;
  answers::SoFar so_far;

  const answers::Counter& counter() const { return *walk.way.counter; }
  const Asking& asking() const { return counter().asking(); }
  const Survey& survey() const { return counter().survey(); }
  const std::string& language() const { return so_far.language; }
  // Of everything but the form's own words.
  std::string_view language_around() const { return web::language_around(so_far.language); }
  Tongue tongue() const { return tongue_of(so_far.language, language_around()); }
  bool is_of_family() const { return is_family(asking().form.audience); }
  // Children and families share devices, so nothing of theirs is saved on the way.
  bool can_be_saved() const { return !is_of_family() && !walk.preview; }

  // Asked, and not known already from an agency's link.
  bool asks(const Asked& asked) const;
  bool asks(const forms::Step& step) const;
  // "/s/TOKEN" on this survey, for what is sealed.
  answers::SealedFor sealed_for(std::string_view purpose) const;
  const Key& key() const { return site.house.desk.so_far_key(); }
};

// The languages the survey can be answered in; the first is shown first.
const std::vector<std::string>& languages_of(const Survey& survey, const Form& form);

// A form that holds the way so far; page.close("form") ends it.
void open_way(Html& page, const OnTheWay& way);
// A button that takes a step of the form above.
struct StepButton {
  std::string_view words;
  std::string_view step;
  std::string_view classes = "govuk-button";
  std::string_view form = {};  // its id, where the button stands outside
  std::string_view language = {};
};
void step_button(Html& page, const StepButton& button);
// Back and the languages, above the words; what Enter does in a field stands first and is unseen.
Html above_the_words(const OnTheWay& way);
Html languages_above(const OnTheWay& way);

// The page, as it goes out to whoever answers. `as_it_is`: nobody is kept waiting for it to be made
// smaller, because the style sheet is there by then and many may send at once.
enum class Weighed { small, as_it_is };
Page on_its_way(const OnTheWay& way, Sheet sheet, Weighed weighed = Weighed::small);

// Every word of its own in the way's language.
inline std::string said_on(const OnTheWay& way, Words words,
                           std::initializer_list<std::string> about = {}) {
  return said(words, way.language(), about);
}

}  // namespace earshot::web
