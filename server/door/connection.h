// SPDX-License-Identifier: Apache-2.0
// One connection, one request at a time: handshake, request, reply, and again. Runs on one thread,
// until it must wait; whoever it waits for calls it again.
#pragma once

#include <string>
#include <string_view>

#include "door/framer.h"
#include "door/peer.h"
#include "door/rules.h"
#include "door/waiting.h"
#include "door/wire.h"

namespace earshot::door {

class Loop;

class Connection {
 public:
  Connection(Loop& loop, const Rules& rules, Waiting::Place place, int socket, Peer peer);
  ~Connection();

  // All say what the connection needs next; after Needs::closing it is to be forgotten.
  Needs go_on();
  Needs take(Reply reply);  // the one it waits for
  Needs be_late();          // its time is up
  Needs give_way();         // others need the memory that its request takes
  bool holds_much() const { return held_ > 0; }

  Wire& wire() { return wire_; }
  Waiting::Place place() const { return place_; }
  const Peer& peer() const { return peer_; }

 private:
  static constexpr std::size_t record = 16 * 1024;  // the most that one TLS record carries
  // An assignment would keep the room, and a quiet connection is to hold none.
  static void give_back(std::string& bytes) { std::string().swap(bytes); }

  Needs arrive();
  Needs shake_hands();
  Needs read();
  Needs write();
  Needs part();

  Needs look();
  Needs tell_to_go_ahead();
  Needs ask();
  Needs refuse(int status);
  void prepare(Reply reply);
  Needs be_done();
  void hold(std::size_t bytes);
  bool is_of_too_much() const;
  bool has_memory();
  bool goes_on_taking();
  void enter(Phase phase);

  Loop& loop_;
  const Rules& rules_;
  const Waiting::Place place_;
  const Peer peer_;
  Wire wire_;
  Needs (Connection::*step_)() = &Connection::arrive;

  std::string in_;  // what has come and was not taken yet
  std::size_t held_ = 0;
  Framer framer_;
  bool told_to_go_ahead_ = false;

  std::string method_;
  bool is_old_ = false;
  bool goes_on_ = false;
  bool lingers_ = false;  // unread bytes may be coming: closing at once would take back the reply

  Reply reply_;
  std::string out_;        // the head, and as much of the body as fits beside it
  std::string_view rest_;  // of the body
  std::size_t written_ = 0;
  std::size_t untaken_ = 0;  // when it was last looked at
  SteadyTime written_by_;    // or it is taken back
  std::size_t discarded_ = 0;
};

}  // namespace earshot::door
