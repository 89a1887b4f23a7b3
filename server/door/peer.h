// SPDX-License-Identifier: Apache-2.0
// Who is at the other end of a connection, and who is believed about somebody further away.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "door/message.h"

struct sockaddr_storage;

namespace earshot::door {

struct Peer {
  std::string address;    // "192.0.2.7"; empty on a Unix socket
  std::string network;    // what is counted as one address
  bool is_proxy = false;  // the one that was configured
};

// `proxy`: the address that is believed; on a Unix socket, whoever may open it is.
Peer peer_of(const sockaddr_storage& from, const std::string& proxy);

std::optional<std::string> canonical_address(std::string_view text);  // absent if it is none
bool is_loopback(std::string_view address);

// Fills in `from`; takes away what only a proxy may say from whoever is none. False, and `from` is
// empty, if a proxy names no address: then nobody knows.
bool name_sender(Request& request, const Peer& peer);

}  // namespace earshot::door
