// SPDX-License-Identifier: Apache-2.0
// "You said, we did": what people said, what was done about it, and whether that shows. It is never overwritten:
// what is saved is its next edition, and only the one that stands can be published.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"
#include "model/form.h"

namespace earshot {

enum class SaidBy { practitioners, parents, young_people, children };
struct SaidByRow {
  SaidBy by;
  std::string_view name;   // in the database
  std::string_view title;  // on the screen
  bool plain;              // is told in words for a child first
};
inline constexpr std::array<SaidByRow, 4> all_said_by{{
    {SaidBy::practitioners, "practitioners", "Practitioners", false},
    {SaidBy::parents, "parents", "Parents and carers", false},
    {SaidBy::young_people, "young_people", "Young people", true},
    {SaidBy::children, "children", "Children", true},
}};
constexpr const SaidByRow& row_of(SaidBy by) { return all_said_by[static_cast<std::size_t>(by)]; }
constexpr std::optional<SaidBy> find_said_by(std::string_view name) {
  for (const SaidByRow& row : all_said_by)
    if (row.name == name)
      return row.by;
  return std::nullopt;
}

// Whose answers a form for these people brings in: trainers and managers are practitioners.
constexpr SaidBy said_by(Audience audience) {
  switch (audience) {
    case Audience::child:
      return SaidBy::children;
    case Audience::young_person:
      return SaidBy::young_people;
    case Audience::parent:
      return SaidBy::parents;
    default:
      return SaidBy::practitioners;
  }
}

struct Said {
  std::string id;
  std::string cycle;
  int edition = 0;  // whoever writes it says which they saw; 0: it is new
  SaidBy by{};
  std::string said;   // in the partnership's own words
  std::string did;    // about it
  std::string moved;  // whether the next survey shows it; may be empty
  std::string plain;  // all of it in words for a child; may be empty where no child said it
  bool published = false;
  std::string written_by;  // a person's id
  Moment written_at{};

  bool says_the_same(const Said& other) const {
    return by == other.by && said == other.said && did == other.did && moved == other.moved &&
           plain == other.plain && published == other.published;
  }
};

}  // namespace earshot
