// SPDX-License-Identifier: Apache-2.0
#include "store/open_links.h"

namespace earshot::store {
namespace {

constexpr std::string_view select_links = R"sql(
      select code,
             open_link.survey,
             plan,
             ended_on
        from open_link
)sql";

template <class... Arguments>
std::vector<OpenLink> links_where(Database& db, std::string_view condition,
                                  const Arguments&... arguments) {
  std::vector<OpenLink> links;
  db.each<std::string, std::string, std::optional<std::string>, std::optional<Day>>(
      std::string(select_links) + std::string(condition),
      [&](auto code, auto survey, auto plan, auto ended_on) {
        links.push_back({std::move(code), std::move(survey), std::move(plan), ended_on});
      },
      arguments...);
  return links;
}

std::optional<OpenLink> only(std::vector<OpenLink> links) {
  if (links.empty())
    return std::nullopt;
  return std::move(links.front());
}

}  // namespace

void add_open_link(Database& db, std::string_view code, std::string_view survey) {
  db.run("insert into open_link (code, survey) values (?, ?)", code, survey);
}

std::optional<OpenLink> find_open_link(Database& db, std::string_view code) {
  return only(links_where(db, "where code = ?", code));
}

std::optional<OpenLink> open_link_of(Database& db, std::string_view survey) {
  return only(links_where(db, "where open_link.survey = ?", survey));
}

void stand_for_long(Database& db, std::string_view code, std::string_view plan) {
  db.run("update open_link set plan = ?, ended_on = null where code = ?", plan, code);
}

void end_standing(Database& db, std::string_view code, Day today) {
  db.run("update open_link set ended_on = ? where code = ? and ended_on is null", today, code);
}

std::vector<OpenLink> links_without_survey(Database& db) {
  return links_where(db, R"sql(
        join survey on survey.id = open_link.survey
       where plan is not null
         and ended_on is null
         and survey.state <> 'open'
       order by code)sql");
}

bool lead_to(Database& db, std::string_view code, std::string_view before, std::string_view now) {
  return db.run("update open_link set survey = ? where code = ? and survey = ?", now, code,
                before) == 1;
}

}  // namespace earshot::store
