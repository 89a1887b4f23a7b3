// SPDX-License-Identifier: Apache-2.0
// Any bytes are either a form, which can be asked and published and read back, or are told what is
// wrong with them in sentences.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "forms/a_form.h"
#include "forms/ask.h"
#include "forms/form_json.h"
#include "forms/read_form.h"
#include "forms/toml_tree.h"
#include "fuzz/must.h"

namespace earshot::fuzz {
namespace {

int depth_of(const forms::Node& node) {
  int deepest = 0;
  for (const forms::Entry& entry : node.entries)
    deepest = std::max(deepest, depth_of(entry.value));
  for (const forms::Node& element : node.elements)
    deepest = std::max(deepest, depth_of(element));
  return deepest + 1;
}

// What was counted in bytes bounds what is built: a heading's parts, a key's parts, and for each
// open bracket itself and a key's parts.
void check_depth(std::string_view source) {
  constexpr int most = 3;
  forms::Remarks remarks("a form");
  const auto tree = forms::read_toml(source, {.depth = most}, remarks);
  must(tree.has_value() == remarks.empty(), "a file is a tree or has a problem");
  if (tree)
    must(depth_of(*tree) <= 3 * most + most * (most + 1), "depth is bounded");
}

void check_problems(const Problems& problems, std::string_view source) {
  const auto lines = std::count(source.begin(), source.end(), '\n') + 1;
  int line = 0;
  for (const Problem& problem : problems) {
    must(problem.line >= line && problem.line <= lines, "problems stand in order on real lines");
    must(problem.message.size() > 10 && is_utf8(to_text(problem)), "a problem is a sentence");
    line = problem.line;
  }
}

void check_form(const Form& form) {
  const std::string json = forms::to_json(form);
  const Form back = forms::form_from_json(json);
  must(forms::to_json(back) == json && back.hash == form.hash, "a published form comes back");
  const Asking bare = forms::ask(form, {});
  const Asking asking = forms::ask(back, tests::an_occasion());
  must(bare.box_bytes == asking.box_bytes, "a form has one box size");
  for (const Asked& asked : asking.questions)
    forms::is_asked(asking, asked, {});
}

}  // namespace
}  // namespace earshot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace earshot;
  static const Lists lists = tests::some_lists();
  const std::string_view source(reinterpret_cast<const char*>(bytes), size);
  const auto read = forms::read_form("a form", source, lists);
  fuzz::must(read.form.has_value() == read.problems.empty(), "a form is sound or has a problem");
  fuzz::check_problems(read.problems, source);
  if (read.form)
    fuzz::check_form(*read.form);
  if (size % 4 == 0)
    fuzz::check_depth(source);
  return 0;
}
