// SPDX-License-Identifier: Apache-2.0
// What children, young people and families say: how it felt, and whether somebody should read their
// words soon. Everything they write is read by a person whatever is found here; a flag only puts it
// first.
#include <earshot/plugin.hpp>

#include "../shared/flags.h"
#include "signs.h"

namespace {

using earshot::Text;

class Voices final : public earshot::Plugin {
  void check_form(earshot::Form& form) const override {
    for (const Text question : form.questions()) {
      settings::check_component(form, question, "felt");
      flags::check(form, question);
      if (form.setting(question, settings::component) != "felt")
        continue;
      settings::check_topics(form, question);
      if (settings::check_kind(form, question, "scale") &&
          earshot::whole_number(form.setting(question, "points"), 0) < 2)
        form.problem(question, "Use a scale of at least two points");
    }
  }

  void check_response(earshot::Response& response) const override {
    for (const Text question : response.questions()) {
      flags::raise(response, question);
      if (response.setting(question, "kind") != "text")
        continue;
      for (const char* reason : signs::found_in(response.answer(question).str()))
        response.flag(question, reason);
    }
  }

  void find_learning_needs(earshot::Evidence& evidence) const override {
    settings::Means felt;
    for (const Text question : evidence.questions()) {
      const int chosen = earshot::whole_number(evidence.answer(question), 0);
      const int points = earshot::whole_number(evidence.setting(question, "points"), 0);
      if (evidence.setting(question, settings::component) == "felt" && chosen > 0 && points > 1)
        felt.add(evidence.setting(question, "topics"), double(points - chosen) / (points - 1));
    }
    felt.say(evidence, "felt");
  }
};

}  // namespace

EARSHOT_PLUGIN(Voices, "voices", "What children and families say", "1.0.0")
