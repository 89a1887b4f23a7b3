// SPDX-License-Identifier: Apache-2.0
#include "forms/read_target.h"

#include <algorithm>

#include "base/text.h"

namespace earshot::forms {
namespace {

constexpr std::string_view how_to_write = "write target = { answers = [\"yes\"], percent = 80 }";

std::vector<Word> read_answers(Fields& target) {
  if (!target.node().find("answers"))
    target.missing("answers", "[\"yes\"]");
  else if (const Node& list = target.node().find("answers")->value;
           list.is == Node::Is::list && list.elements.empty())
    target.add(target.line_of("answers"), "name the answers that count: answers = [\"yes\"]");
  return target.texts("answers");
}

void check_answers(const Fields& target, const Question& question,
                   const std::vector<Word>& answers) {
  std::vector<std::string> known, named;
  for (const Option& option : question.options)
    known.push_back(option.name);
  for (const Word& answer : answers) {
    if (std::ranges::find(known, answer.text) == known.end())
      target.add(answer.line, "there is no answer " + quoted(answer.text) + "." +
                                  suggestion(answer.text, known));
    else if (std::ranges::find(named, answer.text) != named.end())
      target.add(answer.line, "answer " + quoted(answer.text) + " is there twice: keep one");
    named.push_back(answer.text);
  }
  if (question.kind == Kind::many && answers.size() > 1)
    target.add(target.line_of("answers"),
               "people may tick several of these answers, so how many tick one of them or another "
               "is not known: keep one");
  else if (!answers.empty() && answers.size() >= known.size())
    target.add(target.line_of("answers"),
               "everybody who answers reaches it: leave out the answers that don't count");
}

}  // namespace

void read_target(Fields& fields, Question& question, bool answers_known, Remarks& remarks) {
  const Entry* entry = fields.any("target");
  if (!entry)
    return;
  if (entry->value.is != Node::Is::table) {
    fields.add(entry->line,
               "'target' says which answers count, and how many of a hundred should "
               "choose one of them: " +
                   std::string(how_to_write));
    return;
  }
  Fields target(entry->value, "target", question.name, "target: ", remarks);
  const std::vector<Word> answers = read_answers(target);
  const auto percent = target.needed_whole("percent", 1, 100, 80);
  target.nothing_else();
  if (answers_known)
    check_answers(target, question, answers);
  question.target.emplace();
  for (const Word& answer : answers)
    question.target->answers.push_back(answer.text);
  question.target->percent = static_cast<int>(percent.value_or(0));
}

}  // namespace earshot::forms
