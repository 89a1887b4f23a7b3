// SPDX-License-Identifier: Apache-2.0
#include "forms/read_form.h"

#include <algorithm>
#include <map>

#include "forms/choices.h"
#include "forms/fields.h"
#include "forms/form_head.h"
#include "forms/form_json.h"
#include "forms/questions.h"
#include "forms/toml_tree.h"
#include "forms/when.h"

namespace earshot::forms {
namespace {

// A box is as large as all of a form's texts, so their sum is bounded too (300 kB a box).
constexpr std::int64_t most_text_in_all = 100'000;

// A shared scale in a language that it lacks: see read_scales.
bool adds_languages(const Entry& scale) {
  return scale.value.is == Node::Is::table && !scale.value.find("points") &&
         !scale.value.find("option");
}

// Its own scales or lists beside the shared ones. Two of one name would make stages differ that
// look the same.
template <class Named>
Named with_shared(Named own, const Named& shared, const Node& file, std::string_view key,
                  Remarks& remarks) {
  const Entry* entry = file.find(key);
  for (const auto& [name, value] : own)
    if (shared.contains(name) && !adds_languages(*entry->value.find(name)))
      remarks.add(entry->value.find(name)->line, {},
                  std::string(key) + " " + quoted(name) +
                      " is one that all forms share: remove it here, or give it another name");
  own.insert(shared.begin(), shared.end());
  return own;
}

Page read_page(const Node& table, std::size_t room, Reading& reading) {
  const Entry* written = table.find("name");
  const bool named = written && written->value.is == Node::Is::text;
  Fields fields(table, "page", {},
                named ? "page " + quoted(written->value.text) + ": " : std::string("page: "),
                reading.remarks);
  Page page;
  page.name = fields.name("name", plain_naming);
  page.title = read_text(fields, "title", true, Outcome_allowed::no, reading.speech);
  page.intro = read_text(fields, "intro", false, Outcome_allowed::no, reading.speech);
  const auto questions = fields.tables("question");
  if (!fields.node().find("question"))
    fields.add(table.line, "it has no questions: write [[page.question]]");
  for (const Node* question : questions) {
    if (page.questions.size() == room) {
      fields.add(question->line, "the form has more than " +
                                     std::to_string(reading.limits.questions) +
                                     " questions: leave some out");
      break;
    }
    page.questions.push_back(read_question(*question, reading));
  }
  fields.nothing_else();
  return page;
}

bool has_question_before_any_page(const Node& form) {
  const Entry* page = form.find("page");
  return page && page->value.is == Node::Is::table && page->value.find("question");
}

void read_pages(Fields& fields, Form& form, Reading& reading) {
  if (has_question_before_any_page(fields.node())) {
    fields.add(
        fields.any("page")->line,
        "a question stands before any page: write [[page]], its name and its title above the "
        "first [[page.question]]");
    return;
  }
  const auto tables = fields.tables("page");
  if (!fields.node().find("page"))
    fields.add(0, "the form has no pages: write [[page]]");
  std::size_t room = static_cast<std::size_t>(reading.limits.questions);
  std::map<std::string, int, std::less<>> lines;
  for (const Node* table : tables) {
    if (form.pages.size() == static_cast<std::size_t>(reading.limits.pages)) {
      fields.add(table->line, "the form has more than " + std::to_string(reading.limits.pages) +
                                  " pages: leave some out");
      break;
    }
    form.pages.push_back(read_page(*table, room, reading));
    const Page& page = form.pages.back();
    room -= page.questions.size();
    const auto [before, is_new] = lines.try_emplace(page.name, table->line);
    if (!page.name.empty() && !is_new)
      fields.add(table->line, "page " + quoted(page.name) + ": there is one of this name on line " +
                                  std::to_string(before->second) + ": write another name");
  }
}

void check_names(const Form& form, Remarks& remarks) {
  std::map<std::string_view, int> lines;
  for (const Page& page : form.pages)
    for (const Question& question : page.questions) {
      if (question.name.empty())
        continue;
      const auto [before, is_new] = lines.try_emplace(question.name, question.line);
      if (!is_new)
        remarks.add(question.line, question.name,
                    "there is a question of this name on line " + std::to_string(before->second) +
                        ": write another name");
    }
}

// Two answers to one measure at one stage could not be told apart when stages are compared.
bool same_points(const Question& a, const Question& b) {
  return std::ranges::equal(a.options, b.options, {}, &Option::name, &Option::name) &&
         a.scale == b.scale;
}

void check_measures(const Form& form, Remarks& remarks) {
  std::map<std::string, const Question*> asked;
  std::map<std::string, const Question*> scales;  // by measure
  for (const Page& page : form.pages)
    for (const Question& question : page.questions) {
      if (question.measure.empty())
        continue;
      const Question& first = *scales.try_emplace(question.measure, &question).first->second;
      if (!same_points(first, question))
        remarks.add(question.line, question.name,
                    "question " + quoted(first.name) + " measures " + quoted(question.measure) +
                        " on another scale, so the two can't be compared: use the same scale, or "
                        "write another measure");
      std::string measure = question.measure + ":" + question.measure_stage;
      std::string key = measure + (question.per_outcome ? "|each" : "|once");
      for (const std::string& topic : question.topics)
        key += "|" + topic;
      const auto [before, is_new] = asked.try_emplace(std::move(key), &question);
      if (!is_new)
        remarks.add(question.line, question.name,
                    "question " + quoted(before->second->name) + " measures " + quoted(measure) +
                        " already: write another measure, or other topics");
    }
}

void check_texts_in_all(const Form& form, Remarks& remarks) {
  std::int64_t in_all = 0;
  for (const Page& page : form.pages)
    for (const Question& question : page.questions)
      in_all += question.max_length *
                (question.per_outcome ? static_cast<std::int64_t>(most_outcomes) : 1);
  if (in_all > most_text_in_all)
    remarks.add(0, {},
                "all texts together may be " + count_of(static_cast<std::size_t>(in_all)) +
                    " characters long: " + count_of(most_text_in_all) +
                    " is the most. Write a smaller 'max' (one that repeats counts four times)");
}

// A child must never meet a question that has no way past it.
void check_skipping(const Form& form, Remarks& remarks) {
  if (!is_family(form.audience))
    return;
  for (const Page& page : form.pages)
    for (const Question& question : page.questions)
      if (question.required)
        remarks.add(question.line, question.name,
                    "children and families may skip every question: remove 'required'");
}

void check_something_is_asked(const Form& form, Remarks& remarks) {
  for (const Page& page : form.pages)
    for (const Question& question : page.questions)
      if (question.kind != Kind::statement)
        return;
  if (!form.pages.empty())
    remarks.add(0, {}, "the form asks nothing: write a question that is not a statement");
}

void read_tree(const Node& tree, Form& form, const Lists& lists, const Limits& limits,
               Remarks& remarks) {
  Fields fields(tree, "form", {}, {}, remarks);
  read_languages(fields, form, limits);
  read_head(fields, form, limits);
  if (form.languages.empty())
    return;  // every text would be told of once more
  const Speech speech{.languages = form.languages, .text_length = limits.text_length};
  Reading reading{lists, limits, speech, {}, {}, remarks, {}};
  reading.scales = with_shared(read_scales(fields, speech, remarks, lists.scales), lists.scales,
                               tree, "scale", remarks);
  reading.choices = with_shared(read_choice_lists(fields, speech, limits, remarks), lists.choices,
                                tree, "list", remarks);
  read_pages(fields, form, reading);
  fields.nothing_else();
  check_names(form, remarks);
  check_measures(form, remarks);
  check_conditions(form, lists, reading.notes, remarks);
  check_texts_in_all(form, remarks);
  check_skipping(form, remarks);
  check_something_is_asked(form, remarks);
}

}  // namespace

ReadForm read_form(std::string file, std::string_view source, const Lists& lists,
                   const Limits& limits) {
  Remarks remarks(file);
  Form form;
  form.file = std::move(file);
  if (const auto tree = read_toml(source, limits, remarks))
    read_tree(*tree, form, lists, limits, remarks);
  if (!remarks.empty())
    return {std::nullopt, remarks.take(), std::move(form)};
  form.source = source;
  form.hash = fingerprint(form);
  return {std::move(form), {}};
}

}  // namespace earshot::forms
