// SPDX-License-Identifier: Apache-2.0
// Benchmarks print what they measured beside the limit of the same run, as a ratio: the machine's
// speed of the day cancels out. Where an issue says what must hold, `Limits` judges it.
#pragma once

#include <time.h>

#include <chrono>
#include <string>

#include "bench/limits.h"

namespace earshot::bench {

template <class Work>
double seconds(Work&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// What this thread has computed for, whoever else is using the machine.
template <class Work>
double cpu_seconds(Work&& work) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  };
  const double start = now();
  work();
  return now() - start;
}

// "  sealing one answer              3.1 µs"
void line(const std::string& what, double figure, const std::string& unit);
void heading(const std::string& text);

void submitting(Limits& limits);
void sealing(Limits& limits);
void mixing(Limits& limits);
void reading(Limits& limits);
void building(Limits& limits);
void answering(Limits& limits);
void pages(Limits& limits);
void connecting(Limits& limits);
void besieged(Limits& limits);
void idle(Limits& limits);
void registers(Limits& limits);
void protecting(Limits& limits);
void results(Limits& limits);
void needs(Limits& limits);

}  // namespace earshot::bench
