// SPDX-License-Identifier: Apache-2.0
// Paragraphs and lists of pages that are mostly words, and how a contact is written: with a sentence
// in its place while nobody has entered one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "model/partnership.h"

namespace earshot::web {

void paragraph(Html& page, std::string_view words);
void bullets(Html& page, const std::vector<std::string>& points);
// Heading and words below it.
void section(Html& page, std::string_view title, const std::vector<std::string>& paragraphs);

// Name, telephone, e-mail and address, as a list with links; `missing` if there is none of them.
void contact(Html& page, const Contact& contact, std::string_view missing);
bool is_entered(const Contact& contact);
// A telephone number that a telephone can dial; `missing` if it is empty.
Html number_to_call(std::string_view number, std::string_view missing);

}  // namespace earshot::web
