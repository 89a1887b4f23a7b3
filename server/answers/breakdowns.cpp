// SPDX-License-Identifier: Apache-2.0
#include "answers/breakdowns.h"

#include <algorithm>
#include <optional>

#include "analysis/protect/cross.h"
#include "base/text.h"

namespace earshot::answers {
namespace {

using analysis::Crossed;
using analysis::Grouping;
using analysis::Together;
using By = Crossings::By;

// Whoever ticks any of two or three answers says something of the others.
constexpr std::size_t fewest_to_tick = 4;
constexpr std::size_t most_named_together = 3;  // more answers in one column are "Other answers"

std::string text_of(const Question& question, std::size_t option, std::string_view language) {
  return std::string(in_language(question.options[option].text, language, language));
}

// One way of grouping people, and how it is headed.
struct Way {
  const By* by = nullptr;  // what it is made of
  Grouping grouping;
  std::string name;
  std::string title;
  std::vector<std::string> groups;
};

// What the plain figure says already of how many are in each group.
std::vector<bool> sizes_shown(const Figure& figure, std::size_t groups) {
  std::vector<bool> shown;
  for (std::size_t group = 0; group + 1 < groups; ++group)
    shown.push_back(group < figure.counts.size() && figure.counts[group].count.has_value());
  shown.push_back(figure.base.has_value());
  return shown;
}

Way finest(const By& by, const Asked& asked, const Figure& figure, std::string_view language) {
  const Question& question = asked.question;
  Way way{.by = &by,
          .grouping = {.sizes = by.sizes,
                       .size_is_shown = sizes_shown(figure, by.sizes.size()),
                       .made_of = {},
                       .stands_in = {}},
          .name = asked.name,
          .title = std::string(in_language(question.text, language, language)),
          .groups = {}};
  if (question.kind == Kind::agency)
    way.name = by_agency, way.title = "Agency";
  if (question.kind == Kind::role)
    way.name = "role", way.title = "Role";
  for (std::size_t option = 0; option < question.options.size(); ++option)
    way.groups.push_back(text_of(question, option, language));
  way.groups.emplace_back(did_not_say);
  return way;
}

struct MadeOfAgencies {
  std::string Agency::*part;
  const char* name;
  const char* title;
  const char* without;
};
constexpr MadeOfAgencies all_made_of_agencies[] = {
    {&Agency::sector, "sector", "Sector", "Agencies without a sector"},
    {&Agency::area, "area", "Area", "Agencies without an area"}};

Way coarser(const Way& agencies, std::size_t finer, const Question& question, const Lists& lists,
            const MadeOfAgencies& made_of) {
  Way way{.by = agencies.by,
          .grouping = {},
          .name = made_of.name,
          .title = made_of.title,
          .groups = {std::string(did_not_say)}};
  std::vector<std::size_t> stands_in;
  for (const Option& option : question.options) {
    const auto agency = std::ranges::find(lists.agencies, option.name, &Agency::name);
    const std::string group = agency == lists.agencies.end() || ((*agency).*made_of.part).empty()
                                  ? std::string(made_of.without)
                                  : (*agency).*made_of.part;
    auto found = std::ranges::find(way.groups, group);
    if (found == way.groups.end())
      found = way.groups.insert(found, group);
    stands_in.push_back(static_cast<std::size_t>(found - way.groups.begin()));
  }
  stands_in.push_back(0);
  way.grouping = analysis::made_of(finer, agencies.grouping, stands_in, way.groups.size());
  return way;
}

class Breakdowns {
 public:
  Breakdowns(const std::vector<Counted>& counted, const std::vector<Figure>& figures,
             const Crossings& crossings, const Lists& lists, int floor, std::string_view language)
      : counted_(counted), figures_(figures), floor_(floor), language_(language) {
    for (const By& by : crossings.by()) {
      const Asked& asked = counted[by.field].asked;
      const std::size_t finer = ways_.size();
      ways_.push_back(finest(by, asked, figures[by.field], language));
      if (asked.question.kind == Kind::agency)
        for (const MadeOfAgencies& made_of : all_made_of_agencies)
          ways_.push_back(coarser(ways_[finer], finer, asked.question, lists, made_of));
    }
    for (Way& way : ways_) {
      groupings_.push_back(way.grouping);
      way.name = not_taken(way.name);
      names_.push_back(way.name);
    }
    rows_ = analysis::rows_of(groupings_, floor);
    for (std::size_t way = 0; way < ways_.size(); ++way)
      found_.push_back(begin(way));
  }

  std::vector<Breakdown> all(const SoFar& so_far) {
    for (std::size_t field = 0; field < counted_.size(); ++field) {
      if (so_far)
        so_far(static_cast<int>(field), static_cast<int>(counted_.size()));
      if (can_be_broken_down(field))
        counted_[field].asked.question.kind == Kind::many ? add_several(field) : add_one(field);
    }
    std::erase_if(found_, [](const Breakdown& each) { return each.figures.empty(); });
    return std::move(found_);
  }

 private:
  // A form may have a question of its own that is called "area".
  std::string not_taken(const std::string& name) const {
    std::string another = name;
    for (int number = 2; std::ranges::find(names_, another) != names_.end(); ++number)
      another = name + "-" + std::to_string(number);
    return another;
  }

  Breakdown begin(std::size_t at) const {
    const Way& way = ways_[at];
    Breakdown breakdown{
        .by = way.name, .title = way.title, .groups = {}, .answered = {}, .figures = {}};
    if (!rows_[at])
      return breakdown;
    for (const Together& row : *rows_[at]) {
      breakdown.groups.push_back(row.size() == 1 ? way.groups[row.front()]
                                                 : std::string(counted_together));
      int answered = 0;
      for (const std::size_t group : row)
        answered += way.grouping.sizes[group];
      breakdown.answered.push_back(answered);
    }
    return breakdown;
  }

  // Whoever a scale is nothing to is a column of its own, so they must be nobody or no few.
  bool can_be_broken_down(std::size_t field) const {
    const Question& question = counted_[field].asked.question;
    const Figure& figure = figures_[field];
    const bool is_one = question.kind == Kind::scale || question.kind == Kind::one ||
                        (question.kind == Kind::many && question.options.size() >= fewest_to_tick);
    return is_one && counted_[field].gate.empty() && !tells_who(question) && figure.base &&
           figure.withheld.empty() && figure.counts.size() == question.options.size() &&
           std::ranges::none_of(figure.counts, [&](const Count& count) {
             return count.away && (!count.count || (*count.count > 0 && *count.count < floor_));
           });
  }

  CrossedFigure named(std::size_t field) const {
    const Figure& figure = figures_[field];
    return {.question = figure.question,
            .text = figure.text,
            .outcome = figure.outcome,
            .several = counted_[field].asked.question.kind == Kind::many,
            .columns = {},
            .groups = {},
            .all = {.base = figure.base, .counts = {}}};
  }

  // Counts of some options by way and group.
  template <class Counts>
  std::vector<std::vector<std::vector<int>>> by_group(std::size_t field,
                                                      const Counts& counts) const {
    std::vector<std::vector<std::vector<int>>> all(ways_.size());
    for (std::size_t way = 0; way < ways_.size(); ++way)
      if (!groupings_[way].made_of)
        for (const auto& group : ways_[way].by->said)
          all[way].push_back(counts(group[field]));
    return all;
  }

  static std::vector<int> sum(const std::vector<std::vector<int>>& groups, std::size_t options) {
    std::vector<int> all(options);
    for (const auto& group : groups)
      for (std::size_t option = 0; option < options; ++option)
        all[option] += group[option];
    return all;
  }

  std::vector<std::optional<Crossed>> cross(analysis::QuestionCounts counts) const {
    return analysis::cross(counts, groupings_, rows_, floor_);
  }

  void add_one(std::size_t field) {
    const Question& question = counted_[field].asked.question;
    analysis::QuestionCounts counts{.in_order = question.kind == Kind::scale,
                                    .hidden_is_some = true};
    std::vector<std::size_t> options;
    for (std::size_t option = 0; option < question.options.size(); ++option) {
      if (counts.in_order && question.options[option].away) {
        if (figures_[field].counts[option].count == 0)
          continue;
        counts.apart = options.size();
      }
      options.push_back(option);
    }
    counts.counts = by_group(field, [&](const Crossings::Said& said) {
      std::vector<int> some;
      for (const std::size_t option : options)
        some.push_back(said.counts[option]);
      return some;
    });
    counts.plain = sum(counts.counts.front(), options.size());
    for (const std::size_t option : options)
      counts.plain_is_shown.push_back(figures_[field].counts[option].count.has_value());
    const auto crossed = cross(std::move(counts));
    for (std::size_t way = 0; way < ways_.size(); ++way)
      if (crossed[way])
        add(way, field, *crossed[way], options);
  }

  void add(std::size_t way, std::size_t field, const Crossed& crossed,
           const std::vector<std::size_t>& options) {
    CrossedFigure figure = named(field);
    for (const Together& column : crossed.columns)
      figure.columns.push_back(column_title(counted_[field].asked.question, options, column));
    for (const analysis::CrossedRow& row : crossed.rows)
      figure.groups.push_back({row.base, row.counts});
    figure.all.counts.assign(crossed.totals.begin(), crossed.totals.end());
    found_[way].figures.push_back(std::move(figure));
  }

  std::string column_title(const Question& question, const std::vector<std::size_t>& options,
                           const Together& column) const {
    if (question.kind != Kind::scale && column.size() > most_named_together)
      return "Other answers";
    std::vector<std::string> texts;
    for (const std::size_t at : column)
      texts.push_back(text_of(question, options[at], language_));
    return list_of(texts, "or");
  }

  // Each option by itself: ticked or not. What can't be shown of one is hidden for every group.
  void add_several(std::size_t field) {
    const Question& question = counted_[field].asked.question;
    std::vector<CrossedFigure> figures(ways_.size(), named(field));
    for (std::size_t option = 0; option < question.options.size(); ++option) {
      const auto crossed = cross(ticked(field, option));
      for (std::size_t way = 0; way < ways_.size(); ++way)
        figures[way].all.counts.push_back(figures_[field].counts[option].count);
      for (std::size_t way = 0; way < ways_.size(); ++way)
        if (rows_[way])
          add_option(figures[way], text_of(question, option, language_), crossed[way],
                     rows_[way]->size());
    }
    for (std::size_t way = 0; way < ways_.size(); ++way)
      if (rows_[way] && !analysis::is_mostly_hidden(figures[way].groups))
        found_[way].figures.push_back(std::move(figures[way]));
  }

  analysis::QuestionCounts ticked(std::size_t field, std::size_t option) const {
    analysis::QuestionCounts counts;
    counts.counts = by_group(field, [&](const Crossings::Said& said) {
      return std::vector<int>{said.counts[option], said.answered - said.counts[option]};
    });
    counts.plain = sum(counts.counts.front(), 2);
    counts.plain_is_shown.assign(2, figures_[field].counts[option].count.has_value());
    return counts;
  }

  static void add_option(CrossedFigure& figure, std::string title,
                         const std::optional<Crossed>& crossed, std::size_t rows) {
    figure.columns.push_back(std::move(title));
    figure.groups.resize(rows);
    for (std::size_t row = 0; row < rows; ++row) {
      CrossedGroup& group = figure.groups[row];
      if (crossed && crossed->rows[row].base)
        group.base = crossed->rows[row].base;
      group.counts.push_back(crossed ? crossed->rows[row].counts.front() : std::nullopt);
    }
  }

  const std::vector<Counted>& counted_;
  const std::vector<Figure>& figures_;
  int floor_;
  std::string_view language_;
  std::vector<Way> ways_;
  std::vector<std::string> names_;
  std::vector<Grouping> groupings_;
  std::vector<std::optional<std::vector<Together>>> rows_;
  std::vector<Breakdown> found_;
};

}  // namespace

// Named answers are shown with their names anyway.
std::vector<Breakdown> breakdowns_of(const std::vector<Counted>& counted,
                                     const std::vector<Figure>& figures, const Crossings& crossings,
                                     const Lists& lists, int floor, std::string_view language,
                                     const SoFar& so_far) {
  if (floor <= 1 || crossings.by().empty())
    return {};
  return Breakdowns(counted, figures, crossings, lists, floor, language).all(so_far);
}

}  // namespace earshot::answers
