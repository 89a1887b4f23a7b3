// SPDX-License-Identifier: Apache-2.0
// A small course form and the answers of Tom, health visitor, for the tests of plugins.
#pragma once

#include "base/days.h"
#include "host/plugins.h"

namespace earshot::host {

using namespace std::chrono_literals;
inline constexpr Day friday = std::chrono::sys_days{2026y / 11 / 20};

inline Question confidence() {
  Question question;
  question.name = "conf";
  question.kind = Kind::scale;
  question.line = 12;
  question.text = {{"en", "How confident are you: {outcome}?"}};
  question.required = true;
  question.per_outcome = true;
  question.scale = "confidence";
  question.measure = "confidence";
  question.measure_stage = "after";
  for (const char* point : {"1", "2", "3", "4", "5"})
    question.options.push_back({.name = point});
  question.options.push_back({.name = std::string(away_name), .away = true});
  return question;
}

inline Question words() {
  Question question;
  question.name = "words";
  question.kind = Kind::text;
  question.line = 20;
  question.text = {{"en", "What else?"}};
  question.max_length = 1000;
  question.topics = {"neglect", "home_safety"};
  question.settings = {{"x_yes", "yes, partly"}};
  return question;
}

inline Form course_form(std::string plugin) {
  Form form;
  form.name = "post-course";
  form.plugin = std::move(plugin);
  form.stage = "after";
  form.languages = {"en"};
  form.file = "forms/post-course.toml";
  form.pages = {{.name = "learning", .questions = {confidence(), words()}}};
  return form;
}

// Asked for two outcomes, as forms::ask would.
inline Asking course_asking(std::string plugin) {
  Asking asking;
  asking.form = course_form(std::move(plugin));
  asking.occasion.course = "Neglect: seeing it early";
  asking.occasion.outcomes = {{"notice neglect early", "neglect"}, {"talk about it", "voice"}};
  asking.questions = {{"conf.1", 0, "learning", confidence()},
                      {"conf.2", 1, "learning", confidence()},
                      {"words", -1, "learning", words()}};
  return asking;
}

inline Answers toms_answers() {
  return {{"conf.1", {"2"}}, {"conf.2", {"away"}}, {"words", {"Fewer slides please"}}};
}

}  // namespace earshot::host
