// SPDX-License-Identifier: Apache-2.0
#include <earshot/plugin.hpp>

namespace {

class Conference final : public earshot::Plugin {
  // The form's author reads this beside the question.
  void check_form(earshot::Form& form) const override {
    for (const earshot::Text question : form.questions())
      if (form.setting(question, "x_workshop") == "true" &&
          form.setting(question, "kind") != "scale")
        form.problem(question, "Ask about a workshop with type = \"scale\"");
  }

  // The person answering reads this; what is derived is kept beside the answers.
  void check_response(earshot::Response& response) const override {
    if (response.answer("came") == "no" && !response.answer("best").empty())
      response.problem("best", "Leave this empty if you could not come");
    response.derive("came", response.answer("came"));
  }

  // Ask everybody who came once more. The server owns the dates.
  void plan_follow_ups(earshot::Attendance& attendance) const override {
    attendance.follow_up("conference", "after");
  }

  // 1 always means need: the lowest point of a workshop's scale.
  void find_learning_needs(earshot::Evidence& evidence) const override {
    for (const earshot::Text question : evidence.questions()) {
      const int points = earshot::whole_number(evidence.setting(question, "points"), 0);
      const int chosen = earshot::whole_number(evidence.answer(question), 0);
      if (evidence.setting(question, "x_workshop") == "true" && points > 1 && chosen > 0)
        evidence.learning_need(evidence.setting(question, "topic"), "workshop",
                               double(points - chosen) / (points - 1));
    }
  }
};

}  // namespace

EARSHOT_PLUGIN(Conference, "conference", "Conference feedback", "1.0.0")
