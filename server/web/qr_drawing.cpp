// SPDX-License-Identifier: Apache-2.0
#include "web/qr_drawing.h"

#include <string>

#include "base/qr_code.h"

namespace earshot::web {
namespace {

constexpr int margin = 4;  // modules that must stay light around it

// One stroke for each run of dark modules in a row.
std::string strokes(const QrCode& code) {
  std::string path;
  for (int row = 0; row < code.width; ++row)
    for (int from = 0; from < code.width; ++from) {
      int to = from;
      while (to < code.width && code.is_dark(row, to))
        ++to;
      if (to == from)
        continue;
      path += "M" + std::to_string(from + margin) + " " + std::to_string(row + margin) + "h" +
              std::to_string(to - from) + "v1h-" + std::to_string(to - from) + "z";
      from = to;
    }
  return path;
}

}  // namespace

void qr_drawing(Html& page, std::string_view text, std::string_view said) {
  const QrCode code = qr_code(text);
  const std::string side = std::to_string(code.width + 2 * margin);
  const std::string box = "0 0 " + side + " " + side;
  const std::string path = strokes(code);
  page.open("svg", {{"viewBox", box},
                    {"width", "240"},
                    {"height", "240"},
                    {"role", "img"},
                    {"aria-label", said},
                    {"shape-rendering", "crispEdges"}});
  page.open("rect", {{"width", side}, {"height", side}, {"fill", "#fff"}}).close("rect");
  page.open("path", {{"d", path}, {"fill", "#000"}}).close("path");
  page.close("svg");
}

}  // namespace earshot::web
