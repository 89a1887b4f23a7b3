// SPDX-License-Identifier: Apache-2.0
#include "forms/read_lists.h"

#include <algorithm>

#include "base/text.h"
#include "forms/choices.h"
#include "forms/fields.h"
#include "forms/toml_tree.h"

namespace earshot::forms {
namespace {

// Lists are longer than forms: a partnership's topics with their words, every agency.
constexpr Limits list_limits{.file_bytes = 1024 * 1024};
constexpr std::size_t most_rows = 1000;

template <class Row>
std::vector<std::string> names_of(const std::vector<Row>& rows) {
  std::vector<std::string> names;
  for (const Row& row : rows)
    names.push_back(row.name);
  return names;
}

bool is_among(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

// A text in one language that stands on a line of its own, like an agency's title.
std::string read_plain(Fields& fields, std::string_view key, std::string_view example) {
  const auto word = fields.needed_text(key, example);
  if (!word)
    return {};
  check_words(fields, word->line, std::string(key), word->text, Outcome_allowed::no,
              Speech{.languages = {}, .text_length = 200});
  return tidy(word->text);
}

// One of the words known; empty if it is not.
std::string read_known(Fields& fields, std::string_view key,
                       const std::vector<std::string>& known) {
  const auto word = fields.needed_text(key, "\"...\", one of those known");
  if (!word || is_among(known, word->text))
    return word ? word->text : std::string();
  fields.add(word->line, "there is no " + std::string(key) + " " + quoted(word->text) + "." +
                             suggestion(word->text, known));
  return {};
}

// Each [[key]] table: `read` makes a row of it.
template <class Row, class Read>
void read_rows(Fields& file, std::string_view key, std::vector<Row>& rows, Remarks& remarks,
               const Read& read) {
  for (const Node* table : file.tables(key)) {
    if (rows.size() == most_rows) {
      remarks.add(table->line, {},
                  "there are more than " + count_of(most_rows) + " of these: leave some out");
      return;
    }
    const Entry* written = table->find("name");
    const bool named = written && written->value.is == Node::Is::text;
    Fields fields(*table, key, {},
                  std::string(key) + (named ? " " + quoted(written->value.text) : "") + ": ",
                  remarks);
    Row row;
    row.name = fields.name("name", plain_naming);
    if (!row.name.empty() && is_among(names_of(rows), row.name))
      fields.add(fields.line_of("name"), "there is one of this name above: write another");
    read(fields, row);
    fields.nothing_else();
    rows.push_back(std::move(row));
  }
}

void read_topic(Fields& fields, Topic& topic, const std::vector<Topic>& above) {
  topic.title = read_plain(fields, "title", "\"...\"");
  topic.side = read_known(fields, "side", {"children", "adults", "both"});
  if (const auto parent = fields.text("parent")) {
    topic.parent = parent->text;
    if (!is_among(names_of(above), topic.parent))
      fields.add(parent->line,
                 "there is no topic " + quoted(topic.parent) + " above." +
                     suggestion(topic.parent, names_of(above)) +
                     (closest(topic.parent, names_of(above)) ? "" : " Write it first"));
  }
  for (const Word& word : fields.texts("words"))
    topic.words.push_back(word.text);
}

std::vector<std::string> read_names(Fields& file, std::string_view key) {
  std::vector<std::string> names;
  for (const Word& word : file.texts(key)) {
    if (is_among(names, word.text))
      file.add(word.line, quoted(word.text) + " is there twice: keep one");
    check_words(file, word.line, std::string(key), word.text, Outcome_allowed::no,
                Speech{.languages = {}, .text_length = 200});
    names.push_back(word.text);
  }
  return names;
}

// Adds to `lists` only what is right as a whole.
template <class Read>
Problems read_file(const std::string& file, std::string_view source, std::string_view thing,
                   Lists& lists, const Read& read) {
  Remarks remarks(file);
  Lists read_so_far = lists;
  if (const auto tree = read_toml(source, list_limits, remarks)) {
    Fields fields(*tree, thing, {}, {}, remarks);
    read(fields, read_so_far, remarks);
    fields.nothing_else();
  }
  if (remarks.empty())
    lists = std::move(read_so_far);
  return remarks.take();
}

template <class Named>
void add_new(const Named& found, Named& known, const Fields& file, std::string_view key) {
  for (const auto& [name, value] : found)
    if (!known.emplace(name, value).second)
      file.add(file.node().find(key)->value.find(name)->line,
               std::string(key) + " " + quoted(name) + " is known already: write another name");
}

}  // namespace

Problems read_topics(const std::string& file, std::string_view source, Lists& lists) {
  return read_file(
      file, source, "topics file", lists, [](Fields& fields, Lists& found, Remarks& remarks) {
        read_rows(fields, "topic", found.topics, remarks,
                  [&](Fields& row, Topic& topic) { read_topic(row, topic, found.topics); });
      });
}

Problems read_agencies(const std::string& file, std::string_view source, Lists& lists) {
  const auto read = [](Fields& fields, Lists& found, Remarks& remarks) {
    found.sectors = read_names(fields, "sectors");
    found.areas = read_names(fields, "areas");
    read_rows(fields, "agency", found.agencies, remarks, [&](Fields& row, Agency& agency) {
      agency.title = read_plain(row, "title", "\"...\"");
      agency.sector = read_known(row, "sector", found.sectors);
      agency.area = read_known(row, "area", found.areas);
    });
    read_rows(fields, "role", found.roles, remarks, [&](Fields& row, RoleGroup& role) {
      role.title = read_plain(row, "title", "\"...\"");
    });
  };
  return read_file(file, source, "agencies file", lists, read);
}

Problems read_shared(const std::string& file, std::string_view source, Lists& lists) {
  return read_file(
      file, source, "shared file", lists, [](Fields& fields, Lists& found, Remarks& remarks) {
        const Speech speech{.whose = "this scale or list", .text_length = list_limits.text_length};
        add_new(read_scales(fields, speech, remarks), found.scales, fields, "scale");
        add_new(read_choice_lists(fields, speech, list_limits, remarks), found.choices, fields,
                "list");
      });
}

}  // namespace earshot::forms
