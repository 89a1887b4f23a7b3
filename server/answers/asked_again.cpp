// SPDX-License-Identifier: Apache-2.0
#include "answers/asked_again.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "answers/pairs.h"
#include "store/askings.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

std::optional<int> how_many(const EverybodyAt& everybody, const Measured& measured) {
  const auto found = everybody.find(measured);
  if (found == everybody.end() || !found->second)
    return std::nullopt;
  return std::reduce(found->second->begin(), found->second->end());
}

void take(AskedAgain& asked, const Figure& change, const std::optional<int>& first) {
  if (!first || !change.base || *change.base > *first)
    return;
  asked.sets = 1;
  asked.first = *first;
  asked.again = *change.base;
  asked.kept = count_of(change, went_up).value_or(0) + count_of(change, stayed).value_or(0);
  asked.fell = count_of(change, went_down).value_or(0);
}

std::vector<std::string> that_asked(std::span<const Release> releases, const Measured& measured) {
  std::vector<std::string> ids;
  for (const Release& release : releases) {
    EverybodyAt at;
    add_everybody(at, release.figures, release.stage);
    if (at.contains(measured))
      ids.push_back(release.id);
  }
  return ids;
}

// It looks back: the answers are of those who gave the others in the same breath, and so are those who are missing.
bool looks_back(const Comparison& comparison) {
  return comparison.from.looking_back || comparison.to.looking_back;
}

std::set<std::string> sessions_of(Database& db, const Release& release) {
  std::set<std::string> sessions;
  for (const std::string& survey : release.surveys) {
    const auto of = store::find_course_survey(db, survey);
    sessions.insert(of ? of->session : survey);
  }
  return sessions;
}

std::set<std::string> releases_of_other_times(Database& db, const std::set<std::string>& sessions,
                                              const Release& release) {
  std::set<std::string> ids;
  for (const std::string& session : sessions)
    for (const store::CourseSurvey& row : store::surveys_of_session(db, session)) {
      const auto survey = store::find_survey(db, row.survey);
      if (survey && survey->release && *survey->release != release.id &&
          survey->promise == Promise::confidential)
        ids.insert(*survey->release);
    }
  return ids;
}

std::string of_all(int count, int hundredths) {
  return std::to_string(count) + " (" + std::to_string(hundredths) + "%)";
}

}  // namespace

// Where they lie apart, rounded so that neither promises more than is known.
int AskedAgain::at_least() const {
  return not_known() == 0 ? percentage(first, kept).value_or(0) : 100 * kept / first;
}
int AskedAgain::at_most() const {
  return not_known() == 0 ? at_least() : (100 * (first - fell) + first - 1) / first;
}

std::vector<AskedAgain> asked_again(const Release& later, std::span<const Release> others) {
  EverybodyAt now, then;
  add_everybody(now, later.figures, later.stage);
  for (const Release& other : others)
    add_everybody(then, other.figures, other.stage);
  std::vector<AskedAgain> all;
  for (const Comparison& comparison : later.comparisons) {
    const Figure& figure = comparison.figure;
    const Measured from{figure.measure, figure.outcome, comparison.from};
    const Measured to{figure.measure, figure.outcome, comparison.to};
    if (looks_back(comparison) || (now.contains(from) && now.contains(to)))
      continue;
    AskedAgain asked{.measure = figure.measure,
                     .outcome = figure.outcome,
                     .text = figure.outcome.empty() ? figure.text : figure.outcome,
                     .from = comparison.from,
                     .to = comparison.to};
    const bool in_one = now.contains(from);
    take(asked, figure, how_many(in_one ? now : then, from));
    if (asked.sets > 0) {
      asked.releases = in_one ? std::vector<std::string>() : that_asked(others, from);
      asked.releases.push_back(later.id);
    }
    all.push_back(std::move(asked));
  }
  return all;
}

std::vector<AskedAgain> asked_again(Database& db, const Release& later) {
  if (later.comparisons.empty())
    return {};
  const std::set<std::string> sessions = sessions_of(db, later);
  std::vector<Release> others;
  for (const std::string& id : releases_of_other_times(db, sessions, later)) {
    auto release = store::find_release(db, id);
    if (!release)
      continue;
    // Some of its people were never asked with these, so of how many they are missing nobody can tell.
    if (!std::ranges::includes(sessions, sessions_of(db, *release)))
      for (Figure& figure : release->figures)
        figure.base.reset();
    others.push_back(std::move(*release));
  }
  return asked_again(later, others);
}

void add_to(std::vector<AskedAgain>& all, const AskedAgain& more) {
  const auto found = std::ranges::find_if(all, [&](const AskedAgain& each) {
    return each.measure == more.measure && each.outcome == more.outcome && each.from == more.from &&
           each.to == more.to;
  });
  if (found == all.end()) {
    all.push_back(more);
    return;
  }
  for (const auto count : {&AskedAgain::first, &AskedAgain::again, &AskedAgain::kept,
                           &AskedAgain::fell, &AskedAgain::sets, &AskedAgain::of_sets})
    (*found).*count += more.*count;
  found->releases.insert(found->releases.end(), more.releases.begin(), more.releases.end());
}

std::string who_answered_again(const AskedAgain& asked) {
  if (asked.sets == 0)
    return "How many of those who answered " + in_words(asked.from) + " answered again " +
           in_words(asked.to) + " can't be told: too few did, or a number is hidden.";
  std::string text = "Of the " + std::to_string(asked.first) + " who answered " +
                     in_words(asked.from) + ", " + std::to_string(asked.again) +
                     " answered again " + in_words(asked.to) + ".";
  if (asked.not_again() > 0)
    text += " Of the other" +
            (asked.not_again() == 1 ? std::string() : " " + std::to_string(asked.not_again())) +
            " we can't say: they did not, or their two answers could not be matched.";
  return text;
}

std::string what_holds_of_all(const AskedAgain& asked) {
  if (asked.sets == 0)
    return {};
  if (!asked.tells_how())
    return "How many of all " + std::to_string(asked.first) +
           " stayed the same or went up can't be told: how those did who answered again is hidden.";
  const std::string all = "all " + std::to_string(asked.first);
  if (asked.not_known() == 0)
    return "Of " + all + ", " + of_all(asked.kept, asked.at_least()) +
           " stayed the same or went up.";
  const std::string between = "Of " + all + ", at least " + of_all(asked.kept, asked.at_least()) +
                              " and at most " + of_all(asked.first - asked.fell, asked.at_most()) +
                              " stayed the same or went up, whatever is not known of the others.";
  if (2 * asked.kept > asked.first)
    return between + " So most of them did.";
  if (2 * asked.fell > asked.first)
    return between + " So most of them did not.";
  return between + " Too little is known to say whether most of them did.";
}

std::string in_words(const AskedAgain& asked) {
  const std::string of_all = what_holds_of_all(asked);
  return who_answered_again(asked) + (of_all.empty() ? "" : " " + of_all);
}

}  // namespace earshot::answers
