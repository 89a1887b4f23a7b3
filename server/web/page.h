// SPDX-License-Identifier: Apache-2.0
// What comes in and what goes out, without a word of HTTP libraries: a visit and a page.
#pragma once

#include <string>

namespace earshot::web {

struct Visit {
  std::string method;
  std::string path;  // decoded, without what follows '?'
};

struct Page {
  int status = 200;
  std::string body;
  std::string type = "text/html; charset=utf-8";
};

}  // namespace earshot::web
