// SPDX-License-Identifier: Apache-2.0
// The yearly staff surveys: how confident people are in a topic, how much it matters in their work,
// and which topics they ask for. Somebody for whom a topic is no part of the role says nothing
// about it.
#include <algorithm>
#include <earshot/plugin.hpp>
#include <map>
#include <string>

#include "../shared/flags.h"
#include "../shared/ticked_topics.h"

namespace {

using earshot::Text;

// The topics a question is about → the point chosen on it. A gap compares two questions about
// exactly the same topics.
using Chosen = std::map<std::string, int>;

Chosen confidence_in(earshot::Evidence& evidence) {
  Chosen confidence;
  for (const Text question : evidence.questions())
    if (evidence.setting(question, settings::component) == "prevalence")
      confidence[evidence.setting(question, "topics").str()] =
          earshot::whole_number(evidence.answer(question), 0);
  return confidence;
}

bool has_confidence_for(earshot::Form& form, Text topics) {
  for (const Text question : form.questions())
    if (form.setting(question, settings::component) == "prevalence" &&
        form.setting(question, "topics") == topics)
      return true;
  return false;
}

class StaffSurvey final : public earshot::Plugin {
  void check_form(earshot::Form& form) const override {
    for (const Text question : form.questions()) {
      settings::check_component(form, question, "prevalence, gap, wanted");
      flags::check(form, question);
      const Text component = form.setting(question, settings::component);
      if (component == "wanted")
        settings::check_kind(form, question, "many");
      if (component == "prevalence" || component == "gap")
        check_scale(form, question);
      if (component == "gap")
        check_gap(form, question);
    }
  }

  void check_response(earshot::Response& response) const override {
    for (const Text question : response.questions())
      flags::raise(response, question);
  }

  void find_learning_needs(earshot::Evidence& evidence) const override {
    Chosen confidence = confidence_in(evidence);
    settings::Means unsure, gaps;
    for (const Text question : evidence.questions()) {
      const Text component = evidence.setting(question, settings::component);
      if (component == "wanted")
        ticked_topics::say(evidence, question);
      const int chosen = earshot::whole_number(evidence.answer(question), 0);
      if (chosen == 0)
        continue;
      const Text topics = evidence.setting(question, "topics");
      const int confident = confidence[topics.str()];
      if (component == "prevalence")
        unsure.add(topics, chosen <= 2 ? 1 : 0);
      if (component == "gap" && confident > 0)
        gaps.add(topics, std::max(0, chosen - confident) / 4.0);
    }
    unsure.say(evidence, "prevalence");
    gaps.say(evidence, "gap");
  }

  // "Not confident" means the lower two of five, and a gap is a part of the four steps between.
  static void check_scale(earshot::Form& form, Text question) {
    settings::check_topics(form, question);
    if (settings::check_kind(form, question, "scale") && form.setting(question, "points") != "5")
      form.problem(question, "Use a scale of five points: the lower two count as not confident");
  }

  static void check_gap(earshot::Form& form, Text question) {
    if (!has_confidence_for(form, form.setting(question, "topics")))
      form.problem(question,
                   "There is no confidence question for the same topics to compare with. Add one "
                   "with x_component = \"prevalence\", or take x_component away here");
  }
};

}  // namespace

EARSHOT_PLUGIN(StaffSurvey, "staff_survey", "Staff survey", "1.0.0")
