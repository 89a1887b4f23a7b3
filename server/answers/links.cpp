// SPDX-License-Identifier: Apache-2.0
#include "answers/links.h"

namespace earshot::answers {
namespace {

constexpr std::string_view purpose = "invitation";

}  // namespace

std::string personal_link(const Key& link_key, std::string_view invitation) {
  return "/s/" + make_token(link_key, purpose, invitation);
}

std::optional<std::string> read_personal(const Key& link_key, std::string_view token) {
  return read_token(link_key, purpose, token);
}

std::string open_link(std::string_view survey) { return "/o/" + std::string(survey); }

}  // namespace earshot::answers
