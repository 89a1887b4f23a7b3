// SPDX-License-Identifier: Apache-2.0
#include "web/wording/common.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "forms/names.h"
#include "store/staff_record.h"

namespace earshot::web {
namespace {

struct Done {
  std::string_view name;
  std::string_view words;
};
constexpr Done all_done[] = {
    {"copied", "This wording is now your own. Change what you like; the form it came from stays."},
    {"saved", "Saved."},
    {"moved", "Moved."},
    {"language-added", "The language has been added. Write its words, then have them checked."},
    {"language-removed", "The language has been taken out."},
    {"checked", "Noted: somebody who grew up with the language has checked it."},
    {"unchecked", "Noted: the language has to be checked again."},
    {"brought-in", "The form file has been brought in."},
    {"removed", "The form has been taken off the list."},
    {"page-removed", "The empty page has been taken out."},
};

struct KindWords {
  Kind kind;
  std::string_view words;
};
constexpr std::array<KindWords, 10> kind_words{{
    {Kind::scale, "One point of a scale"},
    {Kind::one, "One answer of several"},
    {Kind::many, "As many answers as apply"},
    {Kind::text, "Words"},
    {Kind::number, "A number"},
    {Kind::date, "A day"},
    {Kind::statement, "A sentence, nothing to answer"},
    {Kind::agency, "The partnership's agencies"},
    {Kind::role, "The partnership's role groups"},
    {Kind::held_pen, "Who filled it in"},
}};

const Slot* find_slot(const std::vector<Slot>& slots, std::string_view field) {
  const auto found = std::ranges::find(slots, field, &Slot::field);
  return found == slots.end() ? nullptr : &*found;
}

bool is_empty(const Slot& slot) {
  if (!slot.text)
    return false;
  const auto words = slot.text->find(slot.language);
  return words != slot.text->end() && words->second.empty();
}

std::string capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string message_of(const Problem& problem, const Slot* slot) {
  if (!slot || !is_empty(*slot))
    return capital(problem.message);
  const std::string in = "Write this in " + forms::language_name(slot->language);
  return slot->optional ? in + ", or leave it empty in every language" : in;
}

std::string in_quotes(std::string_view words) { return "\u201C" + std::string(words) + "\u201D"; }

std::string answer_words(const Question& question, const std::string& value,
                         std::string_view language, std::string_view fallback) {
  const auto option = std::ranges::find(question.options, value, &Option::name);
  return in_quotes(option == question.options.end()
                       ? std::string_view(value)
                       : in_language(option->text, language, fallback));
}

}  // namespace

std::string form_path(std::string_view name, std::string_view rest) {
  return "/forms/" + std::string(name) + (rest.empty() ? "" : "/" + std::string(rest));
}

std::string title_of(const Form& form, std::string_view language) {
  const std::string_view first =
      form.languages.empty() ? std::string_view("en") : std::string_view(form.languages[0]);
  const auto title = in_language(form.title, language.empty() ? first : language, first);
  return title.empty() ? form.name : std::string(title);
}

Page form_done(std::string_view path, std::string_view name) {
  const std::size_t anchor = std::min(path.find('#'), path.size());
  const std::string_view address = path.substr(0, anchor);
  const char joint = address.find('?') == std::string_view::npos ? '?' : '&';
  return see_other(std::string(address) + joint + "done=" + std::string(name) +
                   std::string(path.substr(anchor)));
}

std::string form_done_words(std::string_view name) {
  const auto found = std::ranges::find(all_done, name, &Done::name);
  return found == std::end(all_done) ? std::string() : std::string(found->words);
}

Problems told_in_fields(const Problems& problems, const std::vector<Slot>& slots,
                        const Part& part) {
  Problems told;
  for (const Problem& problem : problems) {
    if (slots.empty() || part_of(problem.question) != part)
      continue;
    const Slot* slot = find_slot(slots, problem.question);
    told.push_back(problem_at(slot ? slot->field : slots.front().field, message_of(problem, slot)));
  }
  return told;
}

std::vector<Told> told_of_form(Form& form, const Lists& lists, const Problems& problems) {
  std::vector<Told> told;
  for (const Problem& problem : problems) {
    const auto part = part_of(problem.question);
    if (!part) {
      const bool of_languages = problem.question == "languages" || problem.question == "checked";
      told.push_back({capital(problem.message),
                      of_languages ? form_path(form.name, "languages") : std::string()});
      continue;
    }
    const std::vector<Slot> slots = slots_of(form, *part, lists);
    const Slot* slot = find_slot(slots, problem.question);
    const std::string field = slot            ? slot->field
                              : slots.empty() ? std::string()
                                              : slots.front().field;
    const std::string where = slot ? slot->label + ": " : std::string();
    told.push_back({where + message_of(problem, slot),
                    slots.empty() ? std::string() : path_of(form, *part) + "#" + field});
  }
  return told;
}

std::string_view kind_in_words(Kind kind) {
  return std::ranges::find(kind_words, kind, &KindWords::kind)->words;
}

std::string condition_in_words(const Form& form, const Question& question,
                               std::string_view language) {
  if (!question.when)
    return {};
  const std::string_view first = form.languages.front();
  const Question* other = form.find(question.when->question);
  std::vector<std::string> values;
  for (const std::string& value : question.when->values)
    values.push_back(other ? answer_words(*other, value, language, first) : in_quotes(value));
  const std::string of = other ? in_quotes(in_language(other->text, language, first))
                               : in_quotes(question.when->question);
  const bool different = question.when->is == Condition::Is::different;
  return "Only if the answer to " + of + (different ? " is not " : " is ") + list_of(values);
}

void put_on_record(Database& db, const Visit& visit, std::string_view deed, std::string_view on) {
  store::add_to_record(
      db, {.who = visit.staff->person, .at = visit.now, .what = deed, .on = std::string(on)});
}

}  // namespace earshot::web
