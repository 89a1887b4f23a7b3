// SPDX-License-Identifier: Apache-2.0
// Raises a flag, says other things, then throws, in every callback: through the SDK.
#include <earshot/plugin.hpp>
#include <stdexcept>

namespace {

class Throws final : public earshot::Plugin {
  void check_form(earshot::Form& form) const override {
    form.problem("words", "This must be forgotten");
    throw std::runtime_error("lost the thread in check_form");
  }
  void check_response(earshot::Response& response) const override {
    response.flag("words", "Somebody may be hurt");
    response.derive("forgotten", "yes");
    response.problem("words", "This must be forgotten");
    throw std::runtime_error("lost the thread in check_response");
  }
  void plan_follow_ups(earshot::Attendance& attendance) const override {
    attendance.follow_up("post-course", "after");
    throw std::runtime_error("lost the thread in plan_follow_ups");
  }
  void find_learning_needs(earshot::Evidence& evidence) const override {
    evidence.learning_need("neglect", "prevalence", 1);
    throw std::runtime_error("lost the thread in find_learning_needs");
  }
};

}  // namespace

EARSHOT_PLUGIN(Throws, "throws", "Throws", "1.0.0")
