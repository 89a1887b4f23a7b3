// SPDX-License-Identifier: Apache-2.0
#include "bench/visits.h"

#include <optional>
#include <thread>

#include "bench/bench.h"

namespace earshot::bench {
namespace {

Session visit_once(const Tls& tls, const Place& place, const Session& earlier, Visits& visits) {
  Session session;
  const double took = seconds([&] {
    Visitor visitor(tls, place, earlier);
    visitor.read_page();
    visits.resumed += visitor.resumed() ? 1 : 0;
    session = visitor.session();
  });
  visits.ms.push_back(took * 1e3);
  return session;
}

}  // namespace

Visits visit(const Tls& tls, const Place& place, int count, Comes comes) {
  Visits visits;
  Session earlier;
  for (int i = 0; i < count; ++i)
    try {
      Session session = visit_once(tls, place, earlier, visits);
      if (comes == Comes::back)
        earlier = std::move(session);
    } catch (const Unserved&) {
      ++visits.failed;
    }
  return visits;
}

Visits visit_together(const Tls& tls, const Place& place, int visitors, int count_each,
                      Comes comes) {
  std::vector<Visits> each(static_cast<std::size_t>(visitors));
  {
    std::vector<std::jthread> threads;
    for (Visits& visits : each)
      threads.emplace_back([&] { visits = visit(tls, place, count_each, comes); });
  }
  Visits all;
  for (const Visits& visits : each) {
    all.ms.insert(all.ms.end(), visits.ms.begin(), visits.ms.end());
    all.resumed += visits.resumed;
    all.failed += visits.failed;
  }
  return all;
}

Visits read_on(const Tls& tls, const Place& place, int count) {
  Visits visits;
  std::optional<Visitor> visitor;
  for (int i = 0; i < count; ++i)
    try {
      if (!visitor)
        visitor.emplace(tls, place);
      visits.ms.push_back(seconds([&] { visitor->read_page(); }) * 1e3);
    } catch (const Unserved&) {
      visitor.reset();
      ++visits.failed;
    }
  return visits;
}

}  // namespace earshot::bench
