// SPDX-License-Identifier: Apache-2.0
// Reads a list of people as somebody pastes it: lines of a spreadsheet, CSV with or without a
// heading, or addresses as mail programs write them. Forgiving in form, but a line that it can't read
// is told by its number; nothing is guessed at that would send a link to the wrong person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problems.h"

namespace earshot::answers {

// Whom a personal link is for.
struct Invited {
  std::string name;     // may be empty
  std::string address;  // of e-mail
  std::string agency;   // in the list's own words; may be empty
  bool operator==(const Invited&) const = default;
};

// The name, or the address of who has none.
const std::string& called(const Invited& contact);
// By which one address is known for another: capitals count for nothing.
std::string same_address(std::string_view address);

// "Ella Marsh <mailto:ella@example.org>" in two.
struct NameAndAddress {
  std::string name;
  std::string address;
};
NameAndAddress split_address(std::string_view cell);

// What a mail server could take; whether it is anybody's, only sending tells.
bool is_address(std::string_view text);

inline constexpr std::size_t most_name_bytes = 120;
inline constexpr std::size_t most_address_bytes = 120;
inline constexpr std::size_t most_contacts = 2000;  // in one list

struct ReadList {
  std::vector<Invited> contacts;  // in the order of the list, each address once
  int twice = 0;                  // lines left out because their address stood before
  Problems problems;              // with their lines
};

ReadList read_list(std::string_view list);

}  // namespace earshot::answers
