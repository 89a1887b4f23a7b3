// SPDX-License-Identifier: Apache-2.0
#include "forms/read_lists.h"

#include <algorithm>

#include "base/days.h"
#include "base/text.h"
#include "forms/choices.h"
#include "forms/fields.h"
#include "forms/toml_tree.h"
#include "model/listed.h"

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

// Whether it has gone from the list, and what it became. That this is there is asked when all rows
// have been read.
Listing read_listing(Fields& fields) {
  Listing listing;
  const auto closed = fields.text("closed");
  if (closed)
    listing.closed_on = parse_day(closed->text);
  if (closed && !listing.closed_on)
    fields.add(closed->line,
               quoted(closed->text) +
                   " is not a day: write it like closed = \"2026-11-21\", year, month, "
                   "day");
  if (const auto became = fields.text("became")) {
    listing.became = became->text;
    if (!closed)
      fields.add(
          became->line,
          "what became something else has closed: write closed = \"2026-11-21\" too, the day "
          "it did");
  }
  return listing;
}

// What took its place; that these are there is asked when all rows have been read.
std::vector<Word> read_split(Fields& fields, Topic& topic) {
  std::vector<Word> into = fields.texts("split_into");
  for (const Word& word : into)
    topic.listing.split_into.push_back(word.text);
  if (!into.empty() && (into.size() < 2 || !topic.listing.closed_on))
    fields.add(into.front().line,
               "what was split has closed, and became at least two: write closed = "
               "\"2026-11-21\" and split_into = [\"...\", \"...\"]");
  return into;
}

// People choose by title, so two that are open can't have the same.
template <class Row>
bool has_title(const std::vector<Row>& rows, const Row& wanted) {
  return !wanted.title.empty() && !wanted.listing.closed_on &&
         std::ranges::any_of(rows, [&](const Row& row) {
           return !row.listing.closed_on && same_title(row.title, wanted.title);
         });
}

// Each [[key]] table: `read` makes a row of it.
template <class Row, class Read>
void read_rows(Fields& file, std::string_view key, std::vector<Row>& rows, Remarks& remarks,
               const Read& read) {
  std::vector<std::pair<Word, std::string>> became;  // where, and who
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
    row.title = read_plain(fields, "title", "\"...\"");
    read(fields, row);
    row.listing = read_listing(fields);
    if constexpr (std::is_same_v<Row, Topic>)
      for (const Word& word : read_split(fields, row))
        became.push_back({word, row.name});
    if (has_title(rows, row))
      fields.add(fields.line_of("title"), "there is one of this title above: word them apart");
    if (!row.listing.became.empty())
      became.push_back({{row.listing.became, fields.line_of("became")}, row.name});
    fields.nothing_else();
    rows.push_back(std::move(row));
  }
  for (const auto& [word, name] : became)
    if (word.text == name || !is_among(names_of(rows), word.text))
      remarks.add(word.line, {},
                  std::string(key) + " " + quoted(name) + ": there is no other " +
                      std::string(key) + " " + quoted(word.text) + " that it could become." +
                      suggestion(word.text, names_of(rows)));
}

void read_topic(Fields& fields, Topic& topic, const std::vector<Topic>& above) {
  topic.side = read_known(fields, "side", {"children", "adults", "both"});
  if (const auto parent = fields.text("parent")) {
    topic.parent = parent->text;
    if (!is_among(names_of(above), topic.parent))
      fields.add(parent->line,
                 "there is no topic " + quoted(topic.parent) + " above." +
                     suggestion(topic.parent, names_of(above)) +
                     (closest(topic.parent, names_of(above)) ? "" : " Write it first"));
  }
  if (const auto owner = fields.text("owner")) {
    check_words(fields, owner->line, "owner", owner->text, Outcome_allowed::no,
                Speech{.languages = {}, .text_length = 200});
    topic.owner = tidy(owner->text);
  }
  for (const Word& word : fields.texts("words"))
    topic.words.push_back(word.text);
}

std::vector<std::string> read_names(Fields& file, std::string_view key,
                                    const std::vector<std::string>& above = {}) {
  std::vector<std::string> names;
  for (const Word& word : file.texts(key)) {
    const auto same = [&](const std::string& name) { return same_title(name, word.text); };
    if (std::ranges::any_of(names, same) || std::ranges::any_of(above, same))
      file.add(word.line, quoted(word.text) + " is there twice: keep one");
    check_words(file, word.line, std::string(key), word.text, Outcome_allowed::no,
                Speech{.languages = {}, .text_length = 200});
    names.push_back(word.text);
  }
  return names;
}

std::vector<std::string> joined(std::vector<std::string> some,
                                const std::vector<std::string>& more) {
  some.insert(some.end(), more.begin(), more.end());
  return some;
}

// "NHS intercollegiate: Level 3"
std::vector<std::string> read_same_as(Fields& fields) {
  std::vector<std::string> lines;
  for (const Word& word : fields.texts("same_as")) {
    if (word.text.find(": ") == word.text.npos)
      fields.add(word.line, quoted(word.text) +
                                " does not say whose name it is: write the framework, a colon, a "
                                "space and their name, like \"NHS intercollegiate: Level 3\"");
    lines.push_back(word.text);
  }
  return lines;
}

std::vector<std::string> read_kinds(Fields& fields) {
  std::vector<std::string> known;
  for (const NamedChoice& kind : all_report_kinds)
    known.emplace_back(kind.name);
  std::vector<std::string> kinds;
  for (const Word& word : fields.texts("kinds")) {
    if (!is_among(known, word.text))
      fields.add(word.line, "there is no kind of report " + quoted(word.text) + "." +
                                suggestion(word.text, known));
    kinds.push_back(word.text);
  }
  return kinds;
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
    found.past_sectors = read_names(fields, "past_sectors", found.sectors);
    found.areas = read_names(fields, "areas");
    found.past_areas = read_names(fields, "past_areas", found.areas);
    const auto sectors = joined(found.sectors, found.past_sectors);
    const auto areas = joined(found.areas, found.past_areas);
    read_rows(fields, "agency", found.agencies, remarks, [&](Fields& row, Agency& agency) {
      const bool closed = row.node().find("closed") != nullptr;
      agency.sector = read_known(row, "sector", closed ? sectors : found.sectors);
      agency.area = read_known(row, "area", closed ? areas : found.areas);
    });
    read_rows(fields, "role", found.roles, remarks, [](Fields&, RoleGroup&) {});
    read_rows(fields, "level", found.levels, remarks,
              [](Fields& row, Level& level) { level.same_as = read_same_as(row); });
    read_rows(fields, "reports_to", found.reports, remarks,
              [](Fields& row, ReportGroup& group) { group.kinds = read_kinds(row); });
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
