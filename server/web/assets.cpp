// SPDX-License-Identifier: Apache-2.0
#include "web/assets.h"

#include <algorithm>

#include "web/pages.h"

namespace earshot::web {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// "q=0", "q=0.0" and the like are a no; everything else is a yes, however little it is liked.
bool is_refused(std::string_view parameter) {
  parameter = trimmed(parameter);
  return (parameter.starts_with("q=0") || parameter.starts_with("Q=0")) &&
         parameter.find_first_not_of("0.", 2) == std::string_view::npos;
}

}  // namespace

bool takes(std::string_view accept_encoding, std::string_view encoding) {
  while (!accept_encoding.empty()) {
    const std::size_t end = std::min(accept_encoding.find(','), accept_encoding.size());
    const std::string_view one = accept_encoding.substr(0, end);
    accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
    const std::size_t mark = std::min(one.find(';'), one.size());
    if (trimmed(one.substr(0, mark)) == encoding)
      return mark == one.size() || !is_refused(one.substr(mark + 1));
  }
  return false;
}

Outcome asset(const Visit& visit, Site& site) {
  const auto found = std::ranges::find(assets::all(), visit.path, &assets::Asset::path);
  if (found == assets::all().end())
    return not_found(site);
  Page page{.type = std::string(found->type), .kept = Kept::forever, .fixed_body = found->plain};
  page.headers.emplace_back("Vary", "Accept-Encoding");
  if (takes(visit.encodings, "br")) {
    page.fixed_body = found->brotli;
    page.headers.emplace_back("Content-Encoding", "br");
  } else if (takes(visit.encodings, "gzip")) {
    page.fixed_body = found->gzip;
    page.headers.emplace_back("Content-Encoding", "gzip");
  }
  return page;
}

}  // namespace earshot::web
