// SPDX-License-Identifier: Apache-2.0
#include "web/wording/draft.h"

#include "answers/forms_at_hand.h"
#include "forms/form_json.h"
#include "forms/read_form.h"
#include "forms/write_form.h"
#include "store/form_versions.h"

namespace earshot::web {
namespace {

std::string file_of(const Form& form) { return form.name + ".toml"; }

Problems plugins_problems(const Form& form, const host::Plugins& plugins, Day today) {
  if (form.plugin.empty())
    return {};
  if (!plugins.has(form.plugin))
    return {{.message = "The plugin '" + form.plugin +
                        "', which knows what answers to this form mean, is not loaded. Ask whoever "
                        "runs the server to put it into the plugin folder."}};
  host::Effects effects = plugins.check_form(form, today);
  for (Problem& problem : effects.problems)
    if (!problem.question.empty())
      problem.question = "question." + problem.question;
  if (effects.failed)
    effects.problems.push_back({.message = "The plugin '" + form.plugin +
                                           "' could not check this form: " + effects.failure});
  return std::move(effects.problems);
}

// Everything typed is there again when the file is read.
bool can_be_read_again(const std::string& source, const Form& form, const Lists& lists) {
  const forms::ReadForm read = forms::read_form(file_of(form), source, lists);
  return forms::to_json(read.form ? *read.form : read.draft) == forms::to_json(form);
}

}  // namespace

std::optional<Draft> find_draft(Database& db, const House& house, std::string_view name) {
  if (house.shelf.find(name))
    return std::nullopt;
  auto kept = store::find_own_form(db, name);
  if (!kept)
    return std::nullopt;
  Draft draft{.lists = answers::lists_for_forms(db, house.shelf)};
  forms::ReadForm read = forms::read_form(kept->name + ".toml", kept->source, draft.lists);
  draft.form = read.form ? std::move(*read.form) : std::move(read.draft);
  draft.kept = std::move(*kept);
  return draft;
}

Problems problems_of(const Form& form, const Lists& lists, const host::Plugins& plugins,
                     Day today) {
  const forms::WrittenForm written = forms::write_form(form, lists);
  forms::ReadForm read = forms::read_form(file_of(form), written.text, lists);
  if (read.form)
    return plugins_problems(*read.form, plugins, today);
  for (Problem& problem : read.problems)
    problem.question = written.field_at(problem.line);
  return std::move(read.problems);
}

Keeping keep_draft(Database& db, const Draft& draft, const Visit& visit) {
  Form form = draft.form;
  next_version(db, form);
  const std::string source = forms::write_form(form, draft.lists).text;
  if (!can_be_read_again(source, form, draft.lists))
    return Keeping::too_long;
  const bool kept = store::change_own_form(db,
                                           {.name = draft.kept.name,
                                            .copy_of = draft.kept.copy_of,
                                            .source = source,
                                            .changed_on = visit.today,
                                            .changed_by = visit.staff->person},
                                           draft.kept.source);
  return kept ? Keeping::kept : Keeping::meanwhile_changed;
}

// Also one that was used in a survey and is not there any more: its figures bear the name.
bool is_taken(Database& db, const House& house, std::string_view name) {
  return house.shelf.find(name) || store::find_own_form(db, name) ||
         store::latest_form_version(db, name);
}

void next_version(Database& db, Form& form) {
  for (auto used = store::find_form_version(db, form.name, form.version);
       used && used->fingerprint != forms::fingerprint(form);
       used = store::find_form_version(db, form.name, form.version))
    ++form.version;
}

}  // namespace earshot::web
