// SPDX-License-Identifier: Apache-2.0
#include "web/words/comment_part.h"

#include <algorithm>
#include <array>

#include "answers/tally.h"
#include "base/days.h"
#include "web/components.h"
#include "web/field_frame.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

struct Way {
  Decision decision;
  std::string_view words;
};
constexpr std::array<Way, 3> ways{{
    {Decision::released, "Show"},
    {Decision::redacted, "Show without the marked parts"},
    {Decision::held, "Hold"},
}};

void add_radio(Html& page, const Filled& filled, const std::string& name, std::size_t at) {
  const std::string id = at == 0 ? name : name + "-" + std::to_string(at + 1);
  const std::string_view value = name_of(ways[at].decision);
  page.open("div", {{"class", "govuk-radios__item"}});
  page.empty("input", {{"class", ways[at].decision == Decision::redacted
                                     ? "govuk-radios__input app-comment__redacts"
                                     : "govuk-radios__input"},
                       {"id", id},
                       {"name", name},
                       {"type", "radio"},
                       {"value", value},
                       filled.is_chosen(name, value) ? Attribute{"checked"} : Attribute{}});
  page.element("label", ways[at].words,
               {{"class", "govuk-label govuk-radios__label"}, {"for", id}});
  page.close("div");
}

void beware(Html& page) {
  page.open("p", {{"class", "app-comment__beware"}});
  page.element("strong", "This may be about somebody being hurt.").text(" ");
  add_link(page, {"Follow what to do with a worry", "/contact"});
  page.text(" before you go on.").close("p");
}

void words_of(Html& page, const ToRead& one, const std::string& id) {
  page.open("div", {{"class", "app-comment__words"}, {"id", id}});
  add_marked(page, one.text, one.marks);
  page.close("div");
  if (!one.comment.who.empty())
    page.element("p", "Said by " + one.comment.who, {{"class", "govuk-hint"}});
  if (!one.note.empty())
    page.element("p", one.note, {{"class", "govuk-hint"}});
}

}  // namespace

ToRead ready_to_read(const Release& release, answers::Comment comment,
                     const std::vector<std::string>& places) {
  ToRead one{.comment = std::move(comment), .question = {}, .text = {}, .marks = {}, .note = {}};
  one.question = question_text(release, one.comment.question);
  one.text = comment_text(release, one.comment);
  one.marks = answers::find_marks(one.text, places);
  const Figure* figure = figure_of_words(release, one.comment.question);
  if (figure != nullptr && !figure->base && release.floor > 1)
    one.note =
        "So few answered this that the results hide how many. A comment that is shown tells "
        "that somebody did.";
  return one;
}

std::string decision_field(std::string_view comment) { return "c-" + std::string(comment); }
std::string wording_field(std::string_view comment) { return "w-" + std::string(comment); }

std::string first_wording(const ToRead& one) { return answers::without(one.text, one.marks); }

void add_marked(Html& page, std::string_view text, const std::vector<answers::Mark>& marks) {
  std::size_t at = 0;
  for (const answers::Mark& mark : marks) {
    page.text(text.substr(at, mark.at - at)).open("mark", {{"class", "app-mark"}});
    page.element("span", std::string(answers::word_for(mark.kind)) + ": ",
                 {{"class", "govuk-visually-hidden"}});
    page.text(text.substr(mark.at, mark.length)).close("mark");
    at = mark.at + mark.length;
  }
  page.text(text.substr(at));
}

void add_comment(Html& page, const Filled& filled, const ToRead& one, std::string_view which) {
  const std::string name = decision_field(one.comment.id), words = "t-" + one.comment.id;
  const FieldFrame frame(filled, name, "");
  const std::string described = frame.is_wrong() ? words + " " + name + "-error" : words;
  frame.open(page);
  page.open("fieldset", {{"class", "govuk-fieldset app-comment"}, {"aria-describedby", described}});
  page.open("legend", {{"class", "govuk-fieldset__legend app-comment__question"}});
  page.element("span", which, {{"class", "app-comment__which"}}).text(" " + one.question);
  page.close("legend");
  if (one.comment.flagged)
    beware(page);
  words_of(page, one, words);
  frame.hint_and_problem(page);
  page.open("div", {{"class", "govuk-radios govuk-radios--small govuk-radios--inline"}});
  for (std::size_t at = 0; at < ways.size(); ++at)
    add_radio(page, filled, name, at);
  page.close("div");
  page.open("div", {{"class", "app-comment__wording"}});
  long_field(page, filled,
             {.name = wording_field(one.comment.id), .label = "What is shown instead", .rows = 3});
  page.close("div").close("fieldset").close("div");
}

// Where several surveys were counted together, words have lost the number of their outcome.
const Figure* figure_of_words(const Release& release, std::string_view question) {
  for (const Figure& figure : release.figures)
    if (figure.question == question)
      return &figure;
  for (const Figure& figure : release.figures)
    if (answers::plain_name(figure.question) == question)
      return &figure;
  return nullptr;
}

std::string question_text(const Release& release, std::string_view question) {
  const Figure* figure = figure_of_words(release, question);
  return figure != nullptr ? figure->text : std::string(question);
}

std::string comment_text(const Release& release, const answers::Comment& comment) {
  const Figure* figure = figure_of_words(release, comment.question);
  if (figure == nullptr || figure->kind != "date")
    return comment.text;
  const auto day = parse_day(comment.text);
  return day ? long_text(*day) : comment.text;
}

std::string shown_words(const Release& release, const answers::Comment& comment) {
  answers::Comment as_shown = comment;
  as_shown.text = answers::shown_text(comment);
  return comment_text(release, as_shown);
}

std::string_view decision_in_words(Decision decision) {
  return ways[static_cast<std::size_t>(decision)].words;
}

}  // namespace earshot::web
