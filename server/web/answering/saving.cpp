// SPDX-License-Identifier: Apache-2.0
#include "web/answering/saving.h"

#include <algorithm>

#include "base/readable_codes.h"
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

enum class Before { must_be_ours, may_go };

// Nothing that was saved from another page is written over unasked.
Outcome keep_draft(OnTheWay& way, Before before) {
  const auto& drafts = way.counter().draft_key();
  if (!drafts)
    return late_page(way);
  const std::string went_on_from = way.so_far.draft;
  Page other = saved_elsewhere_page(way);
  if (way.so_far.code.empty() || before == Before::may_go)
    way.so_far.code = random_letters(answers::draft_code_letters);
  const std::string sealed =
      answers::seal_padded(answers::key_of_draft(*drafts, way.so_far.code), way.sealed_for("draft"),
                           way.asking(), way.so_far);
  way.so_far.draft = answers::name_of_draft(sealed);
  return {
      saved_page(way, kept_until(way)),
      [sealed, before, went_on_from, invitation = *way.walk.way.invitation, today = way.visit.today,
       other = std::move(other), late = late_page(way)](Database& db) -> std::optional<Page> {
        const auto there = store::find_draft(db, invitation);
        if (there && before == Before::must_be_ours &&
            answers::name_of_draft(*there) != went_on_from)
          return other;
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
    return keep_draft(way, Before::must_be_ours);
  return save_in_file_page(way);
}

Outcome save_instead(OnTheWay& way, std::string_view) {
  if (!way.can_be_saved() || !way.walk.way.invitation)
    return start_again_page(way);
  return keep_draft(way, Before::may_go);
}

Outcome download(OnTheWay& way, std::string_view) { return saved_file_of(way); }

SavedDraft find_draft(const OnTheWay& way) {
  const auto& drafts = way.counter().draft_key();
  const auto sealed = drafts && way.walk.way.invitation
                          ? store::find_draft(way.site.db(), *way.walk.way.invitation)
                          : std::nullopt;
  if (!sealed)
    return {};
  const std::string code = letters_of(way.visit.form[saved_code]);
  SavedDraft saved{.is_there = true,
                   .so_far = answers::open(answers::key_of_draft(*drafts, code),
                                           way.sealed_for("draft"), way.asking(), *sealed)};
  if (saved.so_far)
    saved.so_far->draft = answers::name_of_draft(*sealed);
  return saved;
}

std::string bytes_of_saved_file(const OnTheWay& way) {
  const auto file = std::ranges::find(way.visit.files, saved_file, &SentFile::field);
  return file == way.visit.files.end() ? "" : from_base64(tidy(file->bytes)).value_or("");
}

std::optional<answers::SoFar> read_saved_file(const OnTheWay& way) {
  return answers::open(way.key(), way.sealed_for("file"), way.asking(), bytes_of_saved_file(way));
}

}  // namespace earshot::web
