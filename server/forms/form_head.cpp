// SPDX-License-Identifier: Apache-2.0
#include "forms/form_head.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "forms/texts.h"

namespace earshot::forms {
namespace {

constexpr std::int64_t highest_version = 1'000'000;
constexpr std::int64_t most_minutes = 120;
constexpr std::array<Audience, 6> all_audiences{Audience::practitioner, Audience::child,
                                                Audience::young_person, Audience::parent,
                                                Audience::facilitator,  Audience::manager};

// "forms/post-course.toml" → "post-course"; empty if it is not called *.toml.
std::string_view stem_of(std::string_view file) {
  constexpr std::string_view ending = ".toml";
  if (!file.ends_with(ending))
    return {};
  file.remove_suffix(ending.size());
  return file.substr(file.find_last_of("/\\") + 1);
}

void read_form_name(Fields& fields, Form& form) {
  form.name = fields.name("form", form_naming);
  const std::string_view stem = stem_of(form.file);
  if (!form.name.empty() && !stem.empty() && form.name != stem)
    fields.add(fields.line_of("form"), "form = " + quoted(form.name) + " but the file is called " +
                                           quoted(std::string(stem) + ".toml") +
                                           ": give both the same name");
}

void read_stage(Fields& fields, Form& form) {
  const auto stage = fields.text("stage");
  if (!stage)
    return;
  form.stage = stage->text;
  if (!is_stage(stage->text))
    fields.add(stage->line, stage_advice(stage->text));
}

void read_audience(Fields& fields, Form& form) {
  const auto audience = fields.needed_text("audience", "\"practitioner\"");
  if (!audience)
    return;
  if (const auto found = find_audience(audience->text)) {
    form.audience = *found;
    return;
  }
  std::vector<std::string> names;
  for (const Audience each : all_audiences)
    names.emplace_back(name_of(each));
  fields.add(audience->line,
             quoted(audience->text) + " is not an audience." + suggestion(audience->text, names));
}

void read_plugin(Fields& fields, Form& form) {
  const auto plugin = fields.text("plugin");
  if (!plugin)
    return;
  form.plugin = plugin->text;
  if (!is_name(form.plugin, question_naming))
    fields.add(plugin->line, name_advice(form.plugin, question_naming));
}

void read_checked(Fields& fields, Form& form) {
  const std::vector<Word> checked = fields.texts("checked_by_native_reader");
  if (form.languages.empty())
    return;  // which was remarked upon
  for (const Word& language : checked) {
    if (std::ranges::find(form.languages, language.text) == form.languages.end())
      fields.add(language.line, "checked_by_native_reader names " + quoted(language.text) +
                                    ", which is not one of the form's languages (" +
                                    list_of(form.languages, "and") + "): remove it");
    else if (std::ranges::find(form.checked_languages, language.text) !=
             form.checked_languages.end())
      fields.add(language.line,
                 "checked_by_native_reader names " + quoted(language.text) + " twice: keep one");
    form.checked_languages.push_back(language.text);
  }
}

bool is_empty_list(const Node& value) {
  return value.is == Node::Is::list && value.elements.empty();
}

}  // namespace

void read_languages(Fields& fields, Form& form, const Limits& limits) {
  const std::vector<Word> languages = fields.texts("languages");
  const int line = fields.line_of("languages");
  if (!fields.node().find("languages"))
    fields.add(line, "'languages' is missing: write languages = [\"en\"]");
  else if (is_empty_list(fields.node().find("languages")->value))
    fields.add(line, "the form speaks no language: write languages = [\"en\"]");
  if (languages.size() > static_cast<std::size_t>(limits.languages))
    fields.add(line, "there are " + std::to_string(languages.size()) +
                         " languages: " + std::to_string(limits.languages) + " is the most");
  bool all_known = true;
  for (const Word& language : languages) {
    all_known = all_known && is_language(language.text);
    if (!is_language(language.text))
      fields.add(language.line, quoted(language.text) +
                                    " is not a language code: write two or three small letters, "
                                    "like \"en\" or \"pl\"");
    else if (std::ranges::find(form.languages, language.text) != form.languages.end())
      fields.add(language.line, "language " + quoted(language.text) + " is there twice: keep one");
    else if (form.languages.size() < static_cast<std::size_t>(limits.languages))
      form.languages.push_back(language.text);
  }
  if (!all_known)
    form.languages.clear();  // or every text in one of them would be told of as well
}

void read_head(Fields& fields, Form& form, const Limits& limits) {
  const Speech speech{.languages = form.languages, .text_length = limits.text_length};
  read_form_name(fields, form);
  form.version =
      static_cast<int>(fields.needed_whole("version", 1, highest_version, 1).value_or(0));
  form.minutes = static_cast<int>(fields.needed_whole("minutes", 1, most_minutes, 3).value_or(0));
  read_plugin(fields, form);
  read_stage(fields, form);
  read_audience(fields, form);
  read_checked(fields, form);
  form.title = read_text(fields, "title", true, Outcome_allowed::no, speech);
  form.about = read_text(fields, "about", false, Outcome_allowed::no, speech);
  form.influence = read_text(fields, "influence", false, Outcome_allowed::no, speech);
}

}  // namespace earshot::forms
