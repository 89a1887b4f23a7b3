// SPDX-License-Identifier: Apache-2.0
#include "forms/toml_tree.h"

#include <toml++/toml.h>

#include <algorithm>

#include "base/text.h"
#include "base/toml_depth.h"
#include "forms/toml_mistakes.h"

namespace earshot::forms {
namespace {

// These three call each other as deep as the file is, which is not very: that was counted before it
// was parsed. NOLINTBEGIN(misc-no-recursion)
Node node_of(const toml::node& from);

Node table_of(const toml::table& from) {
  struct Found {
    toml::source_position at;
    Entry entry;
  };
  std::vector<Found> found;
  for (const auto& [key, value] : from) {
    const toml::source_position at = key.source().begin;
    found.push_back({at, {std::string(key.str()), static_cast<int>(at.line), node_of(value)}});
  }
  std::ranges::sort(found, {},
                    [](const Found& each) { return std::pair(each.at.line, each.at.column); });
  Node node;
  for (Found& each : found)
    node.entries.push_back(std::move(each.entry));
  return node;
}

Node list_of_nodes(const toml::array& from) {
  Node node;
  node.is = Node::Is::list;
  for (const toml::node& element : from)
    node.elements.push_back(node_of(element));
  return node;
}

Node value_of(const toml::node& from) {
  Node node;
  if (const auto* text = from.as_string()) {
    node.is = Node::Is::text;
    node.text = text->get();
  } else if (const auto* whole = from.as_integer()) {
    node.is = Node::Is::whole;
    node.whole = whole->get();
  } else if (const auto* real = from.as_floating_point()) {
    node.is = Node::Is::real;
    node.real = real->get();
  } else if (const auto* truth = from.as_boolean()) {
    node.is = Node::Is::truth;
    node.truth = truth->get();
  } else {
    node.is = Node::Is::day;
  }
  return node;
}

Node node_of(const toml::node& from) {
  Node node = from.is_table()   ? table_of(*from.as_table())
              : from.is_array() ? list_of_nodes(*from.as_array())
                                : value_of(from);
  node.line = static_cast<int>(from.source().begin.line);
  return node;
}
// NOLINTEND(misc-no-recursion)

// The first line that `is_wrong`, so that its author knows where to look.
template <class Wrong>
int first_line(std::string_view source, const Wrong& is_wrong) {
  int line = 1;
  for (std::size_t end = source.find('\n'); end != std::string_view::npos;
       end = source.find('\n')) {
    if (is_wrong(source.substr(0, end)))
      break;
    source.remove_prefix(end + 1);
    ++line;
  }
  return line;
}

bool is_unreadable(std::string_view line) { return !is_utf8(line); }

// TOML allows none but tab and line ends, and some make the parser give up altogether.
bool has_control(std::string_view line) {
  return std::ranges::any_of(line, [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\t' && letter != '\r' && letter != '\n') || byte == 0x7F;
  });
}

bool may_be_parsed(std::string_view source, const Limits& limits, Remarks& remarks) {
  if (source.size() > limits.file_bytes) {
    remarks.add(0, {},
                "the file is " + count_of(source.size() / 1024) + " kB long: " +
                    count_of(limits.file_bytes / 1024) + " kB is the most. Make it shorter");
    return false;
  }
  if (!is_utf8(source)) {
    remarks.add(first_line(source, is_unreadable), {},
                "this line has letters in an encoding that can't be read: save the file as UTF-8");
    return false;
  }
  if (has_control(source)) {
    remarks.add(first_line(source, has_control), {},
                "this line has a character that can't be seen: delete the line and type it again");
    return false;
  }
  if (const auto problem = too_deep(remarks.file(), source, limits.depth)) {
    remarks.add(problem->line, {}, problem->message);
    return false;
  }
  if (const auto problem = misplaced_letter(remarks.file(), source)) {
    remarks.add(problem->line, {}, problem->message);
    return false;
  }
  return true;
}

}  // namespace

const Entry* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &*found;
}

std::optional<Node> read_toml(std::string_view source, const Limits& limits, Remarks& remarks) {
  if (!may_be_parsed(source, limits, remarks))
    return std::nullopt;
  try {
    return table_of(toml::parse(source));
  } catch (const toml::parse_error& error) {
    remarks.add(static_cast<int>(error.source().begin.line), {},
                std::string(advice_on(error.description())));
    return std::nullopt;
  }
}

}  // namespace earshot::forms
