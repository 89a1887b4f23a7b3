// SPDX-License-Identifier: Apache-2.0
// The door to the internet: owns sockets, TLS, deadlines and framing, and lets in nothing but whole,
// well-formed requests. README.md has what it promises, with the test of each promise.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "door/counts.h"
#include "door/limits.h"
#include "door/listener.h"
#include "door/rules.h"
#include "door/tls.h"

namespace earshot::door {

struct Options {
  Where where;
  std::optional<CertificateFiles> certificate;  // none: in the clear, on this machine only
  std::string proxy;  // in the clear: the address that is believed about whom it speaks for
  Limits limits;
  unsigned threads = 0;                          // 0: one for each core
  std::chrono::milliseconds look_again{60'000};  // whether the certificate's files have changed
  Counts* counts = nullptr;                      // where it counts, if anybody wants to know
};

class Door {
 public:
  // Takes its place, so that people can queue; throws a sentence if it can't. `answer` and `refuse`
  // are called by the door's threads, at once and at the same time, and must not throw.
  Door(Options options, Answer answer, Refuse refuse, LongestBody longest_body);
  ~Door();  // closes

  int port() const;
  void open();
  // Nobody new is let in, requests under way are finished. Returns when nobody is inside and nobody
  // owes the door a reply any more, so whoever answers may go after it.
  void close();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace earshot::door
