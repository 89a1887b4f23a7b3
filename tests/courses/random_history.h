// SPDX-License-Identifier: Apache-2.0
// What may happen to two courses in a year, at random but the same for the same seed: people book, come in part
// or not at all, days are corrected, sessions cancelled, letters stopped, people asked, reminded and answer.
// Each thing is done in the partnership, and noted down in a notebook that works out for itself what should
// follow. The notebook knows no SQL and nothing of server/courses: it is a second opinion.
#pragma once

#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "answers/shelf.h"
#include "people.h"

namespace earshot::tests {

// What the notebook counts.
struct NotedStage {
  int asked = 0;
  int answered = 0;
  int planned = 0;
  std::optional<Day> next_on;
  bool operator==(const NotedStage&) const = default;
};
struct NotedFigures {
  int held = 0, to_come = 0, cancelled = 0;
  int booked = 0, attended = 0, part = 0, absent = 0, unknown = 0, unbooked = 0, gave_up = 0;
  std::map<std::string, NotedStage> stages;  // those at which anybody is or was to be asked
  bool operator==(const NotedFigures&) const = default;
};
struct NotedPeriod {
  Day from{};
  Day until{};
};

bool was_there(const std::string& came);

class RandomHistory {
 public:
  RandomHistory(Partnership& isle, unsigned seed);

  void step();  // one thing happens
  NotedFigures figures(const std::string& course,
                       const std::optional<NotedPeriod>& period = {}) const;
  NotedPeriod some_period();
  Day today() const { return today_; }
  const std::string& last_step() const { return last_step_; }
  static const std::vector<std::string>& courses();

 private:
  enum class Stands { planned, asked, late, skipped, withdrawn };
  struct Stage {
    Stands stands = Stands::planned;
    bool answered = false;
    std::optional<Day> not_before;
    Day last_letter{};
    int reminders = 0;
    std::size_t survey = 0;
    bool wants_no_letters = false;  // they were asked, and may still answer
  };
  struct Person {
    std::string id;
    std::string session;
    std::string came = "booked";
    std::optional<Day> on;
    bool has_address = true;
    std::map<std::string, Stage> stages;
  };
  struct Session {
    std::string id;
    std::string course;
    std::vector<Day> days;
    bool cancelled = false;
    bool paused = false;
  };
  struct Survey {
    std::string id;
    std::string session;
    std::string stage;
    Day closes_on{};
    bool open = true;
    bool forgotten = false;
  };

  void book();
  void say_who_came();
  void correct_a_day();
  void take_off();
  void cancel_or_take_up();
  void stop_or_go_on();
  void days_pass();
  void somebody_answers();
  void remind();
  void bring_forward();
  void leave_out();
  void want_no_more();
  void close_early();
  void forget_links();

  void note_tick();
  void note_tick_of(Person& person, const std::string& name, Stage& stage);
  std::size_t survey_for(const Person& person, const std::string& stage);
  std::optional<Day> last_there(const Person& person) const;
  std::optional<Day> due(const Person& person, const std::string& stage) const;
  bool can_answer(const Stage& stage) const;
  void count(const Person& person, NotedFigures& figures) const;
  void count_stages(const Person& person, NotedFigures& figures) const;

  const Session& session(const std::string& id) const;
  Person* somebody();
  Person* somebody_unknown();
  Session& some_session();
  const Session& a_near_session();
  std::string some_stage();
  int up_to(int most);  // 0 to most
  bool one_in(int many) { return up_to(many - 1) == 0; }
  template <class Change>
  void write(Change change);

  Partnership& isle_;
  std::mt19937 random_;
  answers::Shelf shelf_;
  Day today_;
  std::vector<Session> sessions_;
  std::vector<Person> people_;
  std::vector<Survey> surveys_;
  bool takes_off_who_answered_ = false;  // else links are forgotten
  int booked_ = 0;
  std::string last_step_;
};

}  // namespace earshot::tests
