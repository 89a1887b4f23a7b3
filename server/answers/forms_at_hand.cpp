// SPDX-License-Identifier: Apache-2.0
#include "answers/forms_at_hand.h"

#include <algorithm>

#include "forms/form_json.h"
#include "forms/read_form.h"
#include "store/form_versions.h"
#include "store/listed.h"
#include "store/own_forms.h"

namespace earshot::answers {
namespace {

std::string_view title_of(const FormAtHand& at_hand) {
  const Form& form = at_hand.form;
  return form.languages.empty() ? std::string_view(form.name)
                                : in_language(form.title, form.languages[0], form.languages[0]);
}

FormAtHand shipped(const Form& form) { return {.form = form, .for_surveys = form}; }

std::optional<Form> last_used(Database& db, const std::string& name) {
  const auto version = store::latest_form_version(db, name);
  return version ? std::optional(forms::form_from_json(version->json)) : std::nullopt;
}

FormAtHand read_own(Database& db, const Lists& lists, const store::OwnForm& own) {
  forms::ReadForm read = forms::read_form(own.name + ".toml", own.source, lists);
  FormAtHand found{.own = true, .copy_of = own.copy_of, .problems = std::move(read.problems)};
  found.for_surveys = read.form ? read.form : last_used(db, own.name);
  found.form = read.form ? std::move(*read.form) : std::move(read.draft);
  found.form.name = own.name;
  found.form.source = own.source;
  return found;
}

}  // namespace

Lists lists_for_forms(Database& db, const Shelf& shelf) {
  Lists lists = store::find_lists(db);
  if (lists.topics.empty())
    lists.topics = shelf.shared().topics;
  lists.scales = shelf.shared().scales;
  lists.choices = shelf.shared().choices;
  return lists;
}

std::vector<FormAtHand> forms_at_hand(Database& db, const Shelf& shelf) {
  const Lists lists = lists_for_forms(db, shelf);
  std::vector<FormAtHand> found;
  for (const Form& form : shelf.forms())
    found.push_back(shipped(form));
  for (const store::OwnForm& own : store::all_own_forms(db))
    if (!shelf.find(own.name))
      found.push_back(read_own(db, lists, own));
  std::ranges::stable_sort(found, {}, title_of);
  return found;
}

std::optional<FormAtHand> find_at_hand(Database& db, const Shelf& shelf, std::string_view name) {
  if (const Form* form = shelf.find(name))
    return shipped(*form);
  const auto own = store::find_own_form(db, name);
  if (!own)
    return std::nullopt;
  return read_own(db, lists_for_forms(db, shelf), *own);
}

std::optional<Form> find_form(Database& db, const Shelf& shelf, std::string_view name) {
  auto found = find_at_hand(db, shelf, name);
  return found ? std::move(found->for_surveys) : std::nullopt;
}

}  // namespace earshot::answers
