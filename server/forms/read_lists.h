// SPDX-License-Identifier: Apache-2.0
// Reads config/topics.toml, config/agencies.toml and forms/shared.toml, with the same kind of messages as form files.
#pragma once

#include <string>
#include <string_view>

#include "base/problems.h"
#include "model/lists.h"

namespace earshot::forms {

// Adds what the file holds to `lists`. topics.toml: [[topic]]; agencies.toml: sectors, areas,
// [[agency]], [[role]], [[level]], [[reports_to]].
Problems read_topics(const std::string& file, std::string_view source, Lists& lists);
Problems read_agencies(const std::string& file, std::string_view source, Lists& lists);
// forms/shared.toml: [scale.NAME] and [list.NAME], in every language any form speaks.
Problems read_shared(const std::string& file, std::string_view source, Lists& lists);

}  // namespace earshot::forms
