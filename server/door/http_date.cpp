// SPDX-License-Identifier: Apache-2.0
#include "door/http_date.h"

#include <array>

namespace earshot::door {

std::string http_date(std::time_t moment) {
  std::tm parts{};
  gmtime_r(&moment, &parts);
  std::array<char, 40> text{};
  const std::size_t size =
      std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return {text.data(), size};
}

}  // namespace earshot::door
