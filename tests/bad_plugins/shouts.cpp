// SPDX-License-Identifier: Apache-2.0
// Says everything ten thousand times, each time a little different.
#include <earshot/plugin.hpp>

namespace {

constexpr int times = 10000;

std::string numbered(const char* word, int i) { return word + std::to_string(i); }

class Shouts final : public earshot::Plugin {
  void check_form(earshot::Form& form) const override {
    for (int i = 0; i < times; ++i)
      form.problem("words", numbered("Problem ", i));
  }
  void check_response(earshot::Response& response) const override {
    for (int i = 0; i < times; ++i) {
      response.derive(numbered("name", i), numbered("value", i));
      response.flag("words", numbered("Reason ", i));
      response.log(numbered("line ", i));
    }
  }
  void plan_follow_ups(earshot::Attendance& attendance) const override {
    for (int i = 0; i < times; ++i)
      attendance.follow_up(numbered("form", i), "after");
  }
  void find_learning_needs(earshot::Evidence& evidence) const override {
    for (int i = 0; i < times; ++i)
      evidence.learning_need(numbered("topic", i), "gap", 0.5);
  }
};

}  // namespace

EARSHOT_PLUGIN(Shouts, "shouts", "Shouts", "1.0.0")
