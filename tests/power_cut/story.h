// SPDX-License-Identifier: Apache-2.0
// Surveys are opened, answered and mixed while the power fails again and again. Answers go through
// the writer and keys through the key folder, as in the server; only what is below them is ours.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/key_folder.h"
#include "base/writer.h"
#include "fresh_folder.h"
#include "power_cut/disk.h"
#include "power_cut/watched_folder.h"

namespace earshot::power_cut {

struct Findings {
  int cuts = 0;
  int acknowledged = 0;
  int mixed = 0;
  std::vector<std::string> lost;   // answers and keys that somebody was told are safe
  std::vector<std::string> wrong;  // doubled, half done, damaged, back from the dead
};

struct Care {
  bool full = true;       // the database syncs at every commit
  bool sync_keys = true;  // the disk of the key folder syncs when it says so
};

class Story {
 public:
  Story(std::uint64_t seed, Care care);
  // One life of the server until its power is cut, and what is found afterwards.
  void live_and_look(Findings& findings);

 private:
  std::unique_ptr<Database> open();
  void live(Findings& findings);
  void run_a_survey(Writer& writer, KeyFolder& keys, Findings& findings);
  void send_together(Writer& writer, int survey, int first, int count);
  void mix(Writer& writer, KeyFolder& keys, int survey);
  void look(Findings& findings);
  void look_for_answers(Database& database, Findings& findings);
  void look_for_keys(Database& database, Findings& findings);
  std::string here(const std::string& what) const;

  std::uint64_t seed_;
  Care care_;
  int cut_ = 0;
  Dice dice_;
  Power power_;
  Disk disk_;
  FreshFolder folder_;
  WatchedFolder watched_;
  std::set<int> acknowledged_;  // answers whose senders were told "sent"
  std::map<int, Key> keys_;     // by survey, as first handed out
  std::set<int> destroyed_;     // surveys whose key was said to be gone
  int answers_ = 0;
  int surveys_ = 0;
};

}  // namespace earshot::power_cut
