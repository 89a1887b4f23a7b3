// SPDX-License-Identifier: Apache-2.0
// How long each kind is kept, as settings: "keep.staff_answers", a number of the kind's own unit. Made
// from the table in model/retention.h, which has the say.
#pragma once

#include <array>
#include <string_view>

#include "model/retention.h"
#include "model/settings_parts.h"

namespace earshot {

// Words put together while compiling.
class Spelt {
 public:
  constexpr Spelt& add(std::string_view words) {
    for (const char letter : words)
      letters_.at(size_++) = letter;
    return *this;
  }
  constexpr Spelt& add(int number) {
    return number < 10 ? add_digit(number) : add(number / 10).add_digit(number % 10);
  }
  constexpr std::string_view view() const { return {letters_.data(), size_}; }

 private:
  constexpr Spelt& add_digit(int digit) {
    letters_.at(size_++) = static_cast<char>('0' + digit);
    return *this;
  }
  std::array<char, 120> letters_{};
  std::size_t size_ = 0;
};

struct KeepWords {
  Spelt name, usual, about, hint;
  const KeptKind* kind = nullptr;
};

constexpr std::string_view name_of(KeepUnit unit) {
  return unit == KeepUnit::days ? "days" : "months";
}

// What is kept for ever has no setting.
constexpr std::size_t kinds_with_an_end() {
  std::size_t count = 0;
  for (const KeptKind& kind : all_kept_kinds)
    count += kind.unit != KeepUnit::ever;
  return count;
}

inline constexpr auto keep_words = [] {
  std::array<KeepWords, kinds_with_an_end()> all;
  std::size_t next = 0;
  for (const KeptKind& kind : all_kept_kinds) {
    if (kind.unit == KeepUnit::ever)
      continue;
    KeepWords& words = all.at(next++);
    words.kind = &kind;
    words.name.add("keep.").add(kind.name);
    words.usual.add(kind.usual);
    words.about.add(kind.title).add(": so many ").add(name_of(kind.unit)).add(".");
    words.hint.add("From ").add(kind.least).add(" to ").add(kind.most).add(" ");
    words.hint.add(name_of(kind.unit)).add(", counted from ").add(kind.counts_from);
  }
  return all;
}();

template <std::size_t count>
constexpr auto with_retention_keys(const std::array<PartnershipKey, count>& own) {
  std::array<PartnershipKey, count + keep_words.size()> all;
  std::size_t next = 0;
  for (const PartnershipKey& row : own)
    all.at(next++) = row;
  for (const KeepWords& words : keep_words)
    all.at(next++) = {{words.name.view(), SettingKind::number, words.usual.view(),
                       words.about.view(), words.kind->least, words.kind->most},
                      SettingsPart::retention,
                      words.kind->title,
                      words.hint.view(),
                      Typed::number};
  return all;
}

}  // namespace earshot
