// SPDX-License-Identifier: Apache-2.0
// Letters that came back: reads the mailbox that the settings name, finds reports of failed delivery (RFC
// 3464) by the Message-ID of ours, and notes them. Changes nothing in the mailbox. Nobody can report a
// letter who has not had it: a Message-ID is made with our key.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "answers/site.h"
#include "base/files.h"

namespace earshot::mail {

struct FailedDelivery {
  std::string message_id;  // of the letter that came back
  std::string said;        // by whoever could not deliver it; without an address
};
// Nothing if it is no such report, or only says that it takes longer.
std::optional<FailedDelivery> failed_delivery(std::string_view letter);

class Returned {
 public:
  // A file is a mailbox (mbox); a folder has a file for each letter, or is a maildir.
  Returned(answers::Site& site, fs::path mailbox) : site_(site), mailbox_(std::move(mailbox)) {}

  // What has come since it last looked. Gives how many letters of ours came back.
  int look();

 private:
  std::map<std::string, FailedDelivery> read();  // by the name in their Message-ID
  void read_file_of(const fs::path& file, std::map<std::string, FailedDelivery>& failed);

  answers::Site& site_;
  fs::path mailbox_;
  std::map<fs::path, fs::file_time_type> seen_;
};

}  // namespace earshot::mail
