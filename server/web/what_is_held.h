// SPDX-License-Identifier: Apache-2.0
// Everything the server keeps, as the data protection officer needs to see it. Whoever adds a table to
// the database names it in a row here.
#pragma once

#include <span>
#include <string_view>

namespace earshot::web {

struct Held {
  std::string_view what;
  std::string_view about;  // whom, and why it is kept
  std::string_view protection;
  std::string_view who_reads;
  std::string_view kinds;   // of model/retention.h, with a space between; or empty
  std::string_view until;   // a sentence instead of, or before, the kinds' own
  std::string_view tables;  // of the database, with a space between; not shown
};
std::span<const Held> all_that_is_held();

}  // namespace earshot::web
