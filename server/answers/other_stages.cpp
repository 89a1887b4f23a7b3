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

// In their order, those of the same stage as well: what they show of the same people stands beside what is shown now.
std::vector<Release> releases_before(Database& db, const UnitToMix& unit) {
  std::set<std::string> ids;
  for (const Survey& survey : unit.surveys) {
    const auto here = store::find_course_survey(db, survey.id);
    if (!here)
      continue;
    for (const store::CourseSurvey& other : store::surveys_of_session(db, here->session)) {
      const auto found = store::find_survey(db, other.survey);
      if (found && found->release && found->promise == Promise::confidential)
        ids.insert(*found->release);
    }
  }
  std::vector<Release> releases;
  for (const std::string& id : ids)
    if (auto release = store::find_release(db, id))
      releases.push_back(std::move(*release));
  std::ranges::stable_sort(releases, {}, &Release::released_on);
  return releases;
}

Earlier told_by(const Release& release, const std::set<Measured>& passed_over) {
  Earlier earlier{.stage = release.stage, .on = release.released_on, .everybody = {}, .told = {}};
  add_everybody(earlier.everybody, release.figures, release.stage);
  std::erase_if(earlier.everybody,
                [&](const auto& each) { return passed_over.contains(each.first); });
  for (const Comparison& comparison : release.comparisons) {
    const Figure& figure = comparison.figure;
    const Measured from{figure.measure, figure.outcome, comparison.from};
    const Measured to{figure.measure, figure.outcome, comparison.to};
    if (tells_some(figure) && !passed_over.contains(from) && !passed_over.contains(to))
      earlier.told.emplace_back(from, to);
  }
  return earlier;
}

// Two versions of a form may have given one measure different points: the first that is met counts.
std::set<Measured> other_points(const MeasureReader& reader, OtherStages& others) {
  std::set<Measured> differing;
  for (const auto& [measured, scale] : reader.scales())
    if (others.scales.try_emplace(measured, scale).first->second != scale)
      differing.insert(measured);
  return differing;
}

void read_in(Site& site, Database& db, const Release& release, OtherStages& others) {
  auto kept = store::find_codebook(db, release.id);
  const auto wrapping = site.keys.find_whole(keeping_key(release.id));
  const auto data_key = wrapping ? store::find_data_key(db, release.id, *wrapping) : std::nullopt;
  if (!kept || !data_key)
    return;
  const MeasureReader reader(release, *kept);
  const std::set<Measured> passed_over = other_points(reader, others);
  const std::size_t at = others.releases.size();
  others.releases.push_back(told_by(release, passed_over));
  others.floor = std::max(others.floor, release.floor);
  store::each_response(db, release.id, [&](std::string_view row, std::string_view sealed) {
    const auto inside = open_value(*data_key, response_place(release.id + to_hex(row)), sealed);
    if (!inside || inside->size() < kept->width())
      return;
    const auto beside = unpack_beside(std::string_view(*inside).substr(kept->width()));
    PointsAt points;
    for (const auto& [measured, point] : reader.read(inside->substr(0, kept->width())))
      if (!passed_over.contains(measured))
        points.emplace(AtTime{at, measured}, point);
    if (beside && !beside->link.empty())
      others.points[beside->link].merge(points);
    else if (beside)
      others.without_code.push_back(std::move(points));
  });
}

}  // namespace

OtherStages other_stages(Site& site, Database& db, const UnitToMix& unit) {
  OtherStages others;
  if (unit.surveys.front().promise != Promise::confidential)
    return others;
  for (const Release& release : releases_before(db, unit))
    read_in(site, db, release, others);
  return others;
}

}  // namespace earshot::answers
