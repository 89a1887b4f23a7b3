// SPDX-License-Identifier: Apache-2.0
// What comes back to a connection: its reply, and the goodbye.
#include <algorithm>
#include <chrono>
#include <utility>

#include "base/log.h"
#include "door/connection.h"
#include "door/loop.h"

namespace earshot::door {
namespace {

constexpr int wrong_method = 405;
constexpr int our_mistake = 500;

}  // namespace

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
  untaken_ = 0;
  written_by_ = std::chrono::steady_clock::now() + rules_.limits.writing;
  step_ = &Connection::write;
  enter(Phase::writing);
}

Needs Connection::write() {
  bool moved = false;
  while (written_ < out_.size() || !rest_.empty()) {
    const bool in_out = written_ < out_.size();
    const std::string_view next =
        in_out ? std::string_view(out_).substr(written_) : rest_.substr(0, record);
    const auto [bytes, needs] = wire_.write(next);
    if (bytes == 0) {
      untaken_ = wire_.untaken();
      if (moved && std::chrono::steady_clock::now() < written_by_)
        enter(Phase::writing);
      return needs;
    }
    moved = true;
    if (in_out)
      written_ += bytes;
    else
      rest_.remove_prefix(bytes);
  }
  return be_done();
}

// What the system took is not what the other side took: on a slow line that shows only there.
bool Connection::goes_on_taking() {
  const std::size_t before = std::exchange(untaken_, wire_.untaken());
  if (untaken_ >= before || std::chrono::steady_clock::now() >= written_by_)
    return false;
  enter(Phase::writing);
  return true;
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

}  // namespace earshot::door
