// SPDX-License-Identifier: Apache-2.0
#include "forms/choices.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace earshot::forms {
namespace {

constexpr std::int64_t highest_point = 100;
constexpr std::size_t most_points = 11, fewest_points = 2;

Option read_option(Fields& fields, std::string name, Outcome_allowed outcome,
                   const Speech& speech) {
  Option option;
  option.name = std::move(name);
  option.text = read_text(fields, "text", true, outcome, speech);
  option.alone = fields.truth("alone").value_or(false);
  fields.nothing_else();
  return option;
}

// The name as it was written, for messages, before anybody knows whether it is one.
std::string written_name(const Node& table) {
  const Entry* name = table.find("name");
  return name && name->value.is == Node::Is::text ? name->value.text : std::string();
}

// In a shared file the first option says which languages the rest must speak.
Speech speech_of_first(const std::vector<const Node*>& options, Speech speech) {
  if (!speech.languages.empty() || options.empty())
    return speech;
  const Entry* text = options[0]->find("text");
  if (text)
    for (const Entry& words : text->value.entries)
      speech.languages.push_back(words.key);
  return speech;
}

std::vector<std::string> read_points(Fields& fields) {
  std::vector<std::string> points;
  const std::string expected =
      "'points' must be 2 to 11 whole numbers that go up, from 0 to 100: "
      "write points = [1, 2, 3, 4, 5]";
  const Entry* entry = fields.any("points");
  if (!entry) {
    fields.add(fields.line(), "'points' is missing: write points = [1, 2, 3, 4, 5]");
    return points;
  }
  std::int64_t before = -1;
  const std::vector<Node>& elements = entry->value.elements;
  bool good = elements.size() >= fewest_points && elements.size() <= most_points;
  for (const Node& point : elements) {
    good =
        good && point.is == Node::Is::whole && point.whole > before && point.whole <= highest_point;
    before = point.whole;
    points.push_back(std::to_string(point.whole));
  }
  if (good)
    return points;
  fields.add(entry->line, expected);
  return {};
}

void read_labels(Fields& fields, const std::string& language, const Speech& speech,
                 std::vector<Option>& options) {
  if (!fields.node().find(language)) {
    fields.add(fields.line(), "the scale has no " + language_words(language) + " labels: write " +
                                  language + " = [\"...\", \"...\"], one for each point");
    return;
  }
  const int line = fields.line_of(language);
  const std::vector<Word> labels = fields.texts(language);
  for (const Word& label : labels)
    check_words(fields, label.line, language, label.text, Outcome_allowed::no, speech);
  if (options.empty())
    return;
  if (labels.size() != options.size()) {
    fields.add(line, language + " has " + std::to_string(labels.size()) + " labels for " +
                         std::to_string(options.size()) + " points: write one for each point");
    return;
  }
  for (std::size_t at = 0; at < options.size(); ++at)
    options[at].text[language] = tidy(labels[at].text);
}

std::vector<std::string> label_languages(const Node& scale) {
  std::vector<std::string> languages;
  for (const Entry& entry : scale.entries)
    if (is_language(entry.key) && entry.value.is == Node::Is::list)
      languages.push_back(entry.key);
  return languages;
}

Scale read_scale(const std::string& name, const Node& node, Speech speech, Remarks& remarks) {
  Fields fields(node, "scale", {}, "scale " + quoted(name) + ": ", remarks);
  if (speech.languages.empty())
    speech.languages = label_languages(node);
  if (speech.languages.empty())
    speech.languages = {"en"};
  Scale scale;
  for (std::string& point : read_points(fields))
    scale.options.push_back({.name = std::move(point)});
  for (const std::string& language : speech.languages)
    read_labels(fields, language, speech, scale.options);
  scale.faces = fields.truth("faces").value_or(false);
  Text away = read_text(fields, "away", false, Outcome_allowed::no, speech);
  if (!away.empty())
    scale.options.push_back(
        {.name = std::string(away_name), .text = std::move(away), .away = true});
  fields.nothing_else();
  return scale;
}

// Its points keep what they are, and gain words in the languages it lacks.
Scale with_more_languages(const std::string& name, Scale scale, const Node& node, Speech speech,
                          Remarks& remarks) {
  Fields fields(node, "scale", {}, "scale " + quoted(name) + ": ", remarks);
  speech.whose = "what this form adds to it";
  std::erase_if(speech.languages, [&](const std::string& language) {
    return std::ranges::all_of(scale.options,
                               [&](const Option& each) { return each.text.contains(language); });
  });
  const auto away = std::ranges::find_if(scale.options, &Option::away);
  std::vector<Option> points(scale.options.begin(), away);
  for (const std::string& language : speech.languages)
    read_labels(fields, language, speech, points);
  std::ranges::move(points, scale.options.begin());
  if (away != scale.options.end())
    away->text.merge(read_text(fields, "away", true, Outcome_allowed::no, speech));
  fields.nothing_else();
  return scale;
}

// Calls `read` for every [key.NAME] whose name and shape are right.
template <class Read>
void each_named(Fields& file, std::string_view key, Remarks& remarks, const Read& read) {
  const Node* named = file.table(key);
  if (!named)
    return;
  for (const Entry& entry : named->entries) {
    if (!is_name(entry.key, plain_naming))
      remarks.add(entry.line, {}, name_advice(entry.key, plain_naming));
    else if (entry.value.is != Node::Is::table)
      remarks.add(entry.line, {},
                  quoted(entry.key) + " must be a heading of its own: write [" + std::string(key) +
                      "." + entry.key + "]");
    else
      read(entry);
  }
}

}  // namespace

std::vector<Option> read_options(const std::vector<const Node*>& tables, std::string_view where,
                                 std::string_view question, Outcome_allowed outcome,
                                 const Speech& speech, const Limits& limits, Remarks& remarks) {
  std::vector<Option> options;
  std::set<std::string, std::less<>> names;
  for (const Node* table : tables) {
    if (options.size() == static_cast<std::size_t>(limits.options)) {
      remarks.add(table->line, question,
                  std::string(where) + "there are more than " + std::to_string(limits.options) +
                      " options: leave some out");
      break;
    }
    const std::string written = written_name(*table);
    Fields fields(*table, "option", std::string(question),
                  std::string(where) + (written.empty() ? std::string("option: ")
                                                        : "option " + quoted(written) + ": "),
                  remarks);
    std::string name = fields.name("name", plain_naming);
    if (name == away_name)
      fields.add(fields.line_of("name"),
                 "'away' is kept for a scale's away.en: write another name");
    if (!name.empty() && !names.insert(name).second)
      fields.add(fields.line_of("name"), "there is an option of this name above: write another");
    options.push_back(read_option(fields, std::move(name), outcome, speech));
  }
  return options;
}

std::map<std::string, Scale, std::less<>> read_scales(
    Fields& file, const Speech& speech, Remarks& remarks,
    const std::map<std::string, Scale, std::less<>>& shared) {
  std::map<std::string, Scale, std::less<>> scales;
  each_named(file, "scale", remarks, [&](const Entry& entry) {
    const auto known = shared.find(entry.key);
    scales[entry.key] =
        known == shared.end() || entry.value.find("points")
            ? read_scale(entry.key, entry.value, speech, remarks)
            : with_more_languages(entry.key, known->second, entry.value, speech, remarks);
  });
  return scales;
}

std::map<std::string, std::vector<Option>, std::less<>> read_choice_lists(Fields& file,
                                                                          const Speech& speech,
                                                                          const Limits& limits,
                                                                          Remarks& remarks) {
  std::map<std::string, std::vector<Option>, std::less<>> lists;
  each_named(file, "list", remarks, [&](const Entry& entry) {
    const std::string where = "list " + quoted(entry.key) + ": ";
    Fields fields(entry.value, "list", {}, where, remarks);
    const auto tables = fields.tables("option");
    if (tables.empty())
      fields.add(entry.line, "it has no options: write [[list." + entry.key + ".option]]");
    lists[entry.key] = read_options(tables, where, {}, Outcome_allowed::no,
                                    speech_of_first(tables, speech), limits, remarks);
    fields.nothing_else();
  });
  return lists;
}

std::vector<Option> spoken(const std::vector<Option>& options,
                           const std::vector<std::string>& languages,
                           std::vector<std::string>& missing) {
  std::vector<Option> kept = options;
  for (const std::string& language : languages)
    if (std::ranges::any_of(options,
                            [&](const Option& each) { return !each.text.contains(language); }))
      missing.push_back(language);
  for (Option& option : kept)
    std::erase_if(option.text, [&](const auto& words) {
      return std::ranges::find(languages, words.first) == languages.end();
    });
  return kept;
}

}  // namespace earshot::forms
