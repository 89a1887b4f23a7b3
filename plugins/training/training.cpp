// SPDX-License-Identifier: Apache-2.0
// A course and its impact: who is asked again and when, what changed for one person, what is still
// not confident or not used at work at three and six months, and what a manager saw.
#include <earshot/plugin.hpp>

#include "../shared/settings.h"

namespace {

using earshot::Text;

constexpr struct {
  const char* form;
  const char* stage;
} follow_ups[] = {{"post-course", "after"}, {"impact-3-months", "3m"}, {"impact-6-months", "6m"}};

int confidence(earshot::Response& response, Text stage, Text outcome) {
  for (const Text question : response.questions())
    if (response.setting(question, "measure") == "confidence" &&
        response.setting(question, "measure_stage") == stage &&
        response.setting(question, "outcome") == outcome)
      return earshot::whole_number(response.answer(question), 0);
  return 0;
}

class Training final : public earshot::Plugin {
  void check_form(earshot::Form& form) const override {
    for (const Text question : form.questions()) {
      settings::check_component(form, question, "transfer, confirmed");
      if (!form.setting(question, settings::component).empty())
        check_used(form, question);
      if (is_recommendation(form, question) &&
          (form.setting(question, "least") != "0" || form.setting(question, "most") != "10"))
        form.problem(question, "x_recommend needs type = \"number\", least = 0 and most = 10");
    }
  }

  void check_response(earshot::Response& response) const override {
    for (const char* outcome : {"1", "2", "3", "4"}) {
      const int before = confidence(response, "before", outcome);
      const int after = confidence(response, "after", outcome);
      if (before == 0 || after == 0)
        continue;
      response.derive(std::string("change.") + outcome, after > before   ? "higher"
                                                        : after < before ? "lower"
                                                                         : "same");
    }
    for (const Text question : response.questions()) {
      const int marks = earshot::whole_number(response.answer(question), -1);
      if (is_recommendation(response, question) && marks >= 0)
        response.derive("recommend_group", marks >= 9   ? "promoter"
                                           : marks >= 7 ? "passive"
                                                        : "detractor");
    }
  }

  void plan_follow_ups(earshot::Attendance& attendance) const override {
    for (const auto& next : follow_ups)
      attendance.follow_up(next.form, next.stage);
  }

  void find_learning_needs(earshot::Evidence& evidence) const override {
    settings::Means unsure, transfer, confirmed;
    for (const Text question : evidence.questions()) {
      const Text topics = evidence.setting(question, "topics");
      const Text component = evidence.setting(question, settings::component);
      const Text answer = evidence.answer(question);
      if (is_confidence_since(evidence, question) && earshot::whole_number(answer, 0) > 0)
        unsure.add(topics, earshot::whole_number(answer, 0) <= 2 ? 1 : 0);
      settings::Means* used = component == "transfer"    ? &transfer
                              : component == "confirmed" ? &confirmed
                                                         : nullptr;
      if (used && earshot::is_in(evidence.setting(question, "x_yes"), answer))
        used->add(topics, 0);
      if (used && earshot::is_in(evidence.setting(question, "x_no"), answer))
        used->add(topics, 1);
    }
    unsure.say(evidence, "prevalence");
    transfer.say(evidence, "transfer");
    confirmed.say(evidence, "confirmed");
  }

  // What somebody could not do before a course is why they came, not what is still needed.
  static bool is_confidence_since(earshot::Evidence& evidence, Text question) {
    return evidence.setting(question, "measure") == "confidence" &&
           evidence.setting(question, "measure_stage") != "before";
  }

  template <class View>
  static bool is_recommendation(View& view, Text question) {
    const Text setting = view.setting(question, "x_recommend");
    return !setting.empty() && setting != "false" && setting != "no";
  }

  static void check_used(earshot::Form& form, Text question) {
    settings::check_kind(form, question, "one");
    settings::check_topics(form, question);
    for (const char* list : {"x_yes", "x_no"}) {
      settings::check_options(form, question, list);
      if (form.setting(question, list).empty())
        form.problem(question, std::string("Say in ") + list + " which answers count");
    }
  }
};

}  // namespace

EARSHOT_PLUGIN(Training, "training", "Training and its impact", "1.0.0")
