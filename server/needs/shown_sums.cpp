// SPDX-License-Identifier: Apache-2.0
#include "needs/shown_sums.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/needs/gathered.h"
#include "needs/shown_counts.h"

namespace earshot::needs {
namespace {

using analysis::needs::said_gap;
using analysis::needs::said_prevalence;

using Spoke = std::pair<std::string, std::string>;  // topic, component
constexpr double people_in_a_part = 10;

struct Single {
  int answers = 0;
  double share = 0;   // of need, from 0 to 1
  int questions = 0;  // it is made of so many
  bool about = false;
};

// Whoever has a gap is taken to have all of it, and so to be as unlike the others as can be: an interval that is too wide
// tells nothing of anybody.
NeedSums sums_of(const Spoke& spoke, const Single& single) {
  return {.topic_a = spoke.first,
          .component_a = spoke.second,
          .topic_b = spoke.first,
          .component_b = spoke.second,
          .n = single.answers,
          .sum_a = single.share * single.answers,
          .sum_b = single.share * single.answers,
          .sum_ab = single.share * single.answers};
}

NeedSums pair_of(const Spoke& a, const Single& of_a, const Spoke& b, const Single& of_b, int n,
                 double both) {
  return {.topic_a = a.first,
          .component_a = a.second,
          .topic_b = b.first,
          .component_b = b.second,
          .n = n,
          .sum_a = of_a.share * n,
          .sum_b = of_b.share * n,
          .sum_ab = both * n};
}

// There are thousands of pairs of what can be ticked.
bool is_asked_for(const NeedSums& sums) {
  return sums.component_a == sums.component_b &&
         (sums.component_a == said_prevalence ||
          (sums.component_a == said_gap && sums.topic_a == sums.topic_b));
}

class FromResults {
 public:
  FromResults(const Release& release, const Form& form, const std::vector<NeedSums>& sealed)
      : release_(release), asked_(asked_of_needs(release, form)) {
    for (const NeedSums& sums : sealed)
      if (is_asked_for(sums))
        sealed_[{{sums.topic_a, sums.component_a}, {sums.topic_b, sums.component_b}}] = &sums;
  }

  ShownSums all() {
    for (const AskedOfNeed& asked : asked_)
      add(asked);
    for (const AskedOfNeed& asked : asked_)
      if (asked.component == said_gap)
        add_gap(asked);
    ShownSums found;
    for (const auto& [spoke, single] : singles_) {
      found.sums.push_back(sums_of(spoke, single));
      if (single.about)
        found.about.insert(spoke);
    }
    add_pairs(found.sums);
    return found;
  }

 private:
  // Nobody counts more often than everybody answered, however many questions there are about one topic.
  void add(const AskedOfNeed& asked) {
    const auto shown = shown_count(asked);
    if (!shown || std::lround(shown->answers) == 0)
      return;
    Single& single = singles_[{asked.topic, asked.component}];
    double& answers = answers_[{asked.topic, asked.component}];
    single.share = (single.share * answers + shown->need) / (answers + shown->answers);
    answers += shown->answers;
    single.answers = std::min(static_cast<int>(std::lround(answers)), release_.answered);
    ++single.questions;
    single.about = single.about || shown->about;
  }

  // A gap is compared within one pair of questions about the same topics.
  const AskedOfNeed* partner_of(const AskedOfNeed& gap) const {
    const AskedOfNeed* found = nullptr;
    for (const AskedOfNeed& other : asked_) {
      if (other.topic != gap.topic || &other == &gap)
        continue;
      if (other.component == said_gap)
        return nullptr;
      if (other.component != said_prevalence)
        continue;
      if (found || other.question->topics != gap.question->topics)
        return nullptr;
      found = &other;
    }
    return found;
  }

  void add_gap(const AskedOfNeed& gap);
  void add_pairs(std::vector<NeedSums>& sums) const;

  const NeedSums* sealed(const Spoke& a, const Spoke& b) const {
    const auto found = sealed_.find(std::minmax(a, b));
    return found == sealed_.end() || found->second->n == 0 ? nullptr : found->second;
  }

  const Release& release_;
  std::vector<AskedOfNeed> asked_;
  std::map<std::pair<Spoke, Spoke>, const NeedSums*> sealed_;
  std::map<Spoke, Single> singles_;
  std::map<Spoke, double> answers_;
};

double total(const std::vector<double>& points) {
  double sum = 0;
  for (const double each : points)
    sum += each;
  return sum;
}

double gap_between(std::size_t confidence, std::size_t importance, std::size_t points) {
  return importance <= confidence
             ? 0
             : static_cast<double>(importance - confidence) / static_cast<double>(points - 1);
}

enum class Together { alike, opposite };
// If whoever is the least confident says that it matters the least, or the most.
double mean_gap(std::vector<double> confidence, std::vector<double> importance, Together how) {
  const std::size_t points = confidence.size();
  double sum = 0;
  for (std::size_t low = 0, next = 0; low < points && next < points;) {
    const std::size_t other = how == Together::alike ? next : points - 1 - next;
    const double both = std::min(confidence[low], importance[other]);
    sum += both * gap_between(low, other, points);
    confidence[low] -= both;
    importance[other] -= both;
    importance[other] <= 0 ? ++next : ++low;
  }
  return sum;
}

double mean_gap_if_unrelated(const std::vector<double>& confidence,
                             const std::vector<double>& importance) {
  double sum = 0;
  for (std::size_t low = 0; low < confidence.size(); ++low)
    for (std::size_t other = 0; other < importance.size(); ++other)
      sum += confidence[low] * importance[other] * gap_between(low, other, confidence.size());
  return sum;
}

void FromResults::add_gap(const AskedOfNeed& gap) {
  const AskedOfNeed* partner = partner_of(gap);
  const auto importance = shown_scale(*gap.figure);
  const auto confidence = partner ? shown_scale(*partner->figure) : std::nullopt;
  if (!importance || !confidence || importance->points.size() != confidence->points.size())
    return;
  const double answers = std::min(total(importance->points), total(confidence->points));
  if (importance->points.size() < 2 || std::lround(answers) == 0)
    return;
  const auto shares = [](std::vector<double> points) {
    const double all = total(points);
    for (double& each : points)
      each /= all;
    return points;
  };
  const auto sure = shares(confidence->points), matters = shares(importance->points);
  const Spoke spoke{gap.topic, gap.component};
  Single& single = singles_[spoke] = {.answers = static_cast<int>(std::lround(answers)),
                                      .share = mean_gap_if_unrelated(sure, matters),
                                      .questions = 2,
                                      .about = true};
  const NeedSums* known = sealed(spoke, spoke);
  if (!known || importance->about || confidence->about)
    return;
  single.share =
      middle_of_its_part(known->sum_a / known->n, mean_gap(sure, matters, Together::alike),
                         mean_gap(sure, matters, Together::opposite), people_in_a_part / answers)
          .value_or(single.share);
}

// Of one topic, whoever is not confident is taken to have the gap. Of two, both are counted together where the results of both
// are shown in full, by one question each.
void FromResults::add_pairs(std::vector<NeedSums>& sums) const {
  for (auto a = singles_.begin(); a != singles_.end(); ++a)
    for (auto b = std::next(a); b != singles_.end(); ++b) {
      const auto& [one, of_one] = *a;
      const auto& [other, of_other] = *b;
      const double most = std::min(of_one.share, of_other.share);
      const int few = std::min(of_one.answers, of_other.answers);
      if (one.first == other.first) {
        if (one.second == said_gap && other.second == said_prevalence)
          sums.push_back(pair_of(one, of_one, other, of_other, few, most));
        continue;
      }
      if (one.second != said_prevalence || other.second != said_prevalence || of_one.about ||
          of_other.about || of_one.questions > 1 || of_other.questions > 1)
        continue;
      const NeedSums* known = sealed(one, other);
      const int surely = of_one.answers + of_other.answers - release_.answered;
      if (!known || surely < 2)
        continue;
      const auto both = middle_of_its_part(known->sum_ab / known->n,
                                           std::max(0.0, of_one.share + of_other.share - 1), most,
                                           people_in_a_part / few);
      if (both)
        sums.push_back(pair_of(one, of_one, other, of_other, surely, *both));
    }
}

}  // namespace

ShownSums shown_sums(const Release& release, const Form& form,
                     const std::vector<NeedSums>& sealed) {
  return FromResults(release, form, sealed).all();
}

std::optional<double> middle_of_its_part(double value, double least, double most, double part) {
  const double parts = std::floor((most - least) / part + 1e-9);
  if (parts < 2)
    return std::nullopt;
  const double width = (most - least) / parts;
  const double at = std::clamp(std::floor((value - least) / width), 0.0, parts - 1);
  return least + (at + 0.5) * width;
}

}  // namespace earshot::needs
