// SPDX-License-Identifier: Apache-2.0
#include "model/codebook.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <stdexcept>

namespace earshot {
namespace {

constexpr std::array<std::string_view, 4> kind_names{"choice", "several", "number", "written"};

// Little-endian, whatever machine wrote it.
void put(std::string& row, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i)
    row.push_back(static_cast<char>(value >> (8 * i)));
}

std::uint64_t take(std::string_view row, std::size_t& at, std::size_t bytes) {
  if (at + bytes > row.size())
    throw std::runtime_error("a kept response is cut short");
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i)
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(row[at + i])) << (8 * i);
  at += bytes;
  return value;
}

// 0 not asked, 1 skipped, 2 + index answered. An option the field does not have counts as skipped:
// answers were checked before they were sealed, so only a newer program could write one.
std::uint64_t choice_code(const Field& field, const std::vector<std::string>& values) {
  if (field.kind == FieldKind::written)
    return 2;
  const auto found = std::ranges::find(field.options, values.front());
  if (found == field.options.end())
    return 1;
  return 2 + static_cast<std::uint64_t>(found - field.options.begin());
}

// Bit 0 asked, bit 1 answered, bit 2 + i: options[i], over as many bytes as there are options for.
std::string several_bits(const Field& field, bool asked, const std::vector<std::string>* values) {
  std::string bits(field.width(), '\0');
  const auto set = [&](std::size_t bit) {
    bits[bit / 8] = static_cast<char>(bits[bit / 8] | (1 << (bit % 8)));
  };
  if (asked)
    set(0);
  if (values == nullptr)
    return bits;
  set(1);
  for (std::size_t i = 0; i < field.options.size(); ++i)
    if (std::ranges::find(*values, field.options[i]) != values->end())
      set(2 + i);
  return bits;
}

bool is_set(std::string_view bits, std::size_t bit) {
  return (static_cast<unsigned char>(bits[bit / 8]) >> (bit % 8)) & 1;
}

double number_in(const std::string& text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

std::string_view name_of(FieldKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<FieldKind> find_field_kind(std::string_view name) {
  const auto found = std::ranges::find(kind_names, name);
  if (found == kind_names.end())
    return std::nullopt;
  return static_cast<FieldKind>(found - kind_names.begin());
}

std::size_t Field::width() const {
  switch (kind) {
    case FieldKind::choice:
      return options.size() + 2 <= 256 ? 1 : 2;
    case FieldKind::several:
      return (options.size() + 2 + 7) / 8;
    case FieldKind::number:
      return 9;
    case FieldKind::written:
      return 1;
  }
  return 0;
}

std::size_t Codebook::width() const {
  std::size_t width = 0;
  for (const Field& field : fields)
    width += field.width();
  return width;
}

void write_code(std::string& row, const Field& field, bool asked,
                const std::vector<std::string>* values) {
  const bool answered = asked && values && !values->empty();
  const std::uint64_t unanswered = asked ? 1 : 0;
  if (field.kind == FieldKind::number) {
    std::uint64_t bits = 0;
    const double number = answered ? number_in(values->front()) : 0;
    std::memcpy(&bits, &number, sizeof bits);
    put(row, answered ? 2 : unanswered, 1);
    put(row, bits, 8);
  } else if (field.kind == FieldKind::several) {
    row += several_bits(field, asked, answered ? values : nullptr);
  } else {
    put(row, answered ? choice_code(field, *values) : unanswered, field.width());
  }
}

bool has_chosen(const Coded& coded, std::size_t option) {
  return is_set(coded.several, 2 + option);
}

Coded read_code(std::string_view row, std::size_t& at, const Field& field) {
  using Is = Coded::Is;
  Coded coded;
  if (field.kind == FieldKind::several) {
    if (at + field.width() > row.size())
      throw std::runtime_error("a kept response is cut short");
    coded.several = row.substr(at, field.width());
    at += field.width();
    coded.is = is_set(coded.several, 1)   ? Is::answered
               : is_set(coded.several, 0) ? Is::skipped
                                          : Is::not_asked;
    return coded;
  }
  const std::uint64_t code = take(row, at, field.kind == FieldKind::number ? 1 : field.width());
  coded.is = code >= 2 ? Is::answered : code == 1 ? Is::skipped : Is::not_asked;
  if (coded.is == Is::answered)
    coded.choice = static_cast<std::uint32_t>(code - 2);
  if (field.kind == FieldKind::number) {
    const std::uint64_t bits = take(row, at, 8);
    std::memcpy(&coded.number, &bits, sizeof bits);
  }
  return coded;
}

}  // namespace earshot
