// SPDX-License-Identifier: Apache-2.0
// Results of courses on neglect as the mix leaves them, in the cycle of Joan and Ann: what people said right after and months
// later, and how the same people changed.
#pragma once

#include <string>
#include <vector>

#include "needs/results_of_a_cycle.h"
#include "store/surveys.h"

namespace earshot::tests {

inline const std::string to_notice = "notice neglect early";

// So many went up, stayed and went down; "[c]" of who stayed where `hides`.
inline Comparison changed(const SpokenOf& from, const SpokenOf& to, int up, int same, int down,
                          bool hides = false) {
  return {.from = from,
          .to = to,
          .figure = {.question = "confidence",
                     .text = "How confident are you?",
                     .kind = "one",
                     .outcome = to_notice,
                     .topic = "neglect",
                     .measure = "confidence",
                     .base = up + same + down,
                     .counts = {{std::string(went_up), "Went up", false, up},
                                {std::string(stayed), "Stayed the same", false,
                                 hides ? std::nullopt : std::optional(same)},
                                {std::string(went_down), "Went down", false, down}}}};
}

inline Figure chosen(const std::string& question, int yes, int no) {
  return {.question = question,
          .text = "What has got in the way of using it?",
          .kind = "one",
          .asked = yes + no,
          .base = yes + no,
          .counts = {{"time", "Not enough time", false, yes}, {"none", "Nothing", false, no}}};
}

// Fives and twos on a scale of five.
inline Figure confident(const std::string& stage, int fives, int twos) {
  Figure figure{.question = "confidence",
                .text = "How confident are you?",
                .kind = "scale",
                .outcome = to_notice,
                .topic = "neglect",
                .measure = "confidence",
                .measure_stage = stage,
                .asked = fives + twos,
                .base = fives + twos};
  for (const char* point : {"1", "2", "3", "4", "5"})
    figure.counts.push_back({point, point, false, 0});
  figure.counts[1].count = twos;
  figure.counts[4].count = fives;
  figure.mean = (5.0 * fives + 2.0 * twos) / (fives + twos);
  return figure;
}

struct CourseResultsOf {
  std::string id;
  std::string stage = "3m";
  std::string released_on = "2026-10-20";
  std::vector<Figure> figures = {};
  std::vector<Comparison> comparisons = {};
};

class CoursesOfACycle : public ACycleOfNeeds {
 protected:
  // Of a survey that was opened by hand about the course on neglect.
  void add_course_results(const CourseResultsOf& of) {
    answers::NewSurvey wanted;
    for (Form& form : course_forms())
      if (form.stage == of.stage)
        wanted.form = form;
    wanted.promise = Promise::confidential;
    wanted.occasion = {
        .course = "Neglect", .day = "2026-06-10", .outcomes = {{to_notice, "neglect"}}};
    wanted.occasion.agencies = {{"police", "Police"}};
    wanted.opens_on = day("2026-06-10");
    wanted.closes_on = day("2026-07-10");
    wanted.cycle_ends_on = day("2027-03-31");
    wanted.invitations = 30;
    const std::string survey = isle.open_survey(wanted).survey.id;
    Release release{.id = of.id,
                    .form = wanted.form.name,
                    .form_version = 1,
                    .stage = of.stage,
                    .promise = Promise::confidential,
                    .floor = 5,
                    .unit_name = "Neglect",
                    .surveys = {survey},
                    .released_on = day(of.released_on),
                    .invited = 30,
                    .answered = 20,
                    .figures = of.figures,
                    .comparisons = of.comparisons};
    const Key key = answers::house_key(isle.site(), answers::needs_key);
    change([&](Database& db) {
      store::add_release(db, release, Codebook{},
                         {.needs = seal_value(key, answers::needs_place(of.id),
                                              store::to_json(std::vector<NeedSums>{})),
                          .pairs = {}});
      store::close_survey(db, survey, day(of.released_on));
      store::mark_released(db, survey, of.id);
      return true;
    });
  }

  static inline const SpokenOf before{"before", true}, asked_before{"before", false},
      after{"after", false}, three_months{"3m", false};
};

}  // namespace earshot::tests
