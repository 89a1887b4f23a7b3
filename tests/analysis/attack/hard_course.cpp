// SPDX-License-Identifier: Apache-2.0
#include "hard_course.h"

#include <algorithm>
#include <array>

#include "random.h"

namespace earshot {
namespace {

constexpr std::array<std::string_view, 3> stages{"after", "3m", "6m"};
using Came = std::array<bool, stages.size()>;
using Few = std::array<int, stages.size()>;  // one to four each

// Who answers when.
struct Leaving {
  std::string_view called;
  Came (*came)(Random&, int who, const Few&);
};

Came nearly_always(Random& random, int, const Few&) {
  return {!random.once_in(10), !random.once_in(10), !random.once_in(10)};
}
Came ever_fewer(Random& random, int, const Few&) {
  const bool after = !random.once_in(8), later = after && !random.once_in(4);
  return {after, later, later && !random.once_in(4)};
}
Came come_back(Random& random, int, const Few&) {
  return {true, !random.once_in(3), !random.once_in(5)};
}
Came few_are_missing(Random&, int who, const Few& few) {
  const int second = few[0] + few[1], third = second + few[2];
  return {who >= few[0], who < few[0] || who >= second, who < second || who >= third};
}
Came few_come_late(Random&, int who, const Few& few) {
  const int late = few[0] + few[1];
  return {who >= late, who >= few[0], true};
}
// Five or more are missing at one stage, and the next parts them into few and few.
Came many_are_parted(Random&, int who, const Few& few) {
  const int many = 4 + few[1];
  return {true, who >= many, who >= few[0]};
}
Came many_come_late(Random&, int who, const Few& few) {
  const int many = 4 + few[1];
  return {who >= many, who >= few[0], true};
}
Came anyhow(Random& random, int, const Few&) {
  return {!random.once_in(3), !random.once_in(3), !random.once_in(3)};
}

constexpr std::array<Leaving, 8> leavings{{
    {"nearly everybody answers each time", nearly_always},
    {"ever fewer answer", ever_fewer},
    {"some come back", come_back},
    {"a few are missing each time", few_are_missing},
    {"a few come late", few_come_late},
    {"many are missing, and are parted", many_are_parted},
    {"many come late, and are parted", many_come_late},
    {"anybody at any time", anyhow},
}};

// Where somebody stands the next time, before it is kept within the scale.
struct Moving {
  std::string_view called;
  int (*next)(Random&, int from, int points);
};

int hardly(Random& random, int from, int) { return from + (random.once_in(12) ? 1 : 0); }
int a_little(Random& random, int from, int) {
  return from + (random.once_in(4) ? (random.once_in(3) ? -1 : 1) : 0);
}
int upwards(Random& random, int from, int) { return from + (random.once_in(4) ? 0 : 1); }
int wherever(Random& random, int, int points) { return random.between(1, points); }

constexpr std::array<Moving, 4> movings{{
    {"hardly anybody moves", hardly},
    {"some move a little", a_little},
    {"most go up", upwards},
    {"anybody goes anywhere", wherever},
}};

// As late as the first survey of the same stage, or later.
std::vector<HardSurvey> surveys_of(Random& random, bool twice) {
  std::vector<HardSurvey> surveys;
  std::array<std::size_t, 2> next{0, twice ? 0 : stages.size()};
  while (next[0] < stages.size() || next[1] < stages.size()) {
    const bool again = next[0] == stages.size() ||
                       (next[1] < next[0] && next[1] < stages.size() && random.once_in(2));
    const std::string stage(stages[next[again]++]);
    surveys.push_back({stage + (again ? " again" : ""), stage});
  }
  return surveys;
}

class Maker {
 public:
  explicit Maker(unsigned number) : random_(number), course_{.number = number} {}

  HardCourse make() {
    course_.points = random_.once_in(2) ? 3 : 5;
    course_.floor = random_.once_in(3) ? 3 : 5;
    course_.sensitive = random_.once_in(5);
    course_.looks_back = random_.once_in(3);
    course_.may_be_away = random_.once_in(4);
    on_paper_ = random_.once_in(6);
    asked_twice_ = random_.once_in(5);
    course_.surveys = surveys_of(random_, asked_twice_);
    const Leaving& leaving = random_.one_of(leavings);
    moving_ = random_.one_of(movings);
    course_.leaving = leaving.called;
    course_.moving = moving_.called;
    lowest_ = random_.between(1, course_.points);
    const int people = random_.once_in(10) ? random_.between(50, 70) : random_.between(8, 40);
    const Few few{random_.between(1, 4), random_.between(1, 4), random_.between(1, 4)};
    for (int who = 0; who < people; ++who)
      add(leaving.came(random_, who, few));
    return std::move(course_);
  }

 private:
  int kept_within(int point) const { return std::clamp(point, 1, course_.points); }

  std::string said(int point) {
    return course_.may_be_away && random_.once_in(15) ? "away" : std::to_string(point);
  }

  std::size_t survey_at(std::string_view stage, bool again) const {
    const auto found = std::ranges::find(
        course_.surveys, std::string(stage) + (again ? " again" : ""), &HardSurvey::name);
    return static_cast<std::size_t>(found - course_.surveys.begin());
  }

  void add(const Came& came) {
    std::map<std::size_t, Said>& person = course_.people.emplace_back();
    const bool late = asked_twice_ && random_.once_in(3);
    int before = kept_within(lowest_ + random_.between(0, 1) - (random_.once_in(6) ? 1 : 0));
    int point = before;
    for (std::size_t at = 0; at < stages.size(); ++at) {
      point = kept_within(moving_.next(random_, point, course_.points));
      if (!came[at])
        continue;
      const bool again = asked_twice_ && (random_.once_in(10) ? !late : late);
      Said& now = person[survey_at(stages[at], again)];
      now = {.now = said(point), .under_code = !on_paper_ || !random_.once_in(6)};
      if (at == 0 && course_.looks_back)
        now.looking_back = said(before);
    }
  }

  Random random_;
  HardCourse course_;
  Moving moving_ = movings.front();
  int lowest_ = 1;
  bool on_paper_ = false, asked_twice_ = false;
};

}  // namespace

HardCourse hard_course(unsigned number) { return Maker(number).make(); }

}  // namespace earshot
