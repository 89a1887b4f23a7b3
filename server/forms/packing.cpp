// SPDX-License-Identifier: Apache-2.0
#include "forms/packing.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"

namespace earshot::forms {
namespace {

using Values = std::vector<std::string>;

[[noreturn]] void refuse(const Question& question) {
  throw std::invalid_argument("an unchecked answer to question '" + question.name + "' was packed");
}

std::size_t place_of(const Question& question, const std::string& value) {
  const auto found = std::ranges::find(question.options, value, &Option::name);
  if (found == question.options.end())
    refuse(question);
  return static_cast<std::size_t>(found - question.options.begin());
}

// 7 bits a byte, the lowest first; the last byte has its top bit clear.
void pack_size(std::size_t size, std::string& packed) {
  for (; size >= 0x80; size >>= 7)
    packed += static_cast<char>(0x80 | (size & 0x7F));
  packed += static_cast<char>(size);
}

std::size_t size_bytes(std::size_t size) {
  std::string packed;
  pack_size(size, packed);
  return packed.size();
}

std::optional<std::size_t> unpack_size(std::string_view& rest) {
  std::size_t size = 0;
  for (std::size_t at = 0; at < rest.size() && at < 4; ++at) {
    const auto byte = static_cast<unsigned char>(rest[at]);
    size |= static_cast<std::size_t>(byte & 0x7F) << (7 * at);
    if (byte & 0x80)
      continue;
    if (byte == 0 && at > 0)
      return std::nullopt;  // one number has one spelling
    rest.remove_prefix(at + 1);
    return size;
  }
  return std::nullopt;
}

// One of the options: its place from 1; 0 is no answer.
std::size_t most_place(const Question&) { return 1; }

void pack_place(const Question& question, const Values& values, std::string& packed) {
  if (values.size() > 1)
    refuse(question);
  packed += static_cast<char>(values.empty() ? 0 : place_of(question, values[0]) + 1);
}

std::optional<Values> unpack_place(const Question& question, std::string_view& rest) {
  if (rest.empty())
    return std::nullopt;
  const std::size_t place = static_cast<unsigned char>(rest[0]);
  if (place > question.options.size())
    return std::nullopt;
  rest.remove_prefix(1);
  return place == 0 ? Values{} : Values{question.options[place - 1].name};
}

// Several options: one bit each.
std::size_t most_bits(const Question& question) { return (question.options.size() + 7) / 8; }

void pack_bits(const Question& question, const Values& values, std::string& packed) {
  std::string bits(most_bits(question), '\0');
  for (const std::string& value : values) {
    const std::size_t place = place_of(question, value);
    bits[place / 8] = static_cast<char>(bits[place / 8] | (1 << (place % 8)));
  }
  packed += bits;
}

std::optional<Values> unpack_bits(const Question& question, std::string_view& rest) {
  const std::size_t bytes = most_bits(question);
  if (rest.size() < bytes)
    return std::nullopt;
  Values values;
  for (std::size_t place = 0; place < bytes * 8; ++place) {
    if ((static_cast<unsigned char>(rest[place / 8]) >> (place % 8) & 1) == 0)
      continue;
    if (place >= question.options.size())
      return std::nullopt;
    values.push_back(question.options[place].name);
  }
  rest.remove_prefix(bytes);
  return values;
}

// Words, numbers, days, and the names of agencies and roles, whose lists are not the form's.
std::size_t most_letters(const Question& question) {
  switch (question.kind) {
    case Kind::text:
      return 3 * static_cast<std::size_t>(question.max_length);
    case Kind::number:
      return longest_number;
    case Kind::date:
      return std::string_view("2026-11-20").size();
    default:
      return longest_option_name;
  }
}

std::size_t most_words(const Question& question) {
  return size_bytes(most_letters(question)) + most_letters(question);
}

void pack_words(const Question& question, const Values& values, std::string& packed) {
  if (values.size() > 1)
    refuse(question);
  const std::string_view words = values.empty() ? std::string_view() : values[0];
  if (words.size() > most_letters(question) || (!values.empty() && words.empty()))
    refuse(question);
  pack_size(words.size(), packed);
  packed += words;
}

std::optional<Values> unpack_words(const Question& question, std::string_view& rest) {
  const auto size = unpack_size(rest);
  if (!size || *size > most_letters(question) || *size > rest.size())
    return std::nullopt;
  const std::string_view words = rest.substr(0, *size);
  if (!is_utf8(words))
    return std::nullopt;
  rest.remove_prefix(*size);
  return words.empty() ? Values{} : Values{std::string(words)};
}

std::size_t most_nothing(const Question&) { return 0; }
void pack_nothing(const Question& question, const Values& values, std::string&) {
  if (!values.empty())
    refuse(question);
}
std::optional<Values> unpack_nothing(const Question&, std::string_view&) { return Values{}; }

struct Packing {
  Kind kind;
  std::size_t (*most)(const Question&);
  void (*pack)(const Question&, const Values&, std::string&);
  std::optional<Values> (*unpack)(const Question&, std::string_view&);
};

constexpr std::array<Packing, 10> packings{{
    {Kind::scale, most_place, pack_place, unpack_place},
    {Kind::one, most_place, pack_place, unpack_place},
    {Kind::many, most_bits, pack_bits, unpack_bits},
    {Kind::text, most_words, pack_words, unpack_words},
    {Kind::number, most_words, pack_words, unpack_words},
    {Kind::date, most_words, pack_words, unpack_words},
    {Kind::statement, most_nothing, pack_nothing, unpack_nothing},
    {Kind::agency, most_words, pack_words, unpack_words},
    {Kind::role, most_words, pack_words, unpack_words},
    {Kind::held_pen, most_place, pack_place, unpack_place},
}};

const Packing& packing_of(const Question& question) {
  return packings[static_cast<std::size_t>(question.kind)];
}

}  // namespace

std::size_t most_packed_bytes(const Question& question) {
  return packing_of(question).most(question);
}

void pack(const Question& question, const Values& values, std::string& packed) {
  packing_of(question).pack(question, values, packed);
}

std::optional<Values> unpack(const Question& question, std::string_view& rest) {
  return packing_of(question).unpack(question, rest);
}

}  // namespace earshot::forms
