// SPDX-License-Identifier: Apache-2.0
// The same power cuts as in story.h, under the whole path of an answer: surveys are made, answered
// through the desk, closed and mixed. What is left is opened with the keys and compared.
#pragma once

#include "crash/inventory.h"
#include "fresh_folder.h"
#include "power_cut/disk.h"
#include "power_cut/story.h"
#include "power_cut/watched_folder.h"

namespace earshot::power_cut {

class RealPath {
 public:
  RealPath(std::uint64_t seed, Care care);
  // One life of the server until its power is cut, and what is found afterwards.
  void live_and_look(Findings& findings);

 private:
  void live(Findings& findings);
  void run_a_survey(crash::Ground& ground, Findings& findings);
  void send_together(crash::Ground& ground, const answers::MadeSurvey& made, int first, int count);
  answers::Prepared prepare(crash::Ground& ground, const answers::MadeSurvey& made, int number,
                            const std::string& nonce);
  void look(Findings& findings);
  void look_once(crash::Ground& ground, Findings& findings);
  std::string here(const std::string& what) const;

  std::uint64_t seed_;
  Care care_;
  int cut_ = 0;
  Dice dice_;
  Power power_;
  Disk disk_;
  FreshFolder folder_;
  WatchedFolder watched_;
  crash::Ledger ledger_;
};

}  // namespace earshot::power_cut
