// SPDX-License-Identifier: Apache-2.0
#include "web/safeguarding/opened.h"

#include "store/disclosures.h"
#include "store/people.h"
#include "store/surveys.h"
#include "web/components.h"
#include "web/prose.h"

namespace earshot::web {

std::optional<Opened> open_box(Database& db, answers::SafeguardingBoxes& boxes,
                               const store::ToRead& it) {
  const auto box = store::box_of_disclosure(db, it.id);
  if (!box)
    return std::nullopt;
  Opened opened{.it = it};
  if (it.asks_contact)
    opened.contact = boxes.contact_request(*box);
  else
    opened.words = boxes.words(*box);
  if (!opened.contact && !opened.words)
    return std::nullopt;
  if (opened.words)
    if (const auto survey = store::find_survey(db, opened.words->survey))
      opened.survey = survey->title;
  return opened;
}

std::string_view kind_in_words(const store::ToRead& it) {
  return it.likely ? "May be urgent" : it.asks_contact ? "Asks to be contacted" : "Words";
}

std::string path_of(const store::ToRead& it) { return "/safeguarding/" + to_base64(it.id); }

std::string hour_in_words(Moment hour) {
  return long_text(london_day(hour)) + ", between " + london_time(hour) + " and " +
         london_time(hour + std::chrono::hours(1));
}

std::string name_of(Database& db, const Visit& visit, const std::string& person) {
  if (visit.staff && visit.staff->person == person)
    return "You";
  const auto known = store::find_person(db, person);
  return known ? known->name : "Somebody who has left";
}

Page no_key_page(const Visit& visit, Site& site) {
  Sheet sheet{.title = "What was written can't be opened just now", .status = 503};
  paragraph(
      sheet.inside,
      "The key that opens it is not where it belongs. Nothing is lost: it can be read as soon "
      "as the key is back.");
  paragraph(sheet.inside,
            "Call whoever runs the server now, and ask them to run \"earshot doctor\".");
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
