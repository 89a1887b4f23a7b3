// SPDX-License-Identifier: Apache-2.0
// A register of a year of a whole partnership: from the bytes of the file to the commit.
#include "base/sheet.h"
#include "bench/bench.h"
#include "courses/bring_in.h"
#include "people.h"
#include "store/courses.h"
#include "store/sessions_of_courses.h"

namespace earshot::bench {
namespace {

constexpr int sessions = 400;
constexpr int people_each = 25;

std::string register_of(int first_day) {
  std::string csv = "Course,Date,Name,Email,Organisation,Status\n";
  for (int session = 0; session < sessions; ++session)
    for (int person = 0; person < people_each; ++person) {
      const std::string number = std::to_string(session) + "-" + std::to_string(person);
      csv += "NEG1," + to_text(day("2024-01-01") + std::chrono::days(first_day + session)) +
             ",Practitioner " + number + ",practitioner." + number + "@example.org,," +
             (person % 7 == 0 ? "DNA" : "Attended") + "\n";
    }
  return csv;
}

void add_sessions(Partnership& isle) {
  isle.site().data.writer().run([&](Database& db) {
    store::add_course(db, {.id = "c1", .code = "NEG1", .title = "Neglect"});
    for (int at = 0; at < sessions; ++at)
      store::add_session_of_course(db, {.id = "s" + std::to_string(at),
                                        .course = "c1",
                                        .days = {{day("2024-01-01") + std::chrono::days(at),
                                                  std::chrono::hours(9), std::chrono::hours(16)}}});
  });
}

// How many rows it added or changed.
std::size_t bring_in(Partnership& isle, const std::string& file) {
  const SheetRows sheet = read_sheet(file);
  courses::SaidOfRegister said;
  said.columns = courses::columns_of(isle.read(), sheet.rows).columns;
  const auto plan =
      courses::plan_register(isle.site(), isle.read(), sheet.rows, said, std::nullopt);
  const courses::ReadyRegister ready(isle.site(), isle.read(), plan, said);
  isle.site().data.writer().run([&](Database& db) { ready.keep(db); });
  return plan.added() + plan.changed();
}

}  // namespace

void registers(Limits& limits) {
  heading("Bringing in a register of 10,000 attendances");
  Partnership isle;
  add_sessions(isle);
  const std::string file = register_of(0);
  std::size_t first = 0, second = 0;
  const double took = seconds([&] { first = bring_in(isle, file); });
  const double again = seconds([&] { second = bring_in(isle, file); });
  limits.at_most("from the file to the commit", took, 5, "s");
  limits.at_most("the same file once more", again, 5, "s");
  limits.at_least("rows of the first time", static_cast<double>(first), sessions * people_each);
  limits.at_most("rows of the second time", static_cast<double>(second), 0);
}

}  // namespace earshot::bench
