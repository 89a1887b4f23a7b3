// SPDX-License-Identifier: Apache-2.0
// The list of people who have personal links: who is on it, how many have answered as far as the
// promise lets that be said, and what can be done with their links.
#include <algorithm>

#include "answers/contacts.h"
#include "answers/links_file.h"
#include "answers/results.h"
#include "partnership/schedule.h"
#include "store/invitations.h"
#include "store/surveys.h"
#include "web/pages.h"
#include "web/person_words.h"
#include "web/ways/invited_common.h"
#include "web/ways/messages.h"
#include "web/ways/ways.h"

namespace earshot::web {
namespace {

constexpr std::size_t people_a_page = 100;

constexpr std::string_view why_nobody =
    "This survey is anonymous, so nobody is shown who has answered: not here, not in the file, and "
    "not by who gets a new link.";

std::string so_far(Database& db, const Survey& survey) {
  if (tells_who(survey)) {
    const store::Asked asked = store::count_invitations(db, survey.id);
    return std::to_string(asked.used) + " of " + std::to_string(asked.invited) + " have answered.";
  }
  return survey.state == SurveyState::open
             ? answers::so_far_sentence(store::answers_so_far(db, survey.id))
             : "";
}

Html name_cell(const answers::OnTheList& row) {
  Html cell;
  cell.element("bdi", answers::called(row.person));
  return cell;
}

Html answered_cell(const answers::OnTheList& row) {
  return row.answered ? tag("Yes", Shade::green) : tag("Not yet");
}

Html renew_cell(const Visit& visit, const Survey& survey, const answers::OnTheList& row) {
  Html cell;
  if (!row.answered)
    one_button_form(cell, visit, path_of(survey, "/people/new-link"), "Make a new link",
                    "for " + answers::called(row.person), {{"person", to_hex(row.id)}});
  return cell;
}

Html take_off_cell(const Survey& survey, const answers::OnTheList& row) {
  Html cell;
  cell.open("a", {{"class", "govuk-link"},
                  {"href", path_of(survey, "/people/take-off?person=" + to_hex(row.id))}})
      .text("Take off")
      .element("span", " " + answers::called(row.person), {{"class", "govuk-visually-hidden"}})
      .close("a");
  return cell;
}

Table table_of(const Visit& visit, const Survey& survey,
               std::span<const answers::OnTheList> people) {
  const bool open = can_be_answered(survey, visit.today);
  Table rows{.id = "people",
             .caption = "People on the list",
             .columns = {{"Name"}, {"Email address"}, {"Agency"}}};
  if (tells_who(survey))
    rows.columns.push_back({"Has answered"});
  if (open)
    rows.columns.insert(rows.columns.end(), {{"A new link", false, true}, {"Off the list"}});
  for (const answers::OnTheList& row : people) {
    Html agency;
    if (!row.person.agency.empty())
      agency.element("bdi", row.person.agency);
    rows.rows.push_back({name_cell(row), row.person.address, std::move(agency)});
    if (tells_who(survey))
      rows.rows.back().emplace_back(answered_cell(row));
    if (!open)
      continue;
    rows.rows.back().emplace_back(renew_cell(visit, survey, row));
    rows.rows.back().emplace_back(take_off_cell(survey, row));
  }
  return rows;
}

void list_of_people(Html& page, const Visit& visit, const Survey& survey,
                    const std::vector<answers::OnTheList>& people) {
  const std::size_t pages = (people.size() + people_a_page - 1) / people_a_page;
  std::size_t at = 1;
  for (std::size_t each = 2; each <= pages; ++each)
    if (visit.query["page"] == std::to_string(each))
      at = each;
  const std::span all(people);
  const std::size_t from = (at - 1) * people_a_page;
  table(page,
        table_of(visit, survey, all.subspan(from, std::min(people_a_page, people.size() - from))));
  pagination(page, {.path = path_of(survey, "/people"),
                    .at = static_cast<int>(at),
                    .of = static_cast<int>(pages)});
}

void what_can_be_done(Html& page, const Visit& visit, const Survey& survey, bool anybody) {
  open_buttons(page);
  link_button(page, "Add people", path_of(survey, "/people/add"),
              anybody ? Weight::secondary : Weight::primary);
  if (anybody) {
    download_button(page, visit, path_of(survey, "/people/links"));
    link_button(page, "Make new links", path_of(survey, "/people/new-links"), Weight::secondary);
  }
  page.close("div");
}

void how_to_send(Html& page, Site& site, const Survey& survey) {
  page.element("h2", "Sending the links");
  page.element("p",
               "The file has a row for each person, for a mail merge in your mail or word "
               "processing program. The staff record says that you took it.");
  warning(page,
          "Whoever has a link can answer with it, and can see whether it still works. Send each to "
          "its person only, and delete the file when you have sent them.");
  const Form form = form_of(site.db(), survey);
  Html letter;
  copy_block(letter, letter_to_person({.survey = survey,
                                       .minutes = form.minutes,
                                       .partnership = site.partnership(),
                                       .link = "{Link}"}));
  details(page, "A letter to go with them", letter);
}

void how_long_kept(Html& page, Database& db) {
  page.element("p",
               partnership::Schedule::read(db).sentence(*find_kept_kind("contacts")) +
                   " Until then the list is sealed with a key of this survey.",
               {{"class", "app-small"}});
}

}  // namespace

bool tells_who(const Survey& survey) { return survey.promise != Promise::anonymous; }

Page has_no_list(const Visit& visit, Site& site, const Survey& survey) {
  Sheet sheet{.title = "This survey has no list of people", .back = back_to(survey)};
  sheet.inside.element("p",
                       "It was opened without asking who people are, so there are no personal "
                       "links. Hand out one link for everybody, or one for each agency.");
  task_list(sheet.inside, ways_out(survey, form_of(site.db(), survey).audience));
  return shown(visit, site, sheet);
}

Outcome show_invited(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey)
    return not_found(site);
  if (!row_of(survey->promise).has_invitations)
    return has_no_list(visit, site, *survey);
  const answers::WholeList list = answers::whole_list(site.house.site, site.db(), *survey);
  Sheet sheet{.title = "Personal links",
              .back = back_to(*survey),
              .done = what_was_done(visit),
              .wide = true};
  Html& page = sheet.inside;
  page.element("p", survey->title, {{"class", "app-lead"}});
  page.element("p", when_open(*survey, visit.today) + " " + so_far(site.db(), *survey));
  if (!tells_who(*survey))
    inset(page, why_nobody);
  if (list.unreadable > 0) {
    warning(
        page,
        "The key of this list is not in the key folder, so nobody can read it. Ask whoever runs "
        "the server to put the key folder back.");
    return shown(visit, site, sheet);
  }
  const bool open = can_be_answered(*survey, visit.today);
  if (open)
    what_can_be_done(page, visit, *survey, !list.people.empty());
  if (list.people.empty()) {
    nothing_yet(page, open ? "Nobody is on the list yet. Add people to make a link for each."
                           : "There are no names here: nobody was added, or the list has been "
                             "deleted on its day.");
    return shown(visit, site, sheet);
  }
  list_of_people(page, visit, *survey, list.people);
  if (open) {
    when_it_closes(page, visit, site, *survey);
    how_to_send(page, site, *survey);
  }
  how_long_kept(page, site.db());
  return shown(visit, site, sheet);
}

Outcome download_personal_links(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey || !row_of(survey->promise).has_invitations)
    return not_found(site);
  if (!can_be_answered(*survey, visit.today))
    return see_other(path_of(*survey, "/people"));
  const answers::WholeList list = answers::whole_list(site.house.site, site.db(), *survey);
  const Key key = answers::house_key(site.house.site, answers::link_key);
  return {csv_file(answers::links_of_people(key, *survey, list, whole_address(site, "")),
                   "links-" + survey->id),
          [visit, survey = *survey](Database& db) -> std::optional<Page> {
            record_deed(db, visit, "took-links", survey);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
