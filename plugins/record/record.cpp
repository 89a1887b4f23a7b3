// SPDX-License-Identifier: Apache-2.0
// What facilitators and observers write down: which topics the people in the room, or the session
// itself, showed a need for.
#include <earshot/plugin.hpp>

#include "../shared/ticked_topics.h"

namespace {

class Record final : public earshot::Plugin {
  void check_form(earshot::Form& form) const override {
    for (const earshot::Text question : form.questions()) {
      settings::check_component(form, question, "raised");
      if (form.setting(question, settings::component) == "raised")
        settings::check_kind(form, question, "many");
    }
  }

  void find_learning_needs(earshot::Evidence& evidence) const override {
    for (const earshot::Text question : evidence.questions())
      if (evidence.setting(question, settings::component) == "raised")
        ticked_topics::say(evidence, question);
  }
};

}  // namespace

EARSHOT_PLUGIN(Record, "record", "What facilitators and observers saw", "1.0.0")
