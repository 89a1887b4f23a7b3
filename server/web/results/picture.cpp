// SPDX-License-Identifier: Apache-2.0
#include "web/results/picture.h"

namespace earshot::web {

void open_picture(Html& page, const Picture& picture, std::string_view height) {
  const std::string title = picture.id + "-title", description = picture.id + "-description";
  const std::string both = title + " " + description;
  page.open("svg", {{"role", "img"},
                    {"aria-labelledby", both},
                    {"width", "100%"},
                    {"height", height},
                    {"focusable", "false"}});
  page.element("title", picture.title, {{"id", title}});
  page.element("desc", picture.description, {{"id", description}});
}

std::string length(long thousandths) {
  return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + "%";
}

}  // namespace earshot::web
