// SPDX-License-Identifier: Apache-2.0
#include "model/form.h"

#include <algorithm>

#include "model/names.h"

namespace earshot {
namespace {

constexpr Names<Kind, 10> kinds{{
    {Kind::scale, "scale"},
    {Kind::one, "one"},
    {Kind::many, "many"},
    {Kind::text, "text"},
    {Kind::number, "number"},
    {Kind::date, "date"},
    {Kind::statement, "statement"},
    {Kind::agency, "agency"},
    {Kind::role, "role"},
    {Kind::held_pen, "held_pen"},
}};

constexpr Names<Audience, 6> audiences{{
    {Audience::practitioner, "practitioner"},
    {Audience::child, "child"},
    {Audience::young_person, "young_person"},
    {Audience::parent, "parent"},
    {Audience::facilitator, "facilitator"},
    {Audience::manager, "manager"},
}};

}  // namespace

std::string_view name_of(Kind kind) { return name_in(kinds, kind); }
std::optional<Kind> find_kind(std::string_view name) { return find_in(kinds, name); }
std::string_view name_of(Audience audience) { return name_in(audiences, audience); }
std::optional<Audience> find_audience(std::string_view name) { return find_in(audiences, name); }

bool is_family(Audience audience) {
  return audience == Audience::child || audience == Audience::young_person ||
         audience == Audience::parent;
}

std::string_view in_language(const Text& text, std::string_view language,
                             std::string_view fallback) {
  if (const auto found = text.find(language); found != text.end())
    return found->second;
  if (const auto found = text.find(fallback); found != text.end())
    return found->second;
  return {};
}

const Question* Form::find(std::string_view question) const {
  for (const Page& page : pages)
    for (const Question& candidate : page.questions)
      if (candidate.name == question)
        return &candidate;
  return nullptr;
}

const Asked* Asking::find(std::string_view name) const {
  const auto found = std::ranges::find(questions, name, &Asked::name);
  return found == questions.end() ? nullptr : &*found;
}

}  // namespace earshot
