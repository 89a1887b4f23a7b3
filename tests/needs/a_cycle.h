// SPDX-License-Identifier: Apache-2.0
// The cycle 2026-27 of a small partnership, its lists, and findings that Joan of the workforce group and
// Ann of the partnership team enter for it.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/cycle.h"
#include "model/evidence.h"
#include "people.h"
#include "store/cycles.h"
#include "store/editions.h"
#include "store/evidence.h"
#include "store/listed.h"

namespace earshot::tests {

inline Cycle cycle_of_2026() {
  return {
      .id = "c1", .name = "2026-27", .starts_on = day("2026-04-01"), .ends_on = day("2027-03-31")};
}

inline Moment noon_of(std::string_view text) {
  return london_moment(day(text), std::chrono::hours(12));
}

// Found by an audit in June, entered by Joan a week after.
inline Evidence audit_of_neglect(std::string id = "e1") {
  return {.id = std::move(id),
          .cycle = "c1",
          .source = EvidenceSource::audit,
          .reference = "Audit of neglect, paragraph 4",
          .kind = EvidenceKind::judgement,
          .topic = "neglect",
          .found_on = day("2026-06-03"),
          .severity = 3,
          .finding = "Chronologies were missing in 7 of 12 files",
          .entered_by = "joan",
          .entered_at = noon_of("2026-06-10")};
}

inline std::vector<Listed> lists_of_evidence() {
  using More = std::map<std::string, std::vector<std::string>, std::less<>>;
  const auto on = [](List list, const char* name, const char* title, More more = {}) {
    return Listed{.list = list, .name = name, .title = title, .more = std::move(more)};
  };
  std::vector<Listed> listed{
      on(List::sectors, "health", "Health"),
      on(List::sectors, "police_and_justice", "Police and justice"),
      on(List::areas, "wight", "Isle of Wight"),
      on(List::areas, "hampshire", "Hampshire"),
      on(List::agencies, "police", "Police",
         {{"sector", {"police_and_justice"}}, {"area", {"hampshire"}}}),
      on(List::agencies, "solent", "Solent Health", {{"sector", {"health"}}, {"area", {"wight"}}}),
      on(List::roles, "health_visitor", "Health visitor"),
      on(List::topics, "neglect", "Neglect", {{"side", {"children"}}}),
      on(List::topics, "domestic_abuse", "Domestic abuse", {{"side", {"both"}}}),
      on(List::topics, "home_conditions", "Home conditions", {{"side", {"children"}}}),
      on(List::topics, "old_words", "Old words", {{"side", {"children"}}}),
      on(List::levels, "level_3", "Level 3"),
  };
  for (Listed& each : listed) {
    if (each.name == "home_conditions" || each.name == "old_words")
      each.closed_on = day("2026-05-01");
    if (each.name == "home_conditions")
      each.became = "neglect";
  }
  return listed;
}

// Those lists and that cycle, and it is 20 November 2026.
class ACycleOfNeeds : public testing::Test {
 protected:
  template <class F>
  auto change(F f) {
    return isle.site().data.writer().run([&](Database& db) { return f(db); });
  }
  ACycleOfNeeds() {
    isle.today_is("2026-11-20");
    change([](Database& db) {
      for (const Listed& each : lists_of_evidence())
        store::add_listed(db, each,
                          store::begin_edition(db, row_of(each.list).name, day("2026-05-01")));
      store::add_cycle(db, cycle_of_2026());
    });
  }
  std::vector<EvidenceOnFile> on_file() { return store::evidence_of_cycle(isle.read(), "c1"); }
  Cycle cycle() { return store::find_cycle(isle.read(), "c1").value(); }
  // As if the group had agreed on it in May.
  bool agree() {
    return change([](Database& db) {
      Cycle wanted = store::find_cycle(db, "c1").value();
      wanted.state = CycleState::agreed;
      wanted.agreed_by = "The workforce development group";
      wanted.agreed_on = day("2026-11-20");
      return store::change_cycle(db, wanted);
    });
  }

  Partnership isle;
};

}  // namespace earshot::tests
