// SPDX-License-Identifier: Apache-2.0
#include "demo/demonstration.h"

#include <algorithm>
#include <map>

#include "answers/results.h"
#include "demo/mark.h"
#include "store/askings.h"
#include "store/surveys.h"

namespace earshot::demo {
namespace {

constexpr std::chrono::days furthest{3653};
// Letters go from an hour of the day on: whoever looks around before it lives through the afternoons as well.
constexpr std::chrono::seconds half_a_day = std::chrono::hours(12);

using States = std::map<std::string, SurveyState>;

States states_of(store::DataFolder& data) {
  States states;
  const auto db = data.snapshot();
  for (const Survey& survey : store::all_surveys(*db))
    states.emplace(survey.id, survey.state);
  return states;
}

std::string held_on(const std::string& day) {
  const auto known = parse_day(day);
  return known ? "held on " + long_text(*known) : day;
}

// What became of a survey, in words; nothing where nothing did.
std::string what_became(Database& db, const Survey& survey, const States& before) {
  const auto then = before.find(survey.id);
  const auto session = store::find_course_survey(db, survey.id);
  const std::string name = "“" + survey.title + "”" +
                           (session ? " (" + held_on(survey.occasion.day) + ")" : std::string());
  if (then == before.end() && !session)
    return name + " was opened, to follow one that closed.";
  if (then == before.end() && survey.state == SurveyState::open)
    return name + ": whoever was there is being asked.";
  if (then == before.end())
    return name + ": whoever was there was asked. " +
           answers::results_of(db, survey.id).value().sentence;
  if (then->second == survey.state)
    return {};
  if (survey.state == SurveyState::destroyed && survey.answered.value_or(0) > 0)
    return name +
           ": too few answered before the year of learning needs ended, so what they wrote "
           "was deleted and nobody has read it.";
  const std::string sentence = answers::results_of(db, survey.id).value().sentence;
  return then->second == SurveyState::waiting ? name + " had been waiting. " + sentence
                                              : name + " closed. " + sentence;
}

std::vector<std::string> happened_since(store::DataFolder& data, const States& before) {
  std::vector<std::string> happened;
  const auto db = data.snapshot();
  for (const Survey& survey : store::all_surveys(*db))
    if (std::string words = what_became(*db, survey, before); !words.empty())
      happened.push_back(std::move(words));
  return happened;
}

}  // namespace

bool Demonstration::move_on(Day to) {
  const std::lock_guard one_at_a_time(moving_);
  const Moment now = site_.clock();
  Moved moved{.from = london_day(now), .to = to, .happened = {}};
  const auto ahead = clock_.ahead() + (moved.to - moved.from);
  if (ahead > furthest)
    return false;
  const States before = states_of(site_.data);
  site_.data.writer().run([&](Database& db) { keep_ahead(db, ahead); });
  for (auto so_far = clock_.ahead(); so_far < ahead;) {
    so_far = std::min(so_far + half_a_day, ahead);
    clock_.set_ahead(so_far);
    live_();
  }
  moved.happened = happened_since(site_.data, before);
  const std::lock_guard lock(telling_);
  last_ = std::move(moved);
  return true;
}

std::optional<Moved> Demonstration::last_moved() const {
  const std::lock_guard lock(telling_);
  return last_;
}

}  // namespace earshot::demo
