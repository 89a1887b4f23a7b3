// SPDX-License-Identifier: Apache-2.0
#include "store/planned_surveys.h"

#include "store/json.h"

namespace earshot::store {
namespace {

template <class... Arguments>
std::vector<PlannedSurvey> planned_where(Database& db, std::string_view condition,
                                         const Arguments&... arguments) {
  std::vector<PlannedSurvey> planned;
  db.each<std::string, std::string, Day, std::string>(
      R"sql(
      select id,
             plan,
             made_on,
             made_by
        from planned_survey
      )sql" +
          std::string(condition),
      [&](auto id, auto plan, Day made_on, auto made_by) {
        planned.push_back({std::move(id), plan_from_json(plan), made_on, std::move(made_by)});
      },
      arguments...);
  return planned;
}

}  // namespace

void add_planned(Database& db, const PlannedSurvey& planned) {
  db.run("insert into planned_survey (id, form, plan, made_on, made_by) values (?, ?, ?, ?, ?)",
         planned.id, planned.plan.form, to_json(planned.plan), planned.made_on, planned.made_by);
}

std::optional<PlannedSurvey> find_planned(Database& db, std::string_view id) {
  auto found = planned_where(db, "where id = ?", id);
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

std::vector<PlannedSurvey> all_planned(Database& db) {
  return planned_where(db, "order by made_on desc, id");
}

bool change_planned(Database& db, std::string_view id, const SurveyPlan& plan) {
  return db.run("update planned_survey set form = ?, plan = ? where id = ?", plan.form,
                to_json(plan), id) == 1;
}

bool remove_planned(Database& db, std::string_view id) {
  return db.run("delete from planned_survey where id = ?", id) == 1;
}

}  // namespace earshot::store
