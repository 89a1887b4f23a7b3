// SPDX-License-Identifier: Apache-2.0
#include "base/html.h"

#include <algorithm>
#include <array>
#include <utility>

namespace earshot {
namespace {

constexpr std::size_t usual_page_bytes = 16 * 1024;

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
  if (!buffer_.empty())
    throw std::logic_error("the doctype stands before everything else");
  buffer_.reserve(usual_page_bytes);
  buffer_ += "<!doctype html>";
  return *this;
}

Html& Html::open(Tag tag, std::initializer_list<Attribute> attributes) {
  if (tag.is_empty())
    throw std::logic_error("an element without an inside can't be opened");
  start(tag, attributes);
  open_ += ' ';
  open_ += tag.name();
  return *this;
}

Html& Html::close(Tag tag) {
  const std::size_t last = open_.rfind(' ');
  if (last == std::string::npos || std::string_view(open_).substr(last + 1) != tag.name())
    throw std::logic_error("an element is closed that was not opened last");
  open_.resize(last);
  buffer_ += "</";
  buffer_ += tag.name();
  buffer_ += '>';
  return *this;
}

Html& Html::empty(Tag tag, std::initializer_list<Attribute> attributes) {
  if (!tag.is_empty())
    throw std::logic_error("this element has an inside and must be closed");
  start(tag, attributes);
  return *this;
}

Html& Html::text(std::string_view text) {
  if (!text.empty() && (open_.ends_with(" script") || open_.ends_with(" style")))
    throw std::logic_error("scripts and styles are files, not text in a page");
  escaped(text);
  return *this;
}

Html& Html::icon(std::string_view svg) {
  buffer_ += R"(<link rel="icon" href="data:image/svg+xml,)";
  escaped(svg);
  buffer_ += R"(">)";
  return *this;
}

Html& Html::element(Tag tag, std::string_view inside, std::initializer_list<Attribute> attributes) {
  if (tag.is_empty())
    throw std::logic_error("an element without an inside holds no text");
  if (tag.is_raw() && !inside.empty())
    throw std::logic_error("scripts and styles are files, not text in a page");
  start(tag, attributes);
  escaped(inside);
  buffer_ += "</";
  buffer_ += tag.name();
  buffer_ += '>';
  return *this;
}

Html& Html::add(const Html& other) {
  buffer_ += other.str();
  return *this;
}

const std::string& Html::str() const {
  if (!open_.empty())
    throw std::logic_error("an element is still open:" + open_);
  return buffer_;
}

std::string Html::take() {
  str();
  return std::exchange(buffer_, {});
}

void Html::start(Tag tag, std::initializer_list<Attribute> attributes) {
  for (const Attribute& attribute : attributes)
    if (attribute.name.leads_somewhere() && !may_lead_to(attribute.value))
      throw std::logic_error("a page must not lead to such an address");  // which may be personal
  buffer_ += '<';
  buffer_ += tag.name();
  for (const Attribute& attribute : attributes) {
    if (attribute.name.name().empty())
      continue;
    buffer_ += ' ';
    buffer_ += attribute.name.name();
    buffer_ += "=\"";
    escaped(attribute.value);
    buffer_ += '"';
  }
  buffer_ += '>';
}

void Html::escaped(std::string_view text) {
  const char* done = text.data();
  const char* const end = done + text.size();
  for (const char* at = done; at != end; ++at) {
    const unsigned char escape = escape_of[static_cast<unsigned char>(*at)];
    if (escape == 0)
      continue;
    buffer_.append(done, at).append(escapes[escape]);
    done = at + 1;
  }
  buffer_.append(done, end);
}

}  // namespace earshot
