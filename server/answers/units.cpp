// SPDX-License-Identifier: Apache-2.0
#include "answers/units.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace earshot::answers {
namespace {

// What must be the same for answers to be opened together.
using Sort = std::tuple<std::string, int, std::string, Promise>;
Sort sort_of(const Survey& survey) {
  return {survey.form, survey.form_version, survey.stage, survey.promise};
}

// The name of the unit a survey belongs to; empty if it has none of that kind.
std::string place_in(const Survey& survey, Unit unit) {
  switch (unit) {
    case Unit::survey:
      return survey.id;
    case Unit::course:
      return survey.occasion.course;
    case Unit::subject:
      return survey.occasion.subject;
    case Unit::form:
      return survey.form;
  }
  return {};
}

bool enough(const std::vector<Survey>& surveys) {
  int answered = 0;
  int floor = 1;
  for (const Survey& survey : surveys) {
    answered += survey.answered.value_or(0);
    floor = std::max(floor, survey.floor);
  }
  return answered >= floor;
}

}  // namespace

std::vector<UnitToMix> units_to_mix(const std::vector<Survey>& sealed) {
  std::vector<UnitToMix> units;
  std::vector<Survey> left;
  for (const Survey& survey : sealed)
    if (survey.answered.value_or(0) > 0)
      left.push_back(survey);

  for (const Unit unit : {Unit::survey, Unit::course, Unit::subject, Unit::form}) {
    std::map<std::pair<Sort, std::string>, std::vector<Survey>> places;
    for (const Survey& survey : left)
      if (const std::string place = place_in(survey, unit); !place.empty())
        places[{sort_of(survey), place}].push_back(survey);
    for (auto& [place, surveys] : places) {
      if (!enough(surveys))
        continue;
      for (const Survey& taken : surveys)
        std::erase_if(left, [&](const Survey& survey) { return survey.id == taken.id; });
      // One survey that is enough is its own unit, also when it had to wait.
      const Unit as = surveys.size() == 1 ? Unit::survey : unit;
      units.push_back({as, std::move(surveys)});
    }
  }
  return units;
}

}  // namespace earshot::answers
