// SPDX-License-Identifier: Apache-2.0
#include "forms/questions.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "forms/answer_values.h"
#include "forms/fields.h"
#include "forms/question_kinds.h"
#include "forms/read_target.h"

namespace earshot::forms {
namespace {

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const KindRow& row : all_kinds)
    names.emplace_back(name_of(row.kind));
  return names;
}

std::optional<Kind> read_kind(Fields& fields) {
  const auto type = fields.needed_text("type", "\"scale\", or another kind of question");
  if (!type)
    return std::nullopt;
  if (const auto kind = find_kind(type->text))
    return kind;
  fields.add(type->line, "type " + quoted(type->text) + " is not a kind of question." +
                             suggestion(type->text, kind_names()));
  return std::nullopt;
}

void read_when(Fields& fields, Question& question, Reading& reading) {
  const auto when = fields.text("when");
  if (!when)
    return;
  question.when = parse_when(when->text);
  if (question.when)
    reading.notes.lines[question.name] = when->line;
  else
    fields.add(when->line, "when = " + quoted(when->text) +
                               " can't be read: write \"question = answer\", \"question != "
                               "answer\" or \"question in [answer, answer]\"");
}

void read_repeat(Fields& fields, Question& question) {
  const auto repeat = fields.text("repeat");
  if (!repeat)
    return;
  question.per_outcome = true;  // what was meant, so that {outcome} is not remarked upon as well
  if (repeat->text != "outcome")
    fields.add(repeat->line, "repeat = " + quoted(repeat->text) +
                                 " is not known: write repeat = \"outcome\", or remove it");
}

void read_measure(Fields& fields, Question& question) {
  const auto measure = fields.text("measure");
  if (!measure)
    return;
  const std::size_t colon = measure->text.find(':');
  const std::string name = measure->text.substr(0, colon);
  const std::string stage = colon == std::string::npos ? "" : measure->text.substr(colon + 1);
  if (colon == std::string::npos || !is_name(name, plain_naming) || stage.empty())
    fields.add(measure->line,
               "measure = " + quoted(measure->text) +
                   " can't be read: write a name, a colon and a stage, like \"confidence:before\"");
  else if (!is_stage(stage))
    fields.add(measure->line, "measure: " + stage_advice(stage));
  question.measure = name;
  question.measure_stage = stage;
}

void read_topics(Fields& fields, Question& question, const Reading& reading) {
  const Entry* entry = fields.any("topics");
  if (!entry)
    return;
  if (question.per_outcome) {
    if (entry->value.is != Node::Is::text || entry->value.text != "outcome")
      fields.add(entry->line,
                 "a question with repeat = \"outcome\" has the outcome's topic: "
                 "remove 'topics'");
    return;
  }
  if (entry->value.is == Node::Is::text && entry->value.text == "outcome") {
    fields.add(entry->line,
               "topics = \"outcome\" goes with repeat = \"outcome\": add that, or "
               "name the topics");
    return;
  }
  std::vector<std::string> known;
  for (const Topic& topic : reading.lists.topics)
    known.push_back(topic.name);
  for (const Word& topic : fields.texts("topics")) {
    const std::string meant = suggestion(topic.text, known);
    if (std::ranges::find(known, topic.text) == known.end())
      fields.add(topic.line, "unknown topic " + quoted(topic.text) + "." +
                                 (meant.empty() ? " Write one that is in topics.toml" : meant));
    else if (std::ranges::find(question.topics, topic.text) != question.topics.end())
      fields.add(topic.line, "topic " + quoted(topic.text) + " is there twice: keep one");
    question.topics.push_back(topic.text);
  }
}

void read_breakdown(Fields& fields, Question& question) {
  const auto breakdown = fields.text("breakdown");
  if (!breakdown)
    return;
  if (!is_name(breakdown->text, plain_naming))
    fields.add(breakdown->line, name_advice(breakdown->text, plain_naming));
  question.breakdown = breakdown->text;
}

std::optional<std::string> setting_text(const Node& value) {
  switch (value.is) {
    case Node::Is::text:
      return value.text;
    case Node::Is::whole:
      return std::to_string(value.whole);
    case Node::Is::real:
      return std::isfinite(value.real) ? std::optional(number_text(value.real)) : std::nullopt;
    case Node::Is::truth:
      return value.truth ? "true" : "false";
    default:
      return std::nullopt;
  }
}

void read_settings(Fields& fields, Question& question, const Speech& speech) {
  for (const Entry& entry : fields.node().entries) {
    if (!entry.key.starts_with("x_"))
      continue;
    fields.any(entry.key);
    if (!is_name(entry.key, question_naming)) {
      fields.add(entry.line, name_advice(entry.key, question_naming));
      continue;
    }
    const auto text = setting_text(entry.value);
    if (!text)
      fields.add(entry.line,
                 "'" + entry.key + "' must be a text in quotes, a number, or true or false");
    else if (text->size() > static_cast<std::size_t>(speech.text_length))
      fields.add(entry.line, "'" + entry.key + "' is too long: make it shorter");
    else
      question.settings[entry.key] = *text;
  }
}

// Keys that are right in themselves but not for this kind.
void refuse_foreign_keys(Fields& fields, Kind kind) {
  for (const KeyRow& row : kind_keys) {
    const Entry* entry = fields.node().find(row.key);
    if (!entry || goes_with(row, kind))
      continue;
    fields.any(row.key);
    fields.add(entry->line, "'" + std::string(row.key) + "' does not go with a question of type '" +
                                std::string(name_of(kind)) + "': remove it");
  }
}

// What every kind but a statement may have.
void read_common(Fields& fields, Question& question, Reading& reading) {
  question.required = fields.truth("required").value_or(false);
  // Careful unless the author says otherwise: a question that is not sensitive is shown as plain
  // totals.
  question.sensitive = fields.truth("sensitive").value_or(true);
  read_topics(fields, question, reading);
  read_settings(fields, question, reading.speech);
}

void read_body(Fields& fields, Question& question, Reading& reading) {
  refuse_foreign_keys(fields, question.kind);
  if (may_have("repeat", question.kind))
    read_repeat(fields, question);
  if (question.kind != Kind::statement)
    read_common(fields, question, reading);
  if (may_have("measure", question.kind))
    read_measure(fields, question);
  if (may_have("breakdown", question.kind))
    read_breakdown(fields, question);
  const auto outcome = question.per_outcome ? Outcome_allowed::yes : Outcome_allowed::no;
  question.text = read_text(fields, "text", true, outcome, reading.speech);
  question.help = read_text(fields, "help", false, outcome, reading.speech);
  read_when(fields, question, reading);
  const bool answers_known = row_of(question.kind).read(fields, question, reading);
  if (!answers_known)
    reading.notes.unsure.insert(question.name);
  if (may_have("target", question.kind))
    read_target(fields, question, answers_known, reading.remarks);
  fields.nothing_else();
}

}  // namespace

Question read_question(const Node& table, Reading& reading) {
  Question question;
  question.line = table.line;
  const Entry* name = table.find("name");
  const bool named = name && name->value.is == Node::Is::text && name->value.text.size() <= 60;
  Fields fields(table, "question", named ? name->value.text : std::string(),
                named ? "" : "a question: ", reading.remarks);
  question.name = fields.name("name", question_naming);
  if (const auto kind = read_kind(fields)) {
    question.kind = *kind;
    read_body(fields, question, reading);
  } else {
    reading.notes.unsure.insert(question.name);
  }
  return question;
}

}  // namespace earshot::forms
