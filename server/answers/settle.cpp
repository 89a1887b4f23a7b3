// SPDX-License-Identifier: Apache-2.0
#include "answers/settle.h"

#include <algorithm>

#include "answers/mix.h"
#include "answers/units.h"
#include "base/log.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

void close_due(Site& site, Settled& settled) {
  const Day today = site.today();
  site.data.writer().run([&](Database& db) {
    for (const std::string& id : store::surveys_to_close(db, today))
      if (store::close_survey(db, id))
        settled.closed.push_back(id);
  });
}

// A unit whose key is lost must not hold up the others.
std::vector<Survey> with_keys(Site& site, std::vector<Survey> sealed, Settled& settled) {
  std::erase_if(sealed, [&](const Survey& survey) {
    if (survey.answered.value_or(0) == 0 || find_box_keys(site.keys, survey))
      return false;
    if (mixed_by_another(site, {Unit::survey, {survey}}))
      return true;
    settled.stuck.push_back(survey.id);
    log::error("The key of a closed survey is missing or damaged; run earshot doctor");
    return true;
  });
  return sealed;
}

void mix_what_can_be(Site& site, const std::vector<Survey>& sealed, Settled& settled) {
  for (const UnitToMix& unit : units_to_mix(sealed)) {
    if (mix(site, unit) != Mixed::released)
      continue;
    for (const Survey& survey : unit.surveys)
      settled.released.push_back(survey.id);
  }
}

// What nobody answered, and what is still too few when its cycle has ended, is never opened.
void wait_or_destroy(Site& site, const std::vector<Survey>& sealed, Settled& settled) {
  const Day today = site.today();
  for (const Survey& survey : sealed) {
    if (std::ranges::find(settled.released, survey.id) != settled.released.end())
      continue;
    const bool over = survey.cycle_ends_on < today || survey.answered.value_or(0) == 0;
    site.data.writer().run([&](Database& db) {
      if (over && store::destroy_unread(db, survey.id))
        settled.destroyed.push_back(survey.id);
      if (!over && store::wait_for_more(db, survey.id))
        settled.waiting.push_back(survey.id);
    });
  }
}

// The key goes after the commit, so a crash between the two leaves it: look for all such keys. By
// name, for a crash may also have left one half overwritten, and that can only be destroyed.
bool destroy_spent_keys(Site& site) {
  bool any = false;
  const auto db = site.data.snapshot();
  const std::vector<std::string> names = site.keys.names();
  for (const std::string& id : store::spent_surveys(*db)) {
    if (std::ranges::find(names, survey_key(id)) == names.end())
      continue;
    site.keys.destroy(survey_key(id));
    any = true;
  }
  return any;
}

}  // namespace

Settled settle(Site& site) {
  Settled settled;
  close_due(site, settled);
  std::vector<Survey> sealed;
  {
    const auto db = site.data.snapshot();
    sealed = store::sealed_surveys(*db);
  }
  sealed = with_keys(site, std::move(sealed), settled);
  mix_what_can_be(site, sealed, settled);
  wait_or_destroy(site, sealed, settled);
  if (destroy_spent_keys(site) || !settled.destroyed.empty())
    site.data.has_deleted();
  site.data.forget_deleted();
  return settled;
}

bool close_now(Site& site, std::string_view survey, Settled& settled) {
  const bool closed =
      site.data.writer().run([&](Database& db) { return store::close_survey(db, survey); });
  if (!closed)
    return false;
  settled = settle(site);
  settled.closed.insert(settled.closed.begin(), std::string(survey));
  return true;
}

}  // namespace earshot::answers
