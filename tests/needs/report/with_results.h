// SPDX-License-Identifier: Apache-2.0
// A year of that partnership: in 2025-26 10 of 40 people were not confident in neglect, in 2026-27 30 of 40; 12 said three months
// after a course whether they had used it; five children felt something. Joan of the workforce group entered a forum and an audit.
#pragma once

#include "needs/agreeing.h"
#include "needs/entering.h"
#include "needs/report/as_a_document.h"
#include "needs/results_of_a_cycle.h"
#include "store/people.h"

namespace earshot::tests {

inline Evidence forum_on_neglect() {
  Evidence forum = audit_of_neglect("e0");
  forum.source = EvidenceSource::forum;
  forum.reference = "Forum of June, note 2";
  forum.severity = 1;
  forum.strategic = 1;
  return forum;
}
inline Evidence audit_of_domestic_abuse() {
  Evidence audit = audit_of_neglect("e1");
  audit.topic = "domestic_abuse";
  return audit;
}

class WithResults : public ADocument {
 protected:
  WithResults() {
    change([this](Database& db) {
      store::add_person(db, {.id = "joan",
                             .name = "Joan Reed",
                             .email = "joan@example.org",
                             .roles = Roles().add(Role::workforce_group)});
      store::add_cycle(db, {.id = "c0",
                            .name = "2025-26",
                            .starts_on = day("2025-04-01"),
                            .ends_on = day("2026-03-31")});
      needs::enter(db, forum_on_neglect());
      needs::enter(db, audit_of_domestic_abuse());
      return needs::note_agreed(db, {.cycle = "c1",
                                     .topic = "neglect",
                                     .level = AgreedLevel::high,
                                     .reason = "Two reviews ask for it",
                                     .agreed_on = day("2026-11-19"),
                                     .commentary = "With the adults' board",
                                     .noted_by = "joan",
                                     .noted_at = isle.now()});
    });
    add_results(isle.site(), {.id = "r-0", .released_on = "2025-10-01", .people = unsure(40, 10)});
    add_results(isle.site(), {.id = "r-1", .people = unsure(40, 30)});
    add_results(isle.site(), {.id = "r-2",
                              .released_on = "2026-10-02",
                              .stage = "3m",
                              .form = "impact-3-months",
                              .title = "Neglect, 3 months after",
                              .people = all_say(12, "transfer", 0.25)});
    add_results(isle.site(), {.id = "r-3",
                              .released_on = "2026-10-03",
                              .form = "child-feedback",
                              .title = "What was it like?",
                              .people = all_say(5, "felt", 1)});
  }
};

}  // namespace earshot::tests
