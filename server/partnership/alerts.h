// SPDX-License-Identifier: Apache-2.0
// Mail to whoever reads what children and families write: that there is something to read, and nothing
// of what it is. First whoever is on duty, then the deputy, then both again, until somebody has opened
// it. One letter covers everything that is unread.
#pragma once

#include <chrono>
#include <string>

#include "answers/site.h"
#include "base/mail_drop.h"

namespace earshot::partnership {

// Nobody is written to more often, whatever comes.
inline constexpr std::chrono::minutes alerts_apart{5};
// How often both are told again of what still nobody has opened.
inline constexpr std::chrono::hours alerted_again_after{4};
// A letter that was not sent for so long is of no use.
inline constexpr std::chrono::days letters_live{7};

class Alerts {
 public:
  // `address` is how people reach this server: "https://surveys.example.org".
  Alerts(answers::Site& site, MailDrop drop, std::string address)
      : site_(site), drop_(std::move(drop)), address_(std::move(address)) {}

  // Writes what letters are due, in the change that notes that they were written: two processes do not
  // write twice, and a crash loses none. Gives how many.
  int write_due();

 private:
  struct Due;
  int write(Database& db, const Due& due);
  void write_to(const std::string& to);

  answers::Site& site_;
  MailDrop drop_;
  std::string address_;
};

}  // namespace earshot::partnership
