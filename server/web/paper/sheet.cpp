// SPDX-License-Identifier: Apache-2.0
#include "web/paper/sheet.h"

#include <algorithm>
#include <array>
#include <map>

#include "forms/answer_values.h"
#include "web/answering/sayings.h"
#include "web/paper/paper_words.h"

namespace earshot::web {
namespace {

constexpr int letters_a_line = 60, fewest_lines = 2, most_lines = 12;
constexpr std::size_t most_in_one_column = 9;
constexpr int usual_digits = 4;

struct Drawing {
  Html& page;
  const Asking& asking;
  const std::string& language;
  const std::map<std::string, int, std::less<>>& numbers;

  Tongue tongue() const { return tongue_of(language, language_around(language)); }
  std::string_view words(const Text& text) const {
    return in_language(text, language, asking.form.languages.front());
  }
  std::string said(OnPaper what, std::initializer_list<std::string> about = {}) const {
    return on_paper(what, language, about);
  }
};

void add_note(const Drawing& drawing, std::string_view words, const Tongue& tongue = {}) {
  drawing.page.element("p", words, {{"class", "app-paper__note"}, tongue.lang, tongue.dir});
}

void add_choice(const Drawing& drawing, std::string_view words, std::string_view face = {}) {
  Html& page = drawing.page;
  page.open("li");
  page.element("span", "", {{"class", "app-paper__box"}, {"aria-hidden", "true"}});
  if (!face.empty())
    page.element("span", "", {{"class", face}, {"aria-hidden", "true"}});
  page.element("span", words).close("li");
}

constexpr std::array<std::string_view, 5> faces{"app-face app-face--1", "app-face app-face--2",
                                                "app-face app-face--3", "app-face app-face--4",
                                                "app-face app-face--5"};

// As on the screen: from calm to very happy, never sad.
std::string_view face_of(const Question& question, std::size_t at) {
  const auto points =
      static_cast<std::size_t>(std::ranges::count(question.options, false, &Option::away));
  if (!question.faces || at >= points)
    return {};
  return points < 2 ? faces.back() : faces[at * (faces.size() - 1) / (points - 1)];
}

void draw_choices(const Drawing& drawing, const Question& question, std::string_view classes) {
  Html& page = drawing.page;
  const Tongue tongue = drawing.tongue();
  page.open("ul", {{"class", classes}, tongue.lang, tongue.dir});
  for (std::size_t at = 0; at < question.options.size(); ++at)
    if (!question.options[at].away)
      add_choice(drawing, drawing.words(question.options[at].text), face_of(question, at));
  page.close("ul");
}

std::string_view columns_for(const Question& question) {
  return question.options.size() > most_in_one_column
             ? "app-paper__choices app-paper__choices--long"
             : "app-paper__choices";
}

void draw_scale(const Drawing& drawing, const Question& question) {
  add_note(drawing, drawing.said(OnPaper::tick_one));
  draw_choices(drawing, question, "app-paper__choices app-paper__choices--row");
  const auto away = std::ranges::find_if(question.options, &Option::away);
  if (away == question.options.end())
    return;
  const Tongue tongue = drawing.tongue();
  drawing.page.open("ul", {{"class", "app-paper__choices"}, tongue.lang, tongue.dir});
  add_choice(drawing, drawing.words(away->text));
  drawing.page.close("ul");
}

void draw_one(const Drawing& drawing, const Question& question) {
  add_note(drawing, drawing.said(OnPaper::tick_one));
  draw_choices(drawing, question, columns_for(question));
}

void draw_many(const Drawing& drawing, const Question& question) {
  add_note(drawing, drawing.said(OnPaper::tick_all));
  draw_choices(drawing, question, columns_for(question));
}

void draw_text(const Drawing& drawing, const Question& question) {
  drawing.page.open("div", {{"class", "app-paper__lines"}, {"aria-hidden", "true"}});
  for (int line = lines_for(question); line > 0; --line)
    drawing.page.element("span", "", {{"class", "app-paper__line"}});
  drawing.page.close("div");
}

// So many squares for figures.
void draw_squares(const Drawing& drawing, std::initializer_list<int> groups) {
  Html& page = drawing.page;
  page.open("div", {{"class", "app-paper__squares"}, {"aria-hidden", "true"}});
  for (const int group : groups) {
    page.open("span");
    for (int at = 0; at < group; ++at)
      page.element("span", "", {{"class", "app-paper__box"}});
    page.close("span");
  }
  page.close("div");
}

void draw_number(const Drawing& drawing, const Question& question) {
  const std::string most = question.most ? forms::number_text(*question.most) : std::string();
  if (question.least && question.most)
    add_note(drawing,
             drawing.said(OnPaper::number_between, {forms::number_text(*question.least), most}));
  draw_squares(drawing, {most.empty() ? usual_digits : static_cast<int>(most.size())});
}

void draw_date(const Drawing& drawing, const Question&) {
  add_note(drawing, drawing.said(OnPaper::day_month_year));
  draw_squares(drawing, {2, 2, 4});
}

void draw_nothing(const Drawing&, const Question&) {}

struct KindRow {
  Kind kind;
  void (*draw)(const Drawing& drawing, const Question& question);
};
constexpr std::array<KindRow, 10> kinds{{
    {Kind::scale, draw_scale},
    {Kind::one, draw_one},
    {Kind::many, draw_many},
    {Kind::text, draw_text},
    {Kind::number, draw_number},
    {Kind::date, draw_date},
    {Kind::statement, draw_nothing},
    {Kind::agency, draw_one},
    {Kind::role, draw_one},
    {Kind::held_pen, draw_one},
}};

void say_when(const Drawing& drawing, const Question& question) {
  if (!question.when)
    return;
  const auto number = drawing.numbers.find(question.when->question);
  const Asked* other = drawing.asking.find(question.when->question);
  std::string answers;
  for (const std::string& value : question.when->values) {
    std::string words = value;
    if (other)
      for (const Option& option : other->question.options)
        if (option.name == value)
          words = drawing.words(option.text);
    answers += (answers.empty() ? "" : " " + drawing.said(OnPaper::or_answer) + " ") + "\u201C" +
               words + "\u201D";
  }
  const bool is_not = question.when->is == Condition::Is::different;
  drawing.page.element(
      "p",
      drawing.said(
          is_not ? OnPaper::only_if_not : OnPaper::only_if,
          {number == drawing.numbers.end() ? "?" : std::to_string(number->second), answers}),
      {{"class", "app-paper__when"}});
}

void draw_asked(const Drawing& drawing, const Asked& asked) {
  Html& page = drawing.page;
  const Question& question = asked.question;
  page.open("section", {{"class", "app-paper__question"}});
  say_when(drawing, question);
  const Tongue tongue = drawing.tongue();
  if (question.kind == Kind::statement) {
    page.element("p", drawing.words(question.text), {tongue.lang, tongue.dir});
  } else {
    page.element("h3",
                 std::to_string(drawing.numbers.find(asked.name)->second) + ". " +
                     std::string(drawing.words(question.text)),
                 {tongue.lang, tongue.dir});
  }
  if (!question.help.empty())
    add_note(drawing, drawing.words(question.help), tongue);
  if (question.required && !is_family(drawing.asking.form.audience))
    add_note(drawing, drawing.said(OnPaper::please_answer));
  kinds[static_cast<std::size_t>(question.kind)].draw(drawing, question);
  page.close("section");
}

std::map<std::string, int, std::less<>> numbered(const Asking& asking) {
  std::map<std::string, int, std::less<>> numbers;
  for (const Asked& asked : asking.questions)
    if (asked.question.kind != Kind::statement)
      numbers.emplace(asked.name, static_cast<int>(numbers.size()) + 1);
  return numbers;
}

}  // namespace

int lines_for(const Question& question) {
  if (question.rows > 0)
    return std::clamp(question.rows, fewest_lines, most_lines);
  return std::clamp(question.max_length / letters_a_line / 2, fewest_lines, most_lines);
}

void draw_questions(Html& page, const Asking& asking, const std::string& language) {
  const auto numbers = numbered(asking);
  const Drawing drawing{page, asking, language, numbers};
  const Tongue tongue = drawing.tongue();
  for (const earshot::Page& of : asking.form.pages) {
    const auto on_it = [&](const Asked& asked) { return asked.page == of.name; };
    if (std::ranges::none_of(asking.questions, on_it))
      continue;
    page.element("h2", drawing.words(of.title), {tongue.lang, tongue.dir});
    if (!of.intro.empty())
      page.element("p", drawing.words(of.intro), {tongue.lang, tongue.dir});
    for (const Asked& asked : asking.questions)
      if (on_it(asked))
        draw_asked(drawing, asked);
  }
}

}  // namespace earshot::web
