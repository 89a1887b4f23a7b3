// SPDX-License-Identifier: Apache-2.0
// What all connections of a door share.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>

#include "door/counts.h"
#include "door/framer.h"
#include "door/limits.h"
#include "door/message.h"
#include "door/tls.h"
#include "door/visitors.h"

namespace earshot::door {

// What somebody reads whose request was refused.
using Refuse = std::function<Reply(int status)>;

struct Rules {
  Answer answer;
  Refuse refuse;
  LongestBody longest_body;
  Limits limits;
  std::size_t connections_each;  // of each thread
  Tls* tls;                      // null: in the clear
  Visitors& visitors;
  std::atomic<std::size_t>& bytes_held;
  std::mutex& making_room;
  std::atomic<bool>& told_of_proxy;  // that names nobody: once is enough
  Counts& counts;
};

}  // namespace earshot::door
