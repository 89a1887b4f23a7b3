// SPDX-License-Identifier: Apache-2.0
// One of the door's threads, with its share of the connections: waits for them, keeps their deadlines
// and passes replies to them. Sleeps when nothing is to be done.
#pragma once

#include <array>
#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>
#include <ctime>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "door/connection.h"
#include "door/owed.h"
#include "door/reply_writer.h"
#include "door/rules.h"
#include "door/waiting.h"

namespace earshot::door {

class Loop {
 public:
  explicit Loop(const Rules& rules);
  ~Loop();

  void run();  // on this thread, until it is drained and owed nothing

  // From any thread.
  void admit(int socket, Peer peer);
  void drain();
  asio::io_context& context() { return context_; }

  // For its connections.
  std::span<char> scratch() { return scratch_; }
  bool is_draining() const { return draining_; }
  void enter(Waiting::Place place, Phase phase);
  void ask(Ticket ticket, Request request);
  // Whoever has been sending longest gives way, of `network` if it says one; false if that is `asking`.
  bool shed_sender(Waiting::Place asking, std::string_view network = {});
  std::string head_of(const Reply& reply, const Asked& asked);

 private:
  void begin(int socket, Peer peer);
  bool make_room();  // false: everybody waits for an answer
  void go_on(Ticket ticket);
  void give(Ticket ticket, Needs needs);
  void forget(Ticket ticket);
  void pass_replies();
  void begin_draining();
  void end_if_drained();

  Limits::Time limit_of(Phase phase) const;
  void set_timer(SteadyTime due);
  void look_at_the_time();
  std::string_view date();

  const Rules& rules_;
  asio::io_context context_{1};
  std::optional<asio::executor_work_guard<asio::io_context::executor_type>> work_;
  asio::basic_waitable_timer<std::chrono::steady_clock,
                             asio::wait_traits<std::chrono::steady_clock>,
                             asio::io_context::executor_type>
      timer_{context_};
  SteadyTime timer_due_ = SteadyTime::max();
  Owed owed_;
  Waiting waiting_;
  std::unordered_map<Ticket, std::unique_ptr<Connection>> connections_;
  Ticket last_ticket_ = 0;
  bool draining_ = false;
  SteadyTime drained_by_ = SteadyTime::max();
  ReplyWriter writer_;
  std::time_t date_of_ = 0;
  std::string date_;
  std::array<char, 32 * 1024> scratch_{};
};

}  // namespace earshot::door
