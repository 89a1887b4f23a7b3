// SPDX-License-Identifier: Apache-2.0
// Links: a personal one for each invitation, one open one for a survey that asks nobody who they are.
// Made and checked with the link key, which is not in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secrets.h"
#include "model/survey.h"

namespace earshot::answers {

// The path of the link, "/s/TOKEN".
std::string personal_link(const Key& link_key, std::string_view invitation);
std::optional<std::string> read_personal(const Key& link_key, std::string_view token);

// The path of an open survey's link, "/o/CODE": short enough to be typed from a poster.
std::string open_link(std::string_view code);

// One link for all who work at an agency, "/s/TOKEN", and the page of whoever forwards it,
// "/a/TOKEN", where they say how many were sent it.
std::string agency_link(const Key& link_key, std::string_view id);
std::optional<std::string> read_agency(const Key& link_key, std::string_view token);
std::string forwarder_link(const Key& link_key, std::string_view id);
std::optional<std::string> read_forwarder(const Key& link_key, std::string_view token);

// Where whoever had a letter about a course says that they want no more, or that it was not for them:
// "/letters/TOKEN". The id is the letter's, in hex.
std::string no_more_link(const Key& link_key, std::string_view letter);
std::optional<std::string> read_no_more(const Key& link_key, std::string_view token);

}  // namespace earshot::answers
