// SPDX-License-Identifier: Apache-2.0
// Pages a second over connections that stay, beside nginx with the same bytes.
#include "bench/bench.h"
#include "bench/crowd.h"
#include "bench/rivals.h"
#include "bench/rounds.h"

namespace earshot::bench {
namespace {

constexpr int rounds = 5;
constexpr double seconds_each = 2;

constexpr struct {
  int visitors;
  double limit;
} sizes[] = {{32, 0.75}, {256, 0.50}, {1'000, 0.40}};

struct Figures {
  Rounds pages;  // a second
  Rounds cpu;    // µs of the server for one
  Rounds busy;
  double unserved = 0;  // of all rounds
};

double one_round(const Tls& tls, const Rival& rival, int visitors, Figures& figures) {
  Crowd crowd(tls, rival.place, visitors);
  const double before = rival.program->cpu_seconds();
  const Served served = crowd.ask_for(seconds_each);
  figures.cpu.add((rival.program->cpu_seconds() - before) * 1e6 / served.pages);
  figures.pages.add(served.pages / served.seconds);
  figures.busy.add(served.busy);
  figures.unserved += served.unserved;
  return served.pages / served.seconds;
}

void tell(const std::string& name, const Figures& figures) {
  figures.pages.tell(name, "/s");
  figures.cpu.tell(name + ", computing for a page", "µs");
  figures.busy.tell(name + ", the crowd's own core in use", "of it");
}

}  // namespace

void pages(Limits& limits) {
  heading("Pages over TLS on connections that stay, 5 rounds in turn; the crowd shares the cores");
  const Tls tls;
  const Rivals rivals;
  for (const auto& size : sizes) {
    Figures ours, theirs;
    Rounds ratio;
    for (int round = 0; round < rounds; ++round) {
      const double pages = one_round(tls, rivals.nginx, size.visitors, theirs);
      ratio.add(one_round(tls, rivals.earshot, size.visitors, ours) / pages);
    }
    const std::string who = std::to_string(size.visitors) + " visitors";
    tell(who + ", nginx", theirs);
    tell(who + ", Earshot", ours);
    ratio.tell(who + ", each round's share of nginx's", "");
    limits.at_least(who + ": pages, of nginx's", ratio.median(), size.limit);
    limits.at_most(who + ": connections not served", ours.unserved, 0);
  }
}

}  // namespace earshot::bench
