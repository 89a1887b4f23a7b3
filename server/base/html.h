// SPDX-License-Identifier: Apache-2.0
// Builds HTML into one buffer. Text is escaped because it is text: there is no way to write a
// string as markup. Names are literals, checked while compiling; scripts and handlers can't be
// written into a page, and a link leads only where a link of ours may lead.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

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
    for (const char letter : name_.substr(0, sizeof begins_))
      begins_ = begins_ << 8 | static_cast<unsigned char>(letter);
    for (const std::string_view alone : {"area", "base", "br", "col", "embed", "hr", "img", "input",
                                         "link", "meta", "source", "track", "wbr"})
      is_empty_ = is_empty_ || name_ == alone;
    is_raw_ = name_ == "script" || name_ == "style";
  }
  constexpr std::string_view name() const { return name_; }
  constexpr bool is_same(Tag other) const {
    return begins_ == other.begins_ && name_.size() == other.name_.size() &&
           (name_.size() <= sizeof begins_ || name_ == other.name_);
  }
  constexpr bool is_empty() const { return is_empty_; }  // has no inside and no end
  constexpr bool is_raw() const { return is_raw_; }      // what is inside would not be text

 private:
  static constexpr bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }
  std::string_view name_;
  std::uint64_t begins_ = 0;  // its first letters, because each end is compared with its beginning
  bool is_empty_ = false;
  bool is_raw_ = false;
};

// The name of an attribute. Handlers ("onclick") and whatever else would run or frame a text do
// not compile.
class AttributeName {
 public:
  constexpr AttributeName() = default;
  consteval AttributeName(const char* literal) {
    const std::string_view name = literal;
    for (const char letter : name)
      if (!(letter >= 'a' && letter <= 'z') && !(letter >= 'A' && letter <= 'Z') &&
          !(letter >= '0' && letter <= '9') && letter != '-')
        throw std::logic_error("not a name of an attribute");
    if (name.starts_with("on") || name == "style" || name == "srcdoc" || name == "srcset")
      throw std::logic_error("not an attribute of a page of ours");
    name_ = literal;
    size_ = static_cast<std::uint32_t>(name.size());
    for (const std::string_view url : {"href", "src", "action", "formaction", "poster", "data",
                                       "cite", "ping", "background", "manifest"})
      leads_somewhere_ = leads_somewhere_ || name == url;
  }
  constexpr std::string_view name() const { return {name_, size_}; }
  constexpr bool leads_somewhere() const { return leads_somewhere_; }

 private:
  const char* name_ = nullptr;
  std::uint32_t size_ = 0;  // small, like everything here: a page copies thousands of these
  bool leads_somewhere_ = false;
};

// A value is text and gets escaped; of a literal it is known while compiling whether it has to be.
class AttributeValue {
 public:
  constexpr AttributeValue() = default;
  constexpr AttributeValue(std::string_view text)
      : text_(text.data()), size_(static_cast<std::uint32_t>(text.size())) {}
  AttributeValue(const std::string& text) : AttributeValue(std::string_view(text)) {}
  // One of two literals, which is a pointer by then.
  template <std::same_as<const char*> Pointer>
  constexpr AttributeValue(const Pointer& text) : AttributeValue(std::string_view(text)) {}
  template <std::size_t size>
  consteval AttributeValue(const char (&literal)[size])
      : AttributeValue(std::string_view(literal)) {
    is_plain_ = text().find_first_of("&<>\"'") == std::string_view::npos;
  }
  constexpr std::string_view text() const { return {text_, size_}; }
  constexpr bool is_plain() const { return is_plain_; }

 private:
  const char* text_ = nullptr;
  std::uint32_t size_ = 0;  // no page is larger
  bool is_plain_ = false;
};

// {"class", "hint"}; {"required"}; an Attribute without a name is left out, so that
// `wrong ? Attribute{"aria-invalid", "true"} : Attribute{}` reads as it is meant.
struct Attribute {
  AttributeName name = {};
  AttributeValue value = {};
};

// Left out if its value is empty.
constexpr Attribute given(Attribute attribute) {
  return attribute.value.text().empty() ? Attribute{} : attribute;
}

class Html {
 public:
  // <!doctype html>, before anything else.
  Html& doctype();
  // The tab's picture, written in the page: the one address of data there may be. `svg` is
  // percent-encoded.
  Html& icon(std::string_view svg);
  // A style sheet of ours in the page itself, for a file that stands alone. Throws if it could end before its end.
  Html& style_sheet(std::string_view sheet);
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

  bool empty() const { return used_ == 0; }
  std::string_view str() const;  // throws std::logic_error if an element is still open
  std::string take();            // str(), and the builder is empty again

 private:
  void start(Tag tag, std::initializer_list<Attribute> attributes);
  void end(Tag tag);
  void escaped(std::string_view text);
  void literally(std::string_view text);
  char* room(std::size_t bytes);  // behind what is written so far
  void written(const char* end);

  // Larger than what is written, because a page is thousands of small pieces; and what is not written
  // yet is not filled with zeros first.
  struct LeftAsItIs : std::allocator<char> {
    template <class Other>
    struct rebind {
      using other = LeftAsItIs;
    };
    void construct(char*) noexcept {}
    void construct(char* at, char letter) noexcept { *at = letter; }
  };
  std::vector<char, LeftAsItIs> buffer_;
  std::size_t used_ = 0;
  std::vector<Tag> open_;
};

// Whether a page may link there: within this site ("/x", "#x", "?x", "x"), "https://", "mailto:"
// and "tel:". Not "javascript:", not "data:", not "//elsewhere".
bool may_lead_to(std::string_view address);

}  // namespace earshot
