// SPDX-License-Identifier: Apache-2.0
#include "answers/mix.h"

#include <algorithm>
#include <stdexcept>

#include "answers/breakdowns.h"
#include "answers/how_many_invited.h"
#include "answers/keep_mixed.h"
#include "answers/open_unit.h"
#include "base/log.h"
#include "forms/form_json.h"
#include "store/form_versions.h"
#include "store/listed.h"

namespace earshot::answers {
namespace {

int floor_of(const UnitToMix& unit) {
  return std::ranges::max(unit.surveys, {}, &Survey::floor).floor;
}

// How many were invited to all of them, where that is known of each that was answered.
std::optional<int> invited_to(Database& db, const UnitToMix& unit) {
  int all = 0;
  for (const Survey& survey : unit.surveys) {
    const auto invited = how_many_invited(db, survey);
    if (!invited && survey.answered.value_or(0) > 0)
      return std::nullopt;
    all += invited.value_or(0);
  }
  return all > 0 ? std::optional(all) : std::nullopt;
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
                  .plugin_failures = opened.plugin_failures,
                  .unreadable = opened.unreadable,
                  .figures = figures_of(opened.coding.counted(), opened.tally.fields(), floor,
                                        form.languages.front())};
  release.comparisons = opened.pairs.comparisons(floor, form.languages.front(), release.figures);
  for (const Survey& survey : unit.surveys)
    release.surveys.push_back(survey.id);
  release.breakdowns =
      breakdowns_of(opened.coding.counted(), release.figures, opened.crossings,
                    store::find_lists(*db), floor, form.languages.front(), [&](int done, int of) {
                      if (site.drawing_up)
                        site.drawing_up->is(release.surveys, {done, of});
                    });
  if (unit.unit == Unit::survey)
    for (Breakdown& breakdown : release.breakdowns)
      if (breakdown.by == by_agency)
        breakdown.asked = asked_by_agency(*db, first, breakdown);
  return release;
}

// Needs are asked once, at the mix; a release without them could never be put right.
bool plugin_is_missing(Site& site, const UnitToMix& unit) {
  const Survey& first = unit.surveys.front();
  const auto db = site.data.snapshot();
  const auto version = store::find_form_version(*db, first.form, first.form_version);
  const std::string plugin = forms::form_from_json(version.value().json).plugin;
  return !plugin.empty() && !site.plugins.has(plugin);
}

struct DrawingUp {
  Progress* seen;
  ~DrawingUp() {
    if (seen)
      seen->is_over();
  }
};

// The wrapping key is durable before anything needs it, and goes again if nothing does.
bool keep(Site& site, const UnitToMix& unit, const OpenedUnit& opened, const Release& release) {
  const SealedMix sealed = seal_mix(opened, release, house_key(site, needs_key));
  const std::string name = keeping_key(release.id);
  const Key wrapping = site.keys.find_or_make(name);
  bool kept = false;
  try {
    kept = site.data.writer().run([&](Database& db) {
      return keep_mixed(db, unit, release, opened.coding.kept(), sealed, wrapping);
    });
  } catch (const std::exception&) {
    site.keys.destroy(name);
    throw;
  }
  if (!kept)
    site.keys.destroy(name);
  return kept;
}

}  // namespace

bool mixed_by_another(Site& site, const UnitToMix& unit) {
  const auto db = site.data.snapshot();
  return !all_sealed(*db, unit);
}

Mixed mix(Site& site, const UnitToMix& unit) {
  if (plugin_is_missing(site, unit))
    return Mixed::no_plugin;
  const auto found = open_unit(site, unit);
  if (!found && mixed_by_another(site, unit))
    return Mixed::by_another;
  if (!found)
    throw std::runtime_error("The key of a closed survey is missing from the key folder");
  const OpenedUnit& opened = *found;
  if (opened.unreadable > 0)
    log::error("Some boxes of a survey could not be opened and are counted as unreadable");
  // Boxes may be gone because another process has just mixed them.
  if (opened.tally.responses() < floor_of(unit))
    return mixed_by_another(site, unit) ? Mixed::by_another : Mixed::too_few;

  const std::string id = "r-" + to_hex(random_bytes(8));
  const DrawingUp until_kept{site.drawing_up};
  const Release release = release_of(site, unit, opened, id);
  if (!keep(site, unit, opened, release))
    return Mixed::by_another;
  site.data.has_deleted();
  for (const Survey& survey : unit.surveys)
    site.keys.destroy(survey_key(survey.id));
  return Mixed::released;
}

}  // namespace earshot::answers
