// SPDX-License-Identifier: Apache-2.0
#include <earshot/rehearsal.hpp>
#include <iostream>

int main() {
  earshot::Rehearsal stage(earshot_plugin_v0);
  stage.ask("came", {{"kind", "one"}, {"options", "yes, no"}});
  stage.ask("workshop",
            {{"kind", "scale"}, {"points", "5"}, {"topics", "neglect"}, {"x_workshop", "true"}});
  stage.ask("best", {{"kind", "text"}});
  stage.answer("came", {"no"});
  stage.answer("workshop", {"2"});
  stage.answer("best", {"The coffee"});

  const auto checked = stage.check_response();
  const auto needs = stage.find_learning_needs().needs;
  const bool good = stage.check_form().problems.empty() && checked.problems.size() == 1 &&
                    checked.problems[0].first == "best" && checked.derived.at("came") == "no" &&
                    checked.misuses.empty() && stage.plan_follow_ups().follow_ups.size() == 1 &&
                    needs.at({"neglect", "workshop"}) == 0.75;
  std::cout << (good ? "good\n" : "not what was expected\n");
  return good ? 0 : 1;
}
