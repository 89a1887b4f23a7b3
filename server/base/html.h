// SPDX-License-Identifier: Apache-2.0
// Builds HTML into one buffer. Text is escaped because it is text: there is no way to write a
// string as markup except `Markup`, whose only makers are this builder and literals in the source.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace earshot {

struct Attribute {
  std::string_view name;  // a literal
  std::string_view value;
};

class Html {
 public:
  Html();
  // An element open until `close`; `close` checks that it closes what was opened last.
  Html& open(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  Html& close(std::string_view tag);
  // An element without an inside: input, meta, link, br.
  Html& empty(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  // Escaped.
  Html& text(std::string_view text);
  // open, text, close.
  Html& element(std::string_view tag, std::string_view text,
                std::initializer_list<Attribute> attributes = {});
  // What another builder made.
  Html& add(const Html& other);

  const std::string& str() const;  // throws std::logic_error if an element is still open

 private:
  std::string buffer_;
  std::string open_;  // names of open elements, each after a space
};

}  // namespace earshot
