// SPDX-License-Identifier: Apache-2.0
// What passes between the door and whoever answers behind it: one whole, bounded request in, one
// reply out. No word of sockets or HTTP libraries.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot::door {

using Header = std::pair<std::string, std::string>;

struct Request {
  std::string method;           // "GET", in capitals
  std::string target;           // as sent: path and, after '?', the query; nothing decoded
  std::vector<Header> headers;  // names in small letters, each name as often as it was sent
  std::string body;             // whole; empty if there was none
  std::string from;             // the address of whoever asks, for counting guesses; never logged
  bool passed_on = false;       // by a proxy: ours, or one that says it is one
};

struct Reply {
  int status = 200;
  std::vector<Header> headers;  // Content-Length, Date and Connection are the door's own
  std::string body;
  std::string_view fixed_body;  // instead of `body`: text that lives as long as the program
};

// Hands over the reply; once, from any thread, now or later.
using Send = std::function<void(Reply)>;
// Must not block for long: the door's own threads call it.
using Answer = std::function<void(Request, Send)>;

}  // namespace earshot::door
