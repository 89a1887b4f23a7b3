// SPDX-License-Identifier: Apache-2.0
// Turns a reply into the bytes of its head with cpp-httplib, which is told only what it must know of
// the request: nothing a stranger wrote reaches the library. One for each thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "door/message.h"

namespace earshot::door {

// What of the request decides how its reply is written.
struct Asked {
  std::string_view method;
  bool is_old = false;   // HTTP/1.0
  bool goes_on = false;  // the connection stays open
};

class ReplyWriter {
 public:
  ReplyWriter();
  ~ReplyWriter();

  // Up to and with the empty line. The body, if `brings_body`, follows it unchanged.
  std::string head_of(const Reply& reply, const Asked& asked, std::string_view date);

 private:
  class Library;
  std::unique_ptr<Library> library_;
};

bool brings_body(const Reply& reply, const Asked& asked);
std::string_view body_of(const Reply& reply);
// False if a header's name or value, or the status, could not be sent as it is: then it is a bug, and
// the reply must not go out.
bool can_be_sent(const Reply& reply);

}  // namespace earshot::door
