// SPDX-License-Identifier: Apache-2.0
#include "web/visit.h"

namespace earshot::web {

Database& Site::db() {
  if (!snapshot_)
    snapshot_.emplace(house.site.data.snapshot());
  return **snapshot_;
}

const std::string& Site::partnership() {
  if (!partnership_) {
    const std::string& name = house.settings.text("partnership.name");
    partnership_ = name.empty() ? "Your safeguarding partnership" : name;
  }
  return *partnership_;
}

}  // namespace earshot::web
