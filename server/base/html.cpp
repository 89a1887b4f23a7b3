// SPDX-License-Identifier: Apache-2.0
#include "base/html.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

namespace earshot {
namespace {

constexpr std::size_t usual_page_bytes = 16 * 1024;
constexpr std::size_t usual_part_bytes = 8 * 1024;

constexpr std::array<std::string_view, 3> schemes{"https://", "mailto:", "tel:"};

constexpr std::array<std::string_view, 6> escapes{"", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

// Which of them a byte becomes; bytes rather than texts, because every letter of a page asks.
constexpr auto escape_of = [] {
  std::array<unsigned char, 256> table{};
  table['&'] = 1;
  table['<'] = 2;
  table['>'] = 3;
  table['"'] = 4;
  table['\''] = 5;
  return table;
}();

// Sixteen or eight letters are looked at together, because most of a page has nothing to escape.
using Sixteen = unsigned char __attribute__((vector_size(16)));
using Eight = unsigned char __attribute__((vector_size(8)));
template <class Letters>
bool any_escape(const char* text) {
  Letters letters;
  std::memcpy(&letters, text, sizeof letters);
  const auto found =
      (letters == '&') | (letters == '<') | (letters == '>') | (letters == '"') | (letters == '\'');
  std::array<std::uint64_t, sizeof(Letters) / 8> any{};
  std::memcpy(any.data(), &found, sizeof found);
  return (any.front() | any.back()) != 0;
}

// Writing behind what a buffer has been given room for: a page is thousands of small pieces, and
// asking for room for each of them would be most of what a page costs.
char* put(char* at, char letter) {
  *at = letter;
  return at + 1;
}
// Copies all of a text that is at least as long as `Part` and at most twice: its end may be written
// twice.
template <class Part>
void put_ends(char* at, std::string_view text) {
  Part first, last;
  std::memcpy(&first, text.data(), sizeof(Part));
  std::memcpy(&last, text.data() + text.size() - sizeof(Part), sizeof(Part));
  std::memcpy(at, &first, sizeof(Part));
  std::memcpy(at + text.size() - sizeof(Part), &last, sizeof(Part));
}
// Most pieces are shorter than what calling memcpy is worth.
char* put(char* at, std::string_view text) {
  const std::size_t size = text.size();
  if (size > 16)
    std::memcpy(at, text.data(), size);
  else if (size >= 8)
    put_ends<std::uint64_t>(at, text);
  else if (size >= 4)
    put_ends<std::uint32_t>(at, text);
  else if (size >= 2)
    put_ends<std::uint16_t>(at, text);
  else if (size == 1)
    *at = text.front();
  return at + size;
}
// As many letters as one look takes in, if none of them has to be escaped.
template <class Letters>
bool copied(char*& at, const char*& from, const char* end) {
  if (static_cast<std::size_t>(end - from) < sizeof(Letters) || any_escape<Letters>(from))
    return false;
  std::memcpy(at, from, sizeof(Letters));
  from += sizeof(Letters);
  at += sizeof(Letters);
  return true;
}
char* put_escaped(char* at, std::string_view text) {
  const char* from = text.data();
  const char* const end = from + text.size();
  while (from != end) {
    if (copied<Sixteen>(at, from, end) || copied<Eight>(at, from, end))
      continue;
    const unsigned char escape = escape_of[static_cast<unsigned char>(*from)];
    at = escape == 0 ? put(at, *from) : put(at, escapes[escape]);
    ++from;
  }
  return at;
}

// What a text may need once it is escaped.
constexpr std::size_t longest_escape = 6;
std::size_t room_for(std::string_view text) { return longest_escape * text.size(); }

char small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool starts_with_scheme(std::string_view address, std::string_view scheme) {
  return address.size() >= scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), address.begin(),
                    [](char wanted, char letter) { return wanted == small(letter); });
}

// Browsers pass over these, so that "java\nscript:" runs, and read a backslash as a slash.
bool is_passed_over(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte <= ' ' || byte == 0x7F || letter == '\\';
}

}  // namespace

bool may_lead_to(std::string_view address) {
  if (std::ranges::any_of(address, is_passed_over) || address.starts_with("//"))
    return false;
  const std::size_t end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || address[end] != ':')
    return true;
  return std::ranges::any_of(schemes,
                             [&](auto scheme) { return starts_with_scheme(address, scheme); });
}

Html& Html::doctype() {
  if (used_ > 0)
    throw std::logic_error("the doctype stands before everything else");
  room(usual_page_bytes);
  literally("<!doctype html>");
  return *this;
}

Html& Html::open(Tag tag, std::initializer_list<Attribute> attributes) {
  if (tag.is_empty())
    throw std::logic_error("an element without an inside can't be opened");
  start(tag, attributes);
  open_.push_back(tag);
  return *this;
}

Html& Html::close(Tag tag) {
  if (open_.empty() || !open_.back().is_same(tag))
    throw std::logic_error("an element is closed that was not opened last");
  open_.pop_back();
  end(tag);
  return *this;
}

Html& Html::empty(Tag tag, std::initializer_list<Attribute> attributes) {
  if (!tag.is_empty())
    throw std::logic_error("this element has an inside and must be closed");
  start(tag, attributes);
  return *this;
}

Html& Html::text(std::string_view text) {
  if (!text.empty() && !open_.empty() && open_.back().is_raw())
    throw std::logic_error("scripts and styles are files, not text in a page");
  escaped(text);
  return *this;
}

Html& Html::icon(std::string_view svg) {
  literally(R"(<link rel="icon" href="data:image/svg+xml,)");
  escaped(svg);
  literally(R"(">)");
  return *this;
}

Html& Html::style_sheet(std::string_view sheet) {
  if (sheet.find("</") != sheet.npos || sheet.find("<!--") != sheet.npos)
    throw std::logic_error("a style sheet that ends before its end");
  literally("<style>");
  literally(sheet);
  literally("</style>");
  return *this;
}

Html& Html::element(Tag tag, std::string_view inside, std::initializer_list<Attribute> attributes) {
  if (tag.is_empty())
    throw std::logic_error("an element without an inside holds no text");
  if (tag.is_raw() && !inside.empty())
    throw std::logic_error("scripts and styles are files, not text in a page");
  start(tag, attributes);
  escaped(inside);
  end(tag);
  return *this;
}

Html& Html::add(const Html& other) {
  literally(other.str());
  return *this;
}

std::string_view Html::str() const {
  if (!open_.empty())
    throw std::logic_error("an element is still open: " + std::string(open_.back().name()));
  return {buffer_.data(), used_};
}

std::string Html::take() {
  std::string page(str());
  used_ = 0;
  return page;
}

char* Html::room(std::size_t bytes) {
  if (buffer_.size() < used_ + bytes)  // also of one that was moved from
    buffer_.resize(std::max({2 * buffer_.size(), used_ + bytes, usual_part_bytes}));
  return buffer_.data() + used_;
}

void Html::written(const char* end) { used_ = static_cast<std::size_t>(end - buffer_.data()); }

void Html::start(Tag tag, std::initializer_list<Attribute> attributes) {
  std::size_t bytes = tag.name().size() + 2;
  for (const Attribute& attribute : attributes) {
    if (attribute.name.leads_somewhere() && !may_lead_to(attribute.value.text()))
      throw std::logic_error("a page must not lead to such an address");  // which may be personal
    bytes += attribute.name.name().size() + room_for(attribute.value.text()) + 4;
  }
  char* at = put(put(room(bytes), '<'), tag.name());
  for (const Attribute& attribute : attributes) {
    if (attribute.name.name().empty())
      continue;
    at = put(put(put(at, ' '), attribute.name.name()), "=\"");
    const std::string_view text = attribute.value.text();
    at = put(attribute.value.is_plain() ? put(at, text) : put_escaped(at, text), '"');
  }
  written(put(at, '>'));
}

void Html::end(Tag tag) {
  written(put(put(put(room(tag.name().size() + 3), "</"), tag.name()), '>'));
}

void Html::literally(std::string_view text) { written(put(room(text.size()), text)); }

void Html::escaped(std::string_view text) { written(put_escaped(room(room_for(text)), text)); }

}  // namespace earshot
