// SPDX-License-Identifier: Apache-2.0
// What people said over several sessions: right after, months after, and their managers; and, of each measure, whether it
// lasted. Adds up what is shown of them already; looks at no answer.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "answers/asked_again.h"
#include "answers/pooled.h"
#include "answers/results.h"
#include "model/survey.h"

namespace earshot::courses {

struct StageResults {
  std::string stage;   // "after", "3m", "manager"; empty: the form has none
  std::string titled;  // "Right after the course", "What managers saw"
  answers::Pooled pooled;
};

// One measure, of one learning outcome where it is asked of each: at each time it was asked, and how the same people
// changed.
struct Lasting {
  std::string text;  // the outcome, or the question
  std::string measure;
  // Of how many sets of results each is the sum, how many asked it, and the ids of those that are added up.
  struct At {
    SpokenOf of;
    Figure figure;
    int sets = 0, of_sets = 0;
    std::vector<std::string> releases;
  };
  struct Change {
    Comparison comparison;
    int sets = 0, of_sets = 0;
    std::vector<std::string> releases;
  };
  // In the order of stages; what looks back is never taken for what was asked before.
  std::vector<At> at;
  std::vector<Change> changes;
  std::vector<answers::AskedAgain> again;  // beside everybody who answered the first time
};

struct SummedResults {
  std::vector<StageResults> stages;  // in their order, managers last
  std::vector<Lasting> lasting;      // measures that were asked at two times at least
  int too_few = 0;                   // surveys in which some answered, and too few to be shown
  int of_other_forms = 0;  // releases of another form than the newest of their stage, not added up
  bool with_others = false;  // some are shown together with other surveys, and not in here
};

// A survey in which people were asked at a stage.
struct AskedAt {
  std::string stage;
  Survey survey;
};
// Of the people of a session, not whoever observed or led it.
std::vector<AskedAt> asked_at(Database& db, std::string_view session);

struct HowToSum {
  // Every form of a stage by itself, that with most sets of results first; otherwise the newest alone.
  bool each_form = false;
  // Of a measure also what was asked at one time alone.
  bool asked_once_too = false;
  // What is added up of a release, where that is not all of it.
  std::function<Release(Release)> read = [](Release release) { return release; };
};
SummedResults summed_results(Database& db, const std::vector<AskedAt>& surveys,
                             const HowToSum& how = {});

// What these results leave out, a sentence each. `of`: "this course", "these courses".
std::vector<std::string> what_is_left_out(const SummedResults& results, const std::string& of);
// "31 of 50 answered."; where nobody knows how many were asked, how many did.
std::string who_answered(const StageResults& stage);
// Where nothing can be added up.
std::string nothing_released(const std::string& of);

// As files have it: each stage a release of its own, named after `title` and the stage.
answers::ToSave to_save(const SummedResults& results, const std::string& id,
                        const std::string& title, const std::string& of);

}  // namespace earshot::courses
