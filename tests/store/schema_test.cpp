// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"
#include "store/surveys.h"

namespace earshot {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

// What no page should ever ask for, the database refuses all the same.
TEST(TheTables, RefuseWhatCanNotBe) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  const std::string of_survey = " where id = '" + made.survey.id + "'";
  const std::string wrong[] = {
      "update survey set closes_on = 'nonsense'" + of_survey,
      "update survey set closes_on = '2026-02-30'" + of_survey,
      "update survey set closes_on = '2020-01-01'" + of_survey,
      "update survey set floor = 0" + of_survey,
      "update survey set promise = 'secret'" + of_survey,
      "update survey set state = 'released', answered = 1" + of_survey,
      "update survey set state = 'closed'" + of_survey,
      "update survey set public_key = x'00'" + of_survey,
      "update survey set form = 'no-such-form'" + of_survey,
      "update invitation set used = 2",
      "insert into pending (survey, receipt, box) values ('none', zeroblob(16), x'00')",
      "insert into response (release, id, sealed) values ('none', zeroblob(16), x'00')",
      "delete from survey" + of_survey,
      "insert into course (id, code, code_key, title, level, side) values ('c', '', '', 't', '', "
      "'both')",
      "insert into course (id, code, code_key, title, level, side) values ('c', 'C', 'c', 't', '', "
      "'all')",
      "insert into course_outcome (course, place, text, topic) values ('none', 1, 't', 'neglect')",
      "insert into course_session (id, course, held, place, trainer) values ('s', 'none', 'room', "
      "'', '')",
      "insert into outbox (id, kind, about, number, urgent, due_at, next_try_at, state) values "
      "('l', 'alert', 'p', 1, 0, 0, 0, 'sent')",
      "insert into outbox (id, kind, about, number, urgent, due_at, next_try_at, leased_until, "
      "state, "
      "ended_on) values ('l', 'alert', 'p', 1, 0, 0, 0, 1, 'sent', '2026-10-14')",
      "insert into words_topic (release, id, topic, put_by, put_on) values ('none', zeroblob(16), "
      "'neglect', 'ann', '2026-10-14')",
      "insert into course_session_day (session, day, starts, ends) values ('none', '2026-10-14', "
      "1, 2)",
      "insert into cycle (id, name, starts_on, ends_on) values ('c', '', '2026-04-01', "
      "'2027-03-31')",
      "insert into cycle (id, name, starts_on, ends_on) values ('c', 'C', '2026-04-01', "
      "'2026-03-31')",
      "insert into cycle (id, name, starts_on, ends_on, state) values ('c', 'C', '2026-04-01', "
      "'2027-03-31', 'agreed')",
      "insert into evidence (id, cycle, source, reference, kind, topic, agency, sector, role, "
      "level, "
      "area, found_on, severity, finding, entered_by, entered_at) values ('e', 'none', 'audit', "
      "'r', 'measured', 'neglect', '', '', '', '', '', '2026-10-14', 3, 'f', 'ann', 0)",
      "insert into evidence_withdrawn (piece, reason, withdrawn_by, withdrawn_at, words_removed) "
      "values ('none', 'r', 'ann', 0, 0)",
      "insert into agreed_priority (cycle, topic, edition, level, reason, agreed_on, commentary, "
      "noted_by, noted_at) values ('none', 'neglect', 1, 'high', 'r', '2026-10-14', '', 'joan', 0)",
      "insert into programme_row (id, edition, cycle, topic, offer, audience, level, places, "
      "cost_pence, owner, measure, planned_on, state, progress, written_by, written_at) values "
      "('o', 1, 'none', 'neglect', 'o', 'a', '', 1, 1, 'w', 'm', '2027-05-14', 'planned', '', "
      "'ann', 0)",
      "insert into programme_budget (cycle, edition, pence, set_by, set_at) values ('none', 1, 1, "
      "'ann', 0)",
      "insert into needs_action (id, edition, cycle, what, topic, owner_person, owner, due_on, "
      "state, impact, written_by, written_at) values ('a', 1, 'none', 'w', 'neglect', 'ann', '', "
      "'2027-01-14', 'open', '', 'ann', 0)",
      "insert into said (id, edition, cycle, whose, said, did, moved, plain, published, "
      "written_by, written_at) values ('s', 1, 'none', 'parents', 's', 'd', '', '', 1, 'ann', 0)",
      "insert into needs_action_address (action, address) values ('a', '')",
      "insert into training_return (cycle, agency, level, edition, needed, in_date, counted_on, "
      "withdrawn, entered_by, entered_at) values ('none', 'police', 'level_3', 1, 2, 1, "
      "'2026-10-14', 0, 'joan', 0)",
  };
  for (const std::string& sql : wrong)
    EXPECT_THAT([&] { isle.site().data.writer().run([&](Database& db) { db.run(sql); }); },
                ThrowsMessage<std::runtime_error>(HasSubstr("constraint")))
        << sql;
  EXPECT_EQ(store::find_survey(isle.read(), made.survey.id)->closes_on, day("2026-10-28"));
}

}  // namespace
}  // namespace earshot
