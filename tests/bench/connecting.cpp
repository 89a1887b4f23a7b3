// SPDX-License-Identifier: Apache-2.0
// What a new connection costs the server, its one page included, beside nginx.
#include "bench/bench.h"
#include "bench/rivals.h"
#include "bench/rounds.h"
#include "bench/visits.h"

namespace earshot::bench {
namespace {

constexpr int rounds = 5;
constexpr int visitors = 8;
constexpr int visits_each = 300;

struct Figures {
  Rounds cpu;  // µs of the server for one connection
  double resumed = 0;
  double served = 0;
  double failed = 0;
};

double one_round(const Tls& tls, const Rival& rival, Comes comes, Figures& figures) {
  const double before = rival.program->cpu_seconds();
  const Visits visits = visit_together(tls, rival.place, visitors, visits_each, comes);
  const auto served = static_cast<double>(visits.ms.size());
  const double cpu = (rival.program->cpu_seconds() - before) * 1e6 / served;
  figures.cpu.add(cpu);
  figures.resumed += visits.resumed;
  figures.served += served;
  figures.failed += visits.failed;
  return cpu;
}

Figures compare(const Tls& tls, const Rivals& rivals, Comes comes, const std::string& who,
                Limits& limits) {
  Figures ours, theirs;
  Rounds ratio;
  for (int round = 0; round < rounds; ++round) {
    const double cpu = one_round(tls, rivals.nginx, comes, theirs);
    ratio.add(one_round(tls, rivals.earshot, comes, ours) / cpu);
  }
  theirs.cpu.tell(who + ", nginx computing", "µs");
  ours.cpu.tell(who + ", Earshot computing", "µs");
  ratio.tell(who + ", each round's ratio", "");
  limits.at_most(who + ": computing, of nginx's", ratio.median(), 1.1);
  limits.at_most(who + ": visits that failed", ours.failed, 0);
  return ours;
}

}  // namespace

void connecting(Limits& limits) {
  heading("New connections with one page each, 8 at once, 5 rounds in turn");
  const Tls tls;
  const Rivals rivals;
  compare(tls, rivals, Comes::as_a_stranger, "strangers", limits);
  const Figures back = compare(tls, rivals, Comes::back, "who come back", limits);
  // The first visit of each of a round is a stranger's.
  const double could = back.served - visitors * rounds;
  limits.at_least("who come back: handshakes resumed", 100 * back.resumed / could, 99, "%");
}

}  // namespace earshot::bench
