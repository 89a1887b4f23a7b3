// SPDX-License-Identifier: Apache-2.0
#include "answers/links.h"

namespace earshot::answers {
namespace {

constexpr std::string_view invitation = "invitation";
constexpr std::string_view agency = "agency";
constexpr std::string_view forwarder = "forwarder";
constexpr std::string_view no_more = "no more letters";

}  // namespace

std::string personal_link(const Key& link_key, std::string_view id) {
  return "/s/" + make_token(link_key, invitation, id);
}

std::optional<std::string> read_personal(const Key& link_key, std::string_view token) {
  return read_token(link_key, invitation, token);
}

std::string open_link(std::string_view code) { return "/o/" + std::string(code); }

std::string agency_link(const Key& link_key, std::string_view id) {
  return "/s/" + make_token(link_key, agency, id);
}

std::optional<std::string> read_agency(const Key& link_key, std::string_view token) {
  return read_token(link_key, agency, token);
}

std::string forwarder_link(const Key& link_key, std::string_view id) {
  return "/a/" + make_token(link_key, forwarder, id);
}

std::optional<std::string> read_forwarder(const Key& link_key, std::string_view token) {
  return read_token(link_key, forwarder, token);
}

std::string no_more_link(const Key& link_key, std::string_view letter) {
  return "/letters/" + make_token(link_key, no_more, from_hex(letter).value());
}

std::optional<std::string> read_no_more(const Key& link_key, std::string_view token) {
  const auto id = read_token(link_key, no_more, token);
  return id ? std::optional(to_hex(*id)) : std::nullopt;
}

}  // namespace earshot::answers
