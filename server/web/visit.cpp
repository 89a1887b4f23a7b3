// SPDX-License-Identifier: Apache-2.0
#include "web/visit.h"

#include "store/partnership.h"
#include "web/known_name.h"

namespace earshot::web {

Database& Site::db() {
  if (!snapshot_)
    snapshot_.emplace(house.site.data.snapshot());
  return **snapshot_;
}

const Particulars& Site::particulars() {
  if (!particulars_)
    particulars_ = store::find_partnership(db());
  return *particulars_;
}

const std::string& Site::partnership() {
  if (partnership_)
    return *partnership_;
  const auto stamp = KnownName::stamp(house.site);
  if (known_name_)
    partnership_ = known_name_->find(stamp);
  if (!partnership_) {
    const auto said = store::find_setting(db(), "partnership.name");
    partnership_ = Particulars{.name = said.value_or("")}.called();
    if (known_name_)
      known_name_->keep(stamp, *partnership_);
  }
  return *partnership_;
}

}  // namespace earshot::web
