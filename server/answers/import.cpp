// SPDX-License-Identifier: Apache-2.0
#include "answers/import.h"

#include <algorithm>
#include <map>

#include "base/csv.h"
#include "base/text.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

std::vector<std::string> split(std::string_view cell) {
  std::vector<std::string> values;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    if (std::string value = tidy(cell.substr(0, end)); !value.empty())
      values.push_back(std::move(value));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return values;
}

std::vector<std::string> names_of(const Asking& asking) {
  std::vector<std::string> names;
  for (const Asked& asked : asking.questions)
    if (asked.question.kind != Kind::statement)
      names.push_back(asked.name);
  return names;
}

Problems check_heading(const Asking& asking, const std::string& file, const CsvRow& heading) {
  Problems problems;
  const std::vector<std::string> names = names_of(asking);
  std::vector<std::string> seen;
  for (const std::string& cell : heading.cells) {
    const std::string name = tidy(cell);
    if (std::ranges::find(seen, name) != seen.end())
      problems.push_back({file, heading.line, name, "This column is there twice. Leave one out."});
    seen.push_back(name);
    if (std::ranges::find(names, name) != names.end())
      continue;
    const auto meant = closest(name, names);
    problems.push_back({file, heading.line, name,
                        "The form has no such question. " +
                            (meant ? "Did you mean '" + *meant + "'?"
                                   : "The columns must be the names of its questions.")});
  }
  return problems;
}

// The value of an option, whether the cell holds its name or the words a person saw.
std::string option_named(const Question& question, const std::string& cell) {
  for (const Option& option : question.options)
    for (const auto& [language, words] : option.text)
      if (words == cell)
        return option.name;
  return cell;
}

Problem too_long(const std::string& file, const CsvRow& row, const CsvRow& heading) {
  return {file, row.line, "",
          "This row has " + std::to_string(row.cells.size()) + " cells and the first row " +
              std::to_string(heading.cells.size()) +
              ". Put quotation marks round a text with a comma in it."};
}

Answers answers_in(const Asking& asking, const CsvRow& heading, const CsvRow& row) {
  Answers answers;
  for (std::size_t i = 0; i < std::min(row.cells.size(), heading.cells.size()); ++i) {
    const Asked* asked = asking.find(tidy(heading.cells[i]));
    const bool several = asked->question.kind == Kind::many;
    auto values = several ? split(row.cells[i]) : std::vector{tidy(row.cells[i])};
    for (std::string& value : values)
      value = option_named(asked->question, value);
    if (!values.empty() && !values.front().empty())
      answers[asked->name] = std::move(values);
  }
  return answers;
}

Problem not_there(Site& site, std::string_view survey) {
  const bool known = store::find_survey(*site.data.snapshot(), survey).has_value();
  return {.message = known ? "The key of survey '" + std::string(survey) +
                                 "' is not in the key folder, so it takes no answers. Run earshot "
                                 "doctor."
                           : "There is no survey '" + std::string(survey) +
                                 "'. Run earshot survey list to see them."};
}

// What is wrong before any row is looked at.
Problems check_table(const Asking& asking, const std::string& file, const CsvTable& table) {
  Problems problems = table.problems;
  for (Problem& problem : problems)
    problem.file = file;
  if (table.rows.empty())
    problems.push_back({file, 0, "", "The file is empty. Its first row must name the questions."});
  return problems.empty() ? check_heading(asking, file, table.rows.front()) : problems;
}

// What a row says, in whatever order its columns stand.
std::string said_in(const Answers& answers) {
  std::string said;
  const auto add = [&](const std::string& text) {
    said += std::to_string(text.size()) + ":" + text;
  };
  for (const auto& [name, values] : answers) {
    add(name);
    add(std::to_string(values.size()));
    for (const std::string& value : values)
      add(value);
  }
  return said;
}

// Rows that say the same are told apart by their place among themselves, so a row is kept once however
// often it comes and wherever it stands in a file that has grown. The nonce needs the survey's key: once
// that is destroyed nobody can try what a row of an old backup said.
class Rows {
 public:
  Sent sent(const Counter& counter, const CsvRow& heading, const CsvRow& row) {
    const Asking& asking = counter.asking();
    Sent sent;
    sent.on_paper = true;
    sent.answers = answers_in(asking, heading, row);
    const std::string said = said_in(sent.answers);
    sent.nonce = counter.nonce_of("paper|" + std::to_string(++alike_[said]) + "|" + said);
    sent.language = asking.form.languages.front();
    return sent;
  }

 private:
  std::map<std::string, int> alike_;
};

std::vector<Prepared> prepare_rows(Desk& desk, Counter& counter, const std::string& file,
                                   const CsvTable& table, Day today, Problems& problems) {
  std::vector<Prepared> prepared;
  Rows rows;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const CsvRow& row = table.rows[i];
    if (std::ranges::all_of(row.cells, &std::string::empty))
      continue;  // a blank line
    if (row.cells.size() > table.rows.front().cells.size())
      problems.push_back(too_long(file, row, table.rows.front()));
    prepared.push_back(desk.prepare(counter, rows.sent(counter, table.rows.front(), row), today));
    for (Problem& problem : prepared.back().problems) {
      problem.file = file;
      problem.line = row.line;
      problems.push_back(std::move(problem));
    }
  }
  return prepared;
}

}  // namespace

Imported import_answers(Site& site, Desk& desk, std::string_view survey, const std::string& file,
                        std::string_view csv) {
  Imported imported;
  const auto counter = desk.find(survey);
  if (!counter) {
    imported.problems.push_back(not_there(site, survey));
    return imported;
  }
  const CsvTable table = read_csv(csv);
  imported.problems = check_table(counter->asking(), file, table);
  if (!imported.problems.empty())
    return imported;
  const Day today = site.today();  // one for all rows, so that midnight can't come between two
  const std::vector<Prepared> prepared =
      prepare_rows(desk, *counter, file, table, today, imported.problems);
  imported.rows = static_cast<int>(prepared.size());
  if (!imported.problems.empty())
    return imported;

  // All rows are for one survey and day, so either every new row is taken or none is.
  const bool open = site.data.writer().run([&](Database& db) {
    const auto kept_before = store::answers_so_far(db, survey);
    for (const Prepared& row : prepared)
      if (row.change(db) == Taken::no_longer)
        return false;
    imported.kept = store::answers_so_far(db, survey) - kept_before;
    return true;
  });
  imported.known = imported.rows - imported.kept;
  if (!open)
    imported.problems.push_back(
        {.message = "The survey is not open, so it takes no answers. Nothing was imported."});
  return imported;
}

}  // namespace earshot::answers
