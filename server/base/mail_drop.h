// SPDX-License-Identifier: Apache-2.0
// A folder of letters that wait to be sent, each a whole RFC 5322 message in a file "*.eml" with one
// recipient. Whoever sends them takes them away. Refuses what could forge a header.
#pragma once

#include <string>
#include <string_view>

#include "base/days.h"
#include "base/files.h"

namespace earshot {

struct Mail {
  std::string from;     // "surveys@example.org"
  std::string to;       // one address
  std::string subject;  // ASCII
  std::string body;     // UTF-8, lines end in "\n"
};

class MailDrop {
 public:
  explicit MailDrop(fs::path folder) : folder_(std::move(folder)) {}

  // Whether a letter can bear it.
  static bool is_address(std::string_view address);

  // Whole or not there, and durable when it returns. Makes the folder (0700) if it is missing. Throws
  // std::invalid_argument for an address or subject that a header can't bear.
  void drop(const Mail& mail, Moment now) const;
  // What nobody has sent by then is of no more use. Gives how many went.
  int forget_before(Moment time) const;

  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

}  // namespace earshot
