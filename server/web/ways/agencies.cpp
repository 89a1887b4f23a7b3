// SPDX-License-Identifier: Apache-2.0
// One link for each agency: who is to forward it, how many staff each lead says it was sent to, and
// how many have answered, rounded down, until it closes.
#include "answers/agencies_asked.h"
#include "answers/links.h"
#include "answers/links_file.h"
#include "answers/results.h"
#include "store/agency_links.h"
#include "store/surveys.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/ways/agencies_common.h"
#include "web/ways/messages.h"
#include "web/ways/ways.h"

namespace earshot::web {
namespace {

using Links = std::vector<store::AgencyLink>;

Html received_cell(const store::AgencyLink& link) {
  Html cell;
  if (link.received)
    return cell.text(std::to_string(*link.received));
  return tag("Not said yet");
}

Table table_of(Site& site, const Survey& survey, const Links& links, bool open) {
  const Key key = answers::house_key(site.house.site, answers::link_key);
  Table rows{
      .id = "agencies", .caption = "Agencies", .columns = {{"Agency"}, {"Staff it was sent to"}}};
  // After the close the results alone say how many answered.
  if (open)
    rows.columns.insert(rows.columns.end(), {{"Answers so far"}, {"Link for its lead"}});
  for (const store::AgencyLink& link : links) {
    rows.rows.push_back({answers::agency_title(survey, link.agency), received_cell(link)});
    if (!open)
      continue;
    rows.rows.back().emplace_back(answers::rounded_down(link.answered));
    Html address;
    address.element("code", whole_address(site, answers::forwarder_link(key, link.id)),
                    {{"class", "app-address"}});
    rows.rows.back().emplace_back(std::move(address));
  }
  return rows;
}

// "3 of 5 agencies have said how many: 120 staff."
std::string how_far(const Links& links) {
  std::size_t said = 0;
  int staff = 0;
  for (const store::AgencyLink& link : links) {
    said += link.received ? 1 : 0;
    staff += link.received.value_or(0);
  }
  if (said == 0)
    return "No lead has said yet how many staff they sent it to.";
  return std::to_string(said) + " of " + count_of(links.size(), "agency", "agencies") +
         (said == 1 ? " has" : " have") +
         " said how many staff it was sent to: " + std::to_string(staff) + " in all.";
}

void what_to_send(Html& page, Site& site, const Survey& survey) {
  const Form form = form_of(site.db(), survey);
  const Letter letter{.survey = survey,
                      .minutes = form.minutes,
                      .partnership = site.partnership(),
                      .link = "{Link for its lead}"};
  page.element("h2", "Sending the links");
  page.element("p",
               "Send each lead their own link, by hand or by mail merge from the file. The staff "
               "record says that you took the file.");
  Html first, again;
  copy_block(first, letter_to_lead(letter));
  details(page, "A letter to go with them", first);
  copy_block(again, reminder_to_lead(letter));
  details(page, "A reminder for later", again);
}

void what_counts(Html& page) {
  Html inside;
  bullets(inside,
          {"Nobody is asked who they are. An answer bears the name of the agency, and how many "
           "answers came by each link is shown rounded down to fives, until the survey closes.",
           "The share of staff who answered is worked out when the survey closes, if each agency "
           "that answers came from has said how many staff it was sent to, and no answers came by "
           "another link or on paper.",
           "A lead can correct their number until the survey closes. Then it stays as it is."});
  details(page, "What is counted, and how", inside);
}

}  // namespace

std::optional<Page> has_no_agencies(const Visit& visit, Site& site, const Survey& survey) {
  const Audience audience = form_of(site.db(), survey).audience;
  const std::string_view why = answers::why_no_agencies(survey, audience);
  if (why.empty())
    return std::nullopt;
  Sheet sheet{.title = "This survey has no links for agencies", .back = back_to(survey)};
  sheet.inside.element("p", why);
  task_list(sheet.inside, ways_out(survey, audience));
  return shown(visit, site, sheet);
}

Outcome show_agencies(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey)
    return not_found(site);
  if (auto page = has_no_agencies(visit, site, *survey))
    return std::move(*page);
  const Links links = store::agency_links_of(site.db(), survey->id);
  const bool open = can_be_answered(*survey, visit.today);
  Sheet sheet{.title = "Links for agencies",
              .back = back_to(*survey),
              .done = visit.query["done"] == "added" ? "The links have been made." : "",
              .wide = true};
  Html& page = sheet.inside;
  page.element("p", survey->title, {{"class", "app-lead"}});
  page.element("p", when_open(*survey, visit.today));
  page.element("p",
               "Each agency's lead gets a link of their own to a page with the message for their "
               "staff. There they say how many staff they sent it to.");
  if (open) {
    open_buttons(page);
    link_button(page, "Add agencies", path_of(*survey, "/agencies/add"),
                links.empty() ? Weight::primary : Weight::secondary);
    if (!links.empty())
      download_button(page, visit, path_of(*survey, "/agencies/links"));
    page.close("div");
  }
  if (links.empty()) {
    nothing_yet(page, open ? "No agency has a link yet. Add the agencies that take part."
                           : "No agency had a link to this survey.");
    return shown(visit, site, sheet);
  }
  page.element("p", how_far(links));
  table(page, table_of(site, *survey, links, open));
  if (open)
    what_to_send(page, site, *survey);
  what_counts(page);
  return shown(visit, site, sheet);
}

Outcome download_agency_links(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey || has_no_agencies(visit, site, *survey))
    return not_found(site);
  const Links links = store::agency_links_of(site.db(), survey->id);
  if (links.empty() || !can_be_answered(*survey, visit.today))
    return see_other(path_of(*survey, "/agencies"));
  const Key key = answers::house_key(site.house.site, answers::link_key);
  return {csv_file(answers::links_of_agencies(key, *survey, links, whole_address(site, "")),
                   "agencies-" + survey->id),
          [visit, survey = *survey](Database& db) -> std::optional<Page> {
            record_deed(db, visit, "took-agency-links", survey);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
