// SPDX-License-Identifier: Apache-2.0
#include "web/record_words.h"

#include <charconv>

#include "answers/forms_at_hand.h"
#include "answers/results.h"
#include "base/text.h"
#include "forms/names.h"
#include "model/deeds.h"
#include "model/retention.h"
#include "store/actions.h"
#include "store/courses.h"
#include "store/cycles.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "store/people.h"
#include "store/programme.h"
#include "store/releases.h"
#include "store/said.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"
#include "web/courses/course_words.h"
#include "web/settings_common.h"
#include "web/wording/common.h"

namespace earshot::web {
namespace {

// "at least 10 comments": whoever reads the record may not be shown how many people wrote.
std::string comments_of(std::string_view count, const Release& release) {
  int comments = 0;
  std::from_chars(count.data(), count.data() + count.size(), comments);
  return answers::rounded_down(comments) + " comments of " + release.unit_name;
}

// Results are named as people read them, and a number after them counts comments.
std::optional<std::string> name_of_results(Database& db, const std::string& on) {
  const std::size_t space = on.find(' ');
  const auto release = store::find_release(db, on.substr(0, space));
  if (!release)
    return std::nullopt;
  if (space == on.npos)
    return release->unit_name;
  return comments_of(std::string_view(on).substr(space + 1), *release);
}

// Whom an id belongs to, or what; the id itself if it is nobody's.
std::string name_of(Site& site, const std::string& id) {
  if (const auto person = store::find_person(site.db(), id))
    return person->name;
  if (const auto survey = store::find_survey(site.db(), id))
    return survey->title;
  return name_of_results(site.db(), id).value_or(id);
}

std::pair<std::string, std::string> parted(const std::string& on) {
  const std::size_t slash = on.find('/');
  return {on.substr(0, slash), slash == on.npos ? std::string() : on.substr(slash + 1)};
}

// "agencies/solent_nhs"
std::string name_on_list(Site& site, const std::string& on) {
  const auto [list, name] = parted(on);
  const ListRow* row = find_list(list);
  if (row == nullptr)
    return on;
  const auto listed = store::find_listed(site.db(), row->list, name);
  return in_quotes(listed ? listed->title : name) + " under " + in_quotes(row->title);
}

std::string name_of_settings(Site&, const std::string& on) {
  const SettingsPartRow* row = find_settings_part(on);
  return row == nullptr ? on : in_quotes(row->title);
}

// "wight-children", or "wight-children/pl"
std::string name_of_form(Site& site, const std::string& on) {
  const auto [name, language] = parted(on);
  const auto form = answers::find_at_hand(site.db(), site.house.shelf, name);
  const std::string title = in_quotes(form ? title_of(form->form) : name);
  return language.empty() ? title : title + " in " + forms::language_name(language);
}

// What was deleted or held: a kind of things, or what one survey has of it.
std::string name_of_kept(Site& site, const std::string& on) {
  const KeptKind* kind = find_kept_kind(on);
  return kind == nullptr ? name_of(site, on) : in_quotes(kind->title);
}

std::string name_of_course(Site& site, const std::string& on) {
  const auto course = store::find_course(site.db(), on);
  return course ? in_quotes(course->title) : on;
}

// "Neglect" of 14 October 2026
std::string name_of_session(Site& site, const std::string& on) {
  const auto session = store::find_session_of_course(site.db(), on);
  return session ? name_of_course(site, session->course) + " of " + days_in_words(*session) : on;
}

std::string name_of_cycle(Site& site, const std::string& on) {
  const auto cycle = store::find_cycle(site.db(), on);
  return cycle ? in_quotes(cycle->name) : on;
}

// Of what was found nothing stands in the record, not even which document it is in.
std::string name_of_evidence(Site& site, const std::string& on) {
  const auto file = store::find_evidence(site.db(), on);
  return file ? "evidence from " + std::string(row_of(file->piece.source).one) + " for the cycle " +
                    name_of_cycle(site, file->piece.cycle)
              : "evidence " + on;
}

// Neither what is offered nor what it costs stands in the record.
std::string name_of_offer(Site& site, const std::string& on) {
  const auto row = store::find_programme_row(site.db(), on);
  return row ? "a learning offer of the programme for " + name_of_cycle(site, row->cycle)
             : "a learning offer " + on;
}

// Nor what is to be done, nor by whom.
std::string name_of_action(Site& site, const std::string& on) {
  const auto action = store::find_action(site.db(), on);
  return action ? "an action of the cycle " + name_of_cycle(site, action->cycle)
                : "an action " + on;
}

std::string name_of_said(Site& site, const std::string& on) {
  const auto said = store::find_said(site.db(), on);
  return said ? "what people said, of the cycle " + name_of_cycle(site, said->cycle)
              : "what people said, " + on;
}

struct Naming {
  std::string_view place;  // in the sentence of a deed
  std::string (*name)(Site& site, const std::string& on);
};
constexpr Naming all_namings[] = {
    {"{on}", name_of},
    {"{listed}", name_on_list},
    {"{settings}", name_of_settings},
    {"{course}", name_of_course},
    {"{session}", name_of_session},
    {"{form}", name_of_form},
    {"{kept}", name_of_kept},
    {"{cycle}", name_of_cycle},
    {"{evidence}", name_of_evidence},
    {"{offer}", name_of_offer},
    {"{action}", name_of_action},
    {"{said}", name_of_said},
};

}  // namespace

std::string doer_in_words(Site& site, const std::string& who) {
  if (who == "shell")
    return std::string(shell_in_words);
  if (who == "server")
    return std::string(server_in_words);
  return name_of(site, who);
}

std::string deed_in_words(Site& site, const store::Entry& entry) {
  const DeedRow* row = find_deed(entry.what);
  std::string sentence(row != nullptr ? row->sentence : std::string_view(entry.what));
  for (const Naming& naming : all_namings)
    if (const auto at = sentence.find(naming.place); at != sentence.npos)
      return sentence.replace(at, naming.place.size(), naming.name(site, entry.on));
  return sentence;
}

}  // namespace earshot::web
