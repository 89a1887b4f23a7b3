// SPDX-License-Identifier: Apache-2.0
#include "answers/other_stages.h"

#include <algorithm>
#include <set>

#include "answers/payload.h"
#include "store/askings.h"
#include "store/data_keys.h"
#include "store/releases.h"
#include "store/responses.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

std::set<std::string> releases_of_other_stages(Database& db, const UnitToMix& unit) {
  std::set<std::string> releases;
  for (const Survey& survey : unit.surveys) {
    const auto here = store::find_course_survey(db, survey.id);
    if (!here)
      continue;
    for (const store::CourseSurvey& other : store::surveys_of_session(db, here->session)) {
      const auto found =
          other.stage == here->stage ? std::nullopt : store::find_survey(db, other.survey);
      if (found && found->release && found->promise == Promise::confidential)
        releases.insert(*found->release);
    }
  }
  return releases;
}

void read_in(Site& site, Database& db, const std::string& id, OtherStages& others) {
  const auto release = store::find_release(db, id);
  auto kept = store::find_codebook(db, id);
  const auto wrapping = site.keys.find_whole(keeping_key(id));
  const auto data_key = wrapping ? store::find_data_key(db, id, *wrapping) : std::nullopt;
  if (!release || !kept || !data_key)
    return;
  const MeasureReader reader(*release, *kept);
  // Two versions of a form may have given one measure different points: the first that is met counts.
  std::set<Measured> other_points;
  for (const auto& [measured, scale] : reader.scales())
    if (others.scales.try_emplace(measured, scale).first->second != scale)
      other_points.insert(measured);
  store::each_response(db, id, [&](std::string_view row, std::string_view sealed) {
    const auto inside = open_value(*data_key, response_place(id + to_hex(row)), sealed);
    if (!inside || inside->size() < kept->width())
      return;
    const auto beside = unpack_beside(std::string_view(*inside).substr(kept->width()));
    Points points = reader.read(inside->substr(0, kept->width()));
    std::erase_if(points, [&](const auto& point) { return other_points.contains(point.first); });
    if (beside && !beside->link.empty())
      others.points[beside->link].merge(points);
    else if (beside)
      others.without_code.push_back(std::move(points));
  });
  for (const Comparison& comparison : release->comparisons) {
    const Figure& figure = comparison.figure;
    auto& told = others.told[{{figure.measure, figure.outcome, comparison.from},
                              {figure.measure, figure.outcome, comparison.to}}];
    ++(tells_some(figure) ? told.by : told.not_by);
  }
  add_everybody(others.everybody, release->figures, release->stage);
  others.floor = std::max(others.floor, release->floor);
}

}  // namespace

OtherStages other_stages(Site& site, Database& db, const UnitToMix& unit) {
  OtherStages others;
  if (unit.surveys.front().promise != Promise::confidential)
    return others;
  for (const std::string& release : releases_of_other_stages(db, unit))
    read_in(site, db, release, others);
  return others;
}

}  // namespace earshot::answers
