// SPDX-License-Identifier: Apache-2.0
#include "door/loop.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <asio/post.hpp>
#include <chrono>

#include "door/http_date.h"

namespace earshot::door {
namespace {

// Who goes first when there are too many: whoever says nothing, then whoever says it slowly, then
// whoever does not read.
constexpr std::array shed_first{Phase::parting, Phase::idle, Phase::greeting,
                                Phase::head,    Phase::body, Phase::writing};
constexpr std::array with_deadline{Phase::greeting, Phase::head, Phase::body,
                                   Phase::writing,  Phase::idle, Phase::parting};

}  // namespace

Loop::Loop(const Rules& rules)
    : rules_(rules),
      work_(context_.get_executor()),
      owed_([this] { asio::post(context_, [this] { pass_replies(); }); }) {}

Loop::~Loop() = default;

void Loop::run() { context_.run(); }

void Loop::admit(int socket, Peer peer) {
  asio::post(context_,
             [this, socket, peer = std::move(peer)]() mutable { begin(socket, std::move(peer)); });
}

void Loop::begin(int socket, Peer peer) {
  const bool has_room = connections_.size() < rules_.connections_each;
  if (draining_ || (!has_room && !make_room())) {
    rules_.counts.turned_away += !draining_;
    rules_.visitors.let_out(peer.network);
    close(socket);
    return;
  }
  const Ticket ticket = ++last_ticket_;
  const SteadyTime now = std::chrono::steady_clock::now();
  const auto place = waiting_.enter(ticket, Phase::greeting, now);
  set_timer(now + limit_of(Phase::greeting));
  if (waiting_.longest(Phase::idle))
    set_timer(now + limit_of(Phase::idle));  // which is less once there are many
  connections_.emplace(ticket,
                       std::make_unique<Connection>(*this, rules_, place, socket, std::move(peer)));
  go_on(ticket);
}

bool Loop::make_room() {
  for (const Phase phase : shed_first)
    if (const auto* longest = waiting_.longest(phase)) {
      if (phase == Phase::writing)
        connections_.at(longest->ticket)->wire().take_back();
      forget(longest->ticket);
      return true;
    }
  const auto* longest = waiting_.longest(Phase::answering);
  const SteadyTime now = std::chrono::steady_clock::now();
  if (!longest || longest->since + rules_.limits.answering > now)
    return false;
  forget(longest->ticket);
  return true;
}

bool Loop::shed_sender(Waiting::Place asking, std::string_view network) {
  for (const Phase phase : {Phase::body, Phase::head})
    for (const auto& entry : waiting_.all(phase)) {
      const Ticket ticket = entry.ticket;
      if (ticket == asking->ticket)
        return false;
      Connection& other = *connections_.at(ticket);
      if (!other.holds_much() || (!network.empty() && other.peer().network != network))
        continue;
      give(ticket, other.give_way());
      return true;
    }
  return false;
}

void Loop::go_on(Ticket ticket) {
  const auto found = connections_.find(ticket);
  if (found == connections_.end())
    return;
  give(ticket, found->second->go_on());
  pass_replies();
}

void Loop::give(Ticket ticket, Needs needs) {
  switch (needs) {
    case Needs::nothing:
    case Needs::an_answer:
      return;
    case Needs::closing:
      return forget(ticket);
    case Needs::its_turn:  // after everybody else's
      return asio::post(context_, [this, ticket] { go_on(ticket); });
    case Needs::reading:
    case Needs::writing:
      break;
  }
  connections_.at(ticket)->wire().wait(needs, [this, ticket](const asio::error_code& wrong) {
    if (!wrong)
      go_on(ticket);
  });
}

void Loop::forget(Ticket ticket) {
  const auto found = connections_.find(ticket);
  const auto place = found->second->place();
  connections_.erase(found);  // which looks at its place once more
  waiting_.leave(place);
  end_if_drained();
}

void Loop::enter(Waiting::Place place, Phase phase) {
  const SteadyTime now = std::chrono::steady_clock::now();
  waiting_.move(place, phase, now);
  if (phase != Phase::answering)
    set_timer(now + limit_of(phase));
}

void Loop::ask(Ticket ticket, Request request) {
  rules_.answer(std::move(request), owed_.expect(ticket));
}

// A reply may free the connection for its next request, which may be answered at once.
void Loop::pass_replies() {
  for (auto arrived = owed_.collect(); !arrived.empty(); arrived = owed_.collect())
    for (auto& [ticket, reply] : arrived)
      if (const auto found = connections_.find(ticket); found != connections_.end())
        give(ticket, found->second->take(std::move(reply)));
  end_if_drained();
}

std::string Loop::head_of(const Reply& reply, const Asked& asked) {
  return writer_.head_of(reply, asked, date());
}

std::string_view Loop::date() {
  const std::time_t now = std::time(nullptr);
  if (now != date_of_)
    date_ = http_date(now);
  date_of_ = now;
  return date_;
}

Limits::Time Loop::limit_of(Phase phase) const {
  const Limits& limits = rules_.limits;
  const bool crowded = connections_.size() > rules_.connections_each / 2;
  switch (phase) {
    case Phase::greeting:
      return limits.greeting;
    case Phase::head:
      return limits.head;
    case Phase::body:
      return limits.body;
    case Phase::writing:
      return std::min(limits.stalled, limits.writing);
    case Phase::idle:
      return crowded ? limits.crowded_idle : limits.idle;
    case Phase::parting:
      return limits.parting;
    case Phase::answering:
      break;
  }
  return Limits::Time::max();
}

// Only ever to an earlier time: when it goes off too early, nothing is due yet and it is set again.
void Loop::set_timer(SteadyTime due) {
  if (due >= timer_due_)
    return;
  timer_due_ = due;
  timer_.expires_at(due);
  timer_.async_wait([this](const asio::error_code& wrong) {
    if (!wrong)
      look_at_the_time();
  });
}

void Loop::look_at_the_time() {
  if (!work_)
    return;  // it went off just before the end
  timer_due_ = SteadyTime::max();
  const SteadyTime now = std::chrono::steady_clock::now();
  if (now >= drained_by_)
    for (const Phase phase : {Phase::greeting, Phase::head, Phase::body, Phase::answering,
                              Phase::writing, Phase::idle, Phase::parting})
      while (const auto* longest = waiting_.longest(phase))
        forget(longest->ticket);
  for (const Phase phase : with_deadline) {
    const auto* longest = waiting_.longest(phase);
    for (; longest && longest->since + limit_of(phase) <= now; longest = waiting_.longest(phase))
      give(longest->ticket, connections_.at(longest->ticket)->be_late());
    if (longest)
      set_timer(longest->since + limit_of(phase));
  }
  if (draining_ && now < drained_by_)
    set_timer(drained_by_);
}

void Loop::drain() {
  asio::post(context_, [this] { begin_draining(); });
}

void Loop::begin_draining() {
  draining_ = true;
  drained_by_ = std::chrono::steady_clock::now() + rules_.limits.draining;
  for (const Phase phase : {Phase::greeting, Phase::idle})
    while (const auto* longest = waiting_.longest(phase))
      forget(longest->ticket);
  set_timer(drained_by_);
  end_if_drained();
}

// Whoever still owes a reply would hand it to nobody, so that is waited for without a limit.
void Loop::end_if_drained() {
  if (!draining_ || !connections_.empty() || !owed_.is_empty())
    return;
  work_.reset();
  timer_.cancel();
}

}  // namespace earshot::door
