// SPDX-License-Identifier: Apache-2.0
#include "answers/pairs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

#include "analysis/statistics/paired.h"
#include "answers/pooled.h"
#include "model/stages.h"

namespace earshot::answers {
namespace {

// A form that has no stage of its own looks back at none.
SpokenOf spoken_of(std::string_view measure_stage, std::string_view asked_at) {
  return {std::string(measure_stage), !asked_at.empty() && measure_stage != asked_at};
}

constexpr std::string_view too_few_each_way =
    "Too few went up, stayed or went down to show how many did.";

constexpr std::string_view would_tell_more =
    "How many went up, stayed or went down is not shown: beside what is shown of everybody, it "
    "would tell what few answered.";

double in_tenths(double number) { return std::round(10 * number) / 10; }

std::optional<HowFar> how_far(const std::vector<int>& counts, std::size_t points) {
  analysis::PairedCounts pairs{.points = {}, .counts = counts};
  for (std::size_t point = 1; point <= points; ++point)
    pairs.points.push_back(static_cast<double>(point));
  const analysis::Change change = analysis::change_of(pairs);
  if (!change.mean)
    return std::nullopt;
  HowFar far{.mean = in_tenths(change.mean->value),
             .low = in_tenths(change.mean->interval.low),
             .high = in_tenths(change.mean->interval.high),
             .balance = change.ranks ? in_tenths(change.ranks->balance) : 0,
             .g = std::nullopt,
             .p = change.ranks ? std::max(1.0, std::ceil(1000 * change.ranks->p)) / 1000 : 1};
  if (change.g)
    far.g = in_tenths(*change.g);
  return far;
}

std::vector<std::string> points_of(const Field& field) {
  std::vector<std::string> points = field.options;
  std::erase(points, away_name);
  return points;
}

Figure figure_of_change(const Counted& asked, const std::vector<int>& counts, std::size_t points,
                        int floor, std::string_view language) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> ways{
      {{went_up, "Went up"}, {stayed, "Stayed the same"}, {went_down, "Went down"}}};
  Counted counted = asked;
  counted.sensitive = true;  // it is crossed: each of these people is in two tables
  counted.gate.clear();
  Question& question = counted.asked.question;
  question.kind = Kind::one;
  question.target.reset();
  question.options.clear();
  for (const auto& [name, text] : ways)
    question.options.push_back(
        {.name = std::string(name), .text = {{std::string(language), std::string(text)}}});
  FieldTally tally{.counts = {0, 0, 0}};
  for (std::size_t from = 0; from < points; ++from)
    for (std::size_t to = 0; to < points; ++to)
      tally.counts[to > from ? 0 : to == from ? 1 : 2] += counts[from * points + to];
  tally.asked = tally.answered = std::reduce(tally.counts.begin(), tally.counts.end());
  Figure figure = figures_of({counted}, {tally}, floor, language).front();
  if (figure.base && !figure.withheld.empty())
    figure.withheld = too_few_each_way;
  if (!figure.base)
    figure.withheld = "Fewer than " + std::to_string(floor) + " people answered both.";
  return figure;
}

// Then how many answered both tells of whom it was no part of their role.
bool may_be_away(const Question& question) {
  return std::ranges::any_of(question.options, &Option::away);
}

}  // namespace

bool tells_some(const Figure& change) {
  return std::ranges::any_of(change.counts, [](const Count& count) { return !!count.count; });
}

MeasureReader::MeasureReader(const Coding& coding, std::string_view stage)
    : codebook_(coding.all()) {
  for (std::size_t i = 0; i < codebook_.fields.size(); ++i) {
    const Counted& counted = coding.counted()[i];
    const Question& question = counted.asked.question;
    const bool measures = question.kind == Kind::scale && !question.measure.empty();
    note(codebook_.fields[i], measures ? Measured{question.measure, counted.outcome,
                                                  spoken_of(question.measure_stage, stage)}
                                       : Measured{});
  }
}

MeasureReader::MeasureReader(const Release& release, Codebook kept) : codebook_(std::move(kept)) {
  for (const Field& field : codebook_.fields) {
    const auto figure = std::ranges::find(release.figures, field.question, &Figure::question);
    const bool measures = figure != release.figures.end() && figure->kind == name_of(Kind::scale) &&
                          !figure->measure.empty();
    note(field, measures ? Measured{figure->measure, figure->outcome,
                                    spoken_of(figure->measure_stage, release.stage)}
                         : Measured{});
  }
}

void MeasureReader::note(const Field& field, Measured measured) {
  if (!measured.measure.empty())
    scales_.emplace(measured, points_of(field));
  of_field_.push_back(std::move(measured));
}

Points MeasureReader::read(std::string_view row) const {
  Points points;
  std::size_t at = 0;
  for (std::size_t i = 0; i < codebook_.fields.size(); ++i) {
    const Field& field = codebook_.fields[i];
    const Coded coded = read_code(row, at, field);
    const Measured& measured = of_field_[i];
    if (measured.measure.empty() || coded.is != Coded::Is::answered)
      continue;
    const auto& scale = scales_.at(measured);
    const auto point = std::ranges::find(scale, field.options.at(coded.choice));
    if (point != scale.end())
      points.emplace(measured, static_cast<std::size_t>(point - scale.begin()));
  }
  return points;
}

void add_everybody(EverybodyAt& all, const std::vector<Figure>& figures, std::string_view stage) {
  for (const Figure& figure : figures) {
    if (figure.measure.empty() || figure.kind != name_of(Kind::scale))
      continue;
    std::optional<std::vector<int>> counts;
    if (hides_nothing(figure)) {
      counts.emplace();
      for (const Count& count : figure.counts)
        if (!count.away)
          counts->push_back(*count.count);
    }
    const auto [found, is_new] = all.try_emplace(
        Measured{figure.measure, figure.outcome, spoken_of(figure.measure_stage, stage)}, counts);
    if (is_new)
      continue;
    if (!counts || !found->second || found->second->size() != counts->size())
      found->second = std::nullopt;
    else
      for (std::size_t point = 0; point < counts->size(); ++point)
        (*found->second)[point] += (*counts)[point];
  }
}

Pairs::Pairs(const Coding& coding, std::string_view stage, OtherStages others)
    : stage_(stage), reader_(coding, stage), others_(std::move(others)) {
  for (const Counted& counted : coding.counted()) {
    const Question& question = counted.asked.question;
    const Measured now{question.measure, counted.outcome, spoken_of(question.measure_stage, stage)};
    const auto scale = reader_.scales().find(now);
    if (scale == reader_.scales().end())
      continue;
    // Within one answer each pair is met from both of its ends: the later one is enough.
    for (const auto& [other, points] : reader_.scales())
      if (rank_of_stage(other.of.stage) < rank_of_stage(now.of.stage) && points == scale->second)
        compare(now, other, counted, points);
    for (const auto& [other, points] : others_.scales)
      if (points == scale->second && !reader_.scales().contains(other))
        compare(now, other, counted, points);
  }
  find_families();
}

std::vector<std::size_t> Pairs::Family::places_of(const std::vector<AtTime>& wanted) {
  std::vector<std::size_t> places;
  for (const AtTime& time : wanted) {
    const auto found = std::ranges::find(times, time);
    places.push_back(static_cast<std::size_t>(found - times.begin()));
    if (found == times.end())
      times.push_back(time);
  }
  return places;
}

// What is hidden of everybody could be worked out from what the same people did.
bool Pairs::Family::hides_some(const std::vector<std::size_t>& places) const {
  return std::ranges::any_of(places, [&](std::size_t place) { return !people.everybody[place]; });
}

void Pairs::Family::add(const PointsAt& points) {
  analysis::Stood stood;
  bool answered = false;
  for (const AtTime& time : times) {
    const auto point = points.find(time);
    answered = answered || point != points.end();
    stood.push_back(point == points.end() ? analysis::did_not_answer
                                          : static_cast<int>(point->second));
  }
  if (answered)
    ++people.people[stood];
}

bool Pairs::was_asked(const AtTime& time) const {
  return time.release == now() ? reader_.scales().contains(time.measured)
                               : others_.releases[time.release].everybody.contains(time.measured);
}

std::vector<AtTime> Pairs::times_of(const Measured& measured, std::size_t told_by) const {
  if (const AtTime same{told_by, measured}; was_asked(same))
    return {same};
  const std::string& stage = told_by == now() ? stage_ : others_.releases[told_by].stage;
  std::vector<AtTime> times;
  for (std::size_t before = 0; before < told_by; ++before)
    if (const AtTime time{before, measured};
        others_.releases[before].stage != stage && was_asked(time))
      times.push_back(time);
  return times;
}

void Pairs::find_families() {
  std::map<std::tuple<std::string, std::string, std::vector<std::string>>, std::size_t> found;
  for (Compared& compared : compared_) {
    const auto [at, is_new] = found.try_emplace(
        {compared.from.measure, compared.from.outcome, compared.points}, families_.size());
    if (is_new) {
      families_.emplace_back().scale = compared.points;
      families_.back().people.points = compared.points.size();
    }
    compared.family = at->second;
    families_[at->second].places_of(compared.from_times);
    families_[at->second].places_of(compared.to_times);
  }
  for (Family& family : families_)
    add_told(family);
}

bool Pairs::is_of(const Family& family, const Measured& measured) const {
  const Measured& one = family.times.front().measured;
  return measured.measure == one.measure && measured.outcome == one.outcome &&
         others_.scales.at(measured) == family.scale;
}

// What earlier releases told of the measure, and everybody of each of them.
void Pairs::add_told(Family& family) const {
  for (std::size_t at = 0; at < others_.releases.size(); ++at) {
    const Earlier& earlier = others_.releases[at];
    for (const auto& [measured, everybody] : earlier.everybody)
      if (is_of(family, measured))
        family.places_of({{at, measured}});
    for (const auto& [from, to] : earlier.told) {
      if (!is_of(family, from) || !is_of(family, to))
        continue;
      family.people.told.push_back(
          {family.places_of(times_of(from, at)), family.places_of(times_of(to, at))});
      // Of one day it is not kept which came first, and so which of them the other told of.
      const auto is_of_that_day = [&](const Earlier& other) {
        return &other != &earlier && other.on == earlier.on && other.stage != earlier.stage;
      };
      family.order_is_unknown |= std::ranges::any_of(others_.releases, is_of_that_day);
    }
  }
}

// With those who did not answer now.
std::vector<Pairs::Family> Pairs::all_families(const EverybodyAt& shown) const {
  std::vector<Family> families = families_;
  for (Family& family : families) {
    for (const auto& [code, points] : others_.points)
      if (!joined_.contains(code))
        family.add(points);
    for (const PointsAt& points : others_.without_code)
      family.add(points);
    for (const AtTime& time : family.times) {
      const EverybodyAt& all =
          time.release == now() ? shown : others_.releases[time.release].everybody;
      const auto found = all.find(time.measured);
      family.people.everybody.push_back(found == all.end() ? std::nullopt : found->second);
    }
  }
  return families;
}

void Pairs::compare(const Measured& now_asked, const Measured& other, const Counted& asked,
                    const std::vector<std::string>& points) {
  const int now_rank = rank_of_stage(now_asked.of.stage),
            other_rank = rank_of_stage(other.of.stage);
  if (other.measure != now_asked.measure || other.outcome != now_asked.outcome ||
      now_rank == other_rank || times_of(other, now()).empty())
    return;
  const bool other_first = other_rank < now_rank;
  const Measured &from = other_first ? other : now_asked, &to = other_first ? now_asked : other;
  compared_.push_back({.from = from,
                       .to = to,
                       .from_times = times_of(from, now()),
                       .to_times = times_of(to, now()),
                       .asked = asked,
                       .points = points,
                       .counts = std::vector<int>(points.size() * points.size())});
}

void Pairs::add(std::string_view row, const std::string& link) {
  PointsAt points;
  for (const auto& [measured, point] : reader_.read(row))
    points.emplace(AtTime{now(), measured}, point);
  if (const auto before = others_.points.find(link);
      !link.empty() && before != others_.points.end()) {
    points.insert(before->second.begin(), before->second.end());
    joined_.insert(link);
  }
  for (Family& family : families_)
    family.add(points);
  const auto point_of = [&](const std::vector<AtTime>& end) -> std::optional<std::size_t> {
    for (const AtTime& time : end)
      if (const auto found = points.find(time); found != points.end())
        return found->second;
    return std::nullopt;
  };
  for (Compared& compared : compared_) {
    const auto from = point_of(compared.from_times), to = point_of(compared.to_times);
    if (from && to)
      ++compared.counts[*from * compared.points.size() + *to];
  }
}

int Pairs::Compared::people() const { return std::reduce(counts.begin(), counts.end()); }

std::vector<PairTable> Pairs::tables(int floor) const {
  std::vector<PairTable> tables;
  for (const Compared& compared : compared_) {
    const Question& question = compared.asked.asked.question;
    if (compared.people() >= std::max(floor, others_.floor))
      tables.push_back(
          {.measure = compared.to.measure,
           .outcome = compared.to.outcome,
           .topic = question.per_outcome && !question.topics.empty() ? question.topics.front() : "",
           .from = compared.from.of,
           .to = compared.to.of,
           .points = compared.points,
           .counts = compared.counts});
  }
  return tables;
}

std::vector<Comparison> Pairs::comparisons(int floor, std::string_view language,
                                           const std::vector<Figure>& shown) const {
  EverybodyAt everybody;
  add_everybody(everybody, shown, stage_);
  std::vector<Family> families = all_families(everybody);
  std::vector<Comparison> comparisons;
  for (const Compared& compared : compared_) {
    Comparison comparison{compared.from.of, compared.to.of,
                          figure_of_change(compared.asked, compared.counts, compared.points.size(),
                                           std::max(floor, others_.floor), language)};
    Family& family = families[compared.family];
    const analysis::TwoTimes between{family.places_of(compared.from_times),
                                     family.places_of(compared.to_times)};
    if (comparison.figure.withheld.empty() &&
        (family.order_is_unknown || family.hides_some(between.from) ||
         family.hides_some(between.to) || !analysis::may_show_ways(family.people, between))) {
      comparison.figure.counts.clear();
      comparison.figure.withheld = would_tell_more;
    }
    if (tells_some(comparison.figure))
      family.people.told.push_back(between);
    else if (may_be_away(compared.asked.asked.question))
      comparison.figure.base = comparison.figure.asked = std::nullopt;
    if (hides_nothing(comparison.figure)) {
      if (analysis::may_show_distance(family.people, between))
        comparison.how_far = how_far(compared.counts, compared.points.size());
    }
    comparisons.push_back(std::move(comparison));
  }
  return comparisons;
}

}  // namespace earshot::answers
