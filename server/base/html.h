// SPDX-License-Identifier: Apache-2.0
// Builds HTML into one buffer. Text is escaped because it is text: there is no way to write a
// string as markup. Names are literals, checked while compiling; scripts and handlers can't be
// written into a page, and a link leads only where a link of ours may lead.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

namespace earshot {

// The name of an element. Anything but a literal does not compile.
class Tag {
 public:
  consteval Tag(const char* name) : name_(name) {
    if (name_.empty())
      throw std::logic_error("an element has a name");
    for (const char letter : name_)
      if (!is_letter(letter) && !(letter >= '0' && letter <= '9'))
        throw std::logic_error("not a name of an element");
    for (const std::string_view alone : {"area", "base", "br", "col", "embed", "hr", "img", "input",
                                         "link", "meta", "source", "track", "wbr"})
      is_empty_ = is_empty_ || name_ == alone;
    is_raw_ = name_ == "script" || name_ == "style";
  }
  constexpr std::string_view name() const { return name_; }
  constexpr bool is_empty() const { return is_empty_; }  // has no inside and no end
  constexpr bool is_raw() const { return is_raw_; }      // what is inside would not be text

 private:
  static constexpr bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }
  std::string_view name_;
  bool is_empty_ = false;
  bool is_raw_ = false;
};

// The name of an attribute. Handlers ("onclick") and whatever else would run or frame a text do
// not compile.
class AttributeName {
 public:
  constexpr AttributeName() = default;
  consteval AttributeName(const char* name) : name_(name) {
    for (const char letter : name_)
      if (!(letter >= 'a' && letter <= 'z') && !(letter >= 'A' && letter <= 'Z') &&
          !(letter >= '0' && letter <= '9') && letter != '-')
        throw std::logic_error("not a name of an attribute");
    if (name_.starts_with("on") || name_ == "style" || name_ == "srcdoc" || name_ == "srcset")
      throw std::logic_error("not an attribute of a page of ours");
    for (const std::string_view url : {"href", "src", "action", "formaction", "poster", "data",
                                       "cite", "ping", "background", "manifest"})
      leads_somewhere_ = leads_somewhere_ || name_ == url;
  }
  constexpr std::string_view name() const { return name_; }
  constexpr bool leads_somewhere() const { return leads_somewhere_; }

 private:
  std::string_view name_;
  bool leads_somewhere_ = false;
};

// {"class", "hint"}; {"required"}; an Attribute without a name is left out, so that
// `wrong ? Attribute{"aria-invalid", "true"} : Attribute{}` reads as it is meant.
struct Attribute {
  AttributeName name = {};
  std::string_view value = {};
};

class Html {
 public:
  // <!doctype html>, before anything else.
  Html& doctype();
  // The tab's picture, written in the page: the one address of data there may be. `svg` is
  // percent-encoded.
  Html& icon(std::string_view svg);
  // An element open until `close`; `close` checks that it closes what was opened last.
  Html& open(Tag tag, std::initializer_list<Attribute> attributes = {});
  Html& close(Tag tag);
  // An element without an inside: input, meta, link, br.
  Html& empty(Tag tag, std::initializer_list<Attribute> attributes = {});
  // Escaped.
  Html& text(std::string_view text);
  // open, text, close.
  Html& element(Tag tag, std::string_view text, std::initializer_list<Attribute> attributes = {});
  // What another builder made.
  Html& add(const Html& other);

  bool empty() const { return buffer_.empty(); }
  const std::string& str() const;  // throws std::logic_error if an element is still open
  std::string take();              // str(), and the builder is empty again

 private:
  void start(Tag tag, std::initializer_list<Attribute> attributes);
  void escaped(std::string_view text);

  std::string buffer_;
  std::string open_;  // names of open elements, each after a space
};

// Whether a page may link there: within this site ("/x", "#x", "?x", "x"), "https://", "mailto:"
// and "tel:". Not "javascript:", not "data:", not "//elsewhere".
bool may_lead_to(std::string_view address);

}  // namespace earshot
