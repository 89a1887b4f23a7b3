// SPDX-License-Identifier: Apache-2.0
// Who works here and what each role may do. Routes, navigation and pages all follow this one table.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace earshot {

enum class Right : std::uint16_t {
  run_surveys = 1 << 0,      // open, close and follow surveys
  run_courses = 1 << 1,      // every course, attendance, invitations
  own_courses = 1 << 2,      // the courses that are theirs
  change_settings = 1 << 3,  // the partnership's own lists and settings
  draw_up_needs = 1 << 4,    // the learning needs analysis
  read_words = 1 << 5,       // disclosures and the words of children and families
  read_published = 1 << 6,   // all that is published, with where it came from
  run_people = 1 << 7,       // accounts, roles, hand over
  read_record = 1 << 8,      // what staff did, and when
  enter_evidence = 1 << 9,   // findings of reviews, audits and the like, as evidence
};
using Rights = std::uint16_t;
constexpr Rights operator|(Right a, Right b) {
  return static_cast<Rights>(static_cast<Rights>(a) | static_cast<Rights>(b));
}
constexpr Rights operator|(Rights a, Right b) {
  return static_cast<Rights>(a | static_cast<Rights>(b));
}

enum class Role : std::uint8_t {
  partnership_team,
  training_lead,
  workforce_group,
  safeguarding_reader,
  scrutineer,
  administrator,
};

struct RoleRow {
  Role role;
  std::string_view name;         // in the database and on the command line
  std::string_view title;        // on the screen
  std::string_view what_it_may;  // on the screen, where roles are given
  Rights rights;
  bool second_step;  // signs in with a code from a telephone as well as a password
  bool alone;        // whoever has it has no other role
};

inline constexpr std::array<RoleRow, 6> all_roles{{
    {Role::partnership_team, "partnership-team", "Partnership team",
     "Runs surveys and courses, enters findings of reviews and audits, and keeps the partnership's "
     "settings.",
     Right::run_surveys | Right::run_courses | Right::change_settings | Right::read_published |
         Right::enter_evidence,
     false, false},
    {Role::training_lead, "training-lead", "Training lead", "Sees how the courses they lead went.",
     Right::own_courses | Right::read_published, false, false},
    {Role::workforce_group, "workforce-group", "Workforce group",
     "Draws up the learning needs analysis, and enters evidence for it.",
     Right::draw_up_needs | Right::read_published | Right::enter_evidence, false, false},
    {Role::safeguarding_reader, "safeguarding-reader", "Safeguarding reader",
     "Reads what children and families have written, and disclosures. Nobody else does, unless two "
     "readers let a comment through.",
     static_cast<Rights>(Right::read_words), true, true},
    {Role::scrutineer, "scrutineer", "Independent scrutineer",
     "Reads all that is published, where it came from, and the staff record.",
     Right::read_published | Right::read_record, false, false},
    {Role::administrator, "administrator", "Administrator",
     "Invites people, gives roles and keeps the settings. Sees no answers and no words.",
     Right::run_people | Right::change_settings | Right::read_record, true, true},
}};

constexpr const RoleRow& row_of(Role role) { return all_roles[static_cast<std::size_t>(role)]; }

constexpr std::optional<Role> find_role(std::string_view name) {
  for (const RoleRow& row : all_roles)
    if (row.name == name)
      return row.role;
  return std::nullopt;
}

// The roles one person has; a bit for each.
class Roles {
 public:
  constexpr Roles() = default;
  constexpr explicit Roles(std::uint8_t bits) : bits_(bits) {}
  constexpr std::uint8_t bits() const { return bits_; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
  constexpr Roles& add(Role role) {
    bits_ = static_cast<std::uint8_t>(bits_ | bit(role));
    return *this;
  }
  constexpr Rights rights() const {
    Rights all = 0;
    for (const RoleRow& row : all_roles)
      if (has(row.role))
        all = static_cast<Rights>(all | row.rights);
    return all;
  }
  constexpr bool may(Right right) const { return (rights() & static_cast<Rights>(right)) != 0; }
  constexpr bool need_second_step() const {
    for (const RoleRow& row : all_roles)
      if (has(row.role) && row.second_step)
        return true;
    return false;
  }
  constexpr bool operator==(const Roles&) const = default;

 private:
  static constexpr std::uint8_t bit(Role role) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role));
  }
  std::uint8_t bits_ = 0;
};

}  // namespace earshot
