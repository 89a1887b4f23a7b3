// SPDX-License-Identifier: Apache-2.0
#include "web/origin.h"

namespace earshot::web {

std::string_view header(const door::Request& request, std::string_view name) {
  for (const auto& [known, value] : request.headers)
    if (known == name)
      return value;
  return {};
}

// Our pages ask for no referrer, and then browsers send "Origin: null" with our own forms too:
// so it says nothing, and what Sec-Fetch-Site says counts. A browser too old for that is left to
// the cookie's SameSite and the token.
bool comes_from_elsewhere(const door::Request& request) {
  const std::string_view site = header(request, "sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none")
    return true;
  const std::string_view origin = header(request, "origin");
  if (origin.empty() || origin == "null")
    return false;
  const std::string_view host = header(request, "host");
  return origin != "https://" + std::string(host);
}

}  // namespace earshot::web
