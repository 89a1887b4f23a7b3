// SPDX-License-Identifier: Apache-2.0
// Finds dates in a comment: "12th of May", "12/05/2024", "last Tuesday". Not "24/7", not "you may".
#pragma once

#include "answers/marks.h"
#include "answers/pieces.h"

namespace earshot::answers {

// How each kind of find is made: it adds what it finds in the text, cut into pieces.
using FindMarks = void (*)(std::string_view text, const std::vector<Piece>& pieces,
                           std::vector<Mark>& marks);

void find_dates(std::string_view text, const std::vector<Piece>& pieces, std::vector<Mark>& marks);

}  // namespace earshot::answers
