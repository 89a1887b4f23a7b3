// SPDX-License-Identifier: Apache-2.0
#include "web/public_address.h"

namespace earshot::web {

std::string listening_address(const Settings& settings, int port) {
  const std::string host = settings.address("listen").host;
  const bool six = host.find(':') != std::string::npos;
  return "https://" + (six ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

std::string public_address(const Settings& settings) {
  std::string address = settings.text("address");
  if (address.empty())
    return listening_address(settings, settings.address("listen").port);
  while (address.ends_with('/'))
    address.pop_back();
  return address;
}

}  // namespace earshot::web
