// SPDX-License-Identifier: Apache-2.0
#include "bench/course.h"

#include "forms/read_form.h"
#include "forms/read_lists.h"
#include "model/settings_keys.h"

namespace earshot::bench {
namespace {

std::string contents(const char* name) {
  return read_file(fs::path(EARSHOT_SOURCE_DIR) / name).value();
}

}  // namespace

Settings no_settings() {
  SettingSources sources;
  sources.file = "earshot.toml";
  return read_settings(settings_keys, sources).settings;
}

Form post_course() {
  Lists lists;
  forms::read_topics("config/topics.toml", contents("config/topics.toml"), lists);
  forms::read_agencies("config/agencies.toml", contents("config/agencies.toml"), lists);
  forms::read_shared("forms/shared.toml", contents("forms/shared.toml"), lists);
  Form form = forms::read_form("forms/post-course.toml", contents("forms/post-course.toml"), lists)
                  .form.value();
  form.plugin.clear();
  return form;
}

answers::MadeSurvey course_survey(Partnership& partnership, Promise promise, int invitations) {
  const Day today = london_day(partnership.now());
  answers::NewSurvey wanted;
  wanted.form = post_course();
  wanted.promise = promise;
  wanted.occasion = {.session = to_text(today),
                     .course = "Neglect",
                     .subject = "Safeguarding",
                     .day = to_text(today),
                     .outcomes = {{"noticing neglect early", "neglect"},
                                  {"talking about it with a parent", "neglect"}},
                     .agencies = {},
                     .roles = {}};
  wanted.opens_on = today;
  wanted.closes_on = today + std::chrono::days(14);
  wanted.cycle_ends_on = today + std::chrono::days(150);
  wanted.invitations = invitations;
  return partnership.open_survey(std::move(wanted));
}

Answers course_answers(int number) {
  const std::string point = std::to_string(1 + number % 5);
  return {{"conf_before.1", {"2"}},
          {"conf_before.2", {"2"}},
          {"conf_after.1", {point}},
          {"conf_after.2", {"away"}},
          {"relevance", {"5"}},
          {"facilitation", {point}},
          {"pace", {"about_right"}},
          {"accessibility", {"yes"}},
          {"will_use", {"yes"}},
          {"will_do", {std::string(static_cast<std::size_t>(50 + number % 200), 'w')}},
          {"barriers", {"time"}},
          {"most_useful", {"The examples"}},
          {"recommend", {"9"}}};
}

answers::SoFar about_to_send(const answers::Counter& counter, std::string nonce, int number,
                             Moment now) {
  answers::SoFar so_far{.nonce = std::move(nonce), .language = "en", .touched_at = now};
  so_far.where = answers::SoFar::Where::check;
  so_far.step = counter.steps().size() - 1;
  so_far.answers = course_answers(number);
  so_far.seen.assign(counter.asking().questions.size(), true);
  return so_far;
}

}  // namespace earshot::bench
