// SPDX-License-Identifier: Apache-2.0
// What each kind of question has that others do not: one row a kind, one row a key. A new kind
// begins here.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "forms/fields.h"
#include "forms/questions.h"
#include "model/form.h"

namespace earshot::forms {

struct KindRow {
  Kind kind;
  // Reads the keys of that kind only. False: its answers are not known, because of a mistake that
  // was remarked upon.
  bool (*read)(Fields& fields, Question& question, const Reading& reading);
};
extern const std::array<KindRow, 10> all_kinds;
const KindRow& row_of(Kind kind);

constexpr std::uint32_t bits(std::initializer_list<Kind> kinds) {
  std::uint32_t set = 0;
  for (const Kind kind : kinds)
    set |= 1u << static_cast<unsigned>(kind);
  return set;
}

struct KeyRow {
  std::string_view key;
  std::uint32_t kinds;
};

inline constexpr std::uint32_t every_question = ~bits({Kind::statement});
inline constexpr std::array<KeyRow, 16> kind_keys{{
    {"required", every_question},
    {"sensitive", every_question},
    {"topics", every_question},
    {"repeat", every_question},
    {"measure", bits({Kind::scale, Kind::one, Kind::many, Kind::number})},
    {"target", bits({Kind::scale, Kind::one, Kind::many})},
    {"breakdown", bits({Kind::one, Kind::agency, Kind::role, Kind::held_pen})},
    {"scale", bits({Kind::scale})},
    {"option", bits({Kind::one, Kind::many, Kind::held_pen})},
    {"list", bits({Kind::one, Kind::many, Kind::held_pen})},
    {"max", bits({Kind::text})},
    {"rows", bits({Kind::text})},
    {"warn_identifying", bits({Kind::text})},
    {"least", bits({Kind::number})},
    {"most", bits({Kind::number})},
    {"not_future", bits({Kind::date})},
}};

constexpr bool goes_with(const KeyRow& row, Kind kind) {
  return (row.kinds >> static_cast<unsigned>(kind) & 1) != 0;
}
bool may_have(std::string_view key, Kind kind);

}  // namespace earshot::forms
