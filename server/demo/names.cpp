// SPDX-License-Identifier: Apache-2.0
#include "demo/names.h"

#include <iterator>

namespace earshot::demo {
namespace {

constexpr std::string_view first_names[] = {
    "Tom",   "Aisha", "Ben",    "Carys", "Daniel", "Elif",   "Femi",  "Gwen",  "Hassan", "Isla",
    "Jamal", "Katya", "Liam",   "Maeve", "Noor",   "Oliver", "Petra", "Quinn", "Rosa",   "Sunil",
    "Tessa", "Umar",  "Violet", "Wanda", "Yusuf",  "Zoe",    "Anil",  "Bryn",  "Celia"};
constexpr std::string_view last_names[] = {
    "Okafor", "Barker", "Chaudhry", "Dunn", "Evans",   "Fraser", "Gill",  "Hughes",
    "Ito",    "Jones",  "Kaya",     "Lowe", "Moss",    "Nwosu",  "Osman", "Price",
    "Rees",   "Silva",  "Tanner",   "Ueda", "Vaughan", "Wood",   "Young"};

}  // namespace

// The two counts have no common factor, so all pairs come before one comes
// again.
std::string name_of_somebody(int number) {
  const auto at = static_cast<std::size_t>(number);
  return std::string(first_names[at % std::size(first_names)]) + ' ' +
         std::string(last_names[at % std::size(last_names)]);
}

std::string address_of(std::string_view name) {
  std::string address(name);
  for (char& letter : address) {
    if (letter >= 'A' && letter <= 'Z')
      letter = static_cast<char>(letter - 'A' + 'a');
    if (letter == ' ')
      letter = '.';
  }
  return address + "@example.org";
}

}  // namespace earshot::demo
