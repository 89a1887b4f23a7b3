// SPDX-License-Identifier: Apache-2.0
#include "answers/coding.h"

#include <algorithm>
#include <array>

#include "answers/crossings.h"
#include "forms/ask.h"

namespace earshot::answers {
namespace {

// How each kind of question is kept; absent where there is nothing to keep.
constexpr std::array<std::optional<FieldKind>, 10> field_kinds{
    FieldKind::choice,   // scale
    FieldKind::choice,   // one
    FieldKind::several,  // many
    FieldKind::written,  // text: that something was written; the words are elsewhere
    FieldKind::number,   // number
    FieldKind::written,  // date: that one was given; a day points at a person
    std::nullopt,        // statement
    FieldKind::choice,   // agency
    FieldKind::choice,   // role
    FieldKind::choice,   // held_pen
};

std::string outcome_text(const Asking& asking, const Asked& asked) {
  return asked.outcome < 0 ? std::string()
                           : asking.occasion.outcomes[static_cast<std::size_t>(asked.outcome)].text;
}

bool same_question(const Asking& a, const Asked& in_a, const Asking& b, const Asked& in_b) {
  return plain_name(in_a.name) == plain_name(in_b.name) &&
         outcome_text(a, in_a) == outcome_text(b, in_b);
}

Field field_of(const Asked& asked, FieldKind kind) {
  Field field{.question = asked.name, .kind = kind, .options = {}};
  if (kind == FieldKind::choice || kind == FieldKind::several)
    for (const Option& option : asked.question.options)
      field.options.push_back(option.name);
  return field;
}

// Surveys of one unit may have been given lists of agencies that have grown since.
void add_options(std::vector<Option>& options, const std::vector<Option>& more) {
  for (const Option& option : more)
    if (std::ranges::find(options, option.name, &Option::name) == options.end())
      options.push_back(option);
}

}  // namespace

Coding::Coding(const std::vector<const Asking*>& askings) {
  std::vector<std::pair<const Asking*, const Asked*>> firsts;
  std::vector<std::size_t> asked_by;
  for (const Asking* asking : askings)
    for (const Asked& asked : asking->questions) {
      if (!field_kinds[static_cast<std::size_t>(asked.question.kind)])
        continue;
      const auto known = std::ranges::find_if(firsts, [&](const auto& first) {
        return same_question(*first.first, *first.second, *asking, asked);
      });
      if (known == firsts.end()) {
        const Question& question = asked.question;
        firsts.emplace_back(asking, &asked);
        asked_by.push_back(1);
        counted_.push_back({.asked = asked,
                            .outcome = outcome_text(*asking, asked),
                            .sensitive = question.sensitive || tells_who(question),
                            .gate = question.when ? question.when->question : std::string()});
      } else {
        const auto index = static_cast<std::size_t>(known - firsts.begin());
        ++asked_by[index];
        add_options(counted_[index].asked.question.options, asked.question.options);
      }
    }
  for (std::size_t i = 0; i < counted_.size(); ++i) {
    const Asked& asked = counted_[i].asked;
    Field field = field_of(asked, *field_kinds[static_cast<std::size_t>(asked.question.kind)]);
    shared_.push_back(asked_by[i] == askings.size());
    if (shared_.back())
      kept_.fields.push_back(field);
    all_.fields.push_back(std::move(field));
  }
}

const Asked* Coding::in(const Asking& asking, const Counted& counted) const {
  for (const Asked& asked : asking.questions)
    if (plain_name(asked.name) == plain_name(counted.asked.name) &&
        outcome_text(asking, asked) == counted.outcome)
      return &asked;
  return nullptr;
}

Coding::Rows Coding::code(const Asking& asking, const Answers& answers) const {
  Rows rows;
  for (std::size_t i = 0; i < counted_.size(); ++i) {
    const Asked* asked = in(asking, counted_[i]);
    const bool shown = asked && forms::is_asked(asking, *asked, answers);
    const auto values = asked ? answers.find(asked->name) : answers.end();
    const auto* given = values == answers.end() ? nullptr : &values->second;
    write_code(rows.all, all_.fields[i], shown, given);
    if (shared_[i])
      write_code(rows.kept, all_.fields[i], shown, given);
  }
  return rows;
}

}  // namespace earshot::answers
