// SPDX-License-Identifier: Apache-2.0
// What the pages of children, young people and parents have besides those of staff. The way calls
// these for is_family forms only; web/answering decides when, this file decides what.
#pragma once

#include <optional>

#include "web/answering/on_the_way.h"

namespace earshot::web {

// How long what stands in a page of theirs can be brought back, by going on or by "reload". Who leaves
// by "Exit this page" cannot take it along, so it is no longer than a child needs for one page: to read
// a question, ask a grown-up about it and write a few lines.
inline constexpr std::chrono::minutes family_page_lives{10};
inline std::string family_minutes() { return std::to_string(family_page_lives.count()); }

// "Exit this page", the first thing on every page; and whom to call, by the clock.
Html exit_link(Audience audience, const std::string& language);
void add_numbers(Html& page, Site& site, Moment now, Audience audience,
                 const std::string& language);

// The last thing done to every page before it goes out.
void family_frame(const OnTheWay& way, Sheet& sheet);
// Instead of the first question, once, if there is something to say before it. It has a button that
// takes the step "on".
std::optional<Page> before_first_question(const OnTheWay& way);
// Below the buttons of each question.
void below_question(Html& page, const OnTheWay& way);
// Words that may mean somebody needs help have been found, and this was not shown yet: it has a
// button that takes the step "send", and says whom to call now.
std::optional<Page> before_sending(const OnTheWay& way);
// After "sent".
void after_sending(Html& page, const OnTheWay& way);

}  // namespace earshot::web
