// SPDX-License-Identifier: Apache-2.0
// New personal links, for everybody or for one person: the old ones stop working. Of an anonymous
// survey everybody gets one, or the links that stay the same would tell who has answered.
#include "answers/contacts.h"
#include "answers/links.h"
#include "store/invitations.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/ways/invited_common.h"
#include "web/ways/ways.h"

namespace earshot::web {
namespace {

void what_it_does(Html& page, const Survey& survey) {
  if (tells_who(survey))
    return bullets(page,
                   {"Everybody on the list who has not answered gets a new link.",
                    "Their old links stop working. What somebody had begun by one and not sent is "
                    "gone.",
                    "Links of those who have answered stay as they are: they say that the answer "
                    "arrived."});
  bullets(page,
          {"Everybody on the list gets a new link, also those who have answered: if theirs "
           "stayed the same, the file would tell who they are.",
           "Whoever has answered and opens their new link reads that their answer arrived. "
           "Nobody can answer twice.",
           "All old links stop working. What somebody had begun by one and not sent is gone."});
}

Page new_link_page(const Visit& visit, Site& site, const Survey& survey,
                   const answers::Invited& person, const std::string& path) {
  Sheet sheet{.title = "A new link for " + answers::called(person),
              .back = {"Back to the list", path_of(survey, "/people")}};
  Html& page = sheet.inside;
  page.element("p", "Send it to " + person.address +
                        ". Their old link has stopped working, and what they may have begun by it "
                        "and not sent is gone.");
  copy_block(page, whole_address(site, path));
  if (!tells_who(survey))
    page.element("p",
                 "If they have answered already, it leads them to a page that says so. Nobody can "
                 "answer twice.");
  warning(page, "Whoever has this link can answer with it. Send it to this person only.");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome ask_new_links(const Visit& visit, Site& site) {
  const OpenList found = find_open_list(visit, site);
  if (found.instead)
    return *found.instead;
  Sheet sheet{.title = "Make new links",
              .back = {"Back to the list", path_of(*found.survey, "/people")}};
  Html& page = sheet.inside;
  page.element("p",
               "For when links were lost, or went to people they were not meant for. To remind "
               "people you don't need new links: download the ones there are.");
  what_it_does(page, *found.survey);
  open_form(page, visit, path_of(*found.survey, "/people/new-links"));
  button(page, "Make new links", Weight::warning);
  page.close("form");
  return shown(visit, site, sheet);
}

Outcome make_new_links(const Visit& visit, Site& site) {
  const OpenList found = find_open_list(visit, site);
  if (found.instead)
    return *found.instead;
  return {see_other(path_of(*found.survey, "/people?done=new-links")),
          [visit, survey = *found.survey](Database& db) -> std::optional<Page> {
            if (answers::renew_all(db, survey, visit.today) == 0)
              return see_other(path_of(survey, "/people"));
            record_deed(db, visit, "renewed-links", survey);
            return std::nullopt;
          }};
}

// The link is a secret, so it stands on the page that answers and in no address.
Outcome make_one_new_link(const Visit& visit, Site& site) {
  const OpenList found = find_open_list(visit, site);
  if (found.instead)
    return *found.instead;
  const std::string id = id_in(visit.form["person"]);
  const auto row = answers::find_on_list(site.house.site, site.db(), *found.survey, id);
  if (!row || row->answered)
    return see_other(path_of(*found.survey, "/people"));
  const Key key = answers::house_key(site.house.site, answers::link_key);
  const std::string now = store::new_invitation_id();
  return {new_link_page(visit, site, *found.survey, row->person, answers::personal_link(key, now)),
          [visit, survey = *found.survey, id, now](Database& db) -> std::optional<Page> {
            if (!answers::renew_one(db, survey, id, now, visit.today))
              return see_other(path_of(survey, "/people"));
            record_deed(db, visit, "renewed-link", survey);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
