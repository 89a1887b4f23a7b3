// SPDX-License-Identifier: Apache-2.0
// A way of keeping answers that the thief is tried on: the server's own, or, as a control, the layout
// that anybody would write first. Both live in the same folder and are stolen from in the same way.
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
  std::string words;               // with the person's own address in it
};

// One thing that is kept at the end, opened, as somebody with the keys of what is kept reads it.
struct Kept {
  std::string survey;  // "staff" or "children"
  std::string table;   // "response" or "words"
  std::string id;
  std::string number;  // whose is found by this ...
  std::string words;   // ... or by these
};

class Layout {
 public:
  virtual ~Layout() = default;
  // The ids of the staff's invitations.
  virtual std::vector<std::string> invite(int people) = 0;
  virtual void staff_answer(const std::string& invitation, const Said& said) = 0;
  virtual void child_answers(const Said& said) = 0;
  virtual void fold_log() = 0;  // what a long-running program does now and then
  virtual void back_up_to(const fs::path& file) = 0;
  // Closes both surveys and says so after every commit on the way.
  virtual void close(const std::function<void()>& after_commit) = 0;
  virtual std::vector<Kept> kept() = 0;  // in the order in which it stands in its table
  // Tokens and keys: raw bytes that stand in no file.
  virtual std::vector<std::string> secrets() = 0;
};

std::unique_ptr<Layout> sealed_layout(const fs::path& data, const fs::path& keys);
std::unique_ptr<Layout> unsealed_layout(const fs::path& data);

}  // namespace earshot::adversary
