// SPDX-License-Identifier: Apache-2.0
// Joan of the workforce development group and Nia of the partnership team, who enter evidence for the
// cycle 2026-27; it is 20 November 2026.
#pragma once

#include <string>

#include "needs/a_cycle.h"
#include "staff/staffed.h"
#include "web/form_on_page.h"
#include "web/signed_in.h"

namespace earshot::web {

// It is that day before anybody signs in.
class OnThatDay : public testing::Test {
 protected:
  OnThatDay() { office.partnership().today_is("2026-11-20"); }
  Office office;
};

class WorkforceGroup : public OnThatDay {
 protected:
  using Form = Visitor::Form;

  WorkforceGroup() {
    isle().site().data.writer().run([](Database& db) {
      for (const Listed& each : tests::lists_of_evidence())
        store::add_listed(db, each,
                          store::begin_edition(db, row_of(each.list).name, day("2026-05-01")));
    });
  }
  Partnership& isle() { return office.partnership(); }
  Database& read() { return isle().read(); }

  // As if she had opened it.
  void open_cycle() {
    isle().site().data.writer().run(
        [](Database& db) { store::add_cycle(db, tests::cycle_of_2026()); });
  }
  std::vector<EvidenceOnFile> on_file() { return store::evidence_of_cycle(read(), "c1"); }

  static Form finding() {
    return {{"source", "audit"},
            {"reference", "Audit of neglect, paragraph 4"},
            {"kind", "judgement"},
            {"topic", "neglect"},
            {"severity", "3"},
            {"found_on-day", "3"},
            {"found_on-month", "6"},
            {"found_on-year", "2026"},
            {"finding", "Chronologies were missing in 7 of 12 files"}};
  }
  static Form changed(Form form, const std::string& name, const std::string& value) {
    std::erase_if(form, [&](const auto& field) { return field.first == name; });
    form.emplace_back(name, value);
    return form;
  }
  // Where it leads, without what is said there.
  static std::string leads_to(const Shown& page) {
    EXPECT_EQ(page.status, 303) << page.body;
    return page.header("Location").substr(0, page.header("Location").find('?'));
  }
  static Shown enter(Visitor& who, const Form& form = finding()) {
    return who.post("/needs/c1/evidence/new", form);
  }

  Staffed people{office.partnership()};
  Visitor joan = signed_in_as(office, people.add("Joan Reed", Role::workforce_group));
  Visitor nia = signed_in_as(office, people.add("Nia Price", Role::partnership_team));
};

}  // namespace earshot::web
