// SPDX-License-Identifier: Apache-2.0
// What goes out: a page, and at most one change that must be in the database before it does.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot {
class Database;
}

namespace earshot::web {

// What a browser may keep of a page.
enum class Kept {
  checked,  // private, no-cache: somebody who goes back finds what they typed
  never,    // no-store: staff, children and families
  forever,  // assets, whose name changes with their content
};

struct Page {
  int status = 200;
  std::string body;
  std::string type = "text/html; charset=utf-8";
  Kept kept = Kept::checked;
  std::vector<std::pair<std::string, std::string>> headers;  // Location, Set-Cookie
  std::string_view fixed_body;  // instead of `body`: text that lives as long as the program
};

// "Now go there", after something was done. The path is one of ours.
Page see_other(std::string_view path);

// Runs on the writer; the page goes out after its commit. What it returns goes out instead, for
// when it finds that somebody was quicker; then it must have changed nothing.
using Change = std::function<std::optional<Page>(Database&)>;

struct Outcome {
  Page page;
  Change change;

  Outcome(Page only) : page(std::move(only)) {}
  Outcome(Page after, Change first) : page(std::move(after)), change(std::move(first)) {}
};

}  // namespace earshot::web
