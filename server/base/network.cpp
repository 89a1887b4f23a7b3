// SPDX-License-Identifier: Apache-2.0
#include "base/network.h"

#include <arpa/inet.h>

#include <array>

#include "base/secrets.h"

namespace earshot {

std::string network_of(std::string_view address) {
  constexpr std::size_t network_bytes = 8;
  std::array<char, sizeof(in6_addr)> bytes{};
  const std::string text(address);
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1)
    return text;
  return to_hex({bytes.data(), network_bytes});
}

}  // namespace earshot
