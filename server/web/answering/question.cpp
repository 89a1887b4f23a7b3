// SPDX-License-Identifier: Apache-2.0
#include "web/answering/question.h"

#include <algorithm>
#include <array>

#include "base/days.h"
#include "forms/sayings.h"
#include "web/answering/sayings.h"
#include "web/components.h"

namespace earshot::web {
namespace {

constexpr std::size_t most_radios = 12;  // a longer list is chosen from rather than scrolled past
constexpr int usual_rows = 5;

// Everything that drawing one question needs.
struct Drawing {
  const Filled& filled;
  const Asking& asking;
  const Asked& asked;
  bool heading;

  const Question& question() const { return asked.question; }
  std::string_view words(const Text& text) const { return text_in(asking, text, filled.language); }
  std::string_view help() const { return words(question().help); }
  OfferedChoice choice(const Option& option) const { return {option.name, words(option.text)}; }
  OfferedField choices() const {
    OfferedField field;
    field.name = asked.name;
    field.legend = words(question().text);
    field.hint = help();
    field.heading = heading;
    field.choices.reserve(question().options.size() + 1);
    for (const Option& option : question().options)
      if (!option.away)
        field.choices.push_back(choice(option));
    return field;
  }
};

void draw_scale(Html& page, const Drawing& drawing) {
  OfferedChoice away;
  for (const Option& option : drawing.question().options)
    if (option.away)
      away = drawing.choice(option);
  offer_scale(page, drawing.filled, drawing.choices(), away,
              drawing.question().faces ? Faces::kind : Faces::none);
}

void draw_one(Html& page, const Drawing& drawing) {
  OfferedField field = drawing.choices();
  if (drawing.question().options.size() <= most_radios)
    return offer_radios(page, drawing.filled, field);
  field.choices.insert(field.choices.begin(),
                       {"", said_plainly(Words::choose_one, drawing.filled.language)});
  offer_select(page, drawing.filled, field);
}

void draw_many(Html& page, const Drawing& drawing) {
  OfferedField field = drawing.choices();
  field.more = said_plainly(Words::choose_all, drawing.filled.language);
  offer_checkboxes(page, drawing.filled, field);
}

void draw_text(Html& page, const Drawing& drawing) {
  const Question& question = drawing.question();
  const std::string_view beware = question.warn_identifying
                                      ? said_plainly(Words::name_nobody, drawing.filled.language)
                                      : std::string_view{};
  long_field(page, drawing.filled,
             {.name = drawing.asked.name,
              .label = std::string(drawing.words(question.text)),
              .hint = std::string(drawing.help()),
              .more = std::string(beware),
              .rows = question.rows > 0 ? question.rows : usual_rows,
              .most = question.max_length,
              .heading = drawing.heading});
}

void draw_number(Html& page, const Drawing& drawing) {
  text_field(page, drawing.filled,
             {.name = drawing.asked.name,
              .label = std::string(drawing.words(drawing.question().text)),
              .hint = std::string(drawing.help()),
              .width = Width::digits,
              .inputmode = drawing.question().least.value_or(0) < 0 ? "text" : "decimal",
              .spelling = false,
              .heading = drawing.heading});
}

void draw_date(Html& page, const Drawing& drawing) {
  day_field(page, drawing.filled, drawing.asked.name, drawing.words(drawing.question().text),
            drawing.help(), drawing.heading);
}

void draw_statement(Html& page, const Drawing& drawing) {
  page.element("p", drawing.words(drawing.question().text));
  if (const std::string_view help = drawing.help(); !help.empty())
    page.element("p", help, {{"class", "govuk-hint"}});
}

struct KindRow {
  Kind kind;
  void (*draw)(Html& page, const Drawing& drawing);
};
constexpr std::array<KindRow, 10> kinds{{
    {Kind::scale, draw_scale},
    {Kind::one, draw_one},
    {Kind::many, draw_many},
    {Kind::text, draw_text},
    {Kind::number, draw_number},
    {Kind::date, draw_date},
    {Kind::statement, draw_statement},
    {Kind::agency, draw_one},
    {Kind::role, draw_one},
    {Kind::held_pen, draw_one},
}};

bool is_chosen_from(const Question& question) { return !question.options.empty(); }

// Day, month and year as they were typed, when they are no day.
constexpr std::array<std::string_view, 3> day_endings{"-day", "-month", "-year"};
constexpr char between = '/';

std::string typed_day(const Fields& fields, const std::string& name) {
  if (is_day_empty(fields, name))
    return {};
  if (const auto day = day_typed(fields, name))
    return to_text(*day);
  std::string typed;
  for (const std::string_view ending : day_endings) {
    std::string part(fields[name + std::string(ending)].substr(0, 12));
    std::erase(part, between);
    if (ending != day_endings.front())
      typed.push_back(between);
    typed.append(part);
  }
  return typed;
}

void put_typed_day(Fields& fields, const std::string& name, std::string_view typed) {
  if (const auto day = parse_day(typed))
    return put_day(fields, name, *day);
  for (const std::string_view ending : day_endings) {
    const std::size_t end = std::min(typed.find(between), typed.size());
    fields.add(name + std::string(ending), std::string(typed.substr(0, end)));
    typed.remove_prefix(std::min(end + 1, typed.size()));
  }
}

}  // namespace

std::string_view text_in(const Asking& asking, const Text& text, std::string_view language) {
  return in_language(text, language, asking.form.languages.front());
}

void draw_question(Html& page, const Filled& filled, const Asking& asking, const Asked& asked,
                   bool heading) {
  kinds[static_cast<std::size_t>(asked.question.kind)].draw(
      page, {.filled = filled, .asking = asking, .asked = asked, .heading = heading});
}

void put_values(Fields& fields, const Asked& asked, const std::vector<std::string>& values) {
  for (const std::string& value : values)
    if (asked.question.kind == Kind::date)
      put_typed_day(fields, asked.name, value);
    else
      fields.add(asked.name, value);
}

std::vector<std::string> values_typed(const Fields& fields, const Asked& asked) {
  const Question& question = asked.question;
  std::vector<std::string> values;
  if (question.kind == Kind::statement)
    return values;
  if (question.kind == Kind::date) {
    if (std::string day = typed_day(fields, asked.name); !day.empty())
      values.push_back(std::move(day));
    return values;
  }
  if (!is_chosen_from(question)) {
    if (const std::string_view text = fields[asked.name]; !text.empty())
      values.emplace_back(text);
    return values;
  }
  for (const std::string_view value : fields.all(asked.name))
    if (std::ranges::find(question.options, value, &Option::name) != question.options.end() &&
        std::ranges::find(values, value) == values.end())
      values.emplace_back(value);
  return values;
}

std::vector<std::string> in_words(const Asking& asking, const Asked& asked,
                                  const std::vector<std::string>& values,
                                  std::string_view language) {
  std::vector<std::string> words;
  for (const std::string& value : values) {
    const auto& options = asked.question.options;
    const auto option = std::ranges::find(options, value, &Option::name);
    const auto day = asked.question.kind == Kind::date ? parse_day(value) : std::nullopt;
    if (option != options.end())
      words.emplace_back(text_in(asking, option->text, language));
    else
      words.push_back(day ? forms::day_text(*day, language) : value);
  }
  return words;
}

}  // namespace earshot::web
