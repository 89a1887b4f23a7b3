// SPDX-License-Identifier: Apache-2.0
// A folder of letters that nobody has sent, each a whole message in a file "*.eml" with one
// recipient: where no mail server is set, and in a demonstration. Whoever sends them takes them away.
#pragma once

#include "base/files.h"
#include "base/letter.h"

namespace earshot {

class MailDrop {
 public:
  explicit MailDrop(fs::path folder) : folder_(std::move(folder)) {}

  // Whole or not there, and durable when it returns; the same letter again is the same file. Makes the
  // folder (0700) if it is missing. Throws std::invalid_argument for what a header can't bear.
  void drop(const Letter& letter) const;
  // What nobody has taken by then is of no more use. Gives how many went.
  int forget_before(Moment time) const;

  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

}  // namespace earshot
