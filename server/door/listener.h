// SPDX-License-Identifier: Apache-2.0
// A socket that connections come to: an address of this machine, or a Unix socket. Takes its place
// alone: never one that another program has.
#pragma once

#include <filesystem>
#include <string>

namespace earshot::door {

struct Where {
  std::string host = "127.0.0.1";  // an IP address
  int port = 0;                    // 0: any that is free
  std::filesystem::path socket;    // a Unix socket, instead of host and port
};

class Listener {
 public:
  // Throws a sentence if the place can't be had.
  explicit Listener(const Where& where);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  int port() const { return port_; }
  int release();  // the socket, for whoever closes it

 private:
  void listen_at_address(const Where& where);
  void listen_at_socket(const std::filesystem::path& path);

  int socket_ = -1;
  int port_ = 0;
  std::filesystem::path path_;  // to be removed at the end
};

}  // namespace earshot::door
