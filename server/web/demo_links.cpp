// SPDX-License-Identifier: Apache-2.0
#include "web/demo_links.h"

#include <algorithm>

#include "answers/links.h"
#include "store/agency_links.h"
#include "store/invitations.h"
#include "store/open_links.h"
#include "store/surveys.h"

namespace earshot::web {
namespace {

struct Way {
  std::string path;  // empty if that survey has no such link, or none that can still be used
  std::string agency = {};
};

Key link_key(Site& site) { return answers::house_key(site.house.site, answers::link_key); }

Way personal(Site& site, const Survey& survey) {
  const auto unused = store::find_unused(site.db(), survey.id);
  return {unused ? answers::personal_link(link_key(site), *unused) : ""};
}

Way open(Site& site, const Survey& survey) {
  const auto link = store::open_link_of(site.db(), survey.id);
  return {link ? answers::open_link(link->code) : ""};
}

std::optional<store::AgencyLink> an_agency(Site& site, const Survey& survey) {
  const auto links = store::agency_links_of(site.db(), survey.id);
  // One whose lead has still to say how many were sent it.
  const auto waiting = std::ranges::find_if(links, [](const auto& link) { return !link.received; });
  return waiting == links.end() ? std::nullopt : std::optional(*waiting);
}

std::string title_of(const Survey& survey, const store::AgencyLink& link) {
  for (const earshot::Choice& choice : survey.occasion.agencies)
    if (choice.name == link.agency)
      return choice.title;
  return link.agency;
}

Way of_agency(Site& site, const Survey& survey) {
  const auto link = an_agency(site, survey);
  return link ? Way{answers::agency_link(link_key(site), link->id), title_of(survey, *link)}
              : Way{};
}

Way of_forwarder(Site& site, const Survey& survey) {
  const auto link = an_agency(site, survey);
  return link ? Way{answers::forwarder_link(link_key(site), link->id), title_of(survey, *link)}
              : Way{};
}

struct Row {
  std::string_view form;
  std::string_view who;
  std::string_view does;  // the words of the link
  Way (*way)(Site& site, const Survey& survey);
};
constexpr Row rows[] = {
    {"post-course", "Tom, health visitor, after a course", "Answer by his personal link", personal},
    {"staff-survey", "Somebody who works at {agency}", "Answer by the agency's link", of_agency},
    {"staff-survey", "The lead of {agency}, who passes that link on", "Say how many were sent it",
     of_forwarder},
    {"child-feedback", "Mia, who is 10", "Answer as on a worker's tablet", open},
    {"young-person-feedback", "Kai, who is 15", "Answer by the link on a poster", open},
    {"parent-feedback", "A parent", "Answer by the link on a letter", open},
};

std::string with_agency(std::string_view words, const std::string& agency) {
  constexpr std::string_view place = "{agency}";
  std::string text(words);
  if (const auto at = text.find(place); at != text.npos)
    text.replace(at, place.size(), agency);
  return text;
}

}  // namespace

std::vector<DemoLink> links_to_try(Site& site) {
  std::vector<DemoLink> found;
  const std::vector<Survey> surveys = store::all_surveys(site.db());
  const Day today = site.house.site.today();
  for (const Row& row : rows)
    for (const Survey& survey : surveys) {
      const bool takes_answers = survey.state == SurveyState::open && survey.opens_on <= today &&
                                 today <= survey.closes_on;
      if (survey.form != row.form || !takes_answers)
        continue;
      Way way = row.way(site, survey);
      if (way.path.empty())
        continue;
      const std::string who = with_agency(row.who, way.agency);
      found.push_back(
          {who, survey.title, {std::string(row.does), std::move(way.path), "as " + who}});
      break;
    }
  return found;
}

}  // namespace earshot::web
