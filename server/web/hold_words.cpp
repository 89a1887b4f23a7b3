// SPDX-License-Identifier: Apache-2.0
#include "web/hold_words.h"

#include "model/retention.h"
#include "store/people.h"
#include "store/surveys.h"

namespace earshot::web {
namespace {

struct Done {
  std::string_view name;
  std::string_view sentence;
};
constexpr Done all_done[] = {
    {"held", "It is held, and will not be deleted until the hold is lifted."},
    {"too-late", "It was too late to hold it: it has been deleted in the meantime."},
    {"lifted", "The hold is lifted. What is old enough is deleted tonight."},
    {"lifted-before", "Somebody else had lifted this hold already."},
};

}  // namespace

std::string what_is_held(Database& db, const Hold& hold) {
  if (const KeptKind* kind = find_kept_kind(hold.kind))
    return "All of: " + std::string(kind->title);
  const auto survey = store::find_survey(db, hold.survey);
  return survey ? survey->title + " (" + hold.survey + ")" : hold.survey;
}

std::string who_did(Site& site, std::string_view who) {
  if (who == "shell")
    return "Whoever runs the server";
  const auto person = store::find_person(site.db(), who);
  return person ? person->name : std::string(who);
}

std::string_view hold_done(std::string_view name) {
  for (const Done& done : all_done)
    if (done.name == name)
      return done.sentence;
  return {};
}

}  // namespace earshot::web
