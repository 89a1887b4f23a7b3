// SPDX-License-Identifier: Apache-2.0
// Each question that results which count were asked with and that is about a topic, word for word, by version of its form.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "forms/form_json.h"
#include "needs/list_words.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/sections.h"
#include "store/form_versions.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

// One version of a form, with the results that were asked with it and the topics they speak of.
struct AskedWith {
  std::vector<Rests> results;
  std::set<std::string> topics;
};
using FormsAsked = std::map<std::pair<std::string, int>, AskedWith>;

FormsAsked forms_asked(const CycleGathered& from) {
  FormsAsked asked;
  for (const auto* releases : {&from.releases, &from.releases_before})
    for (const FromRelease& release : *releases) {
      AskedWith& with = asked[{release.form, release.form_version}];
      with.results.push_back({release.id, {}, {}});
      for (const Spoken& said : release.says)
        with.topics.insert(said.topic);
    }
  return asked;
}

// Words are counted nowhere, and a statement asks nothing.
bool is_counted(const Question& question) {
  return question.kind != Kind::statement && question.kind != Kind::text;
}

class Dictionary {
 public:
  explicit Dictionary(const ReportFrom& from)
      : db_(from.db), numbers_(from), lists_(store::find_listed(from.db)) {}

  void add(ReportTable& table, const std::pair<std::string, int>& which, const AskedWith& with) {
    const auto version = store::find_form_version(db_, which.first, which.second);
    if (!version) {
      not_on_file_.insert(which.first + ", version " + std::to_string(which.second));
      return;
    }
    Form form = forms::form_from_json(version->json);
    form.version = which.second;
    for (const Page& page : form.pages)
      for (const Question& question : page.questions)
        if (const auto topics = topics_of(question, with.topics);
            is_counted(question) && !topics.empty())
          table.rows.push_back(row_of_question(form, question, topics, with));
  }
  const std::set<std::string>& not_on_file() const { return not_on_file_; }

 private:
  // The name that a topic has by now.
  std::string now_called(const std::string& topic) const {
    const Listed* meant = lists_.meant(List::topics, topic);
    return meant == nullptr ? topic : meant->name;
  }

  // Of those that results speak of: its own, those it lets people tick, or the course's outcomes.
  std::set<std::string> topics_of(const Question& question,
                                  const std::set<std::string>& spoken_of) const {
    if (question.per_outcome)
      return spoken_of;
    std::set<std::string> topics;
    const auto take = [&](const std::string& name) {
      if (const std::string now = now_called(name); spoken_of.contains(now))
        topics.insert(now);
    };
    for (const std::string& topic : question.topics)
      take(topic);
    if (question.kind == Kind::many)
      for (const Option& option : question.options)
        take(option.name);
    return topics;
  }

  static std::string words_of(const Form& form, const Text& text) {
    const std::string first = form.languages.empty() ? std::string() : form.languages[0];
    return std::string(in_language(text, first, first));
  }

  static std::string answers_of(const Form& form, const Question& question) {
    std::string answers;
    for (const Option& option : question.options)
      answers += (answers.empty() ? "" : "; ") + words_of(form, option.text);
    return answers.empty() ? "No answers to choose from" : answers;
  }

  // What its author wrote of it for whoever works out needs: "x_component = Not confident".
  static std::string written_of(const Question& question) {
    std::string words;
    if (!question.measure.empty())
      words = "measure = " + question.measure + ":" + question.measure_stage;
    for (const auto& [name, value] : question.settings)
      words += (words.empty() ? "" : "; ") + name + " = " + said_in_words(value);
    return words;
  }

  std::vector<Book::Cell> row_of_question(const Form& form, const Question& question,
                                          const std::set<std::string>& topics,
                                          const AskedWith& with) const {
    std::vector<std::string> titles;
    for (const std::string& topic : topics)
      titles.push_back(lists_.title(List::topics, topic));
    return {words_of(form, form.title),
            form.name,
            form.version,
            question.name,
            words_of(form, question.text),
            answers_of(form, question),
            list_of(titles, "and"),
            written_of(question),
            numbers_.of(with.results)};
  }

  Database& db_;
  Numbering numbers_;
  ListWords lists_;
  std::set<std::string> not_on_file_;
};

ReportTable questions_table(const ReportFrom& from) {
  ReportTable table{.name = "questions",
                    .title = "Questions that are about a topic, by version of their form",
                    .heading = {"Form", "Its name", "Version", "Question", "As it is asked",
                                "Answers", "Topics", "What its form says of it", "Rests on"},
                    .rows = {},
                    .notes = {"{outcome} and {course} stand for the words of the course that was "
                              "asked about. Texts are in the first language of the form."},
                    .when_empty =
                        "No results of this cycle were asked with a question about a "
                        "topic."};
  Dictionary dictionary(from);
  for (const auto& [which, with] : forms_asked(from.drawn.gathered))
    dictionary.add(table, which, with);
  if (const auto& missing = dictionary.not_on_file(); !missing.empty())
    table.notes.push_back("Not on file any more: " +
                          list_of(std::vector<std::string>(missing.begin(), missing.end()), "and") +
                          ".");
  return table;
}

}  // namespace

ReportSection dictionary_section(const ReportFrom& from) {
  ReportTable table = questions_table(from);
  std::vector<std::string> sentences;
  if (table.rows.empty())
    sentences.emplace_back("No question about a topic stands behind this analysis.");
  else
    sentences.push_back(
        how_many(table.rows.size(), "question about a topic was", "questions about topics were") +
        " asked for the results that count here and those they are compared with, in these words.");
  sentences.emplace_back(
      "A version of a form never changes: another wording is another version, with its own rows.");
  return {.name = "dictionary",
          .title = "Data dictionary",
          .part = ReportPart::scope,
          .sentences = std::move(sentences),
          .tables = {std::move(table)}};
}

}  // namespace earshot::needs
