// SPDX-License-Identifier: Apache-2.0
#include "door/connection.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "door/loop.h"

namespace earshot::door {
namespace {

constexpr std::size_t record = 16 * 1024;  // the most that one TLS record carries
constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr int too_late = 408;
constexpr int wrong_method = 405;
constexpr int too_busy = 503;
constexpr int our_mistake = 500;

// An assignment would keep the room, and a quiet connection is to hold none.
void give_back(std::string& bytes) { std::string().swap(bytes); }

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
  return rules_.bytes_held > rules_.limits.bytes_held ? refuse(too_busy) : Needs::nothing;
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
  name_sender(request, peer_);
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

Needs Connection::take(Reply reply) {
  if (place_->phase != Phase::answering)
    return Needs::an_answer;
  if (!can_be_sent(reply)) {
    log::error("A page had a header that can't be sent; an apology went out instead");
    reply = rules_.refuse(our_mistake);
  }
  goes_on_ = goes_on_ && !loop_.is_draining();
  --rules_.counts.under_way;
  prepare(std::move(reply));
  return go_on();
}

Needs Connection::refuse(int status) {
  method_ = framer_.method();
  is_old_ = framer_.is_old();
  goes_on_ = false;
  lingers_ = true;
  give_back(in_);
  hold(0);
  Reply reply = rules_.refuse(status);
  reply.status = status;
  if (status == wrong_method)
    reply.headers.emplace_back("Allow", "GET, HEAD, POST");
  prepare(std::move(reply));
  return Needs::nothing;
}

// Head and body in one record where they fit: one packet, one write.
void Connection::prepare(Reply reply) {
  ++rules_.counts.replies[static_cast<std::size_t>(reply.status / 100)];
  reply_ = std::move(reply);
  const Asked asked{.method = method_, .is_old = is_old_, .goes_on = goes_on_};
  out_ = loop_.head_of(reply_, asked);
  rest_ = brings_body(reply_, asked) ? body_of(reply_) : std::string_view();
  const std::size_t beside = std::min(rest_.size(), record - std::min(record, out_.size()));
  out_.append(rest_.substr(0, beside));
  rest_.remove_prefix(beside);
  written_ = 0;
  step_ = &Connection::write;
  enter(Phase::writing);
}

Needs Connection::write() {
  while (written_ < out_.size() || !rest_.empty()) {
    const bool in_out = written_ < out_.size();
    const std::string_view next =
        in_out ? std::string_view(out_).substr(written_) : rest_.substr(0, record);
    const auto [bytes, needs] = wire_.write(next);
    if (bytes == 0)
      return needs;
    if (in_out)
      written_ += bytes;
    else
      rest_.remove_prefix(bytes);
  }
  return be_done();
}

Needs Connection::be_done() {
  give_back(reply_.body);
  reply_ = Reply();
  give_back(out_);
  if (!goes_on_ || (loop_.is_draining() && in_.empty())) {
    wire_.say_goodbye();
    if (!lingers_ && in_.empty())
      return Needs::closing;
    step_ = &Connection::part;
    enter(Phase::parting);
    return Needs::nothing;
  }
  step_ = &Connection::read;
  const bool more = !in_.empty() || wire_.holds_bytes();
  enter(more ? Phase::head : Phase::idle);
  return more ? Needs::its_turn : Needs::reading;
}

Needs Connection::part() {
  const auto [bytes, needs] = wire_.discard(loop_.scratch());
  discarded_ += bytes;
  return discarded_ > rules_.limits.discarded ? Needs::closing : needs;
}

Needs Connection::be_late() {
  rules_.counts.overdue += place_->phase != Phase::idle && place_->phase != Phase::parting;
  if (place_->phase == Phase::writing)
    wire_.take_back();
  const bool under_way = place_->phase == Phase::head || place_->phase == Phase::body;
  if (!under_way || in_.empty())
    return Needs::closing;
  wire_.wait_no_longer();
  const Needs needs = refuse(too_late);
  return needs == Needs::nothing ? go_on() : needs;
}

// Small ones are bounded by the number of connections.
void Connection::hold(std::size_t bytes) {
  const std::size_t counted = bytes > record ? bytes : 0;
  if (counted == held_)
    return;
  rules_.bytes_held += counted - held_;  // wraps as it should
  held_ = counted;
}

void Connection::enter(Phase phase) { loop_.enter(place_, phase); }

}  // namespace earshot::door
