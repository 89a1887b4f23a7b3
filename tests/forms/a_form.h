// SPDX-License-Identifier: Apache-2.0
// One sound form with a question of every kind, for tests; and the same with one thing changed.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "forms/ask.h"
#include "forms/read_form.h"
#include "forms/some_lists.h"

namespace earshot::tests {

inline constexpr std::string_view a_form = R"(# After a course
form = "after-a-course"
version = 3
plugin = "training"
stage = "after"
audience = "practitioner"
languages = ["en", "pl"]
checked_by_native_reader = ["pl"]
minutes = 3
title.en = "About {course}"
title.pl = "O kursie {course}"
about.en = "What you learned on {day}"
about.pl = "Czego się dowiedziano: {day}"
influence.en = "Read by the training lead"
influence.pl = "Czyta to osoba odpowiedzialna za szkolenia"

[scale.ease]
points = [0, 10]
en = ["Hard", "Easy"]
pl = ["Trudno", "Łatwo"]

[[list.help.option]]
name = "time"
text.en = "Time"
text.pl = "Czas"
[[list.help.option]]
name = "nothing"
alone = true
text.en = "Nothing"
text.pl = "Nic"

[[page]]
name = "learning"
title.en = "What changed?"
title.pl = "Co się zmieniło?"
intro.en = "On {day}"
intro.pl = "Dnia: {day}"

[[page.question]]
name = "hello"
type = "statement"
text.en = "Thank you for coming to {course}"
text.pl = "Dziękujemy za udział: {course}"

[[page.question]]
name = "conf"
type = "scale"
scale = "confidence"
required = true
sensitive = false
repeat = "outcome"
measure = "confidence:after"
text.en = "How confident are you: {outcome}?"
text.pl = "Jak pewnie się czujesz: {outcome}?"

[[page.question]]
name = "conf_why"
type = "text"
max = 20
repeat = "outcome"
when = "conf in [1, 2]"
text.en = "Why, for {outcome}?"
text.pl = "Dlaczego: {outcome}?"

[[page.question]]
name = "ease"
type = "scale"
scale = "ease"
text.en = "How easy was it?"
text.pl = "Jak łatwe to było?"

[[page.question]]
name = "will_use"
type = "one"
list = "yes_no"
text.en = "Will you use it?"
text.pl = "Czy to wykorzystasz?"

[[page.question]]
name = "help"
type = "many"
list = "help"
when = "will_use != no"
text.en = "What would help?"
text.pl = "Co by pomogło?"

[[page.question]]
name = "help_words"
type = "text"
max = 1000
rows = 4
warn_identifying = true
when = "help = time"
topics = ["neglect"]
x_component = "wanted"
x_weight = 0.5
x_count = 3
x_flag = true
help.en = "A sentence is enough"
help.pl = "Wystarczy jedno zdanie"
text.en = "Tell us more"
text.pl = "Powiedz nam więcej"

[[page]]
name = "you"
title.en = "About you"
title.pl = "O tobie"

[[page.question]]
name = "hours"
type = "number"
least = 0
most = 50
text.en = "How many hours a week?"
text.pl = "Ile godzin w tygodniu?"

[[page.question]]
name = "began"
type = "date"
not_future = true
text.en = "When did you begin?"
text.pl = "Od kiedy?"

[[page.question]]
name = "works_for"
type = "agency"
breakdown = "agency"
text.en = "Who do you work for?"
text.pl = "Gdzie pracujesz?"

[[page.question]]
name = "works_as"
type = "role"
breakdown = "role"
text.en = "What do you do?"
text.pl = "Czym się zajmujesz?"

[[page.question]]
name = "pen"
type = "held_pen"
text.en = "Did somebody help you fill this in?"
text.pl = "Czy ktoś pomagał?"
[[page.question.option]]
name = "alone"
text.en = "I did it"
text.pl = "Sam lub sama"
)";

// The same with the first `from` written as `to`.
inline std::string with(std::string_view from, std::string_view to,
                        std::string_view form = a_form) {
  std::string changed(form);
  const std::size_t at = changed.find(from);
  if (at == std::string::npos)
    throw std::logic_error("the form has no " + std::string(from));
  return changed.replace(at, from.size(), to);
}

inline Form read(std::string_view source = a_form) {
  const auto read = forms::read_form("after-a-course.toml", source, some_lists());
  if (!read.form)
    throw std::logic_error(to_text(read.problems.at(0)));
  return *read.form;
}

// A day's course with two outcomes.
inline Occasion an_occasion() {
  Occasion occasion;
  occasion.session = "neglect-2026-10-14";
  occasion.course = "Neglect";
  occasion.day = "2026-10-14";
  occasion.outcomes = {{"recognising neglect", "neglect"}, {"talking to parents", ""}};
  occasion.agencies = some_lists().agency_choices();
  occasion.roles = some_lists().role_choices();
  return occasion;
}

inline Asking asked() { return forms::ask(read(), an_occasion()); }

}  // namespace earshot::tests
