// SPDX-License-Identifier: Apache-2.0
// The fields of one of a list, drawn from the table of lists, and read back.
#include <algorithm>

#include "base/text.h"
#include "partnership/rules.h"
#include "web/settings_common.h"

namespace earshot::web {
namespace {

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (std::string line = tidy(text.substr(0, end)); !line.empty())
      lines.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines)
    text += (text.empty() ? "" : "\n") + line;
  return text;
}

// What can be chosen: what is on the list, and what was chosen before, though it is not any more.
std::vector<Choice> choices_of(const More& more, const Listed& listed,
                               const std::vector<Listed>& now) {
  std::vector<Choice> choices{{"", more.needed ? "Choose one" : "None"}};
  for (const Listed& each : now) {
    const bool chosen = each.name == listed.said(more.name);
    const bool fits =
        listed.list != List::topics || (each.said("parent").empty() && each.name != listed.name);
    if (each.list == more.of && fits && (!each.closed_on || chosen))
      choices.push_back({each.name, each.title});
  }
  return choices;
}

std::vector<Choice> choices_of(const More& more) {
  std::vector<Choice> choices;
  for (const NamedChoice& choice : more.choices)
    choices.push_back({std::string(choice.name), std::string(choice.title)});
  return choices;
}

}  // namespace

Filled filled_from(const Listed& listed) {
  Filled filled;
  filled.values.add("title", listed.title);
  for (const More& more : row_of(listed.list).more) {
    const auto said = listed.more.find(more.name);
    if (said == listed.more.end())
      continue;
    if (more.kind == More::Kind::lines)
      filled.values.add(std::string(more.name), joined(said->second));
    else
      for (const std::string& value : said->second)
        filled.values.add(std::string(more.name), value);
  }
  return filled;
}

Listed listed_in(const Fields& form, List list) {
  Listed listed{.list = list, .title = tidy(form["title"])};
  for (const More& more : row_of(list).more) {
    std::vector<std::string> values;
    if (more.kind == More::Kind::lines || more.kind == More::Kind::line)
      values = lines_in(form[more.name]);
    else
      for (const std::string_view value : form.all(more.name))
        if (!value.empty())
          values.emplace_back(value);
    if (!values.empty())
      listed.more.emplace(more.name, std::move(values));
  }
  return listed;
}

void listed_fields(Html& page, const Filled& filled, const ListRow& row, const Listed& listed,
                   const std::vector<Listed>& now) {
  text_field(page, filled, {.name = "title", .label = "Name", .hint = "As people read it"});
  for (const More& more : row.more) {
    ChoiceField field{.name = std::string(more.name),
                      .legend = std::string(more.label),
                      .hint = std::string(more.hint)};
    switch (more.kind) {
      case More::Kind::one_of_list:
        field.choices = choices_of(more, listed, now);
        select_field(page, filled, field);
        break;
      case More::Kind::one_choice:
        field.choices = choices_of(more);
        radios(page, filled, field);
        break;
      case More::Kind::many_choices:
        field.choices = choices_of(more);
        checkboxes(page, filled, field);
        break;
      case More::Kind::line:
        text_field(page, filled, {.name = field.name, .label = field.legend, .hint = field.hint});
        break;
      case More::Kind::lines:
        long_field(page, filled,
                   {.name = field.name, .label = field.legend, .hint = field.hint, .rows = 6});
        break;
    }
  }
}

std::string words_for(const More& more, const Listed& listed, const std::vector<Listed>& now) {
  const auto said = listed.more.find(more.name);
  if (said == listed.more.end())
    return {};
  std::vector<std::string> words;
  for (const std::string& value : said->second) {
    const auto choice = std::ranges::find(more.choices, value, &NamedChoice::name);
    const Listed* other =
        more.kind == More::Kind::one_of_list ? partnership::find_in(now, more.of, value) : nullptr;
    words.push_back(other                          ? other->title
                    : choice != more.choices.end() ? std::string(choice->title)
                                                   : value);
  }
  return list_of(words, "and");
}

std::vector<Theirs> said_by(const Listed& listed, const std::vector<Listed>& now) {
  std::vector<Theirs> said{{"Name", listed.title}};
  for (const More& more : row_of(listed.list).more) {
    const std::string words = words_for(more, listed, now);
    said.push_back({std::string(more.label), words.empty() ? "Nothing" : words});
  }
  if (listed.closed_on)
    said.push_back({"On the list", "No, since " + long_text(*listed.closed_on)});
  return said;
}

std::string titles_of(const std::vector<std::string>& names, List list,
                      const std::vector<Listed>& now) {
  std::vector<std::string> titles;
  for (const std::string& name : names)
    if (const Listed* found = partnership::find_in(now, list, name))
      titles.push_back(found->title);
  return list_of(titles, "and");
}

std::string listed_path(const Listed& listed) {
  return settings_path(row_of(listed.list).name) + "/" + listed.name;
}

std::string noun_of(const ListRow& row) {
  return std::string(row.one.substr(row.one.find(' ') + 1));
}

}  // namespace earshot::web
