// SPDX-License-Identifier: Apache-2.0
#include "web/answering/saving.h"

#include <algorithm>

#include "base/text.h"
#include "model/retention.h"
#include "store/drafts.h"
#include "web/answering/ends.h"

namespace earshot::web {
namespace {

// Its last day, in case nobody writes in it again.
Day kept_until(const OnTheWay& way) {
  const KeptKind& kind = *find_kept_kind("drafts");
  const auto& times = way.site.particulars().kept_for;
  const auto known = times.find(kind.name);
  const int time = known == times.end() ? kind.usual : known->second;
  const auto goes = goes_on(kind, time, way.visit.today);
  const Day last = goes ? *goes - std::chrono::days(1) : way.standing.closes_on;
  return std::min(last, way.standing.closes_on);
}

Outcome keep_draft(const OnTheWay& way) {
  const auto& key = way.counter().draft_key();
  if (!key)
    return late_page(way);
  const std::string sealed =
      answers::seal_padded(*key, way.sealed_for("draft"), way.asking(), way.so_far);
  const std::string invitation = *way.walk.way.invitation;
  const Day today = way.visit.today;
  Page late = late_page(way);
  return {saved_page(way, kept_until(way)),
          [=, late = std::move(late)](Database& db) -> std::optional<Page> {
            if (store::keep_draft(db, invitation, sealed, today))
              return std::nullopt;
            return late;
          }};
}

}  // namespace

Outcome save(OnTheWay& way, std::string_view) {
  if (!way.can_be_saved())
    return start_again_page(way);
  if (way.walk.way.invitation)
    return keep_draft(way);
  return save_in_file_page(way);
}

Outcome download(OnTheWay& way, std::string_view) { return saved_file_of(way); }

std::optional<answers::SoFar> find_draft(const OnTheWay& way) {
  const auto& key = way.counter().draft_key();
  if (!key || !way.walk.way.invitation)
    return std::nullopt;
  const auto sealed = store::find_draft(way.site.db(), *way.walk.way.invitation);
  if (!sealed)
    return std::nullopt;
  return answers::open(*key, way.sealed_for("draft"), way.asking(), *sealed);
}

std::string bytes_of_saved_file(const OnTheWay& way) {
  const auto file = std::ranges::find(way.visit.files, saved_file, &SentFile::field);
  return file == way.visit.files.end() ? "" : from_base64(tidy(file->bytes)).value_or("");
}

std::optional<answers::SoFar> read_saved_file(const OnTheWay& way) {
  return answers::open(way.key(), way.sealed_for("file"), way.asking(), bytes_of_saved_file(way));
}

}  // namespace earshot::web
