// SPDX-License-Identifier: Apache-2.0
#include "forms/write_form.h"

#include <algorithm>
#include <set>

#include "forms/toml_text.h"
#include "forms/writing.h"

namespace earshot::forms {
namespace {

void write_head(Writing& out) {
  const Form& form = out.form();
  out.word("form", form.name, "form");
  out.key("version", std::to_string(form.version), "version");
  out.word("plugin", form.plugin, "plugin");
  out.word("stage", form.stage, "stage");
  out.key("audience", toml_text(name_of(form.audience)), "audience");
  out.key("languages", toml_list(form.languages), "languages");
  if (form.languages.size() > 1 || !form.checked_languages.empty())
    out.key("checked_by_native_reader", toml_list(form.checked_languages), "checked");
  out.text("title", form.title);
  out.text("about", form.about);
  out.text("influence", form.influence);
  out.key("minutes", std::to_string(form.minutes), "minutes");
}

bool speaks(const std::vector<Option>& options, const std::string& language) {
  return std::ranges::all_of(options,
                             [&](const Option& option) { return option.text.contains(language); });
}

// The labels of one language, a line each, so that each can be pointed at.
void write_labels(Writing& out, const std::string& scale, const std::vector<Option>& options,
                  const std::string& language) {
  const std::string field = "scale." + scale + "." + language;
  out.line(language + " = [", field);
  for (const Option& option : options)
    if (!option.away)
      if (const auto words = option.text.find(language); words != option.text.end())
        out.line("  " + toml_text(words->second) + ",", field + "." + option.name);
  out.line("]", field);
}

void write_scale(Writing& out, const Question& question, const std::vector<std::string>& languages,
                 bool whole) {
  const std::string of = "scale." + question.scale + ".";
  out.gap();
  out.line("[scale." + question.scale + "]", "scale." + question.scale);
  std::string points;
  for (const Option& option : question.options)
    if (!option.away)
      points += (points.empty() ? "" : ", ") + option.name;
  if (whole)
    out.key("points", "[" + points + "]");
  if (whole)
    out.flag("faces", question.faces);
  for (const std::string& language : languages)
    write_labels(out, question.scale, question.options, language);
  for (const Option& option : question.options)
    for (const std::string& language : languages)
      if (const auto words = option.text.find(language); option.away && words != option.text.end())
        out.key("away." + language, toml_text(words->second), of + "away." + language);
}

// The form's own scales, and what it says of a shared one in languages that one lacks.
void write_scales(Writing& out, const Lists& lists) {
  std::set<std::string_view> written;
  for (const Page& page : out.form().pages)
    for (const Question& question : page.questions) {
      if (question.scale.empty() || !written.insert(question.scale).second)
        continue;
      const auto shared = lists.scales.find(question.scale);
      std::vector<std::string> languages = out.form().languages;
      if (shared != lists.scales.end())
        std::erase_if(languages, [&](const std::string& language) {
          return speaks(shared->second.options, language) || !speaks(question.options, language);
        });
      if (!languages.empty())
        write_scale(out, question, languages, shared == lists.scales.end());
    }
}

void write_page(Writing& out, const Page& page, const Lists& lists) {
  const std::string of = "page." + page.name;
  out.gap();
  out.line("[[page]]", of);
  out.word("name", page.name, of);
  out.text("title", page.title, of + ".");
  out.text("intro", page.intro, of + ".");
  for (const Question& question : page.questions)
    write_question(out, question, lists);
}

}  // namespace

std::string_view WrittenForm::field_at(int line) const {
  const auto after = std::ranges::upper_bound(places, line, {}, &Place::line);
  return line <= 0 || after == places.begin() ? std::string_view() : std::prev(after)->field;
}

WrittenForm write_form(const Form& form, const Lists& lists) {
  Writing out(form);
  write_head(out);
  write_scales(out, lists);
  for (const Page& page : form.pages)
    write_page(out, page, lists);
  return out.done();
}

}  // namespace earshot::forms
