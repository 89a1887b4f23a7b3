// SPDX-License-Identifier: Apache-2.0
// Finds names of people, streets and schools in a comment: by titles, by common first names, and by
// capitals where no sentence begins. Not "Early Help", not "Level 3", not "Will you".
#pragma once

#include "answers/marks.h"
#include "answers/pieces.h"

namespace earshot::answers {

void find_streets(std::string_view text, const std::vector<Piece>& pieces,
                  std::vector<Mark>& marks);
void find_names(std::string_view text, const std::vector<Piece>& pieces, std::vector<Mark>& marks);

}  // namespace earshot::answers
