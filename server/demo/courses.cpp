// SPDX-License-Identifier: Apache-2.0
#include "demo/courses.h"

#include <map>
#include <stdexcept>

#include "base/secrets.h"
#include "demo/wanted.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/people.h"
#include "store/sessions_of_courses.h"

namespace earshot::demo {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::string_view online = "Online";
constexpr int places = 30;

class Keeping {
 public:
  Keeping(Database& db, Day today)
      : db_(db),
        today_(today),
        lead_(store::find_person_by_email(db, "priya@example.org").value().id) {}

  std::vector<KeptSession> keep() {
    std::vector<KeptSession> kept;
    for (const SessionRow& row : sessions())
      kept.push_back({add_session(*row.course, today_ - days(row.days_ago), row.place), &row});
    for (const AheadRow& row : sessions_ahead())
      kept.push_back({add_session(*row.course, today_ + days(row.in_days), row.place), nullptr});
    return kept;
  }

 private:
  const std::string& id_of(const CourseRow& row) {
    std::string& id = ids_[&row];
    if (!id.empty())
      return id;
    id = to_hex(random_bytes(6));
    const Course course{.id = id,
                        .code = std::string(row.code),
                        .title = std::string(row.name),
                        .outcomes = outcomes_of(row),
                        .cost_pence = 45'00};
    if (!store::add_course(db_, course))
      throw std::logic_error("two courses of the demonstration have one code");
    store::hold(db_, {"course", id, lead_});
    return id;
  }

  std::string add_session(const CourseRow& row, Day day, std::string_view place) {
    const std::string id = to_hex(random_bytes(6));
    const bool is_online = place == online;
    const SessionDay in_a_room{day, hours(9) + minutes(30), hours(16)};
    const SessionDay on_a_screen{day, hours(10), hours(12) + minutes(30)};
    store::add_session_of_course(db_, {.id = id,
                                       .course = id_of(row),
                                       .held = is_online ? Held::online : Held::in_room,
                                       .place = is_online ? "" : std::string(place),
                                       .days = {is_online ? on_a_screen : in_a_room},
                                       .capacity = places,
                                       .trainer = "Rosa Lind, Harbour Bay training pool",
                                       .trainer_person = "",
                                       .cancelled_on = std::nullopt});
    return id;
  }

  Database& db_;
  Day today_;
  std::string lead_;
  std::map<const CourseRow*, std::string> ids_;
};

}  // namespace

std::vector<KeptSession> keep_courses(answers::Site& site, Day today) {
  return site.data.writer().run([&](Database& db) { return Keeping(db, today).keep(); });
}

}  // namespace earshot::demo
