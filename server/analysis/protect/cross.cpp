// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/cross.h"

#include <algorithm>
#include <numeric>

#include "analysis/protect/hide.h"

namespace earshot::analysis {
namespace {

using Line = std::vector<std::size_t>;  // cells of one row, column by column

// All of a group who say the same, or all but one, are told apart by nothing.
bool may_be_alike(int count, int base) { return count + 1 >= base; }

// Where the option that is no point of the scale is a column, too: the last.
std::vector<Together> with_apart(std::vector<Together> columns, const QuestionCounts& question) {
  if (!question.apart)
    return columns;
  for (Together& column : columns)
    for (std::size_t& option : column)
      option += option >= *question.apart ? 1 : 0;
  columns.push_back({*question.apart});
  return columns;
}

// The lower points of a scale and the upper ones: two of five, as whoever looks for a need counts them.
std::vector<Together> low_and_high(const std::vector<int>& counts, int floor) {
  std::vector<Together> columns(2);
  int people[2]{};
  for (std::size_t point = 0; point < counts.size(); ++point) {
    const std::size_t half = point < counts.size() / 2 ? 0 : 1;
    columns[half].push_back(point);
    people[half] += counts[point];
  }
  const bool are_few = people[0] < floor || people[1] < floor;
  return are_few ? std::vector<Together>() : columns;
}

// What answers may be counted together, the finest first.
std::vector<std::vector<Together>> all_columns(const QuestionCounts& question, int floor) {
  std::vector<int> counts = question.plain;
  if (question.apart)
    counts.erase(counts.begin() + static_cast<std::ptrdiff_t>(*question.apart));
  std::vector<std::vector<Together>> all{columns_of(counts, question.in_order, floor)};
  if (question.in_order && all.front().size() > 2)
    if (auto halves = low_and_high(counts, floor); !halves.empty())
      all.push_back(std::move(halves));
  for (std::vector<Together>& columns : all)
    columns = with_apart(std::move(columns), question);
  return all;
}

class Crossing {
 public:
  Crossing(const QuestionCounts& question, const std::vector<Grouping>& groupings, int floor,
           std::vector<Together> columns)
      : question_(question), groupings_(groupings), floor_(floor), columns_(std::move(columns)) {
    add_plain();
    for (std::size_t which = 0; which < groupings.size(); ++which)
      groupings[which].made_of ? add_coarser(which) : add_finest(which);
  }

  // Shows one more table, if that can be.
  std::optional<Crossed> show(std::size_t which, const std::vector<Together>& rows) {
    LinkedTables with = tables_;
    std::vector<Line> lines;
    Line bases;
    for (const Together& row : rows) {
      lines.push_back(row.size() == 1 ? lines_[which][row.front()]
                                      : add_together(with, which, row));
      bases.push_back(row.size() == 1 ? bases_[which][row.front()]
                                      : add_base_of(with, lines.back()));
      settle(with, lines.back(), bases.back());
    }
    const auto hidden = hide(with);
    if (!hidden)
      return std::nullopt;
    Crossed shown = read(with, *hidden, lines, bases);
    if (is_mostly_hidden(shown.rows))
      return std::nullopt;
    keep(std::move(with), *hidden);
    return shown;
  }

 private:
  int together(const std::vector<int>& counts, const Together& column) const {
    return std::accumulate(column.begin(), column.end(), 0,
                           [&](int so_far, std::size_t option) { return so_far + counts[option]; });
  }

  // A hidden count that is known not to be nought stands in the program as what it is more than one.
  void add_plain() {
    for (const Together& column : columns_) {
      Sum sum{.total = tables_.add({together(question_.plain, column), Sight::shown}), .parts = {}};
      int known = 0;
      for (const std::size_t option : column) {
        const bool shown = question_.plain_is_shown[option];
        const int some = !shown && question_.hidden_is_some ? 1 : 0;
        sum.parts.push_back(
            tables_.add({question_.plain[option] - some, shown ? Sight::shown : Sight::hidden}));
        known += some;
      }
      sum.parts.push_back(tables_.add({known, Sight::shown}));
      column_totals_.push_back(sum.total);
      tables_.sums.push_back(std::move(sum));
    }
    const std::size_t base = tables_.add(
        {std::accumulate(question_.plain.begin(), question_.plain.end(), 0), Sight::shown});
    tables_.sums.push_back({base, column_totals_});
  }

  // Every group, shown or not: nothing of one that is not may be worked out.
  void add_finest(std::size_t which) {
    const Grouping& grouping = groupings_[which];
    lines_.emplace_back();
    bases_.emplace_back();
    for (std::size_t group = 0; group < grouping.sizes.size(); ++group) {
      Line line;
      for (const Together& column : columns_)
        line.push_back(tables_.add({together(question_.counts[which][group], column)}));
      const std::size_t base = add_base_of(tables_, line);
      leave_unshown(line, base);
      // Whoever knows how many of them answered at all guesses how many answered this.
      tables_.cells[base].sight = grouping.size_is_shown[group] ? Sight::shown : Sight::hidden;
      lines_.back().push_back(std::move(line));
      bases_.back().push_back(base);
    }
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      Sum sum{.total = column_totals_[column], .parts = {}};
      for (const Line& line : lines_.back())
        sum.parts.push_back(line[column]);
      tables_.sums.push_back(std::move(sum));
    }
  }

  void add_coarser(std::size_t which) {
    const Grouping& grouping = groupings_[which];
    lines_.emplace_back();
    bases_.emplace_back();
    for (std::size_t group = 0; group < grouping.sizes.size(); ++group) {
      Together parts;
      bool known = true;  // how many they are
      for (std::size_t part = 0; part < grouping.stands_in.size(); ++part)
        if (grouping.stands_in[part] == group) {
          parts.push_back(part);
          known = known && groupings_[*grouping.made_of].size_is_shown[part];
        }
      Line line = add_together(tables_, *grouping.made_of, parts);
      const std::size_t base = add_base_of(tables_, line);
      leave_unshown(line, base);
      if (known)
        tables_.cells[base].sight = Sight::shown;
      bases_.back().push_back(base);
      lines_.back().push_back(std::move(line));
    }
  }

  Line add_together(LinkedTables& tables, std::size_t which, const Together& groups) const {
    Line line;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      Sum sum;
      int count = 0;
      for (const std::size_t group : groups) {
        sum.parts.push_back(lines_[which][group][column]);
        count += tables.cells[sum.parts.back()].count;
      }
      sum.total = tables.add({count, Sight::unshown});
      line.push_back(sum.total);
      tables.sums.push_back(std::move(sum));
    }
    return line;
  }

  std::size_t add_base_of(LinkedTables& tables, const Line& line) const {
    const int base = std::accumulate(
        line.begin(), line.end(), 0,
        [&](int so_far, std::size_t cell) { return so_far + tables.cells[cell].count; });
    const std::size_t total = tables.add({base, Sight::shown});
    tables.sums.push_back({total, line});
    return total;
  }

  bool points_at_somebody(int count, int base) const {
    return base < floor_ || is_small(count) || may_be_alike(count, base);
  }

  // A group that has no row: what would point at somebody is hidden, whatever table comes.
  void leave_unshown(const Line& line, std::size_t base_cell) {
    const int base = tables_.cells[base_cell].count;
    tables_.cells[base_cell].sight = base < floor_ ? Sight::hidden : Sight::unshown;
    for (const std::size_t cell : line)
      tables_.cells[cell].sight =
          points_at_somebody(tables_.cells[cell].count, base) ? Sight::hidden : Sight::unshown;
  }

  // What of a row may be shown at all.
  void settle(LinkedTables& tables, const Line& line, std::size_t base_cell) const {
    const int base = tables.cells[base_cell].count;
    if (base < floor_) {
      for (const std::size_t at : line)
        if (tables.cells[at].sight == Sight::unshown)
          tables.cells[at].sight = Sight::hidden;
      return;
    }
    tables.cells[base_cell].sight = Sight::shown;
    for (const std::size_t at : line) {
      Cell& cell = tables.cells[at];
      if (cell.sight == Sight::unshown)
        cell.sight = points_at_somebody(cell.count, base) ? Sight::hidden : Sight::may_hide;
      cell.cost = 1.0 + cell.count;
    }
  }

  Crossed read(const LinkedTables& tables, const std::vector<bool>& hidden,
               const std::vector<Line>& lines, const Line& bases) const {
    Crossed crossed{.columns = columns_, .totals = {}, .rows = {}};
    for (const std::size_t total : column_totals_)
      crossed.totals.push_back(tables.cells[total].count);
    for (std::size_t row = 0; row < lines.size(); ++row) {
      CrossedRow shown;
      if (!hidden[bases[row]] && tables.cells[bases[row]].count >= floor_)
        shown.base = tables.cells[bases[row]].count;
      for (const std::size_t cell : lines[row])
        shown.counts.push_back(
            !shown.base || hidden[cell] ? std::nullopt : std::optional(tables.cells[cell].count));
      crossed.rows.push_back(std::move(shown));
    }
    return crossed;
  }

  void keep(LinkedTables with, const std::vector<bool>& hidden) {
    tables_ = std::move(with);
    for (std::size_t cell = 0; cell < tables_.cells.size(); ++cell)
      if (tables_.cells[cell].sight != Sight::unshown)
        tables_.cells[cell].sight = hidden[cell] ? Sight::hidden : Sight::shown;
  }

  const QuestionCounts& question_;
  const std::vector<Grouping>& groupings_;
  int floor_;
  std::vector<Together> columns_;
  LinkedTables tables_;
  std::vector<std::size_t> column_totals_;
  std::vector<std::vector<Line>> lines_;  // by grouping and group
  std::vector<Line> bases_;               // by grouping: one of each group
};

// What one grouping and those that are made of it show. Where nothing of a scale would do, its lower and upper points are
// shown: never both, which together might tell more. How many gave each answer is shown, so what one family hides is no help
// in working out what another does.
void cross_family(std::size_t finest, const QuestionCounts& question,
                  const std::vector<Grouping>& groupings,
                  const std::vector<std::optional<std::vector<Together>>>& rows, int floor,
                  std::vector<std::optional<Crossed>>& shown) {
  std::vector<std::size_t> family{finest};
  for (std::size_t which = 0; which < groupings.size(); ++which)
    if (groupings[which].made_of == finest)
      family.push_back(which);
  QuestionCounts theirs = question;
  theirs.counts = {question.counts[finest]};
  std::vector<Grouping> of_family;
  for (const std::size_t which : family) {
    of_family.push_back(groupings[which]);
    if (which != finest)
      of_family.back().made_of = 0;
  }
  std::rotate(family.begin(), family.begin() + 1, family.end());  // the finest comes last
  for (std::vector<Together>& columns : all_columns(theirs, floor)) {
    if (columns.size() < 2)
      continue;
    Crossing crossing(theirs, of_family, floor, std::move(columns));
    bool some = false;
    for (std::size_t at = 0; at < family.size(); ++at)
      if (const std::size_t which = family[at]; rows[which]) {
        shown[which] = crossing.show(which == finest ? 0 : at + 1, *rows[which]);
        some = some || shown[which];
      }
    if (some)
      return;
  }
}

}  // namespace

std::vector<std::optional<Crossed>> cross(
    const QuestionCounts& question, const std::vector<Grouping>& groupings,
    const std::vector<std::optional<std::vector<Together>>>& rows, int floor) {
  std::vector<std::optional<Crossed>> shown(groupings.size());
  for (std::size_t which = 0; which < groupings.size(); ++which)
    if (!groupings[which].made_of)
      cross_family(which, question, groupings, rows, floor, shown);
  return shown;
}

}  // namespace earshot::analysis
