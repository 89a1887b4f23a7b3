// SPDX-License-Identifier: Apache-2.0
// What an honest visitor notices of 500 hostile ones.
#include "bench/bench.h"
#include "bench/hostile.h"
#include "bench/rivals.h"
#include "bench/rounds.h"
#include "bench/visits.h"

namespace earshot::bench {
namespace {

constexpr int rounds = 3;
constexpr int hostile = 500;
// Together longer than the door waits for anybody, so that the siege has its throwing out.
constexpr double visits_s = 8;
constexpr double pages_s = 4;

struct Honest {
  double visit_ms = 0;  // of a hundred visits from scratch, how long the slowest but one takes
  double page_ms = 0;   // the same for pages on a connection that stays
  double failed = 0;
};

template <class Some>
Visits go_on_for(double seconds_wanted, const Some& some) {
  Visits all;
  const auto start = std::chrono::steady_clock::now();
  while (std::chrono::steady_clock::now() - start < std::chrono::duration<double>(seconds_wanted)) {
    const Visits visits = some();
    all.ms.insert(all.ms.end(), visits.ms.begin(), visits.ms.end());
    all.failed += visits.failed;
  }
  return all;
}

Honest honest_visitor(const Tls& tls, const Place& place) {
  const Visits visits = go_on_for(visits_s, [&] { return visit(tls, place, 50, Comes::back); });
  const Visits pages = go_on_for(pages_s, [&] { return read_on(tls, place, 500); });
  return {share_below(visits.ms, 0.99), share_below(pages.ms, 0.99), visits.failed + pages.failed};
}

struct Figures {
  Rounds visit, page;
  double failed = 0;
  void add(const Honest& honest) {
    visit.add(honest.visit_ms);
    page.add(honest.page_ms);
    failed += honest.failed;
  }
  void tell(const std::string& when) const {
    visit.tell("p99 of a visit from scratch, " + when, "ms");
    page.tell("p99 of a page on an open connection, " + when, "ms");
  }
};

}  // namespace

void besieged(Limits& limits) {
  heading("An honest visitor beside 500 hostile connections, 3 rounds in turn");
  const Tls tls;
  const Rivals rivals;
  const Place& place = rivals.earshot.place;
  honest_visitor(tls, place);
  Figures quiet, under;
  Rounds visit_ratio, page_ratio, thrown_out;
  for (int round = 0; round < rounds; ++round) {
    const Honest before = honest_visitor(tls, place);
    Hostile crowd(tls, place, hostile);
    const Honest beside = honest_visitor(tls, place);
    thrown_out.add(crowd.thrown_out());
    quiet.add(before);
    under.add(beside);
    visit_ratio.add(beside.visit_ms / before.visit_ms);
    page_ratio.add(beside.page_ms / before.page_ms);
  }
  quiet.tell("idle");
  under.tell("besieged");
  thrown_out.tell("hostile connections thrown out, and back, in a round", "");
  limits.at_most("p99 of a visit from scratch, of idle", visit_ratio.median(), 3);
  limits.at_most("p99 of a page on an open connection, of idle", page_ratio.median(), 3);
  limits.at_most("honest visits that failed", quiet.failed + under.failed, 0);
}

}  // namespace earshot::bench
