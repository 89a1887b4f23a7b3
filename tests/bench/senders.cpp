// SPDX-License-Identifier: Apache-2.0
#include "bench/senders.h"

#include <sys/epoll.h>
#include <unistd.h>

#include "bench/bench.h"

namespace earshot::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int patience_ms = 20'000;
constexpr std::string_view thanks = "Your answers have been sent";

}  // namespace

Senders::Senders(const Tls& tls, const Place& place, int count)
    : ready_(epoll_create1(EPOLL_CLOEXEC)), senders_(static_cast<std::size_t>(count)) {
  for (Sender& sender : senders_) {
    sender.visitor = std::make_unique<Visitor>(tls, place);
    sender.visitor->read_page();
    sender.visitor->never_wait();
    epoll_event wanted{};
    wanted.events = EPOLLIN;
    wanted.data.ptr = &sender;
    epoll_ctl(ready_, EPOLL_CTL_ADD, sender.visitor->socket(), &wanted);
  }
}

Senders::~Senders() { close(ready_); }

void Senders::send_next(Sender& sender) {
  if (next_ == requests_->size())
    return;
  const std::string& request = (*requests_)[next_++];
  ++waiting_;
  sender.since = Clock::now();
  sender.visitor->ask(request);
}

void Senders::hear(Sender& sender) try {
  if (!sender.visitor->hear())
    return;
  --waiting_;
  const std::chrono::duration<double, std::milli> took = Clock::now() - sender.since;
  if (sender.visitor->heard().find(thanks) == std::string::npos)
    ++thanked_.failed;
  else
    thanked_.ms.push_back(took.count());
  send_next(sender);
} catch (const Unserved&) {
  --waiting_;
  ++thanked_.failed;
  sender.visitor.reset();  // its socket leaves the epoll with it
}

Thanked Senders::send(const std::vector<std::string>& requests) {
  requests_ = &requests;
  next_ = waiting_ = 0;
  thanked_ = {};
  thanked_.seconds = seconds([&] {
    for (Sender& sender : senders_)
      if (sender.visitor)
        send_next(sender);
    epoll_event events[256];
    while (waiting_ > 0) {
      const int count = epoll_wait(ready_, events, 256, patience_ms);
      for (int i = 0; i < count; ++i)
        hear(*static_cast<Sender*>(events[i].data.ptr));
      if (count == 0)
        break;  // nobody hears anything any more
    }
  });
  thanked_.failed += static_cast<int>(waiting_ + requests.size() - next_);
  return std::move(thanked_);
}

}  // namespace earshot::bench
