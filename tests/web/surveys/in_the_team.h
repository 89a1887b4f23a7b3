// SPDX-License-Identifier: Apache-2.0
// Nia of the partnership team, signed in, and what she presses on the way to a survey.
#pragma once

#include <string>

#include "staff/staffed.h"
#include "store/editions.h"
#include "store/listed.h"
#include "store/planned_surveys.h"
#include "store/surveys.h"
#include "web/signed_in.h"

namespace earshot::web {

class InTheTeam : public testing::Test {
 protected:
  using Form = Visitor::Form;

  Partnership& isle() { return office.partnership(); }
  Database& read() { return isle().read(); }

  // Chooses a form; gives the plan's path.
  std::string plan_of(const std::string& form, Visitor& who) {
    const Shown chosen = who.post("/surveys/new", {{"form", form}});
    EXPECT_EQ(chosen.status, 303) << chosen.body;
    const std::string to = chosen.header("Location");
    return to.substr(0, to.rfind('/'));
  }
  std::string plan_of(const std::string& form) { return plan_of(form, nia); }

  static Form about_neglect() {
    return {{"course", "Neglect"},
            {"day-day", "14"},
            {"day-month", "10"},
            {"day-year", "2026"},
            {"outcome-1", "notice neglect"},
            {"topic-1", "neglect"}};
  }
  static Form days(const std::string& opens, const std::string& closes) {
    Form form;
    for (const auto& [name, text] : {std::pair{"opens", opens}, std::pair{"closes", closes}}) {
      const std::string field = name;
      const bool given = text.size() == 10;
      form.emplace_back(field + "-day", given ? text.substr(8) : "");
      form.emplace_back(field + "-month", given ? text.substr(5, 2) : "");
      form.emplace_back(field + "-year", given ? text.substr(0, 4) : text);
    }
    return form;
  }
  // A plan of a course that only waits to be opened.
  std::string ready_plan() {
    const std::string plan = plan_of("post-course");
    EXPECT_EQ(nia.post(plan + "/about", about_neglect()).status, 303);
    EXPECT_EQ(nia.post(plan + "/privacy", {{"promise", "anonymous"}}).status, 303);
    EXPECT_EQ(nia.post(plan + "/days", days("2026-10-14", "2026-10-28")).status, 303);
    EXPECT_EQ(nia.post(plan + "/readers", {{"reports-to", ""}}).status, 303);
    return plan;
  }
  // What the page says was seen when the button was pressed.
  static std::string seen_on(const Shown& page) {
    const std::string before = "name=\"seen\" value=\"";
    const std::size_t at = page.body.find(before);
    if (at == std::string::npos)
      return {};
    return page.body.substr(at + before.size(), 16);
  }
  // As one who read the page and pressed the button.
  static Shown open(Visitor& who, const std::string& plan) {
    const std::string seen = seen_on(who.get(plan));
    return who.post(plan + "/open", {{"seen", seen}});
  }
  std::string open_survey(const std::string& plan) {
    const Shown opened = open(nia, plan);
    EXPECT_EQ(opened.status, 303) << opened.body;
    const std::string to = opened.header("Location");
    return to.substr(0, to.find('?'));
  }
  std::string id_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

  // Another day; Nia signs in again, as one does.
  void day_is(std::string_view text) {
    isle().today_is(text);
    const Visitor again = signed_in_as(office, nia_id);
    nia.cookie = again.cookie;
    nia.token = again.token;
  }
  // What partnerships have on their lists.
  void list(List list, const std::string& name, const std::string& title,
            std::map<std::string, std::vector<std::string>, std::less<>> more) {
    isle().site().data.writer().run([&](Database& db) {
      const int edition = store::begin_edition(db, row_of(list).name, day("2026-09-01"));
      store::add_listed(db, {.list = list, .name = name, .title = title, .more = more}, edition);
    });
  }
  explicit InTheTeam(std::string_view settings = "") : office(settings) {
    list(List::topics, "neglect", "Neglect", {{"side", {"both"}}});
    list(List::reports, "board", "The board", {{"kinds", {"courses"}}});
  }

  Office office;  // with these settings
  Staffed people{office.partnership()};
  std::string nia_id = people.add("Nia Price", Role::partnership_team);
  Visitor nia = signed_in_as(office, nia_id);
};

}  // namespace earshot::web
