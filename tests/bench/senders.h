// SPDX-License-Identifier: Apache-2.0
// Many people at once who each press "Send my answers" and wait for "Thank you", on connections that
// stay. One thread, as a Crowd is.
#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include "bench/visitor.h"

namespace earshot::bench {

struct Thanked {
  std::vector<double> ms;  // how long each waited
  int failed = 0;          // no page, or another than "Thank you"
  double seconds = 0;
};

class Senders {
 public:
  Senders(const Tls& tls, const Place& place, int count);
  ~Senders();
  Senders(const Senders&) = delete;
  Senders& operator=(const Senders&) = delete;

  // Each request once, by whoever is free.
  Thanked send(const std::vector<std::string>& requests);

 private:
  struct Sender {
    std::unique_ptr<Visitor> visitor;
    std::chrono::steady_clock::time_point since{};
  };
  void send_next(Sender& sender);
  void hear(Sender& sender);

  int ready_;
  std::vector<Sender> senders_;
  const std::vector<std::string>* requests_ = nullptr;
  std::size_t next_ = 0;
  std::size_t waiting_ = 0;
  Thanked thanked_;
};

}  // namespace earshot::bench
