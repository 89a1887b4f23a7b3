// SPDX-License-Identifier: Apache-2.0
// What several of our plugins read in a form's settings, in one spelling. It says nothing of its own
// accord: each plugin decides what a setting means to it.
#pragma once

#include <earshot/plugin.hpp>
#include <map>
#include <string>
#include <vector>

namespace settings {

inline constexpr const char* component = "x_component";

// The author's "x_component" must be one this plugin knows.
inline void check_component(earshot::Form& form, earshot::Text question, earshot::Text known) {
  const earshot::Text written = form.setting(question, component);
  if (written.empty() || earshot::is_in(known, written))
    return;
  form.problem(question,
               "x_component = \"" + written.str() +
                   "\" means nothing to this form's plugin. Write one of: " + known.str());
}

// True if the question is of the kind its component needs; otherwise the author is told.
inline bool check_kind(earshot::Form& form, earshot::Text question, earshot::Text kind) {
  if (form.setting(question, "kind") == kind)
    return true;
  form.problem(question, "x_component = \"" + form.setting(question, component).str() +
                             "\" needs a question with type = \"" + kind.str() + "\"");
  return false;
}

inline void check_topics(earshot::Form& form, earshot::Text question) {
  if (!form.setting(question, "topics").empty() || !form.setting(question, "repeat").empty())
    return;
  form.problem(question, "Say which topic this question is about: topics = [\"...\"]");
}

// Names in one of the author's lists must be options of the question.
inline void check_options(earshot::Form& form, earshot::Text question, earshot::Text list) {
  for (const earshot::Text name : earshot::names_in(form.setting(question, list)))
    if (!earshot::is_in(form.setting(question, "options"), name))
      form.problem(question, list.str() + " names '" + name.str() +
                                 "', which is no answer to this question. Its answers are: " +
                                 form.setting(question, "options").str());
}

// A topic that several questions are about gets the mean of what they say.
class Means {
 public:
  void add(earshot::Text topics, double value) {
    for (const earshot::Text topic : earshot::names_in(topics)) {
      Sum& sum = sums_[topic.str()];
      sum.total += value;
      ++sum.n;
    }
  }
  void say(earshot::Evidence& evidence, earshot::Text what) const {
    for (const auto& [topic, sum] : sums_)
      evidence.learning_need(topic, what, sum.total / sum.n);
  }

 private:
  struct Sum {
    double total = 0;
    int n = 0;
  };
  std::map<std::string, Sum> sums_;
};

}  // namespace settings
