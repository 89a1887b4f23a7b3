// SPDX-License-Identifier: Apache-2.0
#include "web/wording/slots.h"

#include <algorithm>
#include <charconv>

#include "base/secrets.h"
#include "base/text.h"
#include "forms/names.h"

namespace earshot::web {
namespace {

constexpr int few_rows = 2, several_rows = 4;

struct PartRow {
  Part::Is is;
  std::string_view name;  // in addresses and before fields
};
constexpr PartRow part_rows[] = {
    {Part::Is::words, "words"},
    {Part::Is::page, "page"},
    {Part::Is::question, "question"},
    {Part::Is::scale, "scale"},
};

class Slots {
 public:
  explicit Slots(const Form& form) : form_(form) {}

  void text(const std::string& field, std::string_view label, Text& text, int rows,
            bool optional = false, std::string_view hint = {}) {
    for (const std::string& language : form_.languages)
      slots_.push_back({.field = field + "." + language,
                        .label = label_in(label, language),
                        .hint = language == form_.languages[0] ? std::string(hint) : "",
                        .rows = rows,
                        .language = language,
                        .text = &text,
                        .optional = optional});
  }
  void option(const std::string& field, Option& option) {
    const std::string label = "Answer \u201C" + words_of(option) + "\u201D";
    text(field, label, option.text, 1);
  }
  std::string words_of(const Option& option) const {
    const auto words = in_language(option.text, form_.languages[0], form_.languages[0]);
    return words.empty() ? option.name : std::string(words);
  }
  std::string label_in(std::string_view label, const std::string& language) const {
    return std::string(label) +
           (form_.languages.size() > 1 ? ", in " + forms::language_name(language) : "");
  }
  void add(Slot slot) { slots_.push_back(std::move(slot)); }
  std::vector<Slot> take() { return std::move(slots_); }

 private:
  const Form& form_;
  std::vector<Slot> slots_;
};

constexpr std::string_view filled_in =
    "{course} and {day} stand for the name of a course and its day, where it is asked about one.";

void words_slots(Slots& slots, Form& form) {
  slots.text("title", "Title", form.title, 1);
  slots.text("about", "What it is about", form.about, several_rows, true, filled_in);
  slots.text("influence", "Who reads the answers, and what they change", form.influence,
             several_rows, true, "Without it no survey of this form can be opened.");
  slots.add({.field = "minutes",
             .label = "Minutes it takes",
             .hint = "Time three people and take the slowest.",
             .number = &form.minutes});
}

void page_slots(Slots& slots, Page& page) {
  slots.text("page." + page.name + ".title", "Title of the page", page.title, 1);
  slots.text("page." + page.name + ".intro", "Words under the title", page.intro, several_rows,
             true);
}

void question_slots(Slots& slots, const Form& form, Question& question) {
  const std::string of = "question." + question.name + ".";
  const bool asks = question.kind != Kind::statement;
  slots.text(of + "text", asks ? "Question" : "Sentence", question.text, few_rows, false,
             question.per_outcome ? "{outcome} stands for each learning outcome of the course."
                                  : std::string_view());
  slots.text(of + "help", "Smaller line under it", question.help, few_rows, true);
  if (question.scale.empty())
    for (Option& option : question.options)
      slots.option(of + "option." + option.name + ".text", option);
  if (asks && !is_family(form.audience))
    slots.add({.field = of + "required",
               .label = "People cannot go on without an answer",
               .hint = "Only where a figure would be worthless without it.",
               .tick = &question.required});
}

Question* first_with_scale(Form& form, std::string_view scale) {
  for (Page& page : form.pages)
    for (Question& question : page.questions)
      if (!scale.empty() && question.scale == scale)
        return &question;
  return nullptr;
}

bool speaks(const Scale& scale, const std::string& language) {
  return std::ranges::all_of(scale.options,
                             [&](const Option& option) { return option.text.contains(language); });
}

// Of a shared scale only what it does not say itself.
void scale_slots(Slots& slots, const Form& form, Question& question, const Lists& lists) {
  const auto shared = lists.scales.find(question.scale);
  for (Option& option : question.options)
    for (const std::string& language : form.languages) {
      if (shared != lists.scales.end() && speaks(shared->second, language))
        continue;
      const std::string of = "scale." + question.scale + ".";
      slots.add(
          {.field = option.away ? of + "away." + language : of + language + "." + option.name,
           .label = slots.label_in("Answer \u201C" + slots.words_of(option) + "\u201D", language),
           .language = language,
           .text = &option.text});
    }
}

template <class Things>
auto* named(Things& things, std::string_view name) {
  const auto found = std::ranges::find(things, name, &Things::value_type::name);
  return found == things.end() ? nullptr : &*found;
}

Question* find_question(Form& form, std::string_view name) {
  for (Page& page : form.pages)
    if (Question* found = named(page.questions, name))
      return found;
  return nullptr;
}

std::string said_in(const Slot& slot) {
  if (slot.tick)
    return *slot.tick ? "yes" : "";
  if (slot.number)
    return std::to_string(*slot.number);
  const auto words = slot.text->find(slot.language);
  return words == slot.text->end() ? std::string() : words->second;
}

int number_in(std::string_view typed) {
  int number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  return error == std::errc() && end == typed.data() + typed.size() ? number : 0;
}

void drop_empty_texts(std::vector<Slot>& slots) {
  for (Slot& slot : slots)
    if (slot.text && slot.optional &&
        std::ranges::all_of(*slot.text, [](const auto& words) { return words.second.empty(); }))
      slot.text->clear();
}

}  // namespace

std::vector<Slot> slots_of(Form& form, const Part& part, const Lists& lists) {
  Slots slots(form);
  if (form.languages.empty())
    return {};
  if (part.is == Part::Is::words)
    words_slots(slots, form);
  if (part.is == Part::Is::page)
    if (Page* page = named(form.pages, part.name))
      page_slots(slots, *page);
  if (part.is == Part::Is::question)
    if (Question* question = find_question(form, part.name))
      question_slots(slots, form, *question);
  if (part.is == Part::Is::scale)
    if (Question* question = first_with_scale(form, part.name))
      scale_slots(slots, form, *question, lists);
  return slots.take();
}

std::optional<Part> part_of(std::string_view field) {
  const std::size_t dot = std::min(field.find('.'), field.size());
  const std::string_view first = field.substr(0, dot);
  std::string_view rest = field.substr(std::min(dot + 1, field.size()));
  rest = rest.substr(0, rest.find('.'));
  for (const PartRow& row : part_rows)
    if (row.is != Part::Is::words && row.name == first && !rest.empty())
      return Part{row.is, std::string(rest)};
  for (const std::string_view word : {"title", "about", "influence", "minutes"})
    if (first == word)
      return Part{};
  return std::nullopt;
}

std::string path_of(const Form& form, const Part& part) {
  const auto row = std::ranges::find(part_rows, part.is, &PartRow::is);
  return "/forms/" + form.name + "/" + std::string(row->name) +
         (part.name.empty() ? "" : "?name=" + part.name);
}

Fields fields_of(const std::vector<Slot>& slots) {
  Fields fields;
  for (const Slot& slot : slots)
    if (std::string said = said_in(slot); !slot.tick || !said.empty())
      fields.add(slot.field, std::move(said));
  return fields;
}

void take_words(std::vector<Slot>& slots, const Fields& typed) {
  for (Slot& slot : slots) {
    const std::string words = tidy(typed[slot.field]);
    if (slot.tick)
      *slot.tick = words == "yes";
    else if (slot.number)
      *slot.number = number_in(words);
    else
      (*slot.text)[slot.language] = words;
  }
  drop_empty_texts(slots);
}

void same_scale_everywhere(Form& form, const Part& part) {
  if (part.is != Part::Is::scale)
    return;
  if (const Question* first = first_with_scale(form, part.name))
    for (Page& page : form.pages)
      for (Question& question : page.questions)
        if (question.scale == part.name)
          question.options = first->options;
}

std::string stamp_of(const std::vector<Slot>& slots) {
  std::string all;
  for (const Slot& slot : slots)
    all += slot.field + "=" + said_in(slot) + "\n";
  return to_hex(keyed_hash(Key(), "wording", all)).substr(0, 32);
}

}  // namespace earshot::web
