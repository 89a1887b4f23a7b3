// SPDX-License-Identifier: Apache-2.0
// What connections cost that are open and quiet.
#include <thread>

#include "bench/bench.h"
#include "bench/crowd.h"
#include "bench/rivals.h"

namespace earshot::bench {
namespace {

constexpr int warm_up = 200;
constexpr int connections = 2'000;
constexpr double quiet_s = 5;

struct Cost {
  double kb_each = 0;
  double cpu_percent = 0;  // of one core
  double unserved = 0;     // that could not be opened, or had gone when asked again
};

Cost cost_of(const Tls& tls, const Rival& rival) {
  { Crowd(tls, rival.place, warm_up); }  // what every server makes once
  const double memory = rival.program->memory_kb();
  Crowd crowd(tls, rival.place, connections);
  Cost cost;
  cost.kb_each = (rival.program->memory_kb() - memory) / connections;
  const double cpu = rival.program->cpu_seconds();
  std::this_thread::sleep_for(std::chrono::duration<double>(quiet_s));
  cost.cpu_percent = (rival.program->cpu_seconds() - cpu) / quiet_s * 100;
  cost.unserved = crowd.ask_for(1).unserved;
  return cost;
}

void tell(const std::string& name, const Cost& cost) {
  line(name + ", memory for each", cost.kb_each, "kB");
  line(name + ", computing", cost.cpu_percent, "% of a core");
}

}  // namespace

void idle(Limits& limits) {
  heading("2,000 connections, open and quiet after one page each");
  const Tls tls;
  const Rivals rivals;
  tell("nginx", cost_of(tls, rivals.nginx));
  const Cost ours = cost_of(tls, rivals.earshot);
  tell("Earshot", ours);
  limits.at_most("memory for each quiet connection", ours.kb_each, 25, "kB");
  limits.at_most("computing while all are quiet", ours.cpu_percent, 1, "% of a core");
  limits.at_most("quiet connections that were not served", ours.unserved, 0);
}

}  // namespace earshot::bench
