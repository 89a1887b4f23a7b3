// SPDX-License-Identifier: Apache-2.0
// Text as a TOML file holds it, whatever somebody typed. For write_form only.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace earshot::forms {

// In quotes; several lines stand between three of them, as they were typed.
std::string toml_text(std::string_view text);
// ["en", "pl"]
std::string toml_list(std::span<const std::string> texts);

}  // namespace earshot::forms
