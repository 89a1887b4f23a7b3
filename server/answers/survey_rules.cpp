// SPDX-License-Identifier: Apache-2.0
// What makes a survey sound: one small rule each, with the sentence for whoever broke it.
#include <algorithm>

#include "answers/new_survey.h"
#include "answers/so_far.h"
#include "forms/ask.h"
#include "forms/read_form.h"
#include "store/partnership.h"

namespace earshot::answers {
namespace {

using Wrong = std::optional<std::string>;

Wrong closes_too_early(const NewSurvey& wanted) {
  if (wanted.closes_on >= wanted.opens_on)
    return {};
  return "The survey closes on " + long_text(wanted.closes_on) + ", before it opens on " +
         long_text(wanted.opens_on) + ". Choose a later closing day.";
}

Wrong floor_too_low(const NewSurvey& wanted) {
  const PromiseRow& row = row_of(wanted.promise);
  if (!wanted.floor || *wanted.floor >= row.least_floor)
    return {};
  return "Answers to an " + std::string(row.name) + " survey are never shown for fewer than " +
         std::to_string(row.least_floor) + " people. Choose " + std::to_string(row.least_floor) +
         " or more.";
}

Wrong families_are_never_named(const NewSurvey& wanted) {
  if (may_promise(wanted.promise, wanted.form.audience))
    return {};
  return "Children and families are only asked open or anonymous. Choose one of these two.";
}

Wrong outcomes_missing(const NewSurvey& wanted) {
  if (!asks_outcomes(wanted.form) || !wanted.occasion.outcomes.empty())
    return {};
  return "This form asks about each learning outcome of a course. Give the course's outcomes, from "
         "one to four, each with its topic.";
}

Wrong outcomes_alike(const NewSurvey& wanted) {
  const auto& outcomes = wanted.occasion.outcomes;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (outcomes[i].text == outcomes[j].text)
        return "Two learning outcomes are the same: \"" + outcomes[i].text +
               "\". Leave one out, or word them apart.";
  const bool blank = std::ranges::any_of(outcomes, [](const auto& o) { return o.text.empty(); });
  if (blank)
    return "A learning outcome has no words. Write what people should be able to do.";
  return {};
}

Wrong too_many_outcomes(const NewSurvey& wanted) {
  if (wanted.occasion.outcomes.size() <= most_outcomes)
    return {};
  return "A course has at most four learning outcomes; these are " +
         std::to_string(wanted.occasion.outcomes.size()) + ". Leave some out.";
}

Wrong invitations_without_promise(const NewSurvey& wanted) {
  if (wanted.invitations == 0 || row_of(wanted.promise).has_invitations)
    return {};
  return "An open survey has one link for everybody, so no personal links. Choose another promise, "
         "or ask for no links.";
}

Wrong stands_without_open_link(const NewSurvey& wanted) {
  if (!wanted.standing || wanted.promise == Promise::open)
    return {};
  return "Only an open survey can stand for long, because its one link leads on to the next. "
         "Choose the promise Open, or give the survey a closing day.";
}

// Whatever is written travels from page to page until it is sent.
Wrong too_much_to_write(const NewSurvey& wanted) {
  if (wanted.occasion.outcomes.size() > most_outcomes ||
      most_posted_bytes(forms::ask(wanted.form, wanted.occasion)) <= longest_posted)
    return {};
  return "This form lets people write more than can be carried from page to page. Let some of its "
         "texts be shorter, or ask fewer.";
}

constexpr Wrong (*rules[])(const NewSurvey&) = {
    closes_too_early,  floor_too_low,  families_are_never_named,    outcomes_missing,
    too_many_outcomes, outcomes_alike, invitations_without_promise, stands_without_open_link,
    too_much_to_write,
};

}  // namespace

bool may_promise(Promise promise, Audience audience) {
  return !is_family(audience) || promise == Promise::open || promise == Promise::anonymous;
}

bool asks_outcomes(const Form& form) {
  return std::ranges::any_of(form.pages, [](const Page& page) {
    return std::ranges::any_of(page.questions, &Question::per_outcome);
  });
}

Problems problems_of(Site& site, const NewSurvey& wanted) {
  Problems problems;
  for (const auto rule : rules)
    if (Wrong wrong = rule(wanted))
      problems.push_back({.message = std::move(*wrong)});
  const auto languages =
      wanted.languages.empty() ? std::vector{wanted.form.languages.front()} : wanted.languages;
  std::ranges::move(forms::ready_to_open(wanted.form, languages), std::back_inserter(problems));
  if (auto missing =
          numbers_missing(store::find_partnership(*site.data.snapshot()), wanted.form.audience))
    problems.push_back({.message = std::move(*missing)});
  if (!wanted.form.plugin.empty() && !site.plugins.has(wanted.form.plugin))
    problems.push_back({.message = "The plugin '" + wanted.form.plugin +
                                   "' of this form is not loaded. Put it into the plugin folder, "
                                   "then make the survey."});
  return problems;
}

}  // namespace earshot::answers
