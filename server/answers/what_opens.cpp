// SPDX-License-Identifier: Apache-2.0
#include "answers/what_opens.h"

#include "answers/results.h"
#include "answers/site.h"
#include "base/sealing.h"
#include "store/notes.h"
#include "store/pending.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

std::string count_of(int count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace

WhatOpens what_opens(Database& db, KeyFolder& keys) {
  WhatOpens what;
  const auto made_with = store::find_note(db, "link key");
  const auto link = keys.is_damaged(link_key) ? std::nullopt : keys.find(link_key);
  what.links_work = !made_with || (link && to_hex(key_id(*link)) == *made_with);
  for (const Survey& survey : store::all_surveys(db)) {
    const bool is_open = survey.state == SurveyState::open;
    const int boxes = store::count_boxes(db, survey.id);
    if (!is_open && boxes == 0)
      continue;
    if (!find_box_keys(keys, survey)) {
      what.cannot_open.push_back({survey.id, boxes});
      continue;
    }
    if (boxes > 0)
      what.can_open.push_back({survey.id, boxes});
    if (is_open)
      what.open_surveys.push_back(survey.id);
  }
  for (const std::string& release : store::all_release_ids(db))
    if (keys.is_damaged(keeping_key(release)) || !keys.find(keeping_key(release)))
      what.kept_but_locked.push_back(release);
  return what;
}

std::vector<std::string> sentences(const WhatOpens& what) {
  std::vector<std::string> told;
  if (!what.links_work)
    told.push_back(
        "No personal link works: the link key in the key folder is not the one they were made "
        "with. Put the key folder of that time back, or send new links.");
  else if (!what.open_surveys.empty())
    told.push_back("Personal links work in " + count_of(static_cast<int>(what.open_surveys.size()),
                                                        "open survey.", "open surveys."));
  for (const auto& [survey, boxes] : what.can_open)
    told.push_back(survey + ": all its sealed answers can be opened when it closes: " +
                   rounded_down(boxes) + ".");
  for (const auto& [survey, boxes] : what.cannot_open)
    told.push_back(
        survey +
        ": its key is not in the key folder (it was mixed after this backup, or the key is "
        "lost). " +
        (boxes > 0 ? "Its sealed answers (" + rounded_down(boxes) +
                         ") can't be opened without it, and it takes no more."
                   : "It takes no answers; open a new survey instead."));
  for (const std::string& release : what.kept_but_locked)
    told.push_back(
        "Release " + release +
        ": its figures can be shown; the answers kept behind them can't be read, because "
        "their key is not in the key folder.");
  return told;
}

}  // namespace earshot::answers
