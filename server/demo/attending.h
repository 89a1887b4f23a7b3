// SPDX-License-Identifier: Apache-2.0
// Who was at the sessions of the story, and which of them answers what the clock of courses asks them,
// and when. Goes by their names alone, so that it is the same in steps of a day or of months, and goes
// on while the demonstration is served.
#pragma once

#include <map>
#include <string>

#include "answers/take.h"
#include "demo/invent.h"
#include "demo/story.h"

namespace earshot::demo {

class Attending {
 public:
  // `words` are those that are left to be written.
  Attending(answers::Site& site, answers::Desk& desk, Words words)
      : site_(site), desk_(desk), words_(std::move(words)) {}

  // As the register says on the day: who came, and who did not.
  void write_down(const std::string& session, const SessionRow& row);
  void book(const std::string& session, int people);

  // Everything that they would have sent until now; how many answers that is.
  int answer(Day today);

 private:
  struct Turnout {
    int answered = 0;  // right after it; fewer later on
    int mood = 0;
  };
  struct Group;  // whoever is asked about one session
  void answer(Group& group, Day today);

  answers::Site& site_;
  answers::Desk& desk_;
  Words words_;
  std::map<std::string, Turnout> turnouts_;  // by session, as the story has them
};

}  // namespace earshot::demo
