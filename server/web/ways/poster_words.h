// SPDX-License-Identifier: Apache-2.0
// What a poster says besides the form's own words, in each language Earshot speaks, and to children in
// theirs.
#pragma once

#include <string>
#include <string_view>

#include "model/form.h"

namespace earshot::web {

enum class PosterWords {
  scan,
  or_type,
  how_long_one,
  how_long,
  until,
  not_at_once,
  came_of_it,
  asked_by,
};

// In that language, or in English; {} filled in. For children and young people where there are words
// of theirs.
std::string on_poster(PosterWords words, std::string_view language, Audience audience,
                      std::string_view about = {});

}  // namespace earshot::web
