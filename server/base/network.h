// SPDX-License-Identifier: Apache-2.0
// Which addresses are one place on the net: an IPv4 address alone, an IPv6 one with the 64 bits that
// whoever has it can change at will taken off. What is no address stays as it is.
#pragma once

#include <string>
#include <string_view>

namespace earshot {

std::string network_of(std::string_view address);

}  // namespace earshot
