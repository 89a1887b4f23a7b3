// SPDX-License-Identifier: Apache-2.0
// A text as a square of dark and light modules that a telephone's camera reads (libqrencode). How
// it is drawn is for whoever shows it.
#pragma once

#include <string_view>
#include <vector>

namespace earshot {

struct QrCode {
  int width = 0;           // modules a side, without the light margin of four that a reader needs
  std::vector<bool> dark;  // row by row
  bool is_dark(int row, int column) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                static_cast<std::size_t>(column)];
  }
};

// Throws std::length_error for more than fits (some 2,000 bytes).
QrCode qr_code(std::string_view text);

}  // namespace earshot
