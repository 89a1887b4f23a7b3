// SPDX-License-Identifier: Apache-2.0
#include "door/door.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <asio/post.hpp>
#include <cerrno>
#include <stdexcept>
#include <thread>
#include <vector>

#include "base/log.h"
#include "door/loop.h"

namespace earshot::door {
namespace {

constexpr std::size_t other_files = 250;  // databases, forms, logs, and whoever is on the way in
constexpr int at_once = 64;               // connections taken before others have their turn
constexpr std::chrono::milliseconds until_files_are_free{100};
constexpr unsigned most_threads = 8;

// As many connections as we may have files open, having asked for as many as we may ask for.
std::size_t most_connections(std::size_t wanted) {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0)
    return wanted;
  const rlim_t needed = std::min<rlim_t>(files.rlim_max, wanted + other_files);
  if (files.rlim_cur < needed) {
    files.rlim_cur = needed;
    setrlimit(RLIMIT_NOFILE, &files);
    getrlimit(RLIMIT_NOFILE, &files);
  }
  return std::min<std::size_t>(wanted,
                               files.rlim_cur - std::min<rlim_t>(files.rlim_cur / 2, other_files));
}

unsigned threads_for(const Options& options) {
  if (options.threads > 0)
    return options.threads;
  return std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);
}

std::size_t connections_each(const Options& options) {
  return std::max<std::size_t>(most_connections(options.limits.connections) / threads_for(options),
                               1);
}

const Options& checked(const Options& options) {
  if (!options.certificate && options.where.socket.empty() && !is_loopback(options.where.host))
    throw std::runtime_error(
        "Without TLS only this machine may be served, or anybody on the way could read along. "
        "Set \"plain\" to an address like 127.0.0.1:8080 or to the path of a socket");
  return options;
}

// Somebody who hangs up while we write is no reason to end; other signals are for other threads.
void block_signals() {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

}  // namespace

struct Door::Inside {
  using Descriptor = asio::posix::basic_stream_descriptor<asio::io_context::executor_type>;
  using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                           asio::wait_traits<std::chrono::steady_clock>,
                                           asio::io_context::executor_type>;

  Inside(Options chosen, Answer answer, Refuse refuse, LongestBody longest_body);
  void wait_for_people();
  void let_in();
  bool let_one_in();  // false: nobody is there, for now
  bool is_crowded() const;
  void look_again_later();
  void stop_letting_in();

  const Options options;
  std::unique_ptr<Tls> tls;
  const std::size_t places;
  Visitors visitors;
  std::atomic<std::size_t> bytes_held = 0;
  std::mutex making_room;
  std::atomic<bool> told_of_proxy = false;
  Counts own_counts;
  const Rules rules;
  Listener listener;
  std::vector<std::unique_ptr<Loop>> loops;
  Descriptor people;
  Timer retry;
  Timer look_again;
  std::size_t next = 0;
  bool told = false;
  bool closing = false;  // a timer that has gone off already can't be cancelled
  std::vector<std::jthread> threads;
};

Door::Inside::Inside(Options chosen, Answer answer, Refuse refuse, LongestBody longest_body)
    : options(checked(chosen)),
      tls(options.certificate ? std::make_unique<Tls>(*options.certificate) : nullptr),
      places(connections_each(options) * threads_for(options)),
      visitors(options.limits.from_one_address, places),
      rules{.answer = std::move(answer),
            .refuse = std::move(refuse),
            .longest_body = std::move(longest_body),
            .limits = options.limits,
            .connections_each = connections_each(options),
            .tls = tls.get(),
            .visitors = visitors,
            .bytes_held = bytes_held,
            .making_room = making_room,
            .told_of_proxy = told_of_proxy,
            .counts = options.counts ? *options.counts : own_counts},
      listener(options.where),
      loops([&] {
        std::vector<std::unique_ptr<Loop>> made;
        for (unsigned at = 0; at < threads_for(options); ++at)
          made.push_back(std::make_unique<Loop>(rules));
        return made;
      }()),
      people(loops[0]->context(), listener.release()),
      retry(loops[0]->context()),
      look_again(loops[0]->context()) {}

void Door::Inside::wait_for_people() {
  people.async_wait(Descriptor::wait_read, [this](const asio::error_code& wrong) {
    if (!wrong && !closing)
      let_in();
  });
}

void Door::Inside::let_in() {
  errno = 0;
  for (int count = 0; count < at_once && !is_crowded() && let_one_in(); ++count)
    continue;
  const bool no_files = errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
  if (!no_files && !is_crowded())
    return wait_for_people();
  if (no_files && !std::exchange(told, true))
    log::warning("More connections came than this process may have open; some have to wait");
  retry.expires_after(until_files_are_free);
  retry.async_wait([this](const asio::error_code& wrong) {
    if (!wrong && !closing)
      let_in();
  });
}

// Whoever is on the way to a thread has a file open too, and those kept for others stay free.
bool Door::Inside::is_crowded() const {
  return visitors.inside() > places + std::min<std::size_t>(places / 4, at_once);
}

bool Door::Inside::let_one_in() {
  sockaddr_storage from{};
  socklen_t size = sizeof from;
  errno = 0;
  const int socket = accept4(people.native_handle(), reinterpret_cast<sockaddr*>(&from), &size,
                             SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (socket < 0)
    return errno == ECONNABORTED || errno == EINTR;
  Peer peer = peer_of(from, options.certificate ? "" : options.proxy);
  if (peer.is_proxy)
    peer.network.clear();  // speaks for everybody
  if (!visitors.let_in(peer)) {
    ::close(socket);
    ++rules.counts.turned_away;
    return true;
  }
  loops[next++ % loops.size()]->admit(socket, std::move(peer));
  return true;
}

void Door::Inside::look_again_later() {
  if (!tls)
    return;
  look_again.expires_after(options.look_again);
  look_again.async_wait([this](const asio::error_code& wrong) {
    if (wrong || closing)
      return;
    tls->look_again();
    look_again_later();
  });
}

// On the thread that lets people in, so that nobody is let in after the others have ended.
void Door::Inside::stop_letting_in() {
  closing = true;
  people.close();
  retry.cancel();
  look_again.cancel();
  for (const auto& loop : loops)
    loop->drain();
}

Door::Door(Options options, Answer answer, Refuse refuse, LongestBody longest_body)
    : inside_(std::make_unique<Inside>(std::move(options), std::move(answer), std::move(refuse),
                                       std::move(longest_body))) {}

Door::~Door() { close(); }

int Door::port() const { return inside_->listener.port(); }

void Door::open() {
  inside_->wait_for_people();
  inside_->look_again_later();
  for (const auto& loop : inside_->loops)
    inside_->threads.emplace_back([&each = *loop]() noexcept {
      block_signals();
      each.run();
    });
}

void Door::close() {
  if (inside_->threads.empty())
    return;
  asio::post(inside_->loops[0]->context(), [inside = inside_.get()] { inside->stop_letting_in(); });
  inside_->threads.clear();  // waits for them
}

}  // namespace earshot::door
