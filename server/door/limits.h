// SPDX-License-Identifier: Apache-2.0
// How long and how much the door puts up with. Fixed for everybody who runs it; tests take less.
#pragma once

#include <chrono>
#include <cstddef>

namespace earshot::door {

struct Limits {
  using Time = std::chrono::milliseconds;

  Time greeting = std::chrono::seconds(10);     // for the TLS handshake, then for the first byte
  Time head = std::chrono::seconds(10);         // from a request's first byte to its empty line
  Time body = std::chrono::seconds(30);         // from there to its last byte
  Time writing = std::chrono::seconds(60);      // until the whole reply is taken
  Time stalled = std::chrono::seconds(10);      // while nothing of the reply is taken
  Time answering = std::chrono::seconds(10);    // then the place may go to somebody else
  Time idle = std::chrono::seconds(60);         // until the next request
  Time crowded_idle = std::chrono::seconds(5);  // while half of all connections are taken
  Time parting = std::chrono::seconds(2);       // for whoever we refuse to stop talking
  Time draining = std::chrono::seconds(10);     // at stop, for requests under way

  std::size_t connections = 8000;
  std::size_t from_one_address = 4000;         // a council or a school may have one for everybody
  std::size_t bytes_held = 128 * 1024 * 1024;  // of requests that have not come whole
  std::size_t held_by_one = 16 * 1024 * 1024;  // of these, from one address
  std::size_t discarded = 1024 * 1024;         // of what a refused request still sends
};

}  // namespace earshot::door
