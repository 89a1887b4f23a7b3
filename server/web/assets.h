// SPDX-License-Identifier: Apache-2.0
// What pages need besides themselves: the style sheets, and the icon, made while building (look/) and
// kept in the program. A name bears its content's hash, so a browser keeps each for ever.
#pragma once

#include <span>
#include <string_view>

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

namespace assets {

struct Asset {
  std::string_view path;
  std::string_view type;
  std::string_view plain;
  std::string_view gzip;
  std::string_view brotli;
};

std::span<const Asset> all();
const Asset& look();
const Asset& office();    // beside it, on pages of staff
std::string_view icon();  // percent-encoded, to stand in a page

}  // namespace assets

Outcome asset(const Visit& visit, Site& site);

// Whether a browser that sent this Accept-Encoding reads "br" or "gzip". "gzip;q=0" is a no.
bool takes(std::string_view accept_encoding, std::string_view encoding);

}  // namespace earshot::web
