// SPDX-License-Identifier: Apache-2.0
// "I want someone to contact me": asked apart from every answer, sealed to the safeguarding key in a
// box of one size. Nothing in it names a survey, an invitation or an answer.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "answers/site.h"
#include "base/database.h"

namespace earshot::answers {

struct ContactRequest {
  std::string name;
  std::string how;            // how to reach them safely, in their own words
  std::string leave_message;  // "yes", "no" or empty: they did not say
  Moment sent_at{};           // to the hour
  bool operator==(const ContactRequest&) const = default;
};
inline constexpr int longest_name = 100;  // letters
inline constexpr int longest_how = 500;

std::string pack(const ContactRequest& request);
std::optional<ContactRequest> unpack_contact_request(std::string_view packed);

// What the page's form bears, so that sending it twice is one request; good for a day.
std::string new_asking(Site& site);
struct OpenAsking {
  Moment made_at;
  std::string receipt;  // what every request that came with it is known by
};
// Absent if it is not ours.
std::optional<OpenAsking> open_asking(Site& site, std::string_view asking);
// The change that keeps the request; absent if the asking is not ours, or too old.
std::optional<std::function<void(Database&)>> keep_contact_request(Site& site,
                                                                   std::string_view asking,
                                                                   ContactRequest request);

}  // namespace earshot::answers
