// SPDX-License-Identifier: Apache-2.0
#include "web/courses/name_manager.h"

#include "answers/contact_list.h"
#include "answers/links.h"
#include "base/text.h"
#include "courses/other_voices.h"
#include "model/stages.h"
#include "web/components.h"
#include "web/forgotten.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

using courses::MayName;

// Whoever has a link by which a follow-up was answered.
struct Asker {
  store::Asking asking;
  std::string language;
};

// A link that is unknown, of another stage or not used yet: the same from outside.
std::optional<Asker> find_asker(const Visit& visit, Site& site) {
  const auto invitation = answers::read_personal(site.house.desk.link_key(), visit.variable);
  auto asking = invitation ? store::find_asking_invited(site.db(), *invitation) : std::nullopt;
  if (!asking || !asking->answered || !letters_go_out(site))
    return std::nullopt;
  const bool posted = visit.method == "POST";
  return Asker{std::move(*asking),
               std::string(posted ? visit.form["language"] : visit.query["language"])};
}

void why(Html& page, std::string_view language) {
  paragraph(page, said(Words::manager_why, language));
  paragraph(page, said(Words::manager_apart, language));
}

void form(Html& page, const Visit& visit, std::string_view path, const Filled& filled) {
  const std::string& language = filled.language;
  open_form(page, visit, path);
  hidden(page, "language", language);
  text_field(page, filled,
             {.name = "manager-name",
              .label = said(Words::manager_name, language),
              .autocomplete = "off",
              .width = Width::words,
              .spelling = false});
  text_field(page, filled,
             {.name = "manager-email",
              .label = said(Words::manager_email, language),
              .type = "email",
              .autocomplete = "off",
              .width = Width::words,
              .spelling = false});
  button(page, said_plainly(Words::manager_ask, language), Weight::secondary);
  page.close("form");
}

Page in_their_language(const Visit& visit, Site& site, const Asker& asker, Sheet sheet) {
  sheet.language = language_around(asker.language);
  return shown(visit, site, sheet);
}

Page form_page(const Visit& visit, Site& site, const Asker& asker, Filled filled) {
  filled.language = language_around(asker.language);
  Sheet sheet{.title = said(Words::manager, asker.language), .problems = filled.problems};
  why(sheet.inside, asker.language);
  form(sheet.inside, visit, visit.path, filled);
  return in_their_language(visit, site, asker, std::move(sheet));
}

Page said_page(const Visit& visit, Site& site, const Asker& asker) {
  Sheet sheet{.title = said(Words::manager_said, asker.language), .own_heading = true};
  panel(sheet.inside, sheet.title);
  paragraph(sheet.inside, said(Words::manager_said_more, asker.language));
  paragraph(sheet.inside, said(Words::no_copy, asker.language));
  return in_their_language(visit, site, asker, std::move(sheet));
}

Page late_page(const Visit& visit, Site& site, const Asker& asker) {
  Sheet sheet{.title = said(Words::manager_late, asker.language)};
  paragraph(sheet.inside, said(Words::manager_late_more, asker.language));
  return in_their_language(visit, site, asker, std::move(sheet));
}

// Why there is no form for them, if so.
std::optional<Page> turned_away(const Visit& visit, Site& site, const std::optional<Asker>& asker) {
  const auto may =
      asker ? courses::may_name_manager(site.db(), asker->asking, visit.today) : MayName::never;
  switch (may) {
    case MayName::never:
      return link_is_gone(visit, site);
    case MayName::said_before:
      return said_page(visit, site, *asker);
    case MayName::too_late:
      return late_page(visit, site, *asker);
    case MayName::now:
      break;
  }
  return std::nullopt;
}

Problems wrong_with(const Reached& manager, std::string_view language) {
  Problems problems;
  const auto check = [&](const char* field, const std::string& text, bool sound, Words if_not) {
    if (text.size() > most_reached_bytes)
      problems.push_back(problem_at(
          field, said(Words::manager_too_long, language, {std::to_string(most_reached_bytes)})));
    else if (!sound)
      problems.push_back(problem_at(field, said(if_not, language)));
  };
  check("manager-name", manager.name, !manager.name.empty(), Words::manager_wrong_name);
  check("manager-email", manager.address, answers::is_address(manager.address),
        Words::manager_wrong_email);
  return problems;
}

}  // namespace

// Their answers are on their way to be kept while this page is made, so it does not ask whether they are.
void may_we_ask_manager(Html& page, const OnTheWay& way) {
  const auto& invitation = way.walk.way.invitation;
  if (!invitation || way.walk.preview || way.survey().promise != Promise::confidential ||
      way.survey().stage == stage_after || !letters_go_out(way.site))
    return;
  const auto asking = store::find_asking_invited(way.site.db(), *invitation);
  if (!asking || courses::may_name_manager(way.site.db(), *asking, way.visit.today) != MayName::now)
    return;
  page.element("h2", said_on(way, Words::manager));
  why(page, way.language());
  Filled filled;
  filled.language = way.language_around();
  form(page, way.visit, way.walk.path + "/manager", filled);
}

Outcome ask_manager(const Visit& visit, Site& site) {
  const auto asker = find_asker(visit, site);
  if (auto page = turned_away(visit, site, asker))
    return std::move(*page);
  return form_page(visit, site, *asker, {});
}

// What was said before stays, whoever sends what once more.
Outcome take_manager(const Visit& visit, Site& site) {
  const auto asker = find_asker(visit, site);
  if (auto page = turned_away(visit, site, asker))
    return std::move(*page);
  const Reached manager{tidy(visit.form["manager-name"]), tidy(visit.form["manager-email"])};
  if (Problems problems = wrong_with(manager, asker->language); !problems.empty())
    return form_page(visit, site, *asker, {visit.form, std::move(problems)});
  const auto roll = courses::find_roll(site.house.site, asker->asking.session);
  if (!roll)
    return late_page(visit, site, *asker);
  const std::string& attendance = asker->asking.attendance;
  return {said_page(visit, site, *asker),
          [attendance, today = visit.today,
           sealed = courses::seal_voice(*roll, attendance, manager_voice, manager),
           gone = link_is_gone(visit, site)](Database& db) -> std::optional<Page> {
            if (!store::find_attendance(db, attendance))
              return gone;  // taken off the list just now
            store::add_voice(db, {attendance, manager_voice, sealed, today});
            return std::nullopt;
          }};
}

}  // namespace earshot::web
