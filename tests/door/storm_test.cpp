// SPDX-License-Identifier: Apache-2.0
// Many people at once, of every kind; the sanitizers watch.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <thread>
#include <vector>

#include "door/a_door.h"

namespace earshot::tests {
namespace {

constexpr int crowd = 4;  // threads of people
int visits_each() { return std::getenv("EARSHOT_LONG") ? 5000 : 500; }

door::Options wide_open() {
  return {.limits = {.connections = 2000, .from_one_address = 100'000}, .threads = 2};
}

// Answers from another thread, as the writer does.
class LateAnswers {
 public:
  explicit LateAnswers(ADoor& door) : door_(door) {
    door.behind().keep_waiting();
    answering_ = std::jthread([this] {
      while (const auto send = door_.behind().next_if_any())
        (*send)({.body = "late"});
    });
  }
  // Nobody is left owing: a door that is owed a reply waits for it before it goes.
  ~LateAnswers() { door_.behind().wait_no_more(); }

 private:
  ADoor& door_;
  std::jthread answering_;  // last: it is done before the rest goes
};

bool asks_twice(Caller caller) {
  caller.say(get("/one") + post("/two", "a=1"));
  const auto one = caller.hear();
  const auto two = caller.hear();
  return one && one->status == 200 && two && two->status == 200;
}
bool leaves_before_the_answer(Caller caller) { return caller.say(get("/")); }
bool leaves_in_the_middle(Caller caller) {
  return caller.say("POST / HTTP/1.1\r\nHost: a\r\nCont");
}
bool is_refused(Caller caller) {
  caller.say("GET / HTTP/1.1\nHost: a\n\n");
  const auto got = caller.hear();
  return got && got->status == 400;
}
bool says_nothing(Caller caller) { return caller.is_secure(); }
bool asks_once_and_closes(Caller caller) {
  caller.say(get("/", "Connection: close\r\n"));
  const auto got = caller.hear();
  return got && got->status == 200 && caller.is_hung_up_on();
}
constexpr std::array kinds{asks_twice,   leaves_before_the_answer, leaves_in_the_middle, is_refused,
                           says_nothing, asks_once_and_closes};

int gone_wrong_in_a_crowd(ADoor& door) {
  std::atomic<int> wrong = 0;
  std::vector<std::jthread> people;
  for (int person = 0; person < crowd; ++person)
    people.emplace_back([&, person] {
      for (int visit = 0; visit < visits_each(); ++visit)
        wrong +=
            kinds[static_cast<std::size_t>(visit + person) % kinds.size()](door.call()) ? 0 : 1;
    });
  people.clear();
  return wrong;
}

TEST(AStorm, OfPeopleOfEveryKindIsServed) {
  ADoor door(Spoken::over_tls, wide_open());
  EXPECT_EQ(gone_wrong_in_a_crowd(door), 0);
  EXPECT_TRUE(door.serves_others());
}

TEST(AStorm, IsServedByAnotherThreadToo) {
  ADoor door(Spoken::over_tls, wide_open());
  const LateAnswers late(door);
  EXPECT_EQ(gone_wrong_in_a_crowd(door), 0);
}

TEST(AStorm, MayRageWhenTheDoorCloses) {
  ADoor door(Spoken::over_tls, wide_open());
  std::vector<std::jthread> people;
  for (int person = 0; person < crowd; ++person)
    people.emplace_back([&] {
      try {
        while (true)
          asks_twice(door.call());
      } catch (const std::runtime_error&) {
        return;  // the door does not answer any more
      }
    });
  while (door.behind().count() < 50)
    std::this_thread::yield();
  door.door().close();
}

TEST(AStorm, OfSilentAndSlowPeopleChangesNothingForOthers) {
  ADoor door(Spoken::over_tls, wide_open());
  std::vector<Caller> hostile;
  for (int count = 0; count < 500; ++count) {
    hostile.push_back(count % 4 == 0 ? door.call_without_tls() : door.call());
    if (count % 4 == 2)
      hostile.back().say("GET / HTTP/1.1\r\nHost: loc");
    if (count % 4 == 3)
      hostile.back().say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\na");
  }
  for (int count = 0; count < 100; ++count)
    ASSERT_TRUE(asks_twice(door.call()));
}

}  // namespace
}  // namespace earshot::tests
