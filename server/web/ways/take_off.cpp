// SPDX-License-Identifier: Apache-2.0
// Taking somebody off a list of personal links, and saying whether the list is whole. Of an anonymous
// survey neither tells whether they have answered.
#include "answers/contacts.h"
#include "store/contacts.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/ways/invited_common.h"
#include "web/ways/ways.h"

namespace earshot::web {
namespace {

constexpr const char* no_second_answer =
    "Added again, they take up their old place: if they have answered, they can't answer a second "
    "time.";
constexpr const char* link_stops =
    "Their link stops working. What they may have begun by it and not sent is gone.";

std::vector<std::string> what_follows(const Survey& survey, const answers::OnTheList& row) {
  const std::string day = long_text(survey.closes_on);
  if (!tells_who(survey))
    return {link_stops,
            "If they have answered, their answer stays: nobody can tell which it is, and you are "
            "not told whether there is one.",
            "They still count among those who were asked, because leaving them out would tell "
            "whether they had answered.",
            no_second_answer,
            "The survey stays open until " + day +
                ", unless you close it, also when everybody else has answered."};
  if (row.answered)
    return {"They have answered. Their answer stays and counts.",
            "Their name and address go from the list.", no_second_answer};
  return {link_stops, "They no longer count among those who were asked.",
          "The survey stays open until " + day +
              ", unless you close it or say again that nobody else will be added."};
}

}  // namespace

Outcome ask_take_off(const Visit& visit, Site& site) {
  const OpenList found = find_open_list(visit, site);
  if (found.instead)
    return *found.instead;
  const auto row = answers::find_on_list(site.house.site, site.db(), *found.survey,
                                         id_in(visit.query["person"]));
  if (!row)
    return see_other(path_of(*found.survey, "/people"));
  const std::string called = answers::called(row->person);
  Sheet sheet{.title = "Take " + called + " off the list?",
              .back = {"Back to the list", path_of(*found.survey, "/people")}};
  bullets(sheet.inside, what_follows(*found.survey, *row));
  one_button_form(sheet.inside, visit, path_of(*found.survey, "/people/take-off"),
                  "Take them off the list", called, {{"person", to_hex(row->id)}}, Weight::warning);
  return shown(visit, site, sheet);
}

Outcome take_off_list(const Visit& visit, Site& site) {
  const OpenList found = find_open_list(visit, site);
  if (found.instead)
    return *found.instead;
  return {see_other(path_of(*found.survey, "/people?done=taken-off")),
          [visit, survey = *found.survey,
           id = id_in(visit.form["person"])](Database& db) -> std::optional<Page> {
            if (!answers::take_off(db, survey, id, visit.today))
              return see_other(path_of(survey, "/people"));
            record_deed(db, visit, "took-off-list", survey);
            return std::nullopt;
          }};
}

Outcome say_list_is_whole(const Visit& visit, Site& site) {
  const OpenList found = find_open_list(visit, site);
  if (found.instead)
    return *found.instead;
  const bool whole = visit.form["whole"] == "yes";
  return {see_other(path_of(*found.survey, "/people")),
          [visit, survey = *found.survey, whole](Database& db) -> std::optional<Page> {
            if (store::let_list_stand(
                    db, survey.id, whole ? store::ListStands::whole : store::ListStands::growing))
              record_deed(db, visit, whole ? "list-is-whole" : "list-may-grow", survey);
            return std::nullopt;
          }};
}

void when_it_closes(Html& page, const Visit& visit, Site& site, const Survey& survey) {
  const std::string day = long_text(survey.closes_on);
  const auto say = [&](const char* whole, const char* words) {
    one_button_form(page, visit, path_of(survey, "/people/whole"), words, survey.title,
                    {{"whole", whole}});
  };
  page.element("h2", "When it closes");
  switch (store::how_list_stands(site.db(), survey.id)) {
    case store::ListStands::whole:
      page.element("p", "It closes as soon as everybody on the list has answered, and on " + day +
                            " at the latest. Adding people changes that back.");
      return say("no", "More people will be added");
    case store::ListStands::thinned:
      page.element("p",
                   "On " + day +
                       ", or when you close it. Somebody was taken off the list, so it does not "
                       "close by itself when everybody has answered: that would tell whether they "
                       "had.");
      return;
    default:
      page.element("p",
                   "On " + day +
                       ", even if everybody on the list answers before then, because more people "
                       "may be added. If nobody else will be, say so: it then closes as soon "
                       "as everybody has answered.");
      return say("yes", "Nobody else will be added");
  }
}

}  // namespace earshot::web
