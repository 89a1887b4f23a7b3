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

// Nothing if that survey has no such link, or none that can still be used.
using Way = std::string (*)(Site& site, const Survey& survey);

Key link_key(Site& site) { return answers::house_key(site.house.site, answers::link_key); }

std::string personal(Site& site, const Survey& survey) {
  const auto unused = store::find_unused(site.db(), survey.id);
  return unused ? answers::personal_link(link_key(site), *unused) : "";
}

std::string open(Site& site, const Survey& survey) {
  const auto link = store::open_link_of(site.db(), survey.id);
  return link ? answers::open_link(link->code) : "";
}

std::optional<store::AgencyLink> an_agency(Site& site, const Survey& survey) {
  const auto links = store::agency_links_of(site.db(), survey.id);
  // One whose lead has still to say how many were sent it.
  const auto waiting = std::ranges::find_if(links, [](const auto& link) { return !link.received; });
  return waiting == links.end() ? std::nullopt : std::optional(*waiting);
}

std::string of_agency(Site& site, const Survey& survey) {
  const auto link = an_agency(site, survey);
  return link ? answers::agency_link(link_key(site), link->id) : "";
}

std::string of_forwarder(Site& site, const Survey& survey) {
  const auto link = an_agency(site, survey);
  return link ? answers::forwarder_link(link_key(site), link->id) : "";
}

struct Row {
  std::string_view form;
  std::string_view who;
  std::string_view does;  // the words of the link
  Way way;
};
constexpr Row rows[] = {
    {"post-course", "Tom, health visitor, after a course", "Answer by his personal link", personal},
    {"staff-survey", "A police officer, in the yearly staff survey", "Answer by the agency's link",
     of_agency},
    {"staff-survey", "The lead of an agency, who passes that link on", "Say how many were sent it",
     of_forwarder},
    {"child-feedback", "Mia, who is 10", "Answer as on a worker's tablet", open},
    {"young-person-feedback", "Kai, who is 15", "Answer by the link on a poster", open},
    {"parent-feedback", "A parent", "Answer by the link on a letter", open},
};

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
      std::string path = row.way(site, survey);
      if (path.empty())
        continue;
      found.push_back({std::string(row.who),
                       survey.title,
                       {std::string(row.does), std::move(path), "as " + std::string(row.who)}});
      break;
    }
  return found;
}

}  // namespace earshot::web
