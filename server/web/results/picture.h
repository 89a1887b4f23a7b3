// SPDX-License-Identifier: Apache-2.0
// What every picture of a figure begins with: its title and its description, for whoever does not see it.
#pragma once

#include <string>
#include <string_view>

#include "base/html.h"

namespace earshot::web {

struct Picture {
  std::string id;  // on its page
  std::string title;
  std::string description;
};
void open_picture(Html& page, const Picture& picture, std::string_view height);

// Lengths are thousandths of the picture's width, so that letters stay readable on a phone: "12.5%".
std::string length(long thousandths);

}  // namespace earshot::web
