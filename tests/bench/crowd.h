// SPDX-License-Identifier: Apache-2.0
// Many visitors at once, each with one connection that stays, each asking for the next page as soon
// as it has the last. One thread, so that it takes no more than one core from the server beside it.
#pragma once

#include <memory>
#include <vector>

#include "bench/visitor.h"

namespace earshot::bench {

struct Served {
  double pages = 0;     // of all visitors
  double unserved = 0;  // visitors who got no page, or whose connection was refused or broke
  double seconds = 0;
  double busy = 0;  // the share of its core that the crowd itself used
};

class Crowd {
 public:
  Crowd(const Tls& tls, const Place& place, int count);
  ~Crowd();
  Crowd(const Crowd&) = delete;
  Crowd& operator=(const Crowd&) = delete;

  Served ask_for(double seconds);

 private:
  struct Member {
    std::unique_ptr<Visitor> visitor;  // none once it broke
    double pages = 0;
  };
  void listen_to(Member& member);
  void answer_once(Member& member);
  void ask_until(double seconds);

  int ready_;
  std::vector<Member> members_;
};

}  // namespace earshot::bench
