// SPDX-License-Identifier: Apache-2.0
// What people in the demonstration write: invented, every piece. Names, places and numbers in them
// belong to nobody (01632 960xxx and 07700 900xxx are kept free for stories). Tables of text only.
#pragma once

#include <span>
#include <string_view>

namespace earshot::demo {

struct Piece {
  std::string_view form;
  std::string_view question;
  std::string_view words;
};

std::span<const Piece> words_about_courses();
std::span<const Piece> words_of_staff();
std::span<const Piece> words_of_families();

}  // namespace earshot::demo
