// SPDX-License-Identifier: Apache-2.0
#include "web/answering/later_days.h"

#include "answers/links.h"
#include "base/calendar.h"
#include "courses/follow_up_days.h"
#include "web/forgotten.h"

namespace earshot::web {
namespace {

// The same day of the same person for ever, and nobody else can tell whose.
std::string uid_of(const Key& link_key, const std::string& invitation, const std::string& stage) {
  return to_hex(keyed_hash(link_key, "calendar", invitation + stage)).substr(0, 24) + "@earshot";
}

}  // namespace

std::optional<std::string> later_days_path(const OnTheWay& way) {
  const auto& invitation = way.walk.way.invitation;
  if (!invitation || way.walk.preview || !letters_go_out(way.site) ||
      courses::follow_up_days(way.site.db(), *invitation, way.visit.now).days.empty())
    return std::nullopt;
  return way.walk.path + "/later.ics?language=" + std::string(way.language_around());
}

Outcome later_days(const Visit& visit, Site& site) {
  const Key key = site.house.desk.link_key();
  const auto invitation = answers::read_personal(key, visit.variable);
  const auto found = invitation ? courses::follow_up_days(site.db(), *invitation, visit.now)
                                : courses::FollowUpDays();
  if (found.days.empty() || !letters_go_out(site))
    return link_is_gone(visit, site);
  const std::string_view language = visit.query["language"] == "pl" ? "pl" : "en";
  std::vector<CalendarDay> days;
  for (const courses::FollowUpDay& each : found.days)
    days.push_back({.uid = uid_of(key, *invitation, each.stage),
                    .day = each.day,
                    .title = said(Words::calendar_title, language, {found.course}),
                    .words = said(Words::calendar_words, language, {site.partnership()})});
  return Page{.body = calendar_file(days, visit.now),
              .type = "text/calendar; charset=utf-8",
              .kept = Kept::never,
              .headers = {{"Content-Disposition", "attachment; filename=\"asked-again.ics\""}}};
}

}  // namespace earshot::web
