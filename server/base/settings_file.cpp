// SPDX-License-Identifier: Apache-2.0
#include "base/settings_file.h"

#include <toml++/toml.h>

#include <algorithm>

#include "base/setting_kinds.h"
#include "base/text.h"
#include "base/toml_depth.h"

namespace earshot {
namespace {

constexpr std::size_t most_bytes = 256 * 1024;
constexpr int most_depth = 6;

const SettingKey* find_key(std::span<const SettingKey> keys, std::string_view name) {
  const auto found = std::ranges::find(keys, name, &SettingKey::name);
  return found == keys.end() ? nullptr : &*found;
}

int line_of(const toml::source_region& place) { return static_cast<int>(place.begin.line); }

// The value as a flag would spell it; absent if it is not of the TOML type that its kind has.
std::optional<std::string> text_of(SettingKind kind, const toml::node& node) {
  if (kind == SettingKind::yes_no) {
    if (const auto yes = node.value_exact<bool>())
      return *yes ? "true" : "false";
  } else if (kind == SettingKind::number) {
    if (const auto number = node.value_exact<std::int64_t>())
      return std::to_string(*number);
  } else if (auto text = node.value_exact<std::string>()) {
    return text;
  }
  return std::nullopt;
}

class FileReader {
 public:
  FileReader(std::span<const SettingKey> keys, const std::string& file, Problems& problems)
      : keys_(keys), file_(file), problems_(problems) {
    for (const SettingKey& key : keys)
      names_.emplace_back(key.name);
  }

  // As deep as the table of keys has headings, and no deeper. NOLINTNEXTLINE(misc-no-recursion)
  void read(const toml::table& table, const std::string& heading) {
    for (const auto& [key, node] : table) {
      const std::string name = heading + std::string(key.str());
      if (const SettingKey* known = find_key(keys_, name))
        take(*known, node, line_of(key.source()));
      else if (node.is_table() && is_heading(name))
        read(*node.as_table(), name + ".");
      else if (is_heading(name))
        add(line_of(key.source()),
            "'" + name + "' is a heading: write [" + name + "] and its settings under it");
      else
        refuse(name, std::string(key.str()), line_of(key.source()));
    }
  }

  std::vector<SaidInFile> take_said() {
    std::ranges::sort(said_, {}, &SaidInFile::line);
    return std::move(said_);
  }

 private:
  bool is_heading(const std::string& name) const {
    return std::ranges::any_of(names_,
                               [&](const auto& known) { return known.starts_with(name + "."); });
  }

  void add(int line, std::string message) {
    problems_.push_back({file_, line, "", std::move(message)});
  }

  void take(const SettingKey& key, const toml::node& node, int line) {
    auto text = text_of(key.kind, node);
    if (text)
      said_.push_back({key.name, std::move(*text), line});
    else
      add(line,
          "'" + std::string(key.name) + "' is not written as it must be: write " + example_of(key));
  }

  void refuse(const std::string& name, const std::string& leaf, int line) {
    const bool belongs_above = name != leaf && find_key(keys_, leaf) != nullptr;
    add(line, "unknown setting '" + name + "': " +
                  (belongs_above ? "move '" + leaf + "' above the first [heading]"
                                 : advice_on(name, names_with_headings())));
  }

  std::vector<std::string> names_with_headings() const {
    std::vector<std::string> all = names_;
    for (const std::string& name : names_)
      if (const std::size_t dot = name.find('.'); dot != std::string::npos)
        all.push_back(name.substr(0, dot));
    return all;
  }

  std::span<const SettingKey> keys_;
  const std::string& file_;
  Problems& problems_;
  std::vector<std::string> names_;
  std::vector<SaidInFile> said_;
};

}  // namespace

std::string advice_on(const std::string& unknown, std::span<const std::string> known) {
  for (const std::string_view ending : {"_file", "_FILE"})
    if (const std::string by_file = unknown + std::string(ending);
        std::ranges::find(known, by_file) != known.end())
      return "a secret stands in a file of its own: name that file with '" + by_file + "'";
  const auto meant = closest(unknown, known);
  return meant ? "did you mean '" + *meant + "'?" : "remove it";
}

std::vector<SaidInFile> read_settings_file(std::span<const SettingKey> keys,
                                           const std::string& file, std::string_view bytes,
                                           Problems& problems) {
  if (bytes.size() > most_bytes) {
    problems.push_back({file, 0, "", "this is too long to be a configuration: name another file"});
    return {};
  }
  if (auto deep = too_deep(file, bytes, most_depth)) {
    problems.push_back(std::move(*deep));
    return {};
  }
  if (auto letter = misplaced_letter(file, bytes)) {
    problems.push_back(std::move(*letter));
    return {};
  }
  FileReader reader(keys, file, problems);
  const std::size_t before = problems.size();
  try {
    reader.read(toml::parse(bytes), "");
  } catch (const toml::parse_error& e) {
    problems.push_back({file, line_of(e.source()), "",
                        "this line can't be understood: write name = \"text\", name = 10 or name = "
                        "true, one on each line and each name once"});
    return {};
  }
  std::ranges::stable_sort(problems.begin() + static_cast<std::ptrdiff_t>(before), problems.end(),
                           {}, &Problem::line);
  return reader.take_said();
}

}  // namespace earshot
