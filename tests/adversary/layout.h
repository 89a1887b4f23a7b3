// SPDX-License-Identifier: Apache-2.0
// A way of keeping answers that the thief is tried on: the server's own path, the server as it runs,
// or, as a control, the layout that anybody would write first. All live in the same kind of folder
// and are stolen from in the same way.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/files.h"

namespace earshot::adversary {

// What one person says. All of it is planted: none of its bytes may be found by a thief.
struct Said {
  std::string number;              // a figure that nobody else gives
  std::vector<std::string> scale;  // four points from 1 to 5
  std::string words;               // with the person's own address in it; a child may write none
};

// How a child wants to be reached; planted too.
struct Wish {
  std::string name;
  std::string how;
};

// One thing that is kept at the end, opened, as somebody with the keys of what is kept reads it.
struct Kept {
  std::string survey;  // "staff", "children" or "agencies"
  std::string table;   // "response", "words" or "disclosure"
  std::string id;
  std::string number;  // whose is found by this ...
  std::string words;   // ... or by these
};

class Layout {
 public:
  virtual ~Layout() = default;
  // The ids of the staff's invitations, in the order of their addresses.
  virtual std::vector<std::string> invite(const std::vector<std::string>& addresses) = 0;
  virtual void staff_answer(const std::string& invitation, const Said& said) = 0;
  virtual void child_answers(int child, const Said& said) = 0;
  // Whoever has a server to do it by also does these.
  virtual void staff_save(const std::string&, const Said&) {}  // some of it, not sent yet
  virtual void child_asks_for_contact(int, const Wish&) {}
  virtual void agency_answers(int, const Said&) {}

  // Nothing is written until it is let go on: what is stolen is of one moment.
  virtual void hold_still() {}
  virtual void go_on() {}
  virtual void fold_log() = 0;  // what a program does now and then, or when it is restarted
  virtual void back_up_to(const fs::path& file) = 0;
  // Closes all surveys and says so after every commit on the way, or as often as can be had.
  virtual void close(const std::function<void()>& after_commit) = 0;
  virtual std::vector<Kept> kept() = 0;  // in the order in which it stands in its table
  // Tokens and keys: raw bytes that stand in no file.
  virtual std::vector<std::string> secrets() = 0;
  // How many drafts the keys of that moment open.
  struct Drafts {
    int saved = 0;
    int opened_while_open = 0;
    int opened_at_the_end = 0;
  };
  virtual Drafts drafts() { return {}; }
};

std::unique_ptr<Layout> sealed_layout(const fs::path& data, const fs::path& keys);
std::unique_ptr<Layout> served_layout(const fs::path& data, const fs::path& keys);
std::unique_ptr<Layout> unsealed_layout(const fs::path& data);

}  // namespace earshot::adversary
