// SPDX-License-Identifier: Apache-2.0
// How a mixed response's closed answers are written as a few bytes: one field after another, each of
// a width that its question fixes. Stored with the release, so that old rows can always be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/form.h"

namespace earshot {

enum class FieldKind { choice, several, number, written };
std::string_view name_of(FieldKind kind);
std::optional<FieldKind> find_field_kind(std::string_view name);

struct Field {
  std::string question;  // as asked, "conf_before.2"; or "derived.NAME"
  FieldKind kind = FieldKind::choice;
  std::vector<std::string> options;  // choice, several

  std::size_t width() const;
  bool operator==(const Field&) const = default;
};

struct Codebook {
  std::vector<Field> fields;
  std::size_t width() const;
  bool operator==(const Codebook&) const = default;
};

// What one field of one response says.
struct Coded {
  enum class Is : std::uint8_t { not_asked, skipped, answered };
  Is is = Is::not_asked;
  std::uint32_t choice = 0;  // index into options
  std::string_view several;  // part of the row it was read from: ask has_chosen
  double number = 0;
};

bool has_chosen(const Coded& coded, std::size_t option);

// `asked` tells whether the person was shown the question at all.
void write_code(std::string& row, const Field& field, bool asked,
                const std::vector<std::string>* values);
// Reads the field that starts at `at` and moves `at` past it. Throws std::runtime_error if the row is
// shorter than its codebook says.
Coded read_code(std::string_view row, std::size_t& at, const Field& field);

}  // namespace earshot
