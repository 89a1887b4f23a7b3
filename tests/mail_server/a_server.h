// SPDX-License-Identifier: Apache-2.0
// A real mail server on this machine, for tests: server.py beside this file, which treats each letter as
// its recipient's name says. Ends with the test.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

#include "base/smtp.h"
#include "people.h"

namespace earshot {

class AMailServer {
 public:
  // Whoever has a user name must be asked for it.
  explicit AMailServer(MailSecurity security = MailSecurity::none, const std::string& user = "",
                       const std::string& password = "");
  ~AMailServer();
  AMailServer(const AMailServer&) = delete;
  AMailServer& operator=(const AMailServer&) = delete;

  // How it is reached, trusting its certificate. Patient for a moment only.
  MailServer settings() const;
  std::vector<std::string> letters() const;  // every one it took, in their order
  std::map<std::string, int> by_message_id() const;

 private:
  TemporaryFolder folder_;
  MailSecurity security_;
  std::string user_, password_;
  pid_t process_ = -1;
  int to_ = -1;
  int port_ = 0;
};

// The value of a header, of a letter whose headers are not folded.
std::string header_in(const std::string& letter, const std::string& name);

}  // namespace earshot
