// SPDX-License-Identifier: Apache-2.0
#include "web/headers.h"

namespace earshot::web {
namespace {

constexpr const char* nothing_of_the_device =
    "accelerometer=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
    "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
    "publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

}  // namespace

std::vector<std::pair<std::string, std::string>> headers_of_every_page() {
  return {
      // No picture is asked of anybody, us neither: the icon stands in the page.
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; "
       "base-uri 'none'; frame-ancestors 'none'"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Permissions-Policy", nothing_of_the_device},
      {"X-Content-Type-Options", "nosniff"},
      // A link is a secret: it must not travel on to the next page somebody opens.
      {"Referrer-Policy", "no-referrer"},
      {"Strict-Transport-Security", "max-age=31536000"},
  };
}

std::string_view cache_control(Kept kept) {
  switch (kept) {
    case Kept::checked:
      return "private, no-cache";  // no-store would lose what a person has typed when they go back
    case Kept::never:
      return "no-store";
    case Kept::forever:
      return "public, max-age=31536000, immutable";
  }
  return "no-store";
}

}  // namespace earshot::web
