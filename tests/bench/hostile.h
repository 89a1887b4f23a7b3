// SPDX-License-Identifier: Apache-2.0
// Those who come to tie a server up: they connect and say nothing, finish the handshake and say
// nothing, or send a head or a body one byte at a time. Who is thrown out comes again at once.
#pragma once

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "bench/visitor.h"

namespace earshot::bench {

class Hostile {
 public:
  // As many of each kind as makes `count`; all are there when this returns.
  Hostile(const Tls& tls, const Place& place, int count);
  ~Hostile();
  Hostile(const Hostile&) = delete;
  Hostile& operator=(const Hostile&) = delete;

  int thrown_out() const { return thrown_out_; }  // so far

 private:
  enum class Kind { silent_tcp, silent_tls, slow_head, slow_body };
  struct Somebody {
    Kind kind;
    std::unique_ptr<Visitor> visitor;  // who finished the handshake
    int socket = -1;
  };
  void come(Somebody& somebody);
  void leave(Somebody& somebody);
  void keep_at_it(const std::stop_token& stop);
  void pester(Somebody& somebody);

  const Tls& tls_;
  Place place_;
  std::vector<Somebody> all_;
  std::atomic<int> thrown_out_ = 0;
  std::jthread thread_;
};

}  // namespace earshot::bench
