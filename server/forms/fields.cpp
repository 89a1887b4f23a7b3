// SPDX-License-Identifier: Apache-2.0
#include "forms/fields.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace earshot::forms {
namespace {

// In TOML a key belongs to the last heading above it, which authors learn the hard way.
struct Home {
  std::string_view key;
  std::string_view thing;
  std::string_view advice;
};
constexpr std::array<Home, 21> homes{{
    {"version", "form", "above the first line that starts with ["},
    {"plugin", "form", "above the first line that starts with ["},
    {"stage", "form", "above the first line that starts with ["},
    {"audience", "form", "above the first line that starts with ["},
    {"languages", "form", "above the first line that starts with ["},
    {"checked_by_native_reader", "form", "above the first line that starts with ["},
    {"about", "form", "above the first line that starts with ["},
    {"influence", "form", "above the first line that starts with ["},
    {"minutes", "form", "above the first line that starts with ["},
    {"intro", "page", "under [[page]], above its first question"},
    {"type", "question", "under [[page.question]], above its options"},
    {"help", "question", "under [[page.question]], above its options"},
    {"required", "question", "under [[page.question]], above its options"},
    {"sensitive", "question", "under [[page.question]], above its options"},
    {"measure", "question", "under [[page.question]], above its options"},
    {"topics", "question", "under [[page.question]], above its options"},
    {"target", "question", "under [[page.question]], above its options"},
    {"breakdown", "question", "under [[page.question]], above its options"},
    {"when", "question", "under [[page.question]], above its options"},
    {"repeat", "question", "under [[page.question]], above its options"},
    {"title", "page", "under [[page]], or above the first line that starts with [ for the form's"},
}};

std::string a(std::string_view thing) {
  const bool vowel = std::string_view("aeiou").find(thing[0]) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(thing);
}

}  // namespace

Fields::Fields(const Node& table, std::string_view thing, std::string question, std::string where,
               Remarks& remarks)
    : table_(table),
      thing_(thing),
      question_(std::move(question)),
      where_(std::move(where)),
      remarks_(remarks),
      line_(table.line) {}

void Fields::add(int line, std::string message) const {
  remarks_.add(line, question_, where_ + std::move(message));
}

int Fields::line_of(std::string_view key) const {
  const Entry* entry = table_.find(key);
  return entry ? entry->line : line_;
}

const Entry* Fields::any(std::string_view key) {
  asked_for_.emplace_back(key);
  return table_.find(key);
}

const Entry* Fields::of_kind(std::string_view key, Node::Is is, std::string_view expected) {
  const Entry* entry = any(key);
  if (!entry || entry->value.is == is)
    return entry;
  add(entry->line, "'" + std::string(key) + "' must be " + std::string(expected));
  return nullptr;
}

std::optional<Word> Fields::text(std::string_view key) {
  const Entry* entry =
      of_kind(key, Node::Is::text, "text in quotes: write " + std::string(key) + " = \"...\"");
  return entry ? std::optional(Word{entry->value.text, entry->line}) : std::nullopt;
}

std::optional<std::int64_t> Fields::whole(std::string_view key, std::int64_t least,
                                          std::int64_t most) {
  const std::string range = "a whole number from " + std::to_string(least) + " to " +
                            std::to_string(most) + ", without quotes";
  const Entry* entry = of_kind(key, Node::Is::whole, range);
  if (!entry)
    return std::nullopt;
  if (entry->value.whole >= least && entry->value.whole <= most)
    return entry->value.whole;
  add(entry->line, "'" + std::string(key) + "' must be " + range);
  return std::nullopt;
}

std::optional<double> Fields::number(std::string_view key) {
  constexpr double furthest = 1e9;
  const Entry* entry = any(key);
  if (!entry)
    return std::nullopt;
  const Node& value = entry->value;
  const bool whole = value.is == Node::Is::whole;
  const double number = whole ? static_cast<double>(value.whole) : value.real;
  if ((whole || value.is == Node::Is::real) && number >= -furthest && number <= furthest)
    return number == 0 ? 0 : number;
  add(entry->line, "'" + std::string(key) +
                       "' must be a number between -1000000000 and 1000000000, without quotes");
  return std::nullopt;
}

std::optional<bool> Fields::truth(std::string_view key) {
  const Entry* entry = of_kind(key, Node::Is::truth, "true or false, without quotes");
  return entry ? std::optional(entry->value.truth) : std::nullopt;
}

std::vector<Word> Fields::texts(std::string_view key) {
  const std::string expected =
      "a list of texts: write " + std::string(key) + " = [\"...\", \"...\"]";
  const Entry* entry = of_kind(key, Node::Is::list, expected);
  std::vector<Word> words;
  if (!entry)
    return words;
  for (const Node& element : entry->value.elements) {
    if (element.is == Node::Is::text)
      words.push_back({element.text, element.line});
    else
      add(element.line, "'" + std::string(key) + "' must be " + expected);
  }
  return words;
}

std::vector<const Node*> Fields::tables(std::string_view key) {
  const Entry* entry = any(key);
  std::vector<const Node*> found;
  if (!entry)
    return found;
  const std::string expected = "'" + std::string(key) + "' is written with double brackets: [[" +
                               (thing_ == "question" ? "page.question." : "") +
                               (thing_ == "page" ? "page." : "") + std::string(key) + "]]";
  if (entry->value.is != Node::Is::list) {
    add(entry->line, expected);
    return found;
  }
  for (const Node& element : entry->value.elements) {
    if (element.is == Node::Is::table)
      found.push_back(&element);
    else
      add(element.line, expected);
  }
  return found;
}

const Node* Fields::table(std::string_view key) {
  const Entry* entry = of_kind(
      key, Node::Is::table,
      "followed by a dot and a name: write " + std::string(key) + ".name = ..., or a heading");
  return entry ? &entry->value : nullptr;
}

void Fields::missing(std::string_view key, std::string_view example,
                     std::string_view ending) const {
  // One mistake, one message: the misspelt key will be told with what it probably means.
  const std::vector<std::string> this_key{std::string(key)};
  for (const Entry& entry : table_.entries)
    if (closest(entry.key, this_key))
      return;
  add(line_, "'" + std::string(key) + "' is missing: write " + std::string(key) +
                 std::string(ending) + " = " + std::string(example));
}

std::optional<Word> Fields::needed_text(std::string_view key, std::string_view example) {
  if (!table_.find(key))
    missing(key, example);
  return text(key);
}

std::optional<std::int64_t> Fields::needed_whole(std::string_view key, std::int64_t least,
                                                 std::int64_t most, std::int64_t example) {
  if (!table_.find(key))
    missing(key, std::to_string(example));
  return whole(key, least, most);
}

std::string Fields::name(std::string_view key, const Naming& naming) {
  const auto word = needed_text(key, "\"a_short_name\"");
  if (!word)
    return {};
  if (is_name(word->text, naming))
    return word->text;
  add(word->line, name_advice(word->text, naming));
  return {};
}

void Fields::nothing_else() {
  for (const Entry& entry : table_.entries) {
    if (std::ranges::find(asked_for_, entry.key) != asked_for_.end())
      continue;
    const auto home = std::ranges::find(homes, entry.key, &Home::key);
    std::string message = quoted(entry.key) + " is not something " + a(thing_) + " has";
    if (home != homes.end() && home->thing != thing_)
      message += ": it belongs to the " + std::string(home->thing) + ". Write it " +
                 std::string(home->advice);
    else if (const auto meant = closest(entry.key, asked_for_))
      message += ". Did you mean '" + *meant + "'?";
    else
      message += ": remove it";
    add(entry.line, std::move(message));
  }
}

}  // namespace earshot::forms
