// SPDX-License-Identifier: Apache-2.0
#include "bench/crowd.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>

#include "bench/bench.h"

namespace earshot::bench {

Crowd::Crowd(const Tls& tls, const Place& place, int count)
    : ready_(epoll_create1(EPOLL_CLOEXEC)), members_(static_cast<std::size_t>(count)) {
  for (Member& member : members_)
    try {
      member.visitor = std::make_unique<Visitor>(tls, place);
      member.visitor->read_page();  // whatever is made at the first page is made
      member.visitor->never_wait();
      listen_to(member);
    } catch (const Unserved&) {
      member.visitor.reset();
    }
}

Crowd::~Crowd() { close(ready_); }

void Crowd::listen_to(Member& member) {
  epoll_event wanted{};
  wanted.events = EPOLLIN;
  wanted.data.ptr = &member;
  epoll_ctl(ready_, EPOLL_CTL_ADD, member.visitor->socket(), &wanted);
}

void Crowd::answer_once(Member& member) try {
  if (!member.visitor->hear())
    return;
  ++member.pages;
  member.visitor->ask();
} catch (const Unserved&) {
  member.visitor.reset();  // its socket leaves the epoll with it
}

Served Crowd::ask_for(double seconds_wanted) {
  Served served;
  served.busy = cpu_seconds([&] { served.seconds = seconds([&] { ask_until(seconds_wanted); }); });
  served.busy /= served.seconds;
  for (const Member& member : members_) {
    served.pages += member.pages;
    served.unserved += member.visitor && member.pages > 0 ? 0 : 1;
  }
  return served;
}

void Crowd::ask_until(double seconds_wanted) {
  for (Member& member : members_)
    if (member.visitor)
      member.visitor->ask();
  const auto start = std::chrono::steady_clock::now();
  const std::chrono::duration<double> wanted(seconds_wanted);
  epoll_event events[256];
  while (std::chrono::steady_clock::now() - start < wanted) {
    const int count = epoll_wait(ready_, events, 256, 100);
    for (int i = 0; i < count; ++i)
      answer_once(*static_cast<Member*>(events[i].data.ptr));
  }
}

}  // namespace earshot::bench
