// SPDX-License-Identifier: Apache-2.0
#include "web/courses/manager_letters.h"

#include <algorithm>

#include "answers/links.h"
#include "courses/other_voices.h"
#include "web/components.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

using store::KeptVoice;

std::vector<KeptVoice> of_letter(const Visit& visit, Site& site) {
  const auto id = answers::read_no_more(site.house.desk.link_key(), visit.variable);
  return id ? store::managers_of_letter(site.db(), *id) : std::vector<KeptVoice>();
}

bool is_to_come(const KeptVoice& kept) {
  return !kept.answered && kept.stands == store::VoiceStands::asked;
}

Page page_of(const Visit& visit, Site& site, const std::vector<KeptVoice>& all) {
  Sheet sheet{.title = "Letters to managers", .inside = {}};
  Html& page = sheet.inside;
  if (std::ranges::none_of(all, is_to_come)) {
    page.element("p", "You get no more letters about this.");
    return shown(visit, site, sheet);
  }
  page.element("p",
               "You had a letter because somebody who was at a course wrote that you are their "
               "manager, and agreed that we ask you about it.");
  one_button_form(page, visit, visit.path, "Do not ask me again", "", {{"stop", "all"}});
  page.element("h2", "Was it not meant for you?");
  page.element(
      "p",
      "If you do not manage them, the letter reached the wrong person. Its links then "
      "stop, your name and address are deleted, and nothing more is sent to you about it.");
  one_button_form(page, visit, visit.path, "It was not meant for me", "", {{"not", "me"}});
  return shown(visit, site, sheet);
}

}  // namespace

std::optional<Outcome> ask_no_more_of_manager(const Visit& visit, Site& site) {
  const auto all = of_letter(visit, site);
  if (all.empty())
    return std::nullopt;
  return page_of(visit, site, all);
}

std::optional<Outcome> take_no_more_of_manager(const Visit& visit, Site& site) {
  const auto all = of_letter(visit, site);
  if (all.empty())
    return std::nullopt;
  const bool somebody_else = visit.form["not"] == "me";
  const bool stops = visit.form["stop"] == "all" || visit.form["List-Unsubscribe"] == "One-Click";
  if (!somebody_else && !stops)
    return see_other(visit.path);
  return Outcome{see_other(visit.path), [all, somebody_else](Database& db) -> std::optional<Page> {
                   for (const KeptVoice& kept : all)
                     somebody_else ? courses::manager_was_somebody_else(db, kept.attendance)
                                   : courses::ask_manager_no_more(db, kept.attendance);
                   return std::nullopt;
                 }};
}

}  // namespace earshot::web
