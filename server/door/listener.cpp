// SPDX-License-Identifier: Apache-2.0
#include "door/listener.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>
#include <utility>

namespace earshot::door {
namespace {

// Who comes while we are busy waits here; with the usual few hundred they would wait a second more.
constexpr int backlog = 4096;
constexpr int kind = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;
constexpr mode_t owner_and_group = 0660;

struct SocketAddress {
  sockaddr_storage storage{};
  socklen_t size = 0;
  sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
};

bool read_address(const Where& where, SocketAddress& address) {
  sockaddr_in four{};
  if (inet_pton(AF_INET, where.host.c_str(), &four.sin_addr) == 1) {
    four.sin_family = AF_INET;
    four.sin_port = htons(static_cast<std::uint16_t>(where.port));
    std::memcpy(&address.storage, &four, address.size = sizeof four);
    return true;
  }
  sockaddr_in6 six{};
  if (inet_pton(AF_INET6, where.host.c_str(), &six.sin6_addr) != 1)
    return false;
  six.sin6_family = AF_INET6;
  six.sin6_port = htons(static_cast<std::uint16_t>(where.port));
  std::memcpy(&address.storage, &six, address.size = sizeof six);
  return true;
}

int port_of(int socket) {
  SocketAddress address;
  address.size = sizeof address.storage;
  if (getsockname(socket, address.get(), &address.size) != 0)
    return 0;
  if (address.storage.ss_family == AF_INET6) {
    sockaddr_in6 six{};
    std::memcpy(&six, &address.storage, sizeof six);
    return ntohs(six.sin6_port);
  }
  sockaddr_in four{};
  std::memcpy(&four, &address.storage, sizeof four);
  return ntohs(four.sin_port);
}

void switch_on(int socket, int level, int option) {
  const int yes = 1;
  setsockopt(socket, level, option, &yes, sizeof yes);
}

// A file that a server left behind when it was killed; nobody answers there.
bool is_abandoned(SocketAddress& address) {
  const int probe = socket(AF_UNIX, kind, 0);
  const bool answered = connect(probe, address.get(), address.size) == 0 || errno != ECONNREFUSED;
  close(probe);
  return !answered;
}

}  // namespace

Listener::Listener(const Where& where) {
  if (where.socket.empty())
    listen_at_address(where);
  else
    listen_at_socket(where.socket);
}

Listener::~Listener() {
  if (socket_ >= 0)
    close(socket_);
  if (!path_.empty())
    unlink(path_.c_str());
}

int Listener::release() { return std::exchange(socket_, -1); }

// SO_REUSEADDR, to be back at once after a restart, but not SO_REUSEPORT, with which a second server
// would share the port without a word. Connections inherit TCP_NODELAY: without it a page takes 40 ms.
void Listener::listen_at_address(const Where& where) {
  SocketAddress address;
  if (read_address(where, address)) {
    socket_ = socket(address.storage.ss_family, kind, 0);
    switch_on(socket_, SOL_SOCKET, SO_REUSEADDR);
    switch_on(socket_, IPPROTO_TCP, TCP_NODELAY);
    if (bind(socket_, address.get(), address.size) == 0 && ::listen(socket_, backlog) == 0) {
      port_ = port_of(socket_);
      return;
    }
  }
  throw std::runtime_error("Nobody can be answered at " + where.host + " on port " +
                           std::to_string(where.port) +
                           ": another program has that port, or this machine does not have that "
                           "address. Choose another with --listen");
}

void Listener::listen_at_socket(const std::filesystem::path& path) {
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  if (path.native().size() < sizeof name.sun_path) {
    std::memcpy(name.sun_path, path.c_str(), path.native().size());
    SocketAddress address;
    std::memcpy(&address.storage, &name, address.size = sizeof name);
    socket_ = socket(AF_UNIX, kind, 0);
    if (is_abandoned(address))
      unlink(path.c_str());
    if (bind(socket_, address.get(), address.size) == 0 &&
        chmod(path.c_str(), owner_and_group) == 0 && ::listen(socket_, backlog) == 0) {
      path_ = path;
      return;
    }
  }
  throw std::runtime_error("Nobody can be answered at the socket " + path.string() +
                           ": another program has it, its folder is not there or not yours, or "
                           "its name is longer than 107 bytes. Choose another with --plain");
}

}  // namespace earshot::door
