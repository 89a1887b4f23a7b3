// SPDX-License-Identifier: Apache-2.0
#include "answers/settle.h"

#include <algorithm>

#include "answers/mix.h"
#include "answers/standing.h"
#include "answers/units.h"
#include "base/log.h"
#include "store/drafts.h"
#include "store/open_links.h"
#include "store/staff_record.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

void close_due(Site& site, Settled& settled) {
  const Day today = site.today();
  site.data.writer().run([&](Database& db) {
    for (const std::string& id : store::surveys_to_close(db, today))
      if (store::close_survey(db, id, today))
        settled.closed.push_back(id);
  });
}

// Whoever comes back to what they have begun is told that the survey has closed.
void forget_drafts(Site& site) {
  if (!store::has_drafts_of_closed(*site.data.snapshot()))
    return;
  site.data.writer().run(store::delete_drafts_of_closed);
  site.data.has_deleted();
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

// One unit that can't be mixed must not hold up the others either, whatever the reason.
Mixed try_to_mix(Site& site, const UnitToMix& unit) try {
  const Mixed mixed = mix(site, unit);
  if (mixed == Mixed::no_plugin)
    log::error("A closed survey waits for its form's plugin, which is not loaded: " +
               unit.surveys.front().id);
  return mixed;
} catch (const std::exception& error) {
  log::error("A closed survey could not be mixed, and stays sealed: " + unit.surveys.front().id +
             ": " + error.what());
  return Mixed::no_plugin;
}

void mix_what_can_be(Site& site, const std::vector<Survey>& sealed, Settled& settled) {
  for (const UnitToMix& unit : units_to_mix(sealed)) {
    const Mixed mixed = try_to_mix(site, unit);
    if (mixed == Mixed::by_another)
      continue;
    auto& which = mixed == Mixed::released ? settled.released : settled.stuck;
    for (const Survey& survey : unit.surveys)
      which.push_back(survey.id);
  }
}

bool is_among(const std::vector<std::string>& ids, const Survey& survey) {
  return std::ranges::find(ids, survey.id) != ids.end();
}

// What nobody answered, and what is still too few when its cycle has ended, is never opened. While
// something is stuck nothing that was answered is destroyed: together they might be enough.
void wait_or_destroy(Site& site, const std::vector<Survey>& sealed, Settled& settled) {
  const Day today = site.today();
  for (const Survey& survey : sealed) {
    if (is_among(settled.released, survey) || is_among(settled.stuck, survey))
      continue;
    const bool nobody = survey.answered.value_or(0) == 0;
    const bool over = nobody || (survey.cycle_ends_on < today && settled.stuck.empty());
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
void destroy_spent_keys(Site& site) {
  const auto db = site.data.snapshot();
  const std::vector<std::string> names = site.keys.names();
  for (const std::string& id : store::spent_surveys(*db))
    if (std::ranges::find(names, survey_key(id)) != names.end())
      site.keys.destroy(survey_key(id));
}

// On the day that the start page of every survey of the chain has named.
void destroy_chain_keys(Site& site) {
  const Day today = site.today();
  for (const std::string& name : site.keys.names())
    if (const auto until = chain_until(name); until && *until < today)
      site.keys.destroy(name);
}

}  // namespace

Settled settle(Site& site) {
  Settled settled;
  close_due(site, settled);
  forget_drafts(site);
  settled.opened = open_next_quarter(site);  // before anything that takes long: a poster waits
  std::vector<Survey> sealed;
  {
    const auto db = site.data.snapshot();
    sealed = store::sealed_surveys(*db);
  }
  sealed = with_keys(site, std::move(sealed), settled);
  mix_what_can_be(site, sealed, settled);
  wait_or_destroy(site, sealed, settled);
  if (!settled.destroyed.empty())
    site.data.has_deleted();
  site.data.forget_deleted();
  destroy_spent_keys(site);
  destroy_chain_keys(site);
  return settled;
}

bool close_and_record(Database& db, std::string_view survey, std::string_view who, Moment now) {
  if (!store::close_survey(db, survey, london_day(now)))
    return false;
  if (const auto link = store::open_link_of(db, survey))
    store::end_standing(db, link->code, london_day(now));
  store::add_to_record(
      db, {.who = std::string(who), .at = now, .what = "closed-survey", .on = std::string(survey)});
  return true;
}

bool close_now(Site& site, std::string_view survey, Settled& settled, std::string_view who) {
  const bool closed = site.data.writer().run(
      [&](Database& db) { return close_and_record(db, survey, who, site.clock()); });
  if (!closed)
    return false;
  settled = settle(site);
  settled.closed.insert(settled.closed.begin(), std::string(survey));
  return true;
}

}  // namespace earshot::answers
