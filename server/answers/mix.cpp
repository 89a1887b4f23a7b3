// SPDX-License-Identifier: Apache-2.0
#include "answers/mix.h"

#include <algorithm>
#include <stdexcept>

#include "answers/keep_mixed.h"
#include "answers/open_unit.h"
#include "base/log.h"
#include "store/invitations.h"

namespace earshot::answers {
namespace {

int floor_of(const UnitToMix& unit) {
  return std::ranges::max(unit.surveys, {}, &Survey::floor).floor;
}

// How many were invited to all of them, where that is known.
std::optional<int> invited_to(Database& db, const UnitToMix& unit) {
  if (!row_of(unit.surveys.front().promise).has_invitations)
    return std::nullopt;
  int invited = 0;
  for (const Survey& survey : unit.surveys)
    invited += store::count_invitations(db, survey.id).invited;
  return invited > 0 ? std::optional(invited) : std::nullopt;
}

std::string name_of_unit(const UnitToMix& unit, const Form& form) {
  const Survey& first = unit.surveys.front();
  switch (unit.unit) {
    case Unit::survey:
      return first.title;
    case Unit::course:
      return first.occasion.course + ", several sessions together";
    case Unit::subject:
      return first.occasion.subject + ", several courses together";
    case Unit::form:
      return std::string(in_language(form.title, form.languages.front(), "")) +
             ", several surveys together";
  }
  return {};
}

Release release_of(Site& site, const UnitToMix& unit, const OpenedUnit& opened, std::string id) {
  const Survey& first = unit.surveys.front();
  const Form& form = opened.askings.front().form;
  const int floor = floor_of(unit);
  const auto db = site.data.snapshot();
  Release release{.id = std::move(id),
                  .form = first.form,
                  .form_version = first.form_version,
                  .stage = first.stage,
                  .promise = first.promise,
                  .floor = floor,
                  .unit = unit.unit,
                  .unit_name = name_of_unit(unit, form),
                  .surveys = {},
                  .released_on = site.today(),
                  .invited = invited_to(*db, unit),
                  .answered = opened.tally.responses(),
                  .unreadable = opened.unreadable,
                  .figures = figures_of(opened.coding.counted(), opened.tally.fields(), floor,
                                        form.languages.front()),
                  .needs = opened.needs.sums(floor)};
  for (const Survey& survey : unit.surveys)
    release.surveys.push_back(survey.id);
  return release;
}

}  // namespace

bool mixed_by_another(Site& site, const UnitToMix& unit) {
  const auto db = site.data.snapshot();
  return !all_sealed(*db, unit);
}

Mixed mix(Site& site, const UnitToMix& unit) {
  const auto found = open_unit(site, unit);
  if (!found && mixed_by_another(site, unit))
    return Mixed::by_another;
  if (!found)
    throw std::runtime_error("The key of a closed survey is missing from the key folder");
  const OpenedUnit& opened = *found;
  if (opened.unreadable > 0)
    log::error("Some boxes of a survey could not be opened and are counted as unreadable");
  if (opened.tally.responses() < floor_of(unit))
    return Mixed::too_few;

  const std::string id = "r-" + to_hex(random_bytes(8));
  const Release release = release_of(site, unit, opened, id);
  const Key wrapping = site.keys.find_or_make(keeping_key(id));  // durable before anything needs it
  const bool kept = site.data.writer().run(
      [&](Database& db) { return keep_mixed(db, unit, opened, release, wrapping); });
  if (!kept) {
    site.keys.destroy(keeping_key(id));
    return Mixed::by_another;
  }
  site.data.has_deleted();
  for (const Survey& survey : unit.surveys)
    site.keys.destroy(survey_key(survey.id));
  return Mixed::released;
}

}  // namespace earshot::answers
