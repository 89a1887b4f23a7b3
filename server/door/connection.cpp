// SPDX-License-Identifier: Apache-2.0
#include "door/connection.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "base/log.h"
#include "door/loop.h"

namespace earshot::door {
namespace {

constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr int too_late = 408;
constexpr int too_busy = 503;

}  // namespace

Connection::Connection(Loop& loop, const Rules& rules, Waiting::Place place, int socket, Peer peer)
    : loop_(loop),
      rules_(rules),
      place_(place),
      peer_(std::move(peer)),
      wire_(loop.context(), socket) {
  ++rules_.counts.connections;
  ++rules_.counts.connected;
}

Connection::~Connection() {
  --rules_.counts.connected;
  if (place_->phase == Phase::answering)
    --rules_.counts.under_way;
  hold(0);
  rules_.visitors.let_out(peer_.network);
}

Needs Connection::go_on() {
  Needs needs = Needs::nothing;
  while (needs == Needs::nothing)
    needs = (this->*step_)();
  return needs;
}

// Whoever never says a word costs a socket and nothing else.
Needs Connection::arrive() {
  step_ = rules_.tls ? &Connection::shake_hands : &Connection::read;
  return Needs::reading;
}

Needs Connection::shake_hands() {
  if (!wire_.is_secure() && !wire_.secure(*rules_.tls))
    return Needs::closing;
  if (const Needs needs = wire_.shake_hands(); needs != Needs::nothing) {
    rules_.counts.failed_handshakes += needs == Needs::closing;
    return needs;
  }
  ++(wire_.resumed() ? rules_.counts.resumed_handshakes : rules_.counts.new_handshakes);
  step_ = &Connection::read;
  enter(Phase::greeting);
  return Needs::nothing;
}

Needs Connection::read() {
  if (!in_.empty())
    if (const Needs needs = look(); needs != Needs::reading)
      return needs;
  const auto room = loop_.scratch();
  const auto [bytes, needs] = wire_.read(room);
  if (bytes == 0)
    return needs;
  if (in_.empty())
    enter(Phase::head);
  in_.append(room.data(), bytes);
  hold(in_.size());
  return has_memory() ? Needs::nothing : refuse(too_busy);
}

bool Connection::is_of_too_much() const {
  return rules_.bytes_held > rules_.limits.bytes_held ||
         rules_.visitors.held_by(peer_.network) > rules_.limits.held_by_one;
}

// Whoever sends slowest goes first: among those of its own address, then among all. One thread at a
// time makes room, and gives it back before the next looks: two would send away two for the want of one.
bool Connection::has_memory() {
  if (held_ == 0 || !is_of_too_much())
    return true;
  const std::lock_guard alone(rules_.making_room);
  const std::string& network = peer_.network;
  bool room = true;
  while (room && rules_.visitors.held_by(network) > rules_.limits.held_by_one)
    room = loop_.shed_sender(place_, network);
  while (room && rules_.bytes_held > rules_.limits.bytes_held)
    room = loop_.shed_sender(place_);
  if (!room)
    hold(0);
  return room;
}

Needs Connection::look() {
  switch (framer_.look(in_, rules_.longest_body)) {
    case Framer::Found::refused:
      return refuse(framer_.status());
    case Framer::Found::request:
      return ask();
    case Framer::Found::nothing_yet:
      return Needs::reading;
    case Framer::Found::head:
      break;
  }
  if (place_->phase != Phase::body)
    enter(Phase::body);
  return framer_.awaits_go_ahead() && !told_to_go_ahead_ ? tell_to_go_ahead() : Needs::reading;
}

// So short that whoever has no room for it is not reading at all.
Needs Connection::tell_to_go_ahead() {
  told_to_go_ahead_ = true;
  return wire_.write(go_ahead).bytes == go_ahead.size() ? Needs::reading : Needs::closing;
}

Needs Connection::ask() {
  const std::size_t size = framer_.size();
  is_old_ = framer_.is_old();
  goes_on_ = framer_.goes_on();
  Request request = framer_.take(in_);
  method_ = request.method;
  if (!name_sender(request, peer_) && !rules_.told_of_proxy.exchange(true))
    log::warning("The proxy does not say whom it speaks for; guesses are not counted by address");
  in_.erase(0, size);
  if (in_.empty())
    give_back(in_);
  hold(in_.size());
  framer_ = Framer();
  told_to_go_ahead_ = false;
  enter(Phase::answering);
  ++rules_.counts.under_way;
  loop_.ask(place_->ticket, std::move(request));
  return Needs::an_answer;
}

Needs Connection::be_late() {
  if (place_->phase == Phase::writing) {
    if (goes_on_taking())
      return Needs::nothing;
    wire_.take_back();
  }
  rules_.counts.overdue += place_->phase != Phase::idle && place_->phase != Phase::parting;
  const bool under_way = place_->phase == Phase::head || place_->phase == Phase::body;
  if (!under_way || in_.empty())
    return Needs::closing;
  wire_.wait_no_longer();
  const Needs needs = refuse(too_late);
  return needs == Needs::nothing ? go_on() : needs;
}

Needs Connection::give_way() {
  wire_.wait_no_longer();
  const Needs needs = refuse(too_busy);
  return needs == Needs::nothing ? go_on() : needs;
}

// Small ones are bounded by the number of connections.
void Connection::hold(std::size_t bytes) {
  const std::size_t counted = bytes > record ? bytes : 0;
  if (counted == held_)
    return;
  rules_.bytes_held += counted - held_;  // wraps as it should
  rules_.visitors.hold(peer_.network, held_, counted);
  held_ = counted;
}

void Connection::enter(Phase phase) { loop_.enter(place_, phase); }

}  // namespace earshot::door
