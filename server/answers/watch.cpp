// SPDX-License-Identifier: Apache-2.0
#include "answers/watch.h"

#include <algorithm>
#include <iterator>

#include "base/log.h"

namespace earshot::answers {

int Watch::look() {
  auto there = [&] { return store::disclosures_not_found(*site_.data.snapshot()); }();
  std::vector<store::Unfound> fresh;
  std::ranges::set_difference(there, looked_at_, std::back_inserter(fresh));
  std::vector<Found> found;
  if (!fresh.empty()) {
    auto boxes = SafeguardingBoxes::find(site_);
    if (!boxes) {
      miss_key();
      return 0;
    }
    key_is_missing_ = false;
    found = open(*boxes, fresh);
  }
  int marked = 0;
  if (!found.empty())
    marked = site_.data.writer().run([&](Database& db) {
      return static_cast<int>(std::ranges::count_if(found, [&](const Found& each) {
        return store::mark_found(db, each.id, each.likely, site_.clock());
      }));
    });
  looked_at_ = std::move(there);  // only now: what failed to be marked is looked at again
  return marked;
}

std::vector<Watch::Found> Watch::open(SafeguardingBoxes& boxes,
                                      const std::vector<store::Unfound>& unfound) {
  std::vector<Found> found;
  const auto db = site_.data.snapshot();
  for (const store::Unfound& each : unfound) {
    const auto box = store::box_of_disclosure(*db, each.id);
    if (!box)
      continue;  // its time had come
    const auto words = each.asks_contact ? std::nullopt : boxes.words(*box);
    if (each.asks_contact ? !boxes.contact_request(*box) : !words.has_value())
      log::error("A disclosure box could not be opened; run earshot doctor");
    else if (each.asks_contact || !words->words.empty())
      found.push_back({.id = each.id, .likely = words && !words->reasons.empty()});
  }
  return found;
}

void Watch::miss_key() {
  if (!key_is_missing_)
    log::error(
        "What children and families write can't be read because the safeguarding key is missing "
        "or damaged; run earshot doctor");
  key_is_missing_ = true;
}

}  // namespace earshot::answers
