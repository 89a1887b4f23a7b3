// SPDX-License-Identifier: Apache-2.0
// Who will answer a survey, by which link and on which day. Says nothing of what they answer.
#pragma once

#include <memory>
#include <vector>

#include "answers/take.h"
#include "demo/agencies.h"
#include "demo/chance.h"
#include "demo/invent.h"
#include "demo/wanted.h"

namespace earshot::demo {

// One answer that is going to be sent.
struct Due {
  Day on{};
  answers::Sent sent;
  Leaning leaning;
};

// A survey that has been made, and who is still going to answer it, by day.
struct Running {
  answers::MadeSurvey made;
  std::shared_ptr<answers::Counter> counter;
  std::vector<Due> due;
};

// Nobody answers after `today`.
class Crowd {
 public:
  Crowd(answers::Site& site, Day today, Chance& chance)
      : site_(site), today_(today), chance_(chance) {}

  // As many as are wanted; where it is handed out by agency, as many as agencies.h has.
  void invite(Running& running, const Wanted& wanted);
  Due somebody(const Survey& survey, int mood);

 private:
  Day day_to_answer(const Survey& survey);
  std::vector<std::string> give_links(const Survey& survey, const Wanted& wanted);
  void one_by_one(Running& running, const Wanted& wanted);
  void by_agency(Running& running, const Wanted& wanted);
  std::string link_of(const AgencyTurnout& turnout, const Survey& survey, bool has_told);

  answers::Site& site_;
  Day today_;
  Chance& chance_;
};

}  // namespace earshot::demo
