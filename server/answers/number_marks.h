// SPDX-License-Identifier: Apache-2.0
// Finds telephone and case numbers, postcodes and email addresses in a comment. Not years, not
// sums of money, not "aged 10, 12 and 14".
#pragma once

#include "answers/marks.h"
#include "answers/pieces.h"

namespace earshot::answers {

void find_emails(std::string_view text, const std::vector<Piece>& pieces, std::vector<Mark>& marks);
void find_postcodes(std::string_view text, const std::vector<Piece>& pieces,
                    std::vector<Mark>& marks);
void find_numbers(std::string_view text, const std::vector<Piece>& pieces,
                  std::vector<Mark>& marks);

}  // namespace earshot::answers
