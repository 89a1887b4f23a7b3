// SPDX-License-Identifier: Apache-2.0
// What the results of a release show of learning needs, question by question. From its figures alone: nothing that is made of
// it can tell more of few people than the results do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/form.h"
#include "model/release.h"

namespace earshot::needs {

// A question that says something of a topic, as its form has it (forms/README.md has the settings).
struct AskedOfNeed {
  std::string topic, component;
  const Figure* figure = nullptr;      // of the release
  const Question* question = nullptr;  // of the form
};
std::vector<AskedOfNeed> asked_of_needs(const Release& release, const Form& form);

struct ShownCount {
  double answers = 0;  // that say something of the topic
  double need = 0;     // how many of them say that there is a need
  bool about = false;  // results hide some counts; what is left for these is spread evenly
};
// Absent where the results show too little.
std::optional<ShownCount> shown_count(const AskedOfNeed& asked);

// How many chose each point of a scale, the lowest first.
struct ShownScale {
  std::vector<double> points;
  bool about = false;
};
std::optional<ShownScale> shown_scale(const Figure& figure);

}  // namespace earshot::needs
