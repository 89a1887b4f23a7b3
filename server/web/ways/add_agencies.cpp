// SPDX-License-Identifier: Apache-2.0
// Which agencies get a link to a survey: those on the partnership's list when it was made, singly or
// by sector.
#include <algorithm>
#include <map>

#include "answers/agencies_asked.h"
#include "store/agency_links.h"
#include "store/listed.h"
#include "store/surveys.h"
#include "web/pages.h"
#include "web/ways/agencies_common.h"
#include "web/ways/ways.h"

namespace earshot::web {
namespace {

// What can still be added, by sector.
struct Offer {
  std::map<std::string, std::vector<Choice>> by_sector;  // by the sector's title
  std::size_t all = 0;
};

Offer offer_for(Database& db, const Survey& survey) {
  const Lists lists = store::find_lists(db);
  const auto links = store::agency_links_of(db, survey.id);
  Offer offer;
  for (const earshot::Choice& agency : answers::agencies_known(db, survey)) {
    if (std::ranges::find(links, agency.name, &store::AgencyLink::agency) != links.end())
      continue;
    const auto listed = std::ranges::find(lists.agencies, agency.name, &Agency::name);
    const std::string sector = listed == lists.agencies.end() || listed->sector.empty()
                                   ? "Other agencies"
                                   : listed->sector;
    offer.by_sector[sector].push_back({agency.name, agency.title});
    ++offer.all;
  }
  return offer;
}

constexpr std::string_view whole_sector = "all:";

void choices_of(Html& page, const Filled& filled, const Offer& offer) {
  int number = 0;
  for (const auto& [sector, agencies] : offer.by_sector) {
    ChoiceField field{.name = number == 0 ? "agency" : "agency-" + std::to_string(number),
                      .legend = sector};
    if (agencies.size() > 1)
      field.choices.push_back({std::string(whole_sector) + sector, "All of these"});
    for (const Choice& agency : agencies)
      field.choices.push_back(agency);
    checkboxes(page, filled, field);
    ++number;
  }
}

Page add_page(const Visit& visit, Site& site, const Survey& survey, const Filled& filled) {
  const Offer offer = offer_for(site.db(), survey);
  Sheet sheet{.title = "Add agencies",
              .problems = filled.problems,
              .back = {"Back to the agencies", path_of(survey, "/agencies")}};
  Html& page = sheet.inside;
  if (offer.all == 0) {
    nothing_yet(page,
                "There is no agency to add: each that was on the partnership's list when this "
                "survey was opened has its link.");
    return shown(visit, site, sheet);
  }
  page.element("p",
               "Choose who takes part. An agency that joins the partnership's list after a survey "
               "was opened is not offered here.");
  open_form(page, visit, path_of(survey, "/agencies/add"));
  choices_of(page, filled, offer);
  button(page, "Make their links");
  page.close("form");
  return shown(visit, site, sheet);
}

std::vector<std::string> chosen_in(const Visit& visit, const Offer& offer) {
  std::vector<std::string> ticked;
  for (const auto& [name, value] : visit.form.in_order())
    if (name == "agency" || name.starts_with("agency-"))
      ticked.push_back(value);
  std::vector<std::string> chosen;
  for (const auto& [sector, agencies] : offer.by_sector) {
    const bool all = std::ranges::find(ticked, std::string(whole_sector) + sector) != ticked.end();
    for (const Choice& agency : agencies)
      if (all || std::ranges::find(ticked, agency.value) != ticked.end())
        chosen.push_back(agency.value);
  }
  return chosen;
}

}  // namespace

Outcome ask_agencies(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey)
    return not_found(site);
  if (auto page = has_no_agencies(visit, site, *survey))
    return std::move(*page);
  if (!can_be_answered(*survey, visit.today))
    return see_other(path_of(*survey, "/agencies"));
  return add_page(visit, site, *survey, {});
}

Outcome add_agencies(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey || has_no_agencies(visit, site, *survey))
    return not_found(site);
  if (!can_be_answered(*survey, visit.today))
    return see_other(path_of(*survey, "/agencies"));
  const std::vector<std::string> chosen = chosen_in(visit, offer_for(site.db(), *survey));
  if (chosen.empty())
    return add_page(visit, site, *survey,
                    {visit.form, {problem_at("agency", "Choose at least one agency")}});
  return {see_other(path_of(*survey, "/agencies?done=added")),
          [visit, survey = *survey, chosen](Database& db) -> std::optional<Page> {
            const auto now = store::find_survey(db, survey.id);
            if (!now || !can_be_answered(*now, visit.today))
              return see_other(path_of(survey, "/agencies"));
            for (const std::string& agency : chosen)
              store::add_agency_link(db, survey.id, agency);
            record_deed(db, visit, "made-agency-links", survey);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
