// SPDX-License-Identifier: Apache-2.0
#include "door/peer.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <asio/ip/address.hpp>
#include <cstring>

#include "door/grammar.h"

namespace earshot::door {
namespace {

constexpr std::size_t network_bytes = 8;  // of an IPv6 address

asio::ip::address address_in(const sockaddr_storage& from) {
  if (from.ss_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &from, sizeof four);
    return asio::ip::address_v4(ntohl(four.sin_addr.s_addr));
  }
  sockaddr_in6 six{};
  std::memcpy(&six, &from, sizeof six);
  asio::ip::address_v6::bytes_type bytes{};
  std::ranges::copy(six.sin6_addr.s6_addr, bytes.begin());
  return asio::ip::address_v6(bytes);
}

// An IPv4 address that came in an IPv6 one is that IPv4 address.
asio::ip::address plain(const asio::ip::address& address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  return address;
}

std::string network_of(const asio::ip::address& address) {
  if (address.is_v4())
    return address.to_string();
  const auto bytes = address.to_v6().to_bytes();
  return {bytes.begin(), bytes.begin() + network_bytes};
}

bool only_proxies_say(const Header& header) {
  return header.first.starts_with("x-forwarded-") || header.first == "forwarded" ||
         header.first == "x-real-ip" || header.first == "via";
}

// The last value is the one our proxy added; those before it anybody may have written.
std::string_view last_forwarded_for(const Request& request) {
  std::string_view last;
  for (const auto& [name, value] : request.headers)
    if (name == "x-forwarded-for")
      last = value;
  return trimmed(last.substr(std::min(last.rfind(',') + 1, last.size())));
}

// "192.0.2.1:443", "[2001:db8::1]:443", "[2001:db8::1]"; anything else stays as it is.
std::string_view without_port(std::string_view said) {
  const bool in_brackets = said.starts_with('[');
  const std::size_t colon = said.find(':', in_brackets ? said.find(']') : 0);
  const bool has_port = colon != said.npos && colon == said.rfind(':') &&
                        std::ranges::all_of(said.substr(colon + 1), is_digit);
  const std::string_view address = has_port ? said.substr(0, colon) : said;
  return in_brackets && address.ends_with(']') ? address.substr(1, address.size() - 2) : address;
}

}  // namespace

Peer peer_of(const sockaddr_storage& from, const std::string& proxy) {
  if (from.ss_family != AF_INET && from.ss_family != AF_INET6)
    return {.is_proxy = true};
  const asio::ip::address address = plain(address_in(from));
  std::string text = address.to_string();
  const bool is_proxy = !proxy.empty() && text == proxy;
  return {.address = std::move(text), .network = network_of(address), .is_proxy = is_proxy};
}

std::optional<std::string> canonical_address(std::string_view text) {
  asio::error_code wrong;
  const auto address = asio::ip::make_address(std::string(text), wrong);
  if (wrong)
    return std::nullopt;
  return plain(address).to_string();
}

bool is_loopback(std::string_view address) {
  asio::error_code wrong;
  return asio::ip::make_address(std::string(address), wrong).is_loopback() && !wrong;
}

bool name_sender(Request& request, const Peer& peer) {
  request.from = peer.address;
  request.passed_on = peer.is_proxy || std::ranges::any_of(request.headers, only_proxies_say);
  if (peer.is_proxy) {
    request.from = canonical_address(without_port(last_forwarded_for(request))).value_or("");
    return !request.from.empty();
  }
  std::erase_if(request.headers, only_proxies_say);
  return true;
}

}  // namespace earshot::door
