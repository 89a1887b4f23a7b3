// SPDX-License-Identifier: Apache-2.0
// Tom's certificate for Neglect, held on 14 and 15 October 2026 from nine to four.
#include "courses/certificate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot::courses {
namespace {

using std::chrono::hours;
using testing::ElementsAre;

CourseSession two_days() {
  return {
      .id = "s1",
      .course = "neglect",
      .days = {{day("2026-10-14"), hours(9), hours(16)}, {day("2026-10-15"), hours(9), hours(16)}}};
}
Attendance tom(Came came = Came::attended, std::optional<Day> on = {}) {
  return {
      .session = "s1", .came = came, .on = on, .who = {"Tom Okafor", "tom@example.org", "", ""}};
}
CertificateNow at(const Attendance& attendance, std::string_view text, int hour,
                  bool has_to_answer = false, bool waits = false) {
  AskingRules rules;
  rules.certificate_waits = waits;
  return certificate_now(attendance, two_days(), has_to_answer, rules,
                         london_moment(day(text), hours(hour)));
}

TEST(ACertificate, IsNotForWhoeverWasNotThere) {
  for (const Came came : {Came::booked, Came::absent, Came::cancelled})
    EXPECT_EQ(at(tom(came), "2026-10-20", 12), CertificateNow::was_not_there);
  CourseSession cancelled = two_days();
  cancelled.cancelled_on = day("2026-10-01");
  EXPECT_EQ(
      certificate_now(tom(), cancelled, false, {}, london_moment(day("2026-10-20"), hours(12))),
      CertificateNow::was_not_there);
}

TEST(ACertificate, IsThereOnceTheSessionHasEnded) {
  EXPECT_EQ(at(tom(), "2026-10-15", 15), CertificateNow::not_over);
  EXPECT_EQ(at(tom(), "2026-10-15", 16), CertificateNow::ready);
  EXPECT_EQ(at(tom(Came::part, day("2026-10-14")), "2026-10-14", 17), CertificateNow::not_over);
}

TEST(ACertificate, NeedsAName) {
  Attendance nameless = tom();
  nameless.who.name.clear();
  EXPECT_EQ(at(nameless, "2026-10-20", 12), CertificateNow::no_name);
}

TEST(ACertificate, WaitsForNoAnswerUnlessThePartnershipSaysSo) {
  EXPECT_EQ(at(tom(), "2026-10-20", 12, true, false), CertificateNow::ready);
  EXPECT_EQ(at(tom(), "2026-10-20", 12, true, true), CertificateNow::waits);
  EXPECT_EQ(at(tom(), "2026-10-20", 12, false, true), CertificateNow::ready);
}

TEST(TheDaysOfACertificate, AreAllOfThemWithTheirLengthForWhoeverAttended) {
  const CertifiedDays certified = certified_days(tom(), two_days(), {});
  EXPECT_THAT(certified.days, ElementsAre(day("2026-10-14"), day("2026-10-15")));
  EXPECT_FALSE(certified.part);
  EXPECT_EQ(certified.length, hours(14));
}

TEST(TheDaysOfACertificate, AreThoseThatWereSignedForOfWhoeverCameForPart) {
  CourseSession three = two_days();
  three.days.push_back({day("2026-10-16"), hours(9), hours(16)});
  const CertifiedDays certified =
      certified_days(tom(Came::part), three, {day("2026-10-14"), day("2026-10-16")});
  EXPECT_THAT(certified.days, ElementsAre(day("2026-10-14"), day("2026-10-16")));
  EXPECT_TRUE(certified.part);
  EXPECT_FALSE(certified.until);
  EXPECT_EQ(certified.length, std::nullopt) << "how long they were there is not known";
}

TEST(TheDaysOfACertificate, EndWhereALeadHasSaid) {
  CourseSession three = two_days();
  three.days.push_back({day("2026-10-16"), hours(9), hours(16)});
  const CertifiedDays left =
      certified_days(tom(Came::part, day("2026-10-15")), three, {day("2026-10-14")});
  EXPECT_THAT(left.days, ElementsAre(day("2026-10-15")));
  EXPECT_TRUE(left.until);
  EXPECT_FALSE(certified_days(tom(Came::part, day("2026-10-14")), three, {}).until);
}

TEST(TheDaysOfACertificate, AreTheDayOnWhichELearningWasCompleted) {
  const CourseSession alone{.id = "e1", .course = "neglect", .held = Held::e_learning, .days = {}};
  const CertifiedDays certified = certified_days(tom(Came::attended, day("2026-11-02")), alone, {});
  EXPECT_THAT(certified.days, ElementsAre(day("2026-11-02")));
  EXPECT_FALSE(certified.part);
}

}  // namespace
}  // namespace earshot::courses
