// SPDX-License-Identifier: Apache-2.0
// How private the answers are: the promises that fit the audience, each with what follows from it.
#include "answers/new_survey.h"
#include "store/partnership.h"
#include "web/prose.h"
#include "web/surveys/plan_parts.h"
#include "web/surveys/promise_words.h"

namespace earshot::web {
namespace {

void put(Fields& fields, const SurveyPlan& plan) {
  if (plan.promise)
    fields.add("promise", std::string(row_of(*plan.promise).name));
}

void draw(Html& page, const Filled& filled, const PlanRoom& room) {
  const Particulars partnership = store::find_partnership(room.db);
  const Day ends =
      answers::cycle_end(room.plan.closes_on.value_or(room.today), partnership.cycle_starts);
  ChoiceField field{.name = "promise", .legend = "What are people promised?"};
  for (const PromiseRow& row : all_promises)
    if (answers::may_promise(row.promise, room.form.audience))
      field.choices.push_back({std::string(row.name), std::string(words_of(row.promise).title),
                               consequences(row.promise, partnership, ends)});
  if (is_family(room.form.audience))
    paragraph(page, "Children and families are never asked who they are.");
  radios(page, filled, field);
  warning(page, "Once the survey is open this can't be changed, by anybody.");
}

Problems take(SurveyPlan& plan, const Fields& form, const PlanRoom& room) {
  const auto promise = find_promise(form["promise"]);
  if (!promise || !answers::may_promise(*promise, room.form.audience))
    return {problem_at("promise", "Choose what people are promised")};
  plan.promise = promise;
  if (plan.promise != Promise::open)
    plan.standing = false;  // its link could not lead on
  return {};
}

}  // namespace

const PlanPart part_privacy{"privacy", "How private is it?", put, draw, take};

}  // namespace earshot::web
