// SPDX-License-Identifier: Apache-2.0
#include "door/a_door.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

namespace earshot::tests {
namespace {

constexpr Moment november{Day{std::chrono::year(2026) / 11 / 20}};
constexpr std::size_t longest_answer = 256 * 1024;

// Everything may be posted but to /read-only.
std::size_t longest_body(std::string_view, std::string_view target) {
  return target == "/read-only" ? 0 : longest_answer;
}

door::Reply refuse(int status) { return {.status = status, .body = "refused\n"}; }

}  // namespace

void Behind::answer(door::Request request, const door::Send& send) {
  door::Reply reply;
  {
    const std::lock_guard lock(mutex_);
    reply = reply_(request);
    asked_.push_back(std::move(request));
    if (waits_) {
      waiting_.push_back(send);
      came_.notify_all();
      return;
    }
  }
  send(std::move(reply));
}

void Behind::say(std::function<door::Reply(const door::Request&)> reply) {
  const std::lock_guard lock(mutex_);
  reply_ = std::move(reply);
}

void Behind::keep_waiting() {
  const std::lock_guard lock(mutex_);
  waits_ = true;
}

door::Send Behind::next_waiting() { return next_if_any().value(); }

std::optional<door::Send> Behind::next_if_any() {
  std::unique_lock lock(mutex_);
  came_.wait(lock, [this] { return !waiting_.empty() || !waits_; });
  if (waiting_.empty())
    return std::nullopt;
  door::Send send = std::move(waiting_.front());
  waiting_.erase(waiting_.begin());
  return send;
}

void Behind::wait_no_more() {
  const std::lock_guard lock(mutex_);
  waits_ = false;
  came_.notify_all();
}

std::vector<door::Request> Behind::asked() const {
  const std::lock_guard lock(mutex_);
  return asked_;
}

std::size_t Behind::count() const {
  const std::lock_guard lock(mutex_);
  return asked_.size();
}

ADoor::ADoor(Spoken spoken, door::Options options)
    : certificate_(spoken == Spoken::over_tls
                       ? door::find_or_make_certificate(folder_ / "tls", november)
                       : door::Certificate()),
      spoken_(spoken) {
  if (spoken == Spoken::over_tls)
    options.certificate = door::CertificateFiles{certificate_.chain, certificate_.key};
  if (options.threads == 0)
    options.threads = 2;
  door_ = std::make_unique<door::Door>(
      std::move(options),
      [this](door::Request request, const door::Send& send) {
        behind_.answer(std::move(request), send);
      },
      refuse, longest_body);
  door_->open();
}

Caller ADoor::call() const {
  return spoken_ == Spoken::over_tls ? Caller(Caller::Tls{port()}) : call_without_tls();
}

::testing::AssertionResult ADoor::serves_others() const {
  Caller other = call();
  other.say(get("/good"));
  const auto got = other.hear();
  if (got && got->status == 200)
    return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "a good request was not answered";
}

Caller who_does_not_read(ADoor& door, int room) {
  static const std::string long_page(32 * 1024 * 1024, 'a');
  door.behind().say([](const door::Request&) { return door::Reply{.fixed_body = long_page}; });
  Caller deaf = door.call();
  setsockopt(deaf.socket(), SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
  deaf.say(get("/"));
  char byte = 0;
  EXPECT_EQ(recv(deaf.socket(), &byte, 1, MSG_PEEK), 1);
  door.behind().say([](const door::Request&) { return door::Reply(); });
  return deaf;
}

std::string get(std::string_view path, std::string_view headers) {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(headers) +
         "\r\n";
}

std::string post(std::string_view path, std::string_view body, std::string_view headers) {
  return "POST " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(headers) +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

}  // namespace earshot::tests
