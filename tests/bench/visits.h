// SPDX-License-Identifier: Apache-2.0
// Visits from scratch, one after the other: a new connection, its handshake, one page, goodbye.
#pragma once

#include <vector>

#include "bench/visitor.h"

namespace earshot::bench {

enum class Comes { as_a_stranger, back };  // back: offers the session of the visit before

struct Visits {
  std::vector<double> ms;  // how long each took that was served
  double resumed = 0;
  double failed = 0;
};

Visits visit(const Tls& tls, const Place& place, int count, Comes comes);

// The same by several visitors at once.
Visits visit_together(const Tls& tls, const Place& place, int visitors, int count_each,
                      Comes comes);

// Pages one after the other on one connection, and on a new one should it break.
Visits read_on(const Tls& tls, const Place& place, int count);

}  // namespace earshot::bench
