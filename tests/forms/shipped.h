// SPDX-License-Identifier: Apache-2.0
// Reads the forms and lists that ship, for the tests about them. A problem in one ends the test
// that read it.
#pragma once

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "base/files.h"
#include "forms/read_form.h"
#include "forms/read_lists.h"
#include "places.h"

namespace earshot::forms {

inline const fs::path shipped = EARSHOT_SOURCE_DIR;

inline const std::vector<std::string> all_forms = {
    "child-feedback",  "conference",           "facilitator-record",
    "impact-3-months", "impact-6-months",      "manager-confirmation",
    "parent-feedback", "post-course",          "section-11-staff-survey",
    "staff-survey",    "training-observation", "young-person-feedback"};

inline std::string text_of(const std::string& name) {
  std::optional<std::string> text = read_file(shipped / name);
  if (!text)
    throw std::runtime_error(name + " is missing");
  return *text;
}

inline std::string told(const Problems& problems) {
  std::string all;
  for (const Problem& problem : problems)
    all += to_text(problem) + "\n";
  return all;
}

inline Lists the_lists() {
  Lists lists;
  EXPECT_EQ(told(read_topics("config/topics.toml", text_of("config/topics.toml"), lists)), "");
  EXPECT_EQ(told(read_agencies("config/agencies.toml", text_of("config/agencies.toml"), lists)),
            "");
  EXPECT_EQ(told(read_shared("forms/shared.toml", text_of("forms/shared.toml"), lists)), "");
  return lists;
}

inline Form the_form(const std::string& name, const Lists& lists) {
  const std::string file = "forms/" + name + ".toml";
  ReadForm read = read_form(file, text_of(file), lists);
  if (!read.form)
    throw std::runtime_error(told(read.problems));
  return *read.form;
}

inline std::vector<Form> the_forms() {
  const Lists lists = the_lists();
  std::vector<Form> forms;
  for (const std::string& name : all_forms)
    forms.push_back(the_form(name, lists));
  return forms;
}

inline Form the_form(const std::string& name) { return the_form(name, the_lists()); }

inline std::vector<const Question*> questions_of(const Form& form) {
  std::vector<const Question*> all;
  for (const Page& page : form.pages)
    for (const Question& question : page.questions)
      all.push_back(&question);
  return all;
}
std::vector<const Question*> questions_of(Form&&) = delete;  // they point into the form

inline std::string setting(const Question& question, std::string_view name) {
  const auto found = question.settings.find(name);
  return found == question.settings.end() ? "" : found->second;
}

inline std::vector<std::string> option_names(const Question& question) {
  std::vector<std::string> names;
  for (const Option& option : question.options)
    names.push_back(option.name);
  return names;
}

}  // namespace earshot::forms
