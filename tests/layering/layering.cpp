// SPDX-License-Identifier: Apache-2.0
#include "layering/layering.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>

#include "layering/rules.h"

namespace earshot::layering {
namespace {

namespace fs = std::filesystem;

struct Include {
  int line = 0;
  std::string name;
  bool quoted = false;
};

bool is_source(const fs::path& file) {
  const std::string ending = file.extension().string();
  return ending == ".h" || ending == ".hpp" || ending == ".c" || ending == ".cpp";
}

bool is_header(std::string_view file) { return file.ends_with(".h") || file.ends_with(".hpp"); }

std::vector<fs::path> sources(const fs::path& root) {
  std::vector<fs::path> files;
  for (const char* top : {"server", "plugins"})
    for (const auto& entry : fs::recursive_directory_iterator(root / top))
      if (entry.is_regular_file() && is_source(entry.path()))
        files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

std::optional<Include> include_in(std::string_view text, int line) {
  skip_blanks(text);
  if (!text.starts_with('#'))
    return std::nullopt;
  text.remove_prefix(1);
  skip_blanks(text);
  if (!text.starts_with("include"))
    return std::nullopt;
  text.remove_prefix(7);
  skip_blanks(text);
  if (text.empty() || (text.front() != '"' && text.front() != '<'))
    return Include{line, std::string(text), true};
  const bool quoted = text.front() == '"';
  const auto end = text.find(quoted ? '"' : '>', 1);
  return Include{line, std::string(text.substr(1, end - 1)), quoted};
}

std::vector<Include> includes_of(const fs::path& file) {
  std::vector<Include> found;
  std::ifstream in(file);
  std::string text;
  for (int line = 1; std::getline(in, text); ++line)
    if (auto include = include_in(text, line))
      found.push_back(std::move(*include));
  return found;
}

// "server/base/days.h" is in base; "server/main.cpp" is in main.
std::string_view folder_of(std::string_view file) {
  file.remove_prefix(std::string_view("server/").size());
  const auto slash = file.find('/');
  return slash == file.npos ? std::string_view("main") : file.substr(0, slash);
}

const Layer* layer_named(std::string_view name) {
  const auto layer = std::ranges::find(layers, name, &Layer::folder);
  return layer == layers.end() ? nullptr : &*layer;
}

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word)
      return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

std::string own_include_is_wrong(const Layer& layer, std::string_view name) {
  const auto slash = name.find('/');
  const std::string_view other = name.substr(0, slash);
  if (slash == name.npos || layer_named(other) == nullptr)
    return "write it from server/ on, as in \"base/days.h\"";
  if (other == layer.folder || has_word(layer.may_include, other))
    return "";
  return std::string(layer.folder) + " must not know " + std::string(other) + "; it may include " +
         (layer.may_include.empty() ? "no other folder" : std::string(layer.may_include));
}

// A standard header has neither ending nor slash.
bool is_standard(std::string_view name) { return name.find_first_of("./") == name.npos; }

const Outside* outside_named(std::string_view name) {
  const auto row = std::ranges::find_if(outsiders, [&](const Outside& outside) {
    return outside.header.ends_with('/') ? name.starts_with(outside.header)
                                         : name == outside.header;
  });
  return row == outsiders.end() ? nullptr : &*row;
}

std::string outside_include_is_wrong(const Layer& layer, std::string_view file,
                                     std::string_view name) {
  const Outside* row = outside_named(name);
  if (row == nullptr)
    return is_standard(name) ? "" : "no rule says who may use it; add a row to rules.h";
  if (!row->folders.empty() && !has_word(row->folders, layer.folder))
    return "only " + std::string(row->folders) + " may use it: " + std::string(row->why);
  if (!row->in_headers && is_header(file))
    return "it stays in .cpp files: " + std::string(row->why);
  return row->folders.empty() && row->nowhere ? std::string(row->why) : "";
}

std::string plugin_include_is_wrong(std::string_view file, const Include& include) {
  if (!include.quoted && file == rehearsal_host && include.name == "dlfcn.h")
    return "";
  if (!include.quoted)
    return is_standard(include.name) || include.name.starts_with("earshot/") ||
                   has_word(c_headers, include.name)
               ? ""
               : "a plugin needs <earshot/plugin.hpp> and the standard library only";
  const auto slash = include.name.find('/');
  const bool of_server =
      slash != std::string::npos && layer_named(std::string_view(include.name).substr(0, slash));
  return of_server ? "a plugin knows nothing of the server but <earshot/plugin.hpp>" : "";
}

std::string what_is_wrong(const std::string& file, const Include& include) {
  if (file.starts_with("plugins/"))
    return plugin_include_is_wrong(file, include);
  const Layer* layer = layer_named(folder_of(file));
  if (layer == nullptr)
    return "no rule says what this folder may include; add a row to rules.h";
  return include.quoted ? own_include_is_wrong(*layer, include.name)
                        : outside_include_is_wrong(*layer, file, include.name);
}

}  // namespace

std::vector<std::string> breaches(const fs::path& root) {
  std::vector<std::string> found;
  for (const fs::path& path : sources(root)) {
    const std::string file = path.lexically_relative(root).generic_string();
    for (const Include& include : includes_of(path)) {
      const std::string wrong = what_is_wrong(file, include);
      if (!wrong.empty())
        found.push_back(file + ":" + std::to_string(include.line) + ": includes " + include.name +
                        ", but " + wrong + ".");
    }
  }
  return found;
}

int files_read(const fs::path& root) { return static_cast<int>(sources(root).size()); }

}  // namespace earshot::layering
