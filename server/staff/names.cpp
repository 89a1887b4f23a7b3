// SPDX-License-Identifier: Apache-2.0
#include "staff/names.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/deeds.h"
#include "staff/sign_in.h"
#include "store/forget_staff.h"
#include "store/people.h"

namespace earshot::staff {
namespace {

constexpr std::size_t longest_name = 100;

constexpr std::array reserved{shell_in_words, server_in_words, store::name_of_who_left};

// First and last of a range of characters, in UTF-8; both are of one length.
struct Range {
  std::string_view first, last;
};
constexpr std::array unseen{
    Range{"\xC2\x80", "\xC2\x9F"},                  // controls
    Range{"\xC2\xAD", "\xC2\xAD"},                  // a hyphen that is seldom shown
    Range{"\xD8\x9C", "\xD8\x9C"},                  // a mark of direction
    Range{"\xE1\xA0\x8E", "\xE1\xA0\x8E"},          // no width
    Range{"\xE2\x80\x8B", "\xE2\x80\x8F"},          // no width, marks of direction
    Range{"\xE2\x80\xA8", "\xE2\x80\xAE"},          // ends of lines, direction
    Range{"\xE2\x81\xA0", "\xE2\x81\xAF"},          // no width, direction
    Range{"\xEF\xBB\xBF", "\xEF\xBB\xBF"},          // no width
    Range{"\xEF\xBF\xB9", "\xEF\xBF\xBB"},          // notes between lines
    Range{"\xF3\xA0\x80\x80", "\xF3\xA0\x81\xBF"},  // tags
};

bool starts_unseen(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  return first < ' ' || first == 0x7F || std::ranges::any_of(unseen, [&](const Range& range) {
           const std::string_view letter = text.substr(0, range.first.size());
           return letter.size() == range.first.size() && letter >= range.first &&
                  letter <= range.last;
         });
}

// Without blanks that are not seen either, in small letters.
std::string as_read(std::string_view name) {
  std::string read;
  for (const char letter : sign_in_name(name))
    if (letter != ' ' || !read.ends_with(' '))
      read += letter;
  return read;
}

}  // namespace

bool has_unseen(std::string_view text) {
  for (; !text.empty(); text.remove_prefix(1))
    if (starts_unseen(text))
      return true;
  return false;
}

std::optional<std::string> wrong_with_name(std::string_view name) {
  const std::string tidied = tidy(name);
  if (tidied.empty())
    return "Enter a name, as colleagues know them";
  if (length_on_screen(tidied) > longest_name)
    return "Enter a name of 100 letters or fewer";
  if (has_unseen(tidied))
    return "Type the name anew: there is something in it that can not be seen";
  for (const std::string_view taken : reserved)
    if (as_read(tidied) == as_read(taken))
      return "Enter another name: the staff record uses this one for something else";
  return std::nullopt;
}

Problems check_name_is_free(Database& db, std::string_view name, std::string_view email) {
  for (const Person& person : store::all_people(db))
    if (person.standing != Standing::left && person.email != sign_in_name(email) &&
        as_read(person.name) == as_read(name))
      return {{.question = "name",
               .message = "Somebody here has this name already. Add a middle initial or a team"}};
  return {};
}

}  // namespace earshot::staff
