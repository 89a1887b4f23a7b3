// SPDX-License-Identifier: Apache-2.0
// What every document has besides its words: which file is what, how headings, lists and tables look. For document only.
#pragma once

#include <array>
#include <string_view>

namespace earshot::document_parts {

struct Part {
  std::string_view name;  // in the zip
  std::string_view xml;
};
// In the order in which programs look for them.
extern const std::array<Part, 6> all;

// As the styles call themselves.
inline constexpr std::string_view title = "Heading1", heading = "Heading2", bullet = "ListBullet",
                                  cell = "TableText", column = "TableHeading", table = "TableGrid";

}  // namespace earshot::document_parts
