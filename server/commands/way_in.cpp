// SPDX-License-Identifier: Apache-2.0
#include "commands/way_in.h"

#include "base/days.h"
#include "commands/command.h"
#include "door/peer.h"

namespace earshot::commands {
namespace {

door::Where where(const Address& address) { return {.host = address.host, .port = address.port}; }

door::Options in_the_clear(const Settings& settings) {
  const std::string& plain = settings.text("plain");
  const auto proxy = door::canonical_address(settings.text("proxy"));
  if (!proxy)
    throw UsedWrongly("proxy must be an IP address, such as 127.0.0.1.");
  if (settings.text("address").empty())
    throw UsedWrongly(
        "plain needs address too: say how people reach the proxy, such as "
        "https://surveys.example.org, because links begin with it.");
  if (plain.starts_with('/'))
    return {.where = {.socket = plain}, .proxy = *proxy};
  const auto address = parse_address(plain);
  if (!address || !door::is_loopback(address->host))
    throw UsedWrongly(
        "plain must be an address of this machine, such as 127.0.0.1:8080, or the path of a "
        "socket, such as /run/earshot/door: without TLS others could read along.");
  return {.where = where(*address), .proxy = *proxy};
}

}  // namespace

door::Options way_in(const Settings& settings) {
  if (!settings.text("plain").empty())
    return in_the_clear(settings);
  if (!settings.path("certificate").empty() && settings.path("certificate_key").empty())
    throw UsedWrongly("certificate needs certificate_key too: name the file with its key.");
  return {.where = where(settings.address("listen"))};
}

std::optional<door::Certificate> certificate_for(const Settings& settings, const fs::path& keys) {
  if (!settings.text("plain").empty())
    return std::nullopt;
  if (settings.path("certificate").empty())
    return door::find_or_make_certificate(keys / "tls", system_now());
  return door::read_certificate(settings.path("certificate"), settings.path("certificate_key"));
}

std::string place_of(const door::Options& options, int port) {
  if (!options.where.socket.empty())
    return "the socket " + options.where.socket.string();
  const std::string& host = options.where.host;
  const bool six = host.find(':') != std::string::npos;
  return (options.certificate ? "https://" : "http://") + (six ? "[" + host + "]" : host) + ":" +
         std::to_string(port);
}

}  // namespace earshot::commands
